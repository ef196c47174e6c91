import Canvas
import Lessons
import Matrices
import Stage
import Testing

/// A player on whom events are tried out, and what it asked of the outside world last.
struct Rehearsal {
  private(set) var player: Player
  private(set) var effect: Effect?

  /// In the browser.
  init(
    _ course: Course = .sample, language: Language = .english, columns: Int = 80, rows: Int = 24,
    glyphs: GlyphSet = .unicode, progress: Progress = Progress()
  ) {
    let theme = Theme(.dark, depth: .mono, glyphs: glyphs, wording: language.choose(.english, .chinese))
    player = Player(
      course: course, language: language, theme: theme, size: Size(columns: columns, rows: rows), progress: progress,
      limits: Evaluation.limits)
    player.showPreview()
  }

  /// In a lesson of the course, on a step counted from 1.
  init(
    lesson slug: String, step: Int? = 1, of course: Course = .sample, language: Language = .english,
    columns: Int = 80, rows: Int = 24, progress: Progress = Progress()
  ) {
    self.init(course, language: language, columns: columns, rows: rows, progress: progress)
    effect = player.open(slug, step: step.map { $0 - 1 })
  }

  /// In a lesson that belongs to no course.
  init(playing text: String, step: Int = 1, columns: Int = 80, rows: Int = 24) {
    self.init(Course([]), columns: columns, rows: rows)
    effect = player.play(Lesson(Source(name: "own.md", text: text)), step: step - 1)
  }

  /// In a forward pass.
  init(
    exploring pass: Exploration, of course: Course = .sample, language: Language = .english, columns: Int = 80,
    rows: Int = 24
  ) {
    self.init(course, language: language, columns: columns, rows: rows)
    player.explore(pass)
  }

  mutating func explore(_ pass: Exploration, at lesson: String? = nil) {
    player.explore(pass, at: lesson)
  }

  /// Waits for a translator that is being trained.
  mutating func awaitPass(at lesson: String?) {
    player.awaitPass(at: lesson)
  }

  mutating func explorePending(_ pass: Exploration) {
    player.explorePending(pass)
  }

  mutating func play(_ lesson: Lesson) {
    effect = player.play(lesson)
  }

  mutating func open(_ slug: String, step: Int) {
    effect = player.open(slug, step: step)
  }

  /// What a lesson may take before the next frame, and in all.
  var workAtOnce: Int? {
    get { player.workAtOnce }
    set { player.workAtOnce = newValue }
  }
  var limits: Limits {
    get { player.limits }
    set { player.limits = newValue }
  }

  var explainsAtOnce: Bool {
    get { player.explainsAtOnce }
    set { player.explainsAtOnce = newValue }
  }

  mutating func send(_ event: Event) {
    (player, effect) = update(player, event)
  }

  mutating func press(_ keys: KeyPress...) {
    for key in keys { send(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  /// The session of the lesson that is open.
  var session: Session {
    get throws { try #require(player.session, "a lesson is open") }
  }

  /// The page, counted from 1 as people do.
  var step: Int? { player.session.map { $0.step + 1 } }

  var screen: String { view(player).plainText }

  /// The last line of the screen.
  var footer: String { view(player).rows.last ?? "" }

  /// The element that is opened, and the name of its matrix.
  var opened: String? {
    guard let session = player.session, let place = session.inspection?.place else { return nil }
    return "\(session.trace[place.matrix].name)[\(place.element.row), \(place.element.column)]"
  }

  func control(_ name: String) -> Control.Kind? {
    player.session?.evaluation?.controls.first { $0.name == name }?.kind
  }
}

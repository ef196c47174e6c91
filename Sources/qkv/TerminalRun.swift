import Canvas
import Lessons
import Matrices
import Stage
import Terminal

/// The program on a terminal: the player, the screen that shows it, and the file that keeps its progress.
struct TerminalRun {
  let wishes: Wishes
  let surroundings: Surroundings
  let progressFile: ProgressFile?
  let mouse: Bool
  let language: Language
  /// A lesson file that is loaded again whenever it changes.
  let watched: String?

  init(
    _ wishes: Wishes, _ state: StateWishes, _ surroundings: Surroundings, language: Language,
    watching watched: String? = nil
  ) {
    self.wishes = wishes
    self.surroundings = surroundings
    self.language = language
    self.watched = watched
    mouse = state.mouse
    progressFile = state.isKept ? ProgressFile(surroundings) : nil
  }

  /// - Parameter begin: what the player does before the first frame.
  /// - Throws: the reason why there can be nothing but printed output.
  @MainActor
  func run(_ begin: (inout Player) -> Effect?) throws(ScreenProblem) {
    let screen = try open()
    screen.watchedFile = watched
    defer { screen.close() }
    // ASCII has no Chinese.
    let language = screen.charset == .ascii ? Language.english : language
    var player = Player(
      course: .compiledIn, language: language,
      theme: wishes.theme(depth: screen.depth, isASCII: screen.charset == .ascii, language: language),
      size: screen.size, progress: progressFile?.read() ?? Progress(),
      limits: .evaluation(cancelledBy: Screen.isInterrupted))
    let effect = begin(&player)
    player.showPreview()
    if let effect {
      // Nobody waits for the disk.
      screen.draw(Stage.view(player))
      _ = perform(effect, on: screen, &player)
    }
    _ = screen.run(
      player,
      view: { player, size in Stage.view(player.resized(to: size)) },
      update: update,
      perform: { perform($0, on: screen, &$1) })
  }

  @MainActor
  private func open() throws(ScreenProblem) -> Screen {
    let depth = surroundings.screenDepth(wishes.color, depth: wishes.depth)
    return try Screen.open(
      ScreenOptions(
        environment: surroundings.variables, depth: depth, charset: wishes.ascii ? .ascii : nil, mouse: mouse))
  }

  @MainActor
  private func perform(_ effect: Effect, on screen: Screen, _ player: inout Player) -> Continuation {
    switch effect {
    case .quit: return .quit
    case .suspend: screen.suspend()
    case .redraw: screen.repaint()
    case .save(let progress): save(progress, &player)
    }
    return .goOn
  }

  /// What cannot be written is said, and stops nothing.
  private func save(_ progress: Progress, _ player: inout Player) {
    do {
      try progressFile?.write(progress)
    } catch {
      player.notice = player.language.choose("your progress cannot be saved", "无法保存进度")
    }
  }
}

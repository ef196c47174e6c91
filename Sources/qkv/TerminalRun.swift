import Canvas
import Lessons
import Matrices
import Stage
import Terminal
import Transformers
import Translator

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
      theme: wishes.theme(on: screen, in: surroundings, language: language),
      size: screen.size, progress: progressFile?.read() ?? Progress(),
      limits: .evaluation(cancelledBy: Screen.isInterrupted))
    player.workAtOnce = Evaluation.workAtOnce
    player.explainsAtOnce = false
    if wishes.lang == .chinese, language == .english {
      player.notice = "this locale has no Chinese characters; LC_ALL=C.UTF-8 has"
    }
    let effect = begin(&player)
    player.showPreview()
    if let effect {
      // Nobody waits for the disk.
      screen.draw(Stage.view(player))
      _ = perform(effect, on: screen, &player)
    }
    let aside = Aside(translator(player.language))
    _ = screen.run(
      player,
      view: { player, size in Stage.view(player.resized(to: size)) },
      update: update,
      perform: { perform($0, on: screen, &$1) },
      attend: aside.attend)
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
    case .explore(let lesson): explore(at: lesson, &player)
    }
    return .goOn
  }

  /// Opens a forward pass of the translator, which may have to be trained first.
  private func explore(at lesson: String?, _ player: inout Player) {
    if let pass = translator(player.language).kept?.pass(in: player.language) {
      player.explore(pass, at: lesson)
    } else {
      player.awaitPass(at: lesson)
    }
  }

  private func translator(_ language: Language) -> CachedTranslator {
    CachedTranslator(surroundings, language: language)
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

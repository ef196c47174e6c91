import CTerminal
import Canvas
import Glibc
import Stage

/// The terminal while the program has it: draws frames and reads events.
///
/// There is one screen at a time. However the program ends, by a signal or by a crash too, the person finds their terminal
/// as it was.
@MainActor
public final class Screen {
  /// How many colours there are.
  public let depth: ColorDepth
  /// Which characters there are.
  public let charset: Charset

  private(set) var isOpen = true
  /// What is on the page; nil where that is unknown and all of it must be drawn.
  var drawn: Frame?
  /// Events that were read ahead.
  var waiting: [Event] = []
  var isInPaste = false
  var watch: FileWatch?

  /// Takes the process's terminal. Keys come from it even when standard input is a file or a pipe.
  ///
  /// - Throws: `ScreenProblem` where there is nothing but paper to write on.
  public static func open(_ options: ScreenOptions) throws(ScreenProblem) -> Screen {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNotATerminal }
    if isatty(STDIN_FILENO) == 1 { return try Screen(options, input: STDIN_FILENO, output: STDOUT_FILENO) }
    let keyboard = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard keyboard >= 0 else { throw .noKeyboard }
    return try Screen(options, input: keyboard, output: STDOUT_FILENO)
  }

  /// Draws to one descriptor and reads keys from another, whatever they are.
  package init(_ options: ScreenOptions, input: Int32, output: Int32) throws(ScreenProblem) {
    let kind = TerminalKind(options.environment)
    guard !kind.type.isEmpty else { throw .typeMissing }
    guard !kind.onlyPrints else { throw .onlyPrints(type: kind.type) }
    let possible = Charset.adoptLocale(options.environment)
    charset = options.charset == .ascii ? .ascii : possible

    let wanted = options.depth ?? (kind.promises24Bit ? .rgb24 : .indexed256)
    var request = terminal_options()
    (request.input, request.output) = (input, output)
    (request.like_xterm, request.like_ecma48, request.mouse) = (kind.isLikeXterm, kind.isLikeECMA48, options.mouse)
    if wanted == .rgb24, request.opens(terminal_direct_type, database: terminal_direct_database) {
      depth = .rgb24
      return
    }
    let outcome = kind.type.withCString { request.open($0, database: nil) }
    if let problem = ScreenProblem(outcome, type: kind.type) { throw problem }
    depth = ColorDepth(colors: terminal_colors()).limited(to: wanted)
  }

  /// Gives the terminal back. What is drawn later goes nowhere.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    terminal_close()
  }

  /// How many columns and rows the terminal has now.
  public var size: Size {
    Size(columns: Int(terminal_columns()), rows: Int(terminal_rows()))
  }

  /// Stops the program, as Ctrl-Z does, until the person calls it to the foreground.
  public func suspend() {
    terminal_suspend()
  }

  /// Has the person pressed Ctrl-C while something is computed? A computation that asks and is told so should end; the
  /// program goes on. Where none asks, Ctrl-C arrives as an event.
  public nonisolated static let isInterrupted: @Sendable () -> Bool = { terminal_see_interrupt() }
}

extension terminal_options {
  /// Opens the terminal by one entry of the terminfo database.
  fileprivate mutating func open(_ type: UnsafePointer<CChar>, database: UnsafePointer<CChar>?) -> terminal_outcome {
    (self.type, self.database) = (type, database)
    return terminal_open(self)
  }

  fileprivate mutating func opens(_ type: UnsafePointer<CChar>, database: UnsafePointer<CChar>) -> Bool {
    open(type, database: database) == TERMINAL_OPEN
  }
}

extension ScreenProblem {
  fileprivate init?(_ outcome: terminal_outcome, type: String) {
    switch outcome {
    case TERMINAL_OPEN: return nil
    case TERMINAL_CANNOT_MOVE_CURSOR: self = .onlyPrints(type: type)
    case TERMINAL_NO_DESCRIPTORS: self = .outOfDescriptors
    default: self = .typeUnknown(type: type)
    }
  }
}

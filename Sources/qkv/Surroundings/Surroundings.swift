import Glibc
import Lessons

/// What the program finds around it when it starts. Read once, here, and passed on: nothing below asks the environment.
struct Surroundings {
  let variables: [String: String]
  let outputIsTerminal: Bool
  let outputColumns: Int?

  static func current() -> Surroundings {
    Surroundings(
      variables: environment(), outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      outputColumns: columns(of: STDOUT_FILENO) ?? columns(of: STDERR_FILENO))
  }

  /// The same for what goes into a file, if it does: that is no terminal, wherever standard output leads.
  func writing(to file: String?) -> Surroundings {
    let isFile = file != nil && file != "-"
    return Surroundings(
      variables: variables, outputIsTerminal: outputIsTerminal && !isFile, outputColumns: outputColumns)
  }

  subscript(_ name: String) -> String? { variables[name] }

  /// The value, where there is one and it is not empty.
  func nonEmpty(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A file of ours in one of the folders of the XDG Base Directory Specification; `nil` where there is no place for it.
  /// - Parameters:
  ///   - variable: what names the folder, if it is absolute.
  ///   - fallback: where it is otherwise, below the home folder.
  func path(of file: String, in variable: String, else fallback: String) -> String? {
    if let folder = nonEmpty(variable), folder.hasPrefix("/") { return "\(folder)/qkv/\(file)" }
    return nonEmpty("HOME").map { "\($0)/\(fallback)/qkv/\(file)" }
  }

  /// The terminal shows what it is sent and obeys nothing, or nobody knows what it obeys.
  var onlyPrints: Bool { ["", "dumb", "unknown"].contains(self["TERM"] ?? "") }

  /// The terminal is the screen of a Linux machine without windows.
  var isLinuxConsole: Bool { self["TERM"]?.hasPrefix("linux") ?? false }

  /// The language that the locale asks for.
  var language: Language {
    let locale = nonEmpty("LC_ALL") ?? nonEmpty("LC_MESSAGES") ?? nonEmpty("LANG") ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }

  /// How wide printed output may be: COLUMNS, the terminal, 80.
  var width: Int {
    nonEmpty("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? outputColumns ?? 80
  }

  private static func environment() -> [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      next += 1
    }
    return variables
  }
}

/// How wide a terminal is; `nil` where there is none.
func columns(of descriptor: Int32) -> Int? {
  var window = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
  return Int(window.ws_col)
}

/// Why the screen cannot be opened. The command prints in that case.
public enum ScreenProblem: Error, Hashable, Sendable {
  /// Standard output goes into a file or a pipe.
  case outputIsNotATerminal
  /// Standard input is not a terminal, and the process has none of its own.
  case noKeyboard
  /// `TERM` is not set.
  case typeMissing
  /// `TERM` names a terminal that cannot move its cursor.
  case onlyPrints(type: String)
  /// `TERM` names a terminal that the terminfo database does not have.
  case typeUnknown(type: String)
  /// The process has too many files open.
  case outOfDescriptors
}

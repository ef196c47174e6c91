/// What can be known of a terminal from the environment, before anything is sent to it.
package struct TerminalKind: Hashable, Sendable {
  /// The name of its terminfo entry, `TERM`.
  package let type: String
  /// Whether it understands what xterm does beyond its terminfo entry: bracketed paste, frames shown whole.
  package let isLikeXterm: Bool
  /// Whether it moves its cursor and changes styles one by one as ECMA-48 has it.
  package let isLikeECMA48: Bool
  /// Whether it says that it shows 24-bit colour.
  package let promises24Bit: Bool

  package init(_ environment: [String: String]) {
    type = environment["TERM"] ?? ""
    let family = type.prefix { $0 != "-" && $0 != "." && $0 != "+" }
    isLikeXterm = Self.families.contains(String(family))
    isLikeECMA48 = isLikeXterm || family == "linux"
    let colorTerm = environment["COLORTERM"]
    // GNU screen passes on the promise of the terminal around it, and cannot keep it.
    let isGNUScreen = environment["STY"] != nil && environment["TMUX"] == nil
    promises24Bit = isLikeXterm && (colorTerm == "truecolor" || colorTerm == "24bit") && !isGNUScreen
  }

  private static let families: Set<String> = [
    "xterm", "tmux", "screen", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty",
    "konsole",
    "mintty", "ms", "rio", "rxvt", "st", "vscode", "vte", "wezterm",
  ]

  /// Terminals that only print, as `TERM` names them.
  package var onlyPrints: Bool { type == "dumb" || type == "unknown" }
}

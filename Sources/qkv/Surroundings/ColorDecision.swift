import Canvas

/// `--color`: what the person said about colour.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

extension Surroundings {
  /// How many colours standard output shall have.
  ///
  /// `--color` decides; then NO_COLOR (not empty) says none; then CLICOLOR_FORCE or FORCE_COLOR (not empty, not 0) says colour
  /// even into a pipe; then CLICOLOR=0, a pipe or a terminal without colours says none.
  func colorDepth(_ choice: ColorChoice, depth: ColorDepth?) -> ColorDepth {
    switch choice {
    case .never: return .mono
    case .always: return depth ?? atLeastSixteen
    case .auto: break
    }
    if nonEmpty("NO_COLOR") != nil { return .mono }
    if isForced("CLICOLOR_FORCE") || isForced("FORCE_COLOR") { return depth ?? atLeastSixteen }
    guard self["CLICOLOR"] != "0", outputIsTerminal else { return .mono }
    return depth ?? detectedDepth
  }

  /// How many colours the screen of the player shall have; `nil`: as many as the terminal has.
  func screenDepth(_ choice: ColorChoice, depth: ColorDepth?) -> ColorDepth? {
    switch choice {
    case .never: .mono
    case .always: depth
    case .auto: nonEmpty("NO_COLOR") != nil ? .mono : depth
    }
  }

  private var atLeastSixteen: ColorDepth {
    detectedDepth == .mono ? .ansi16 : detectedDepth
  }

  private func isForced(_ name: String) -> Bool {
    nonEmpty(name).map { $0 != "0" } ?? false
  }

  /// What COLORTERM and TERM say.
  private var detectedDepth: ColorDepth {
    if let term = nonEmpty("COLORTERM"), term == "truecolor" || term == "24bit" { return .rgb24 }
    let term = self["TERM"] ?? ""
    if term.isEmpty || term == "dumb" || term == "unknown" || term.hasPrefix("vt") { return .mono }
    if term.contains("direct") { return .rgb24 }
    return term.contains("256") ? .indexed256 : .ansi16
  }
}

import Canvas

/// `--color`: what the person said about colour.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

extension Surroundings {
  /// How many colours standard output shall have.
  ///
  /// `--color` decides; then NO_COLOR (not empty) says none; then CLICOLOR_FORCE or FORCE_COLOR (not empty, not 0) says colour
  /// even into a pipe; then CLICOLOR=0 says none; then a pipe or a terminal that only prints does, unless colour is asked
  /// for by name; any other terminal has the colours that it can show.
  /// - Parameter isAskedFor: whether somebody chose a form of colours for what would have none.
  func colorDepth(_ choice: ColorChoice, depth: ColorDepth?, isAskedFor: Bool = false) -> ColorDepth {
    switch said(choice) {
    case .never: .mono
    case .always: depth ?? atLeastSixteen
    case .auto where isAskedFor: depth ?? atLeastSixteen
    case .auto: outputIsTerminal ? depth ?? detectedDepth : .mono
    }
  }

  /// How many colours the screen of the player shall have; `nil`: as many as the terminal has.
  func screenDepth(_ choice: ColorChoice, depth: ColorDepth?) -> ColorDepth? {
    said(choice) == .never ? .mono : depth
  }

  /// What the person said, here or in the environment.
  private func said(_ choice: ColorChoice) -> ColorChoice {
    if choice != .auto { return choice }
    if nonEmpty("NO_COLOR") != nil { return .never }
    if isForced("CLICOLOR_FORCE") || isForced("FORCE_COLOR") { return .always }
    return self["CLICOLOR"] == "0" ? .never : .auto
  }

  private var atLeastSixteen: ColorDepth {
    promisedDepth ?? (detectedDepth == .mono ? .ansi16 : detectedDepth)
  }

  private func isForced(_ name: String) -> Bool {
    nonEmpty(name).map { $0 != "0" } ?? false
  }

  /// What COLORTERM says.
  private var promisedDepth: ColorDepth? { ["truecolor", "24bit"].contains(self["COLORTERM"]) ? .rgb24 : nil }

  /// What COLORTERM and TERM say; a terminal that only prints has no colours, whatever was inherited.
  private var detectedDepth: ColorDepth {
    if onlyPrints { return .mono }
    if let promisedDepth { return promisedDepth }
    let term = self["TERM"] ?? ""
    if term.hasPrefix("vt") { return .mono }
    if term.contains("direct") { return .rgb24 }
    return term.contains("256") ? .indexed256 : .ansi16
  }
}

import Canvas

/// How the screen shall be opened.
public struct ScreenOptions: Sendable {
  /// The process's environment: `TERM`, `COLORTERM` and the locale are looked up in it.
  public var environment: [String: String]
  /// The depth that the person asked for; without it, what the terminal can do.
  public var depth: ColorDepth?
  /// The characters that the person asked for; never more than the locale can do.
  public var charset: Charset?
  /// Whether clicks arrive as events. Selecting text then takes the Shift key, so nobody gets it unasked.
  public var mouse: Bool

  public init(
    environment: [String: String], depth: ColorDepth? = nil, charset: Charset? = nil, mouse: Bool = false
  ) {
    self.environment = environment
    self.depth = depth
    self.charset = charset
    self.mouse = mouse
  }
}

/// A colour that a terminal can show.
public enum Color: Hashable, Sendable, BitwiseCopyable {
  /// Whatever the person's terminal uses where nothing else is said.
  case standard
  /// One of the sixteen colours that the person chose for their terminal.
  case ansi(UInt8)
  /// One of the 240 fixed colours of the 256-colour palette, 16 to 255.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// How a character is drawn.
public struct Style: Hashable, Sendable, BitwiseCopyable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public static let plain = Style()

  public init(foreground: Color = .standard, background: Color = .standard, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public struct Attributes: OptionSet, Hashable, Sendable, BitwiseCopyable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
  }
}

/// How many colours there are to draw with.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable {
  case mono
  case ansi16 = "16"
  case indexed256 = "256"
  case rgb24 = "24bit"
}

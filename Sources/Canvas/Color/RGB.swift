import Glibc

/// A colour as a screen mixes it (sRGB).
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Amounts of light from 0 to 1; what lies outside is cut off.
  init(linearRed red: Double, green: Double, blue: Double) {
    self.init(encoded(red), encoded(green), encoded(blue))
  }

  /// The amounts of light, from 0 to 1.
  var linear: (red: Double, green: Double, blue: Double) { (decoded(red), decoded(green), decoded(blue)) }

  /// Relative luminance (WCAG 2).
  public var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The contrast between two colours, from 1 to 21 (WCAG 2).
  public func contrast(with other: RGB) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  public var color: Color { .rgb(red, green, blue) }
}

private func decoded(_ component: UInt8) -> Double {
  let part = Double(component) / 255
  return part <= 0.040_45 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
}

private func encoded(_ light: Double) -> UInt8 {
  let light = min(max(light, 0), 1)
  let part = light <= 0.003_130_8 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
  return UInt8((part * 255).rounded())
}

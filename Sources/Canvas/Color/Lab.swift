import Glibc

/// A colour by how it is seen (CIELAB, white D65): equal steps look equally large, and lightness is a number.
public struct Lab: Hashable, Sendable {
  /// 0 is black, 100 is white.
  public let lightness: Double
  /// Green below zero, red above.
  public let a: Double
  /// Blue below zero, yellow above.
  public let b: Double

  public init(_ lightness: Double, _ a: Double, _ b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  public init(_ color: RGB) {
    let (red, green, blue) = color.linear
    let x = cubeRootLike((0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / whiteX)
    let y = cubeRootLike(0.212_672_9 * red + 0.715_152_2 * green + 0.072_175 * blue)
    let z = cubeRootLike((0.019_333_9 * red + 0.119_192 * green + 0.950_304_1 * blue) / whiteZ)
    self.init(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// The nearest colour that a screen can show.
  public var rgb: RGB {
    let y = (lightness + 16) / 116
    let (x, z) = (cubeLike(y + a / 500) * whiteX, cubeLike(y - b / 200) * whiteZ)
    let luminance = cubeLike(y)
    return RGB(
      linearRed: 3.240_454_2 * x - 1.537_138_5 * luminance - 0.498_531_4 * z,
      green: -0.969_266 * x + 1.876_010_8 * luminance + 0.041_556 * z,
      blue: 0.055_643_4 * x - 0.204_025_9 * luminance + 1.057_225_2 * z)
  }

  /// The colour at `part` (0 to 1) of the way to another one.
  func mixed(with other: Lab, _ part: Double) -> Lab {
    Lab(
      lightness + (other.lightness - lightness) * part, a + (other.a - a) * part, b + (other.b - b) * part)
  }
}

private let whiteX = 0.950_47
private let whiteZ = 1.088_83

// The cube root that CIELAB makes straight near black, and its inverse.
private func cubeRootLike(_ t: Double) -> Double { t > 0.008_856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
private func cubeLike(_ t: Double) -> Double { t > 0.206_893 ? t * t * t : (t - 16.0 / 116) / 7.787 }

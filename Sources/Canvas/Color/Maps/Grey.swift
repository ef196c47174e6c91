extension ColorMap {
  /// Black to white: the longest way in lightness, and no hue to be missed.
  static let greyOnDark = ColorMap(
    stops: [Lab(2, 0, 0), Lab(100, 0, 0)],
    indices: [232, 234, 236, 238, 240, 242, 244, 246, 248, 250, 252, 254, 231])

  static let greyOnLight = ColorMap(
    stops: [Lab(100, 0, 0), Lab(2, 0, 0)],
    indices: [231, 254, 252, 250, 248, 246, 244, 242, 240, 238, 236, 234, 232])
}

/// Two ways from the same neutral colour: blue below the centre, red above it. Both change lightness alike, so that
/// numbers of one size look equally strong whatever their sign.
struct DivergingMap: Hashable, Sendable {
  let below: ColorMap
  let above: ColorMap

  /// Dark grey at the centre, brighter outwards.
  static let blueRedOnDark = DivergingMap(
    below: ColorMap(
      stops: [Lab(24, 0, 0), Lab(38, 4, -34), Lab(52, -2, -46), Lab(66, -10, -38), Lab(80, -14, -22)],
      indices: [237, 24, 32, 74, 117]),
    above: ColorMap(
      stops: [Lab(24, 0, 0), Lab(38, 44, 28), Lab(52, 58, 40), Lab(66, 44, 34), Lab(80, 20, 22)],
      indices: [237, 124, 167, 210, 216]))

  /// Paper white at the centre, darker outwards.
  static let blueRedOnLight = DivergingMap(
    below: ColorMap(
      stops: [Lab(97, 0, 0), Lab(82, -8, -16), Lab(66, -10, -34), Lab(48, 0, -46), Lab(30, 22, -50)],
      indices: [255, 117, 74, 32, 25]),
    above: ColorMap(
      stops: [Lab(97, 0, 0), Lab(82, 20, 14), Lab(66, 46, 32), Lab(48, 60, 42), Lab(30, 50, 34)],
      indices: [255, 217, 210, 167, 124]))
}

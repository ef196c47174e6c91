/// What a colour ramp is made from: a path through CIELAB, and for 256 colours the places of the palette along it.
struct ColorMap: Hashable, Sendable {
  /// Equally spaced along the ramp. Lightness changes in one direction only (on each side of the centre, where there
  /// is one), so that the order shows without hue.
  let stops: [Lab]
  /// Near the path, and with strictly monotone lightness, which the nearest colours would not have.
  let indices: [UInt8]

  /// The colour at a place from 0 to 1.
  func color(at place: Double) -> RGB {
    let steps = place * Double(stops.count - 1)
    let step = min(Int(steps), stops.count - 2)
    return stops[step].mixed(with: stops[step + 1], steps - Double(step)).rgb
  }
}

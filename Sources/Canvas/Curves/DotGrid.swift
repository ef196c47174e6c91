/// Lines drawn in dots: two columns and four rows of dots to a character (braille), or one dot to a character.
struct DotGrid {
  /// In characters.
  let size: Size
  let isBraille: Bool
  /// Which dots of each character are set.
  private(set) var dots: [UInt8]
  /// The series drawn last in each character.
  private(set) var owners: [Int]

  init(_ size: Size, isBraille: Bool) {
    self.size = size
    self.isBraille = isBraille
    dots = Array(repeating: 0, count: max(0, size.columns * size.rows))
    owners = Array(repeating: 0, count: dots.count)
  }

  /// The number of dots across and down.
  var dotColumns: Int { size.columns * (isBraille ? 2 : 1) }
  var dotRows: Int { size.rows * (isBraille ? 4 : 1) }

  /// Draws a line between two places, both from 0 to 1 to the right and upwards, from the middle of the first character to
  /// that of the last, as the ticks of axes have it; what lies outside is left out.
  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double), owner: Int) {
    guard let (start, end) = clipped(start, end) else { return }
    let (from, to) = (dot(at: start), dot(at: end))
    let steps = max(abs(to.x - from.x), abs(to.y - from.y)).rounded(.up)
    for step in 0...Int(max(1, steps)) {
      let part = steps == 0 ? 0 : Double(step) / steps
      set(
        Int((from.x + (to.x - from.x) * part).rounded()), Int((from.y + (to.y - from.y) * part).rounded()),
        owner: owner)
    }
  }

  private func dot(at place: (x: Double, y: Double)) -> (x: Double, y: Double) {
    let (across, down) = isBraille ? (2.0, 4.0) : (1, 1)
    return (
      place.x * Double(size.columns - 1) * across + (across - 1) / 2,
      (1 - place.y) * Double(size.rows - 1) * down + (down - 1) / 2
    )
  }

  private mutating func set(_ column: Int, _ row: Int, owner: Int) {
    guard column >= 0, column < dotColumns, row >= 0, row < dotRows else { return }
    let index = isBraille ? row / 4 * size.columns + column / 2 : row * size.columns + column
    if owners[index] != owner { dots[index] = 0 }
    dots[index] |= isBraille ? brailleDots[row % 4][column % 2] : 1
    owners[index] = owner
  }
}

/// Unicode's numbering of the dots of a braille character.
private let brailleDots: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

/// The braille character with these dots.
func brailleCharacter(_ dots: UInt8) -> Character { brailleCharacters[Int(dots)] }

private let brailleCharacters = (0..<256 as Range<UInt32>).map { Character(Unicode.Scalar(0x2800 + $0) ?? " ") }

/// The part of a line within 0…1 in both directions (Liang and Barsky); `nil` if there is none.
private func clipped(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double))
  -> ((x: Double, y: Double), (x: Double, y: Double))?
{
  var (first, last) = (0.0, 1.0)
  for (origin, delta) in [(start.x, end.x - start.x), (start.y, end.y - start.y)] {
    if delta == 0 {
      guard origin >= 0, origin <= 1 else { return nil }
      continue
    }
    let (a, b) = ((0 - origin) / delta, (1 - origin) / delta)
    first = max(first, min(a, b))
    last = min(last, max(a, b))
  }
  guard first <= last else { return nil }
  func point(_ part: Double) -> (x: Double, y: Double) {
    (start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
  }
  return (point(first), point(last))
}

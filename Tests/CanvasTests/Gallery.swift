import Canvas

/// A picture at every depth of colour, one below the other, for a person to compare.
func gallery(_ columns: Int, _ rows: Int, _ draw: (inout Frame, Area, Theme) -> Void) -> String {
  let themes: [(String, Theme)] = [
    ("24bit", Theme()), ("256, light, Chinese", Theme(.light, depth: .indexed256, wording: .chinese)),
    ("16", Theme(depth: .ansi16)), ("mono", Theme(depth: .mono)), ("mono, ascii", Theme(depth: .mono, glyphs: .ascii)),
  ]
  return themes.map { name, theme in
    var frame = Frame(Size(columns: columns, rows: rows))
    draw(&frame, frame.area, theme)
    return "\(name)\n\(frame.goldenText)"
  }.joined(separator: "\n")
}

/// The words and the numbers that most pictures here are of.
enum Sample {
  static let words = ["the", "cat", "sat", "on"]
  static let chinese = ["我", "爱", "学习", "<end>"]
  static let scores = Grid(
    rows: 4, columns: 4,
    numbers: [3.4, -5, -0.8, -2, -10.9, 20.7, -13.2, -2.7, 3.3, -0.9, -2.8, -13.2, 4.4, 11.8, 5.4, 0])
  static let weights = Grid(
    rows: 4, columns: 4,
    numbers: [0.35, 0.25, 0.25, 0.15, 0.02, 0.8, 0.08, 0.1, 0.25, 0.25, 0.25, 0.25, 0.14, 0.34, 0.15, 0.37])
  static let masked = Grid(
    rows: 4, columns: 4, numbers: (0..<16).map { $0 % 4 > $0 / 4 ? -Float.infinity : Float($0) / 4 - 1.5 })
}

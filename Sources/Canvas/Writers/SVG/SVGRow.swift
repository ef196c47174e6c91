/// One row of a frame as elements of SVG: what is behind the characters, what is drawn, what is written.
struct SVGRow {
  let frame: Frame
  let row: Int
  /// The top of the row in the picture.
  let top: Int
  let paper: Paper

  /// Neighbouring cells that share one background are one rectangle.
  var backgrounds: String {
    var text = ""
    var column = 0
    while column < frame.size.columns {
      let color = paper.colors(of: style(column)).background
      let end = end(from: column) { paper.colors(of: style($0)).background == color }
      if color != paper.background {
        text += "<rect x=\"\(column * Ink.cellWidth)\" y=\"\(top)\" width=\"\((end - column) * Ink.cellWidth)\""
        text += " height=\"\(Ink.cellHeight)\" fill=\"\(color.hexadecimal)\"/>\n"
      }
      column = end
    }
    return text
  }

  /// Blocks, lines and dots: one path for neighbours of one colour.
  var drawings: String {
    var text = ""
    var column = 0
    while column < frame.size.columns {
      guard let ink = ink(column) else {
        column += 1
        continue
      }
      let color = paper.colors(of: style(column)).foreground
      let end = end(from: column) {
        self.ink($0)?.opacity == ink.opacity && paper.colors(of: style($0)).foreground == color
      }
      let opacity = ink.opacity == .full ? "" : " fill-opacity=\"\(ink.opacity.rawValue)\""
      text += "<path fill=\"\(color.hexadecimal)\"\(opacity) d=\"\(path(column..<end))\"/>\n"
      column = end
    }
    return text
  }

  /// The shapes of some cells; those that continue one another are one.
  private func path(_ columns: Range<Int>) -> String {
    var shapes: [Ink.Shape] = []
    for column in columns {
      for var shape in ink(column)?.shapes ?? [] {
        shape.x += column * Ink.cellWidth
        let before = shapes.lastIndex {
          $0.x + $0.width == shape.x && $0.y == shape.y && $0.height == shape.height
        }
        if let before { shapes[before].width += shape.width } else { shapes.append(shape) }
      }
    }
    return shapes.map { "M\($0.x) \($0.y + top)h\($0.width)v\($0.height)h-\($0.width)z" }.joined()
  }

  var texts: String {
    var text = ""
    for run in runs {
      let isWide = cell(run.lowerBound + 1)?.isRightHalf == true
      let length = (run.upperBound - run.lowerBound) * Ink.cellWidth
      text += "<text x=\"\(run.lowerBound * Ink.cellWidth)\" y=\"\(top + baseline)\" textLength=\"\(length)\""
      text += isWide ? " font-size=\"15\" letter-spacing=\"1\"" : ""
      text += attributes(of: style(run.lowerBound)) + ">"
      for column in run {
        guard let cell = cell(column), !cell.isRightHalf else { continue }
        for scalar in cell.scalars { append(scalar, to: &text) }
      }
      text += "</text>\n"
    }
    return text
  }

  /// The columns of texts that one font is sure to set in step: ASCII, or wide characters; any other stands alone.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var last: (kind: Kind, style: Style)?
    var column = 0
    while column < frame.size.columns {
      let kind = kind(column)
      let width = kind == .wide ? 2 : 1
      defer { column += width }
      guard kind != .nothing else {
        last = nil
        continue
      }
      if kind != .alone, let last, last == (kind, style(column)), let run = runs.popLast() {
        runs.append(run.lowerBound..<column + width)
      } else if kind == .space {
        // A single space between words of one look belongs to their run.
        guard last?.kind == .ascii, last?.style == style(column), self.kind(column + 1) == .ascii,
          style(column + 1) == style(column), let run = runs.popLast()
        else {
          last = nil
          continue
        }
        runs.append(run.lowerBound..<column + 1)
        continue
      } else {
        runs.append(column..<column + width)
      }
      last = (kind, style(column))
    }
    return runs
  }

  private enum Kind { case nothing, space, ascii, wide, alone }

  private func kind(_ column: Int) -> Kind {
    guard let cell = cell(column), !cell.isRightHalf, ink(column) == nil, let scalar = first(cell) else {
      return .nothing
    }
    if scalar == " " { return .space }
    if self.cell(column + 1)?.isRightHalf == true { return .wide }
    return scalar.isASCII ? .ascii : .alone
  }

  private func attributes(of style: Style) -> String {
    var text = ""
    let color = paper.colors(of: style).foreground
    if color != paper.text { text += " fill=\"\(color.hexadecimal)\"" }
    if style.attributes.contains(.dim) { text += " fill-opacity=\"0.6\"" }
    if style.attributes.contains(.bold) { text += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { text += " font-style=\"italic\"" }
    if style.attributes.contains(.underline) { text += " text-decoration=\"underline\"" }
    return text
  }

  private func cell(_ column: Int) -> Cell? {
    column < frame.size.columns ? frame[Point(column: column, row: row)] : nil
  }

  private func style(_ column: Int) -> Style { cell(column)?.style ?? .plain }

  private func ink(_ column: Int) -> Ink? { cell(column).flatMap(first).flatMap(Ink.init) }

  private func first(_ cell: Cell) -> Unicode.Scalar? {
    for scalar in cell.scalars { return scalar }
    return nil
  }

  private func end(from column: Int, while isSame: (Int) -> Bool) -> Int {
    var end = column + 1
    while end < frame.size.columns, isSame(end) { end += 1 }
    return end
  }
}

/// Where letters stand, from the top of their row.
private let baseline = 12

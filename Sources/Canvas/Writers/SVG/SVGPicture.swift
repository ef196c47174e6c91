/// Frames below each other as one picture (SVG), which needs nothing but itself and a font of fixed width.
///
/// A character is 8×16; blocks and lines are rectangles, words are placed by the columns that they take.
public struct SVGPicture: Sendable {
  public var frames: [Frame]
  public var title: String
  /// What somebody hears who does not see it.
  public var description: String
  public var paper: Paper
  /// As in `lang`: it decides between the shapes of Chinese and Japanese characters.
  public var language: String

  public init(
    _ frames: [Frame], title: String, description: String = "", paper: Paper = Paper(.dark), language: String = "en"
  ) {
    self.frames = frames
    self.title = title
    self.description = description
    self.paper = paper
    self.language = language
  }

  /// The size of the picture in its own units: as wide as what is drawn.
  public var size: (width: Int, height: Int) {
    let columns = frames.map(usedColumns).max() ?? 0
    let rows = frames.map(\.size.rows).reduce(max(0, frames.count - 1), +)
    return (columns * Ink.cellWidth + 2 * margin, rows * Ink.cellHeight + 2 * margin)
  }

  public var text: String {
    let (width, height) = size
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="-\(margin) -\(margin) \(width) \(height)" role="img" lang="\(escapedMarkup(language))" xml:lang="\(escapedMarkup(language))">
      <title>\(escapedMarkup(title))</title>

      """
    if !description.isEmpty { text += "<desc>\(escapedMarkup(description))</desc>\n" }
    text += """
      <rect x="-\(margin)" y="-\(margin)" width="\(width)" height="\(height)" fill="\(paper.background.hexadecimal)"/>

      """
    let rows = rows
    text += "<g shape-rendering=\"crispEdges\">\n"
    for row in rows { text += row.backgrounds + row.drawings }
    text += "</g>\n<g fill=\"\(paper.text.hexadecimal)\" font-family=\"\(fonts)\" font-size=\"13.333\">\n"
    for row in rows { text += row.texts }
    return text + "</g>\n</svg>\n"
  }

  /// How many columns there are without the empty ones at the right.
  private func usedColumns(of frame: Frame) -> Int {
    func isDrawn(_ column: Int) -> Bool {
      (0..<frame.size.rows).contains { row in
        let cell = frame[Point(column: column, row: row)]
        return cell.glyph != " " || cell.style.attributes.contains(.underline)
          || paper.colors(of: cell.style).background != paper.background
      }
    }
    return (0..<frame.size.columns).last(where: isDrawn).map { $0 + 1 } ?? 0
  }

  private var rows: [SVGRow] {
    var rows: [SVGRow] = []
    var top = 0
    for frame in frames {
      for row in 0..<max(0, frame.size.rows) {
        rows.append(SVGRow(frame: frame, row: row, top: top, paper: paper))
        top += Ink.cellHeight
      }
      top += Ink.cellHeight
    }
    return rows
  }
}

/// The space around the frames.
private let margin = 8

/// Whatever the reader has; those of fixed width first.
private let fonts = """
  ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC','Noto Sans CJK SC','PingFang SC',\
  'Microsoft YaHei',monospace
  """

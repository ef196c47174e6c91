extension Frame {
  /// Draws one line of text from `start` to the right, as far as `area` (without one, the frame) reaches.
  ///
  /// A wide character that would be cut in half becomes a space. A control character becomes a visible stand-in, so
  /// none can reach a terminal.
  /// - Returns: The column behind the text, as if nothing had been cut off.
  @discardableResult
  public mutating func draw(_ text: String, at start: Point, _ style: Style = .plain, in area: Area? = nil) -> Int {
    let clip = area.map(self.area.intersection) ?? self.area
    guard start.row >= clip.top, start.row < clip.bottom else { return start.column + displayWidth(of: text) }
    if isPrintableASCII(text) { return drawASCII(text, at: start, style, in: clip) }
    var column = start.column
    for character in text {
      let width = displayWidth(of: character)
      if width > 0 { put(visible(character), width, at: Point(column: column, row: start.row), style, in: clip) }
      column += width
    }
    return column
  }

  /// Draws text at the left, in the middle or at the right of one line of an area, cut short where it is too long.
  public mutating func draw(
    _ text: String, in line: Area, _ style: Style = .plain, alignment: TextAlignment, ellipsis: String = "…"
  ) {
    let text = truncated(text, to: line.size.columns, ellipsis: ellipsis)
    let free = line.size.columns - displayWidth(of: text)
    draw(text, at: Point(column: line.left + alignment.indent(in: free), row: line.top), style, in: line)
  }

  /// Fills a rectangle with one character.
  public mutating func fill(_ area: Area, with glyph: Character = " ", _ style: Style = .plain) {
    let clip = area.intersection(self.area)
    let cell = Cell(glyph: displayWidth(of: glyph) == 1 ? visible(glyph) : " ", style: style)
    for row in clip.top..<clip.bottom {
      for column in clip.left..<clip.right { set(cell, at: row * size.columns + column) }
    }
  }

  /// Draws a part of another frame, e.g. what is in view of a page longer than the screen.
  public mutating func draw(_ other: Frame, from source: Area, at target: Point) {
    let source = source.intersection(other.area)
    let (right, down) = (target.column - source.left, target.row - source.top)
    let place = Area(
      column: source.left + right, row: source.top + down, columns: source.size.columns, rows: source.size.rows
    ).intersection(area)
    guard !place.isEmpty else { return }
    for row in place.top..<place.bottom {
      let start = (row - down) * other.size.columns - right
      copy(other, start + place.left..<start + place.right, to: row * size.columns + place.left)
    }
  }

  /// Copies a piece of a row. A wide character that is cut at one of its ends becomes a space.
  private mutating func copy(_ other: Frame, _ source: Range<Int>, to start: Int) {
    let end = start + source.count
    if cells[start].isRightHalf { cells[start - 1] = cells[start - 1].cleared }
    if end < cells.count, cells[end].isRightHalf { cells[end] = cells[end].cleared }
    cells.replaceSubrange(start..<end, with: other.cells[source])
    if cells[start].isRightHalf { cells[start] = cells[start].cleared }
    let isCut = source.upperBound < other.cells.count && other.cells[source.upperBound].isRightHalf
    if isCut { cells[end - 1] = cells[end - 1].cleared }
  }
}

extension Frame {
  private mutating func drawASCII(_ text: String, at start: Point, _ style: Style, in clip: Area) -> Int {
    var column = start.column
    let row = start.row * size.columns
    for byte in text.utf8 {
      if column >= clip.left, column < clip.right {
        set(Cell(ascii: byte, style: style), at: row + column)
      }
      column += 1
    }
    return column
  }

  /// Puts down one character of a known width.
  mutating func put(_ glyph: Character, _ width: Int, at point: Point, _ style: Style, in clip: Area) {
    guard point.row >= clip.top, point.row < clip.bottom else { return }
    let first = max(point.column, clip.left)
    let last = min(point.column + width, clip.right)
    guard first < last else { return }
    let start = point.row * size.columns
    guard last - first == width else {
      for column in first..<last { set(Cell(ascii: 0x20, style: style), at: start + column) }
      return
    }
    set(Cell(glyph: glyph, style: style), at: start + point.column)
    guard width == 2 else { return }
    set(Cell(ascii: 0, style: style), at: start + point.column + 1)
  }

  /// Puts down a cell that is one column wide.
  mutating func put(_ cell: Cell, at point: Point, in clip: Area) {
    if clip.contains(point) { set(cell, at: point.row * size.columns + point.column) }
  }

  /// Overwrites one cell. Half of a wide character that is overwritten leaves a space.
  private mutating func set(_ cell: Cell, at index: Int) {
    if cells[index].isRightHalf, !cell.isRightHalf { cells[index - 1] = cells[index - 1].cleared }
    if index + 1 < cells.count, cells[index + 1].isRightHalf { cells[index + 1] = cells[index + 1].cleared }
    cells[index] = cell
  }
}

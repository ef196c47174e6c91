import CTerminal
import Canvas

extension Screen {
  /// Shows a frame. Only the cells that differ from the last one are handed on, and only what differs on the terminal is
  /// sent to it, at once.
  public func draw(_ frame: Frame) {
    guard isOpen, frame != drawn else { return }
    if drawn?.size != frame.size { startOver() }
    if !put(frame) {
      // Too many colours have been seen. There may be room for those of this frame alone.
      startOver()
      _ = put(frame)
    }
    terminal_show(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? -1))
    drawn = frame
  }

  /// Draws everything the next time, for where something else has written on the screen.
  public func repaint() {
    terminal_repaint()
    drawn = nil
  }

  /// Empties the page; the next frame is drawn in full.
  private func startOver() {
    terminal_start_over()
    drawn = nil
  }

  /// False where the colours have run out, and some cells have none.
  private func put(_ frame: Frame) -> Bool {
    let old = drawn?.cells
    var glyph = Glyph(charset)
    var hasRoom = true
    for row in 0..<min(frame.size.rows, size.rows) {
      let start = row * frame.size.columns
      for index in start..<start + min(frame.size.columns, size.columns)
      where frame.cells[index] != (old?[index] ?? .blank) {
        hasRoom = put(frame, index, by: &glyph) && hasRoom
      }
    }
    return hasRoom
  }

  private func put(_ frame: Frame, _ index: Int, by glyph: inout Glyph) -> Bool {
    let cell = frame.cells[index]
    guard !cell.isRightHalf else { return true }
    let (row, column) = index.quotientAndRemainder(dividingBy: frame.size.columns)
    let isWide = column + 1 < min(frame.size.columns, size.columns) && frame.cells[index + 1].isRightHalf
    glyph.set(cell.scalars, columns: isWide ? 2 : 1)
    if isWide, glyph.isReplaced { _ = put(glyph, cell.style, row: row, column: column + 1) }
    return put(glyph, cell.style, row: row, column: column)
  }

  private func put(_ glyph: Glyph, _ style: Style, row: Int, column: Int) -> Bool {
    terminal_put(
      Int32(row), Int32(column), glyph.scalars, Int32(glyph.scalars.count), Int32(style.attributes.rawValue),
      style.foreground.number(at: depth), style.background.number(at: depth))
  }
}

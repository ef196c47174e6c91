import Canvas
import Lessons
import MatrixFiles
import Stage

/// The frame of a viewer: the picture, and its keys below.
public func view(_ viewer: Viewer) -> Frame {
  var frame = Frame(viewer.size)
  frame.draw(viewer.shown, in: Area(viewer.room), theme: viewer.theme)
  if viewer.hasFooter { viewer.drawKeys(on: &frame, in: frame.area.line(viewer.size.rows - 1)) }
  if let selected = viewer.selectedKey {
    let rows = ListBox.keyRows(
      ViewerBinding.all.map { ($0.keys, $0.title(in: viewer.language)) }, in: viewer.language)
    ListBox(
      title: viewer.language.choose("Keys", "按键"), rows: rows, selected: selected, theme: viewer.theme
    ).draw(&frame)
  }
  return frame
}

extension Viewer {
  /// The same on a screen of another size.
  public func resized(to size: Size) -> Viewer {
    size == self.size ? self : update(self, .resize(size)).0
  }

  /// What is in view, with the cursor.
  var shown: Heatmap {
    var heatmap = heatmap
    heatmap.cursor = Grid.Element(
      row: (cursor.row - origin.row) / block.rows, column: (cursor.column - origin.column) / block.columns)
    heatmap.readout = readout
    return heatmap
  }

  /// The element under the cursor; of a block, the one that gives it its colour.
  private var readout: String {
    let plane = plane
    var place = cursor
    if block != Size(columns: 1, rows: 1) {
      let rows = cursor.row / block.rows * block.rows..<min(plane.rows, (cursor.row / block.rows + 1) * block.rows)
      let columns =
        cursor.column / block.columns
        * block.columns..<min(
          plane.columns, (cursor.column / block.columns + 1) * block.columns)
      place = largest(in: rows, columns) ?? cursor
    }
    let (row, column) = (heatmap.rowLabels, heatmap.columnLabels)
    let names = [
      place.row < row.count ? row[place.row] : String(place.row),
      place.column < column.count ? column[place.column] : String(place.column),
    ]
    let number =
      picture.mask.hides(place.row, place.column)
      ? language.choose("hidden", "被遮住") : brief(plane[place.row, place.column], significant: 6, glyphs: theme.glyphs)
    return "[\(names.joined(separator: ", "))] = \(number)"
  }

  private func largest(in rows: Range<Int>, _ columns: Range<Int>) -> Grid.Element? {
    var found: (place: Grid.Element, key: UInt32)?
    let (plane, mask) = (plane, picture.mask)
    for row in rows {
      for column in columns where !mask.hides(row, column) {
        let key = plane[row, column].bitPattern << 1
        if key > found?.key ?? 0 || found == nil { found = (Grid.Element(row: row, column: column), key) }
      }
    }
    return found?.place
  }

  fileprivate func drawKeys(on frame: inout Frame, in line: Area) {
    // How to find the other keys, and how to leave, stands at the right edge, however many there are.
    var end = line.right - 1
    for binding in ViewerBinding.always.reversed() where end - width(of: binding) > line.left {
      end -= width(of: binding)
      draw(binding, at: end, on: &frame, in: line)
      end -= Self.gap
    }
    var column = line.left + 1
    for binding in ViewerBinding.all where binding.isInFooter {
      if binding.command == .nextPicture, pictures.count == 1 { continue }
      guard column + width(of: binding) <= end else { continue }
      draw(binding, at: column, on: &frame, in: line)
      column += width(of: binding) + Self.gap
    }
  }

  private static let gap = 3

  private func hint(of binding: ViewerBinding) -> (key: String, title: String) {
    (binding.keys[0].name(in: language), theme.spelled(binding.title(in: language)))
  }

  private func width(of binding: ViewerBinding) -> Int {
    let (key, title) = hint(of: binding)
    return displayWidth(of: key) + 1 + displayWidth(of: title)
  }

  private func draw(_ binding: ViewerBinding, at column: Int, on frame: inout Frame, in line: Area) {
    let (key, title) = hint(of: binding)
    let next = frame.draw(key, at: Point(column: column, row: line.top), theme.style(.keyHint), in: line)
    frame.draw(title, at: Point(column: next + 1, row: line.top), theme.style(.dim), in: line)
  }
}

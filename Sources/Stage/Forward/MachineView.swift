import Canvas
import Lessons
import Matrices

/// The machine as a tree, and above it a small picture of the whole on which the place is marked.
struct MachineView {
  let pass: Exploration
  let isFocused: Bool
  let theme: Theme
  let language: Language

  func draw(_ frame: inout Frame, in area: Area) {
    let picture = MachinePicture(pass: pass, theme: theme)
    let rows = area.size.rows >= 12 ? MachinePicture.rows + 1 : 0
    if rows > 0 { picture.draw(&frame, in: area.inset(left: 1)) }
    drawTree(&frame, in: Self.tree(in: area))
  }

  /// The rows of the tree in the area of all.
  static func tree(in area: Area) -> Area {
    area.inset(top: area.size.rows >= 12 ? MachinePicture.rows + 1 : 0)
  }

  /// The first place in view, so that the one at which one stands is.
  static func firstRow(of visible: [Int], place: Int, rows: Int) -> Int {
    let row = visible.firstIndex(of: place) ?? 0
    return min(max(0, row - rows / 2), max(0, visible.count - rows))
  }

  private func drawTree(_ frame: inout Frame, in area: Area) {
    let visible = pass.visiblePlaces
    let current = visible.last { $0 <= pass.place } ?? 0
    let first = Self.firstRow(of: visible, place: current, rows: area.size.rows)
    for (row, place) in visible[first..<min(visible.count, first + area.size.rows)].enumerated() {
      draw(place, isCurrent: place == current, &frame, in: area.line(row))
    }
  }

  private func draw(_ index: Int, isCurrent: Bool, _ frame: inout Frame, in line: Area) {
    let place = pass.machine.places[index]
    let style = theme.style(isCurrent ? (isFocused ? .selection : .strong) : place.isPart ? .text : .dim)
    if isCurrent && isFocused { frame.fill(line, with: " ", style) }
    let name = String(repeating: " ", count: place.depth) + mark(of: place, isCurrent: isCurrent) + " "
    let column = frame.draw(
      name + theme.spelled(place.kind.name(in: language)), at: Point(column: line.left + 1, row: line.top), style,
      in: line.inset(right: 2))
    if isChanged(place) {
      frame.draw("*", at: Point(column: line.right - 2, row: line.top), theme.style(.warning), in: line)
    }
    if case .head = place.kind {
      drawWeights(of: place, &frame, in: line.inset(left: column + 1 - line.left, right: 3))
    }
    if isCurrent && isFocused { frame.cursor = line.origin }
  }

  private func mark(of place: Machine.Place, isCurrent: Bool) -> String {
    let isASCII = theme.glyphs.isASCII
    guard place.isPart else { return isCurrent ? String(theme.glyphs.rowMark) : " " }
    return pass.isOpen(place) ? (isASCII ? "-" : "▾") : isASCII ? "+" : "▸"
  }

  /// Is a matrix here, or inside of a part that is closed, other than without the changes?
  private func isChanged(_ place: Machine.Place) -> Bool {
    guard place.isPart else { return pass.changed.contains(place.path) }
    guard !pass.isOpen(place) else { return false }
    return pass.changed.contains { $0.hasPrefix(place.path + ".") }
  }

  /// The attention of the last word to each of the words that it sees, as spots of colour.
  private func drawWeights(of head: Machine.Place, _ frame: inout Frame, in line: Area) {
    guard let weights = pass.pass.find(head.path + ".weights")?.value, weights.rows > 0 else { return }
    for (column, weight) in weights.row(weights.rows - 1).prefix(line.size.columns).enumerated() where !weight.isNaN {
      let level = theme.sequential.level(at: weight)
      let spot = Area(column: line.left + column, row: line.top, columns: 1, rows: 1)
      frame.fill(spot, with: level.shade, level.color == nil ? level.shadeStyle : level.text)
    }
  }
}

/// Where the bars stand in an area.
public struct BarsLayout: Hashable, Sendable {
  public let area: Area
  /// What each line shows, from the first, in view or not.
  let lines: [Line]
  /// The lines in view.
  let window: Range<Int>
  let top: Int
  let labelWidth: Int
  let numberWidth: Int
  let notation: Notation
  /// The numbers at both ends of the bars.
  let low: Float
  let high: Float

  enum Line: Hashable, Sendable {
    case group(Int)
    case bar(Grid.Element)
    case stack(Int)
  }

  /// The columns in which bars are drawn.
  var bars: Area {
    Area(
      column: area.left + labelWidth + 2, row: top, columns: area.size.columns - labelWidth - numberWidth - 3,
      rows: window.count)
  }

  /// Where a number is along the bars, in columns from their left edge.
  func column(of number: Float) -> Double {
    let part = (Double(number) - Double(low)) / (Double(high) - Double(low))
    return min(max(part, 0), 1) * Double(bars.size.columns)
  }

  /// The line of a bar; `nil` if it is not in view. A stack is its first part.
  public func place(of element: Grid.Element) -> Area? {
    let wanted = lines.firstIndex { $0 == .bar(element) || $0 == .stack(element.column) }
    guard let line = wanted, window.contains(line) else { return nil }
    return Area(column: area.left, row: top + line - window.lowerBound, columns: area.size.columns, rows: 1)
  }

  /// The bar that is drawn at a point: its group, and its place in it.
  public func element(at point: Point) -> Grid.Element? {
    guard area.contains(point), point.row >= top, point.row < top + window.count else { return nil }
    switch lines[window.lowerBound + point.row - top] {
    case .group: return nil
    case .bar(let element): return element
    case .stack(let column): return Grid.Element(row: 0, column: column)
    }
  }
}

extension Bars {
  /// Where everything stands; `nil` if there is no room for a bar.
  public func layout(in area: Area, theme: Theme) -> BarsLayout? {
    let ends = ends
    let notation = notation ?? .telling(apart: numbers)
    let texts = numbers.map { displayWidth(of: notation.text(for: $0, glyphs: theme.glyphs)) }
    let numberWidth = texts.max() ?? 0
    let labelWidth = min(
      (0..<barCount).map { displayWidth(of: label($0, theme)) }.max() ?? 0, max(4, area.size.columns / 4))
    let above = title.isEmpty ? 0 : 1
    let below = isStacked ? 1 : 0
    let lines = lines
    let free = area.size.rows - above - below
    let rows = min(lines.count, lines.count > free ? free - 1 : free)
    guard rows > 0, area.size.columns - labelWidth - numberWidth - 3 >= 4 else { return nil }
    return BarsLayout(
      area: area, lines: lines, window: window(rows, of: lines), top: area.top + above, labelWidth: labelWidth,
      numberWidth: numberWidth, notation: notation, low: ends.low, high: ends.high)
  }

  private var lines: [BarsLayout.Line] {
    if isStacked { return (0..<barCount).map(BarsLayout.Line.stack) }
    return groups.indices.flatMap { group in
      let bars = groups[group].numbers.indices.map { BarsLayout.Line.bar(Grid.Element(row: group, column: $0)) }
      return groups[group].name.isEmpty ? bars : [.group(group)] + bars
    }
  }

  /// The part of the lines in view, with the cursor in it.
  private func window(_ count: Int, of lines: [BarsLayout.Line]) -> Range<Int> {
    var first = min(max(0, origin), lines.count - count)
    let line = cursor.flatMap { cursor in lines.firstIndex { $0 == .bar(cursor) || $0 == .stack(cursor.column) } }
    if let line { first = min(max(first, line - count + 1), line) }
    return first..<first + count
  }

  /// All numbers that are written beside bars.
  private var numbers: [Float] {
    isStacked ? (0..<barCount).map(total(_:)) : groups.flatMap(\.numbers)
  }

  /// The sum of the parts of a stack.
  func total(_ index: Int) -> Float {
    Float(parts(index).reduce(0.0) { $0 + Double($1) })
  }

  func parts(_ index: Int) -> [Float] {
    groups.compactMap { index < $0.numbers.count ? $0.numbers[index] : nil }
  }

  /// The numbers at both ends.
  private var ends: (low: Float, high: Float) {
    if let limits, limits.lowerBound < limits.upperBound, limits.isFinite {
      return (limits.lowerBound, limits.upperBound)
    }
    let reach = isStacked ? (0..<barCount).flatMap { [sum($0, <), sum($0, >)] } : groups.flatMap(\.numbers)
    let range = NumberRange(reach)
    let (low, high) = (min(0, range.low ?? 0), max(0, range.high ?? 0))
    return low == high ? (0, 1) : (low, high)
  }

  /// The sum of the finite parts on one side of zero.
  private func sum(_ index: Int, _ isOnSide: (Float, Float) -> Bool) -> Float {
    Float(parts(index).filter { $0.isFinite && isOnSide($0, 0) }.reduce(0.0) { $0 + Double($1) })
  }
}

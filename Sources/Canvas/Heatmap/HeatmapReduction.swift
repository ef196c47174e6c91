extension HeatmapPainter {
  /// What the spot of a unit shows.
  func pixel(_ row: Int, _ column: Int) -> Pixel {
    let first = Grid.Element(row: row * layout.block.rows, column: column * layout.block.columns)
    let isSingle = layout.block == Size(columns: 1, rows: 1)
    guard let number = isSingle ? (heatmap.isHidden(first) ? nil : grid[first]) : reduced(from: first) else {
      return .hidden
    }
    return number.isFinite ? .number(level(of: number)) : .irregular(irregularGlyph(of: number))
  }

  /// What stands for a block: an irregular number if there is one, so that none is lost; `nil` if all are hidden.
  private func reduced(from first: Grid.Element) -> Float? {
    var largest: Float?
    var sum = 0.0
    var count = 0
    for row in first.row..<min(first.row + layout.block.rows, grid.rows) {
      for column in first.column..<min(first.column + layout.block.columns, grid.columns) {
        let element = Grid.Element(row: row, column: column)
        if heatmap.isHidden(element) { continue }
        let number = grid[element]
        if !number.isFinite { return number }
        if largest.map({ abs(number) > abs($0) }) ?? true { largest = number }
        sum += Double(number)
        count += 1
      }
    }
    guard count > 0 else { return nil }
    return heatmap.reduction == .largest ? largest : Float(sum / Double(count))
  }
}

import Canvas
import Lessons
import Matrices

extension ExhibitView {
  /// Columns of the matrix as curves over its rows.
  func waves(_ options: WavesOptions) -> Curves {
    let matrix = matrix
    let columns = options.drawnColumns(of: matrix.columns)
    var curves = Curves(
      columns.map { column in
        let label = axes.columns.labels.indices.contains(column) ? axes.columns.labels[column] : String(column)
        return Curves.Series(label, y: (0..<matrix.rows).map { matrix[$0, column] })
      })
    curves.title = title
    curves.xAxis = Curves.Axis(options.xAxis.isEmpty ? axes.rows.name : options.xAxis)
    curves.yAxis = Curves.Axis(options.yAxis)
    curves.selected = cursor.flatMap { cursor in columns.firstIndex(of: cursor.column) }
    curves.marker = cursor.map { Float($0.row) }
    return curves
  }

  /// Rows of the matrix as curves over x.
  func curves(_ options: CurveOptions) -> Curves {
    let matrix = matrix
    let x = options.x.map { trace.value($0).elements }
    var curves = Curves(
      (0..<matrix.rows).map { row in
        Curves.Series(label(row, options.names, axes.rows.labels), x: x, y: Array(matrix.row(row)))
      })
    curves.title = exhibit.title
    curves.xAxis = Curves.Axis(options.xAxis, isLogarithmic: options.isLogarithmicX)
    curves.yAxis = Curves.Axis(options.yAxis, isLogarithmic: options.isLogarithmicY, limits: options.limits)
    curves.marker = options.marker
    if let cursor {
      curves.selected = cursor.row
      curves.marker = x.map { $0[cursor.column] } ?? Float(cursor.column)
    }
    return curves
  }

  /// Each row of the matrix as a group of bars; a column is one group.
  func bars(_ options: BarsOptions) -> Bars {
    let isColumn = matrix.columns == 1 && matrix.rows > 1
    let matrix = isColumn ? matrix.transposed : matrix
    let labels = isColumn ? axes.rows.labels : axes.columns.labels
    let groups = isColumn ? [] : axes.rows.labels
    var bars = Bars(
      (0..<matrix.rows).map { row in
        let name = matrix.rows == 1 ? options.groups.first ?? "" : label(row, options.groups, groups)
        return Bars.Group(name, Array(matrix.row(row)))
      }, labels: options.labels.isEmpty ? labels : options.labels)
    bars.title = exhibit.title
    bars.limits = options.limits
    bars.notation = options.digits.map { .fixed(digits: $0) }
    bars.isStacked = options.isStacked
    bars.cursor = cursor.map {
      isColumn ? Grid.Element(row: 0, column: $0.row) : Grid.Element($0)
    }
    return bars
  }

  func histogram(_ options: HistogramOptions) -> Histogram {
    var histogram = Histogram(matrix.elements, bins: options.bins, limits: options.limits)
    histogram.title = exhibit.title
    histogram.xAxis = options.xAxis
    return histogram
  }

  func table(_ options: TableOptions) -> NumberTable {
    var table = NumberTable(matrix.grid)
    table.title = exhibit.title
    table.rowLabels = options.rowLabels.isEmpty ? axes.rows.labels : options.rowLabels
    table.columnLabels = options.columnLabels.isEmpty ? axes.columns.labels : options.columnLabels
    table.notation = options.digits.map { .fixed(digits: $0) }
    table.cursor = cursor.map(Grid.Element.init)
    return table
  }

  func tokens(_ options: TokensOptions) -> TokenStrip {
    var strip = TokenStrip(options.tokens)
    strip.title = exhibit.title
    strip.notes = options.notes
    strip.numbers = matrix.elements
    strip.limits = options.limits
    strip.cursor = cursor.map { max($0.row, $0.column) }
    return strip
  }

  func formula(_ text: String) -> FormulaLine { FormulaLine(text) }

  private func label(_ index: Int, _ given: [String], _ own: [String]) -> String {
    if given.indices.contains(index) { return given[index] }
    return own.indices.contains(index) ? own[index] : String(index)
  }
}

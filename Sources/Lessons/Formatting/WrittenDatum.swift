import Matrices

extension Trace {
  /// A value as prose writes it: `2.70`, `[0.73, 0.27, 0, 0]`, `the`.
  func written(_ datum: Datum, _ format: Interpolation.Format = .short) -> String {
    switch datum {
    case .number(let number): formatted(value(number).elements[0], format)
    case .matrix(let matrix): written(value(matrix), format)
    case .text(let text): text
    case .list(let items): written(items, format)
    case .model(let model): model.written
    case .pass(let pass): pass.written
    }
  }

  /// More than this says nothing in a line of prose.
  private static let mostWritten = 64
  private static let longestWritten = 2000

  /// Stops when it is long enough: lists that hold the same list many times over can be very long indeed.
  private func written(_ items: [Datum], _ format: Interpolation.Format) -> String {
    var texts: [String] = []
    var length = 0
    for item in items.prefix(Self.mostWritten) where length < Self.longestWritten {
      texts.append(written(item, format))
      length += texts[texts.count - 1].utf8.count
    }
    return bracketed(texts, of: items.count)
  }

  private func written(_ matrix: Matrix, _ format: Interpolation.Format) -> String {
    guard matrix.elements.count <= Self.mostWritten else { return "\(matrix.shape)" }
    let rows = (0..<matrix.rows).map { row in
      bracketed(matrix.row(row).map { formatted($0, format) }, of: matrix.columns)
    }
    return rows.count == 1 ? rows[0] : bracketed(rows, of: rows.count)
  }

  private func bracketed(_ items: [String], of count: Int) -> String {
    "[" + (items + (count > items.count ? ["…"] : [])).joined(separator: ", ") + "]"
  }
}

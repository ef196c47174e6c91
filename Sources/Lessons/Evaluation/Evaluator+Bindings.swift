import Matrices

// Names that come from outside.
extension Evaluator {
  mutating func bind(_ name: String, to value: Calculation.Binding, at span: Span) throws(Problem) {
    do throws(MatrixProblem) {
      define(name, try datum(value, name))
    } catch {
      throw Problem(.matrix(error), at: span)
    }
  }

  private mutating func datum(_ value: Calculation.Binding, _ name: String) throws(MatrixProblem) -> Datum {
    switch value {
    case .number(let number): return .number(try named(Matrix(number), name))
    case .matrix(let matrix): return .matrix(try named(matrix, name))
    case .matrices(let matrices):
      var items: [Datum] = []
      for (index, matrix) in matrices.enumerated() { items.append(.matrix(try named(matrix, "\(name)[\(index)]"))) }
      return .list(items)
    case .text(let text): return .text(oneLine(text))
    }
  }

  private mutating func named(_ matrix: Matrix, _ name: String) throws(MatrixProblem) -> Traced {
    let traced = try trace.constant(matrix, origin: "given")
    trace.name(traced, name)
    return traced
  }
}

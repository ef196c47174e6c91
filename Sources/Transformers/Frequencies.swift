import Glibc
import Matrices

/// How fast each pair of columns turns: base^(−2i/d_model) for pair i.
struct Frequencies: Sendable {
  let base: Float
  let dModel: Int

  init(base: Float, dModel: Int, operation: String) throws(MatrixProblem) {
    guard base > 0 else {
      throw .argument(operation: operation, name: "base", value: "\(base)", requirement: .positive)
    }
    self.base = base
    self.dModel = dModel
  }

  func value(pair: Int) -> Double { pow(Double(base), -2 * Double(pair) / Double(dModel)) }

  func term(pair: Int) -> Arithmetic.Term {
    let exponent = Arithmetic.Term.quotient(.number(Float(2 * pair)), .constant("d_model", Float(dModel)))
    return .power(.number(base), .negative(exponent))
  }
}

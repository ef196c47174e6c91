import Matrices

extension MatrixProblem {
  /// The same problem with what the learner has written in front: the function or the sign.
  func inside(_ written: String) -> MatrixProblem {
    switch self {
    case .shapes(let operation, let shapes): .shapes(operation: Self.name(operation, written), shapes)
    case .argument(let operation, let name, let value, let requirement):
      .argument(operation: Self.name(operation, written), name: name, value: value, requirement: requirement)
    case .index(let operation, let index, let count):
      .index(operation: Self.name(operation, written), index: index, count: count)
    case .tooManyElements(let operation, let shape, let limit):
      .tooManyElements(operation: Self.name(operation, written), shape, limit: limit)
    case .tooMuchKept(let operation, let limit): .tooMuchKept(operation: Self.name(operation, written), limit: limit)
    case .tooMuchWork(let operation, let limit): .tooMuchWork(operation: Self.name(operation, written), limit: limit)
    case .cancelled, .notDifferentiable: self
    }
  }

  /// A sign says it all; a function may have met the problem in an operation of another name.
  private static func name(_ operation: String, _ written: String) -> String {
    let isSame = operation.map { $0 == " " || $0 == "-" ? "_" : $0 } == Array(written)
    let isSign = written.allSatisfy { !$0.isLetter }
    return isSame || isSign ? "`\(written)`" : "`\(written)` (\(operation))"
  }
}

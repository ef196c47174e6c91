import Matrices

/// Ones for the likeliest elements of each row, as many as it takes for them to be this likely together (Holtzman et al.
/// 2020, nucleus sampling).
public struct TopPMask: Operation {
  public let name = "top-p mask"
  let share: Float

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard share > 0, share <= 1 else {
      throw .argument(
        operation: name, name: "p", value: "\(share)", requirement: share > 1 ? .between(0, 1) : .positive)
    }
    return inputs[0]
  }

  // A word is kept if those that are likelier are not enough without it.
  public func value(of inputs: [Matrix]) -> Matrix {
    var mask = Matrix(inputs[0].shape, repeating: 0)
    for row in 0..<inputs[0].rows {
      var sum = 0.0
      for column in ranked(inputs[0].row(row)) where sum < Double(share) {
        mask[row, column] = 1
        sum += Double(inputs[0][row, column])
      }
    }
    return mask
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { inputs[0] }

  // A mask is flat.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) -> [Traced?] { [nil] }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let likelier = ahead(of: element, in: inputs).map { Arithmetic.Term.product([$0.operand, $0.isAhead]) }
    return Arithmetic(.comparison(.sum(likelier), .less, .constant("p", share)))
  }
}

extension Trace {
  /// Ones for the likeliest elements of each row, as many as it takes for them to be this likely together.
  /// - Parameter probabilities: (n × m), rows sum to 1
  /// - Returns: (n × m)
  /// - Throws: `.argument` where `share` is not above 0 and at most 1.
  public mutating func topPMask(_ probabilities: Traced, _ share: Float) throws(MatrixProblem) -> Traced {
    try record(TopPMask(share: share), probabilities)
  }
}

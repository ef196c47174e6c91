/// The matrix product: each element is a row of the first dotted with a column of the second.
public struct Product: Operation {
  public let name = "product"
  let threads: Int

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard inputs[0].columns == inputs[1].rows else { throw .shapes(operation: name, inputs) }
    return Shape(inputs[0].rows, inputs[1].columns)
  }

  public func work(of inputs: [Shape]) -> Int {
    saturatingProduct(inputs[0].rows, inputs[0].columns, inputs[1].columns)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    matrixProduct(inputs[0], inputs[1], threads: threads)
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes {
    Axes(rows: inputs[0].rows, columns: inputs[1].columns)
  }

  // For C = A·B:  dA = dC·Bᵀ,  dB = Aᵀ·dC.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let (left, right) = (call.inputs[0], call.inputs[1])
    return [
      call.wanted[0] ? try trace.product(upstream, trace.transposed(right)) : nil,
      call.wanted[1] ? try trace.product(trace.transposed(left), upstream) : nil,
    ]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(
      .sum(
        (0..<inputs[0].columns).map { k in
          .product([.operand(0, element.row, k, of: inputs), .operand(1, k, element.column, of: inputs)])
        }))
  }
}

extension Trace {
  /// The matrix product.
  /// - Parameters:
  ///   - left: (n × k)
  ///   - right: (k × m)
  /// - Returns: (n × m)
  public mutating func product(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    try record(Product(threads: threads), left, right)
  }
}

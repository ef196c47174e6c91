/// The matrix product: each element is a row of the first dotted with a column of the second.
public struct Product: Operation {
  public let name = "product"
  /// Reads the first matrix as if its rows were its columns.
  public let transposesLeft: Bool
  /// Reads the second one so.
  public let transposesRight: Bool
  let threads: Int

  private func turned(_ inputs: [Shape]) -> (left: Shape, right: Shape) {
    (inputs[0].transposed(if: transposesLeft), inputs[1].transposed(if: transposesRight))
  }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    let (left, right) = turned(inputs)
    guard left.columns == right.rows else { throw .shapes(operation: name, [left, right]) }
    return Shape(left.rows, right.columns)
  }

  public func work(of inputs: [Shape]) -> Int {
    let (left, right) = turned(inputs)
    return saturatingProduct(left.rows, left.columns, right.columns)
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    matrixProduct(
      inputs[0], inputs[1], transposesLeft: transposesLeft, transposesRight: transposesRight, threads: threads)
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes {
    Axes(
      rows: transposesLeft ? inputs[0].columns : inputs[0].rows,
      columns: transposesRight ? inputs[1].rows : inputs[1].columns)
  }

  // For C = A·B:  dA = dC·Bᵀ,  dB = Aᵀ·dC. What was read transposed gets the transpose of that: B·dCᵀ and dCᵀ·A.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let (left, right) = (call.inputs[0], call.inputs[1])
    return [
      !call.wanted[0]
        ? nil
        : transposesLeft
          ? try trace.product(right, upstream, transposesLeft: transposesRight, transposesRight: true)
          : try trace.product(upstream, right, transposesRight: !transposesRight),
      !call.wanted[1]
        ? nil
        : transposesRight
          ? try trace.product(upstream, left, transposesLeft: true, transposesRight: transposesLeft)
          : try trace.product(left, upstream, transposesLeft: !transposesLeft),
    ]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    func operand(_ input: Int, _ row: Int, _ column: Int, _ isTransposed: Bool) -> Arithmetic.Term {
      isTransposed ? .operand(input, column, row, of: inputs) : .operand(input, row, column, of: inputs)
    }
    let length = turned(inputs.map(\.shape)).left.columns
    return Arithmetic(
      .sum(
        (0..<length).map { k in
          .product([
            operand(0, element.row, k, transposesLeft), operand(1, k, element.column, transposesRight),
          ])
        }))
  }
}

extension Trace {
  /// The matrix product.
  ///
  /// A side can be read transposed where it lies, without an entry for its transpose.
  /// - Parameters:
  ///   - left: (n × k), or (k × n) where it is transposed
  ///   - right: (k × m), or (m × k) where it is transposed
  /// - Returns: (n × m)
  public mutating func product(
    _ left: Traced, _ right: Traced, transposesLeft: Bool = false, transposesRight: Bool = false
  ) throws(MatrixProblem) -> Traced {
    try record(
      Product(transposesLeft: transposesLeft, transposesRight: transposesRight, threads: threads), left, right)
  }
}

/// A function of two numbers, applied to elements at the same place.
///
/// A side of length 1 is repeated as often as the other matrix needs: a row goes with every row, a column with every
/// column, a number with every element.
public protocol Pairwise: Operation {
  /// The function.
  func value(at x: Float, _ y: Float) -> Float
  /// The function, written out.
  func term(_ x: Arithmetic.Term, _ y: Arithmetic.Term) -> Arithmetic.Term
  /// The gradient for the left (0) or the right (1) input, of the result's shape; `nil` where the function is flat.
  func gradient(
    for input: Int, of call: Call, upstream: Traced, in trace: inout Trace
  ) throws(MatrixProblem) -> Traced?
}

extension Pairwise {
  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard let shape = inputs[0].paired(with: inputs[1]) else { throw .shapes(operation: name, inputs) }
    return shape
  }

  public func value(of inputs: [Matrix]) -> Matrix {
    inputs[0].paired(with: inputs[1]) { value(at: $0, $1) }
  }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    var gradients: [Traced?] = [nil, nil]
    for input in 0...1 where call.wanted[input] {
      guard let gradient = try gradient(for: input, of: call, upstream: upstream, in: &trace) else { continue }
      gradients[input] = try trace.sumBack(gradient, to: trace.shape(call.inputs[input]))
    }
    return gradients
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    Arithmetic(term(.repeated(0, element, of: inputs), .repeated(1, element, of: inputs)))
  }
}

extension Trace {
  /// The gradient for a matrix that was repeated: all its repetitions together.
  /// - Parameter gradient: (n × m)
  /// - Returns: of `shape`, which is (n × m) with or without sides of length 1 in their place
  mutating func sumBack(_ gradient: Traced, to shape: Shape) throws(MatrixProblem) -> Traced {
    let whole = self.shape(gradient)
    if whole == shape { return gradient }
    if shape == .scalar { return try sum(gradient, along: .all) }
    return try sum(gradient, along: shape.rows == whole.rows ? .rows : .columns)
  }
}

extension Shape {
  /// The shape that both have once sides of length 1 are repeated; `nil` where they do not go together.
  func paired(with other: Shape) -> Shape? {
    func side(_ left: Int, _ right: Int) -> Int? {
      if left == right || right == 1 { left } else if left == 1 { right } else { nil }
    }
    guard let rows = side(rows, other.rows), let columns = side(columns, other.columns) else { return nil }
    return Shape(rows, columns)
  }
}

extension Matrix {
  /// The matrix of `function` of the elements at the same place.
  /// - Precondition: the shapes go together.
  @inline(__always)
  func paired(with other: Matrix, _ function: (Float, Float) -> Float) -> Matrix {
    guard let shape = shape.paired(with: other.shape) else { preconditionFailure("\(shape) and \(other.shape)") }
    guard shape.count > 0 else { return Matrix(shape, elements: []) }
    let (left, right) = (Repetition(self.shape), Repetition(other.shape))
    let results = Array<Float>(unsafeUninitializedCapacity: shape.count) { results, count in
      elements.withUnsafeBufferPointer { xs in
        other.elements.withUnsafeBufferPointer { ys in
          for row in 0..<shape.rows {
            let (x, y) = (xs.baseAddress! + row * left.rowStep, ys.baseAddress! + row * right.rowStep)
            let result = results.baseAddress! + row * shape.columns
            // Each kind of row has a loop of its own, which the compiler can do several elements at a time.
            switch (left.columnStep, right.columnStep) {
            case (0, 0): for j in 0..<shape.columns { result[j] = function(x[0], y[0]) }
            case (0, _): for j in 0..<shape.columns { result[j] = function(x[0], y[j]) }
            case (_, 0): for j in 0..<shape.columns { result[j] = function(x[j], y[0]) }
            default: for j in 0..<shape.columns { result[j] = function(x[j], y[j]) }
            }
          }
        }
      }
      count = shape.count
    }
    return Matrix(shape, elements: results)
  }
}

/// How far apart the elements of a matrix stand whose sides of length 1 are repeated.
struct Repetition {
  let rowStep: Int
  let columnStep: Int

  init(_ shape: Shape) {
    rowStep = shape.rows == 1 ? 0 : shape.columns
    columnStep = shape.columns == 1 ? 0 : 1
  }
}

extension Arithmetic.Term {
  /// The element of input number `input` that is repeated at `element` of the result.
  package static func repeated(_ input: Int, _ element: Element, of inputs: [Matrix]) -> Arithmetic.Term {
    let shape = inputs[input].shape
    let row = shape.rows == 1 ? 0 : element.row
    return .operand(input, row, shape.columns == 1 ? 0 : element.column, of: inputs)
  }
}

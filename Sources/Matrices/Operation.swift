/// One kind of arithmetic on matrices, and all that is known of it: its value, its gradient, and the arithmetic of one
/// element in a form that can be shown, and checked against the value.
///
/// Each operation is a small struct in a file of its own under `Operations/`, beside the `Trace` method that records it.
public protocol Operation: Sendable {
  /// What a learner calls it, in the words of the books: `product`, `softmax`.
  var name: String { get }

  /// The shape of the result.
  /// - Throws: a `MatrixProblem` that names the shapes, where they do not go together.
  func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape

  /// The cost in multiply-adds of reading the inputs, known from the shapes alone. Saturates at `Int.max`.
  func work(of inputs: [Shape]) -> Int

  /// The result, for inputs whose shapes `shape(of:)` has accepted.
  func value(of inputs: [Matrix]) -> Matrix

  /// What the rows and columns of the result are, given those of the inputs.
  func axes(of inputs: [Axes], shapes: [Shape]) -> Axes

  /// The gradient of the loss for each input that `call` wants, recorded on the trace like any other arithmetic: so
  /// gradients can be opened, and differentiated again.
  /// - Parameter upstream: the gradient for the output, of the output's shape.
  /// - Returns: one for each input, of that input's shape; `nil` where none is wanted or none flows.
  func gradients(
    of call: Call, upstream: Traced, in trace: inout Trace
  ) throws(MatrixProblem) -> [Traced?]

  /// How one element of the result came about.
  func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic
}

/// An operation that was done, as backpropagation sees it.
public struct Call: Sendable {
  public let inputs: [Traced]
  public let output: Traced
  /// For each input: does anything want its gradient?
  public let wanted: [Bool]
}

extension Operation {
  public func work(of inputs: [Shape]) -> Int {
    inputs.reduce(1) { saturatingSum($0, saturatingProduct($1.rows, $1.columns)) }
  }

  /// A side of the result is what the same side of the first labelled input is that has the same length.
  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes {
    guard let result = try? shape(of: shapes) else { return Axes() }
    let sides = zip(inputs, shapes)
    return Axes(
      rows: sides.first { $0.rows != Axis() && $1.rows == result.rows }?.0.rows ?? Axis(),
      columns: sides.first { $0.columns != Axis() && $1.columns == result.columns }?.0.columns ?? Axis())
  }
}

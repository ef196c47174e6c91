/// An operation without inputs: its elements follow from their places alone.
public protocol Generator: Operation {
  /// The shape of what it generates.
  var shape: Shape { get }
}

extension Generator {
  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape { shape }
  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes() }
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) -> [Traced?] { [] }
}

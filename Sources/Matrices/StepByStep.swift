extension Trace {
  /// The gradients of an operation that does in one step what could be done in small ones, by way of those.
  ///
  /// This is for gradients of gradients, where speed does not count.
  /// - Parameters:
  ///   - upstream: the gradient for the output, of the output's shape.
  ///   - steps: gives the output from the inputs.
  /// - Returns: one for each input, of that input's shape; `nil` where none is wanted
  package mutating func gradients(
    of call: Call, upstream: Traced,
    _ steps: (inout Trace, [Traced]) throws(MatrixProblem) -> Traced
  ) throws(MatrixProblem) -> [Traced?] {
    // An input that is used twice is blamed twice, each time for one use.
    var inputs: [Traced] = []
    for input in call.inputs { inputs.append(try passed(input)) }
    let output = try steps(&self, inputs)
    let weighted = try sum(multiply(output, upstream), along: .all)
    let gradients = try gradients(of: weighted, for: inputs)
    return zip(gradients, call.wanted).map { $1 ? $0 : nil }
  }
}

/// How blame flows back through `PackedAttention`, in one step: the gradients for queries, keys and values, one below
/// the other.
public struct PackedAttentionGradient: Operation {
  public let name = "packed attention gradient"
  let sentences: Sentences

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    try sentences.require(name, inputs[0], inputs[1], inputs[2])
    guard inputs[3] == inputs[0] else { throw .shapes(operation: name, inputs) }
    return Shape(saturatingSum(inputs[0].rows, inputs[1].rows, inputs[2].rows), inputs[0].columns)
  }

  public func work(of inputs: [Shape]) -> Int { saturatingProduct(5, sentences.work(width: inputs[0].columns)) }

  public func value(of inputs: [Matrix]) -> Matrix { packedAttentionGradient(inputs, sentences) }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes() }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    try trace.gradients(of: call, upstream: upstream) { trace, inputs throws(MatrixProblem) in
      let output = try trace.explainedAttention(query: inputs[0], key: inputs[1], value: inputs[2], sentences)
      let loss = try trace.sum(trace.multiply(output, inputs[3]), along: .all)
      return try trace.concat(trace.gradients(of: loss, for: Array(inputs[0...2])), .rows)
    }
  }

  // dV = Wᵀ·dO,  dS = W∘(dW − Σ dW∘W)/√d_k for dW = dO·Vᵀ,  dQ = dS·K,  dK = dSᵀ·Q.
  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    let (targets, sources) = (inputs[0].rows, inputs[1].rows)
    var writer = PackedArithmetic(sentences: sentences, inputs: inputs, column: element.column)
    let terms: [Arithmetic.Term]
    switch element.row {
    case ..<targets:
      let asked = sentences.rows(ofTarget: element.row).sources
      terms = zip(writer.blame(target: element.row), asked).map {
        .product([$0, .operand(1, $1, element.column, of: inputs)])
      }
    case ..<(targets + sources):
      let (asking, asked) = sentences.rows(ofSource: element.row - targets)
      let place = element.row - targets - asked.lowerBound
      terms = asking.map {
        .product([writer.blame(target: $0)[place], .operand(0, $0, element.column, of: inputs)])
      }
    default:
      let (asking, asked) = sentences.rows(ofSource: element.row - targets - sources)
      let place = element.row - targets - sources - asked.lowerBound
      terms = asking.map {
        .product([writer.shares(target: $0)[place], .operand(3, $0, element.column, of: inputs)])
      }
    }
    return Arithmetic(where: writer.definitions, .sum(terms))
  }
}

/// Multi-head attention of many sentences that stand below each other, in one step: for training, where nobody looks at
/// the weights (Vaswani et al. 2017, section 3.2).
///
/// Its output has the bits of the explained attention of each sentence and each head.
public struct PackedAttention: Operation {
  public let name = "packed attention"
  let sentences: Sentences

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    try sentences.require(name, inputs[0], inputs[1], inputs[2])
    return inputs[0]
  }

  public func work(of inputs: [Shape]) -> Int { saturatingProduct(2, sentences.work(width: inputs[0].columns)) }

  public func value(of inputs: [Matrix]) -> Matrix { packedAttention(inputs, sentences) }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes(rows: inputs[0].rows) }

  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    let gradient = try trace.record(PackedAttentionGradient(sentences: sentences), call.inputs + [upstream])
    let (targets, sources) = (trace.shape(call.inputs[0]).rows, trace.shape(call.inputs[1]).rows)
    let rows = [0..<targets, targets..<targets + sources, targets + sources..<targets + 2 * sources]
    var gradients: [Traced?] = []
    for (rows, isWanted) in zip(rows, call.wanted) {
      gradients.append(isWanted ? try trace.slice(gradient, rows: rows) : nil)
    }
    return gradients
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    var writer = PackedArithmetic(sentences: sentences, inputs: inputs, column: element.column)
    let (_, sources) = sentences.rows(ofTarget: element.row)
    let shares = writer.shares(target: element.row)
    return Arithmetic(
      where: writer.definitions,
      .sum(zip(shares, sources).map { .product([$0, .operand(2, $1, element.column, of: inputs)]) }))
  }
}

extension Trace {
  /// Multi-head attention of many sentences that stand below each other.
  /// - Parameters:
  ///   - query: (targets × d_model)
  ///   - key: (sources × d_model)
  ///   - value: (sources × d_model)
  /// - Returns: (targets × d_model), what all heads give, side by side
  /// - Throws: `.shapes` where the matrices are not of these sentences, `.argument` where the heads do not divide d_model.
  public mutating func packedAttention(
    query: Traced, key: Traced, value: Traced, _ sentences: Sentences
  ) throws(MatrixProblem) -> Traced {
    try record(PackedAttention(sentences: sentences), query, key, value)
  }

  /// The same in small steps, sentence by sentence and head by head.
  package mutating func explainedAttention(
    query: Traced, key: Traced, value: Traced, _ sentences: Sentences
  ) throws(MatrixProblem) -> Traced {
    let width = shape(query).columns
    var (rows, target, source): ([Traced], Int, Int) = ([], 0, 0)
    for (targets, sources) in zip(sentences.targetLengths, sentences.sourceLengths) {
      var heads: [Traced] = []
      for head in 0..<sentences.headCount {
        let columns = sentences.columns(through: head * (width / sentences.headCount), of: width)
        let queries = try slice(query, rows: target..<target + targets, columns: columns)
        let keys = try slice(key, rows: source..<source + sources, columns: columns)
        let values = try slice(value, rows: source..<source + sources, columns: columns)
        var scores = try scale(
          product(queries, keys, transposesRight: true), by: .inverseRoot(columns.count, name: "d_k"))
        if sentences.isCausal {
          let mask = Matrix(Shape(targets, sources)) { row, column in column <= row ? 1 : 0 }
          scores = try maskedFill(scores, mask: constant(mask), with: -.infinity)
        }
        heads.append(try product(softmax(scores), values))
      }
      rows.append(try concat(heads, .columns))
      (target, source) = (target + targets, source + sources)
    }
    return try concat(rows, .rows)
  }
}

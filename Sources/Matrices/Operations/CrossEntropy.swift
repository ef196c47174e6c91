/// How surprised a model is by the right answers: the mean of −log p over all rows that have one.
public struct CrossEntropy: Operation {
  public let name = "cross entropy"
  /// The right column of each row.
  let targets: [Int]
  /// Rows with this target do not count.
  let ignored: Int
  /// The share of the answer that is spread evenly over all columns (Szegedy et al. 2016).
  let smoothing: Float

  var keptRows: [Int] { targets.indices.filter { targets[$0] != ignored } }

  public func shape(of inputs: [Shape]) throws(MatrixProblem) -> Shape {
    guard inputs[0].rows == targets.count else {
      throw .shapes(operation: name, [inputs[0], Shape(1, targets.count)])
    }
    guard smoothing >= 0, smoothing <= 1 else {
      throw .argument(
        operation: name, name: "label_smoothing", value: "\(smoothing)", requirement: .between(0, 1))
    }
    try require(targets.filter { $0 != ignored }, below: inputs[0].columns)
    return .scalar
  }

  // −log p = log Σ eˣ − x for the right x. Smoothed, the right x is partly the mean of all x.
  public func value(of inputs: [Matrix]) -> Matrix {
    let logits = inputs[0]
    let (sums, smoothing) = (logarithmicSums(logits), Double(smoothing))
    let losses = keptRows.map { row in
      let right = Double(logits[row, targets[row]])
      let answer = smoothing == 0 ? right : (1 - smoothing) * right + smoothing * mean(logits.row(row))
      return sums[row].whole + sums[row].largest - answer
    }
    return Matrix(Float(losses.reduce(0, +) / Double(losses.count)))
  }

  public func axes(of inputs: [Axes], shapes: [Shape]) -> Axes { Axes() }

  // dx = (p − y) / n: each logit is pushed by what its share lacks.
  public func gradients(of call: Call, upstream: Traced, in trace: inout Trace) throws(MatrixProblem) -> [Traced?] {
    [try trace.record(CrossEntropyGradient(loss: self), call.inputs[0], upstream)]
  }

  public func arithmetic(of element: Element, inputs: [Matrix], output: Matrix) -> Arithmetic {
    var definitions: [Arithmetic.Definition] = []
    var losses: [Arithmetic.Term] = []
    for row in keptRows {
      let operands = Along.rows.operands(through: Element(row, 0), of: inputs)
      let largest = Arithmetic.Term.defined(definitions.count)
      let powers = operands.map { Arithmetic.Term.function(.exp, [.difference($0, largest)]) }
      definitions.append(.init(name: "m\(row)", term: .function(.max, operands)))
      let whole = Arithmetic.Term.sum([.function(.log, [.sum(powers)]), largest])
      losses.append(.defined(definitions.count))
      definitions.append(.init(name: "loss\(row)", term: .difference(whole, answer(operands, target: targets[row]))))
    }
    return Arithmetic(where: definitions, .mean(losses))
  }

  private func mean(_ logits: ArraySlice<Float>) -> Double {
    logits.reduce(0) { $0 + Double($1) } / Double(logits.count)
  }

  private func answer(_ operands: [Arithmetic.Term], target: Int) -> Arithmetic.Term {
    guard smoothing != 0 else { return operands[target] }
    return .sum([
      .product([.number(1 - smoothing), operands[target]]), .product([.number(smoothing), .mean(operands)]),
    ])
  }
}

extension Trace {
  /// How surprised a model is by the right answers: the mean of −log p over all rows that have one.
  /// - Parameters:
  ///   - logits: (n × classes)
  ///   - targets: n columns, one for each row
  ///   - ignored: rows with this target do not count.
  ///   - smoothing: the share of the answer that is spread evenly over all classes.
  /// - Returns: (1 × 1); not-a-number where no row counts
  /// - Throws: `.shapes` where there is not one target for each row, `.index` for a target that does not exist,
  ///   `.argument` for a smoothing outside 0 to 1.
  public mutating func crossEntropy(
    _ logits: Traced, targets: [Int], ignoring ignored: Int = -100, smoothing: Float = 0
  ) throws(MatrixProblem) -> Traced {
    try record(CrossEntropy(targets: targets, ignored: ignored, smoothing: smoothing), logits)
  }
}

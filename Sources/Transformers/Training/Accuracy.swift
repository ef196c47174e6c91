import Matrices

extension Model {
  /// The share of sentences that the model translates word for word.
  ///
  /// It reads the right words and is asked for the next one at every place at once: where all are right, writing word by
  /// word would have come to the same sentence, and where one is not, it would not have.
  /// - Parameter threads: how many may be used; no result depends on it.
  /// - Precondition: there is an example.
  public func accuracy(
    on examples: [Example], changes: Changes = Changes(), threads: Int = 1
  ) throws(MatrixProblem) -> Double {
    precondition(!examples.isEmpty, "accuracy of nothing")
    let starts = Array(stride(from: 0, to: examples.count, by: 64))
    let results = concurrently(starts.count, threads: threads) { part in
      let some = examples[starts[part]..<min(starts[part] + 64, examples.count)]
      return Result { () throws(MatrixProblem) in try rightTranslations(some, changes) }
    }
    var right = 0
    for result in results { right += try result.get() }
    return Double(right) / Double(examples.count)
  }

  private func rightTranslations(_ examples: ArraySlice<Example>, _ changes: Changes) throws(MatrixProblem) -> Int {
    var trace = Trace.unnamed(interventions: changes.interventions)
    let transformer = try trace.transformer(self)
    let logits = try trace.packedLoss(transformer, examples).logits
    let best = trace.value(logits).likeliest
    var (place, right) = (0, 0)
    for example in examples {
      let end = place + example.answers.count
      if best[place..<end].elementsEqual(example.answers) { right += 1 }
      place = end
    }
    return right
  }
}

extension Matrix {
  /// Where the largest element of each row stands; of two alike the first.
  var likeliest: [Int] {
    (0..<rows).map { row in
      let elements = self.row(row)
      var best = elements.startIndex
      for place in elements.indices where elements[place] > elements[best] { best = place }
      return best - elements.startIndex
    }
  }
}

import Matrices

/// How the next word is chosen from what the decoder says of all words.
public enum WordChoice: Hashable, Sendable {
  /// The likeliest; of two alike the first.
  case greedy
  /// Drawn with the probabilities that are left.
  ///
  /// - Parameters:
  ///   - temperature: logits are divided by it; above 1 flattens.
  ///   - topK: only so many of the likeliest words.
  ///   - topP: only the likeliest words that together are this likely.
  case drawn(temperature: Float = 1, topK: Int? = nil, topP: Float? = nil)
}

extension Trace {
  /// How likely each word is after a choice has left some out; rows sum to 1.
  /// - Parameter logits: (n × vocabulary)
  /// - Returns: (n × vocabulary)
  /// - Throws: `.argument` for a temperature, a number of words or a probability that is none.
  public mutating func probabilities(
    _ logits: Traced, choice: WordChoice
  ) throws(MatrixProblem) -> Traced {
    guard case .drawn(let temperature, let topK, let topP) = choice else { return try softmax(logits) }
    var logits = logits
    if let topK { logits = try maskedFill(logits, mask: topKMask(logits, topK), with: -.infinity) }
    if let topP {
      let likely = try softmax(logits, temperature: temperature)
      logits = try maskedFill(logits, mask: topPMask(likely, topP), with: -.infinity)
    }
    return try softmax(logits, temperature: temperature)
  }
}

extension WordChoice {
  /// The id of a word, or of `<end>`.
  /// - Parameter probabilities: one for each token.
  func word(_ probabilities: some RandomAccessCollection<Float>, _ random: inout Random) -> Int {
    switch self {
    case .greedy:
      var best = (id: Vocabulary.end, probability: -Float.infinity)
      for (id, probability) in probabilities.enumerated()
      where Vocabulary.isWritten(id) && probability > best.probability { best = (id, probability) }
      return best.id
    case .drawn:
      let words = probabilities.enumerated().map { Vocabulary.isWritten($0) ? $1 : 0 }
      let word = random.place(in: words)
      // Where no word is left to be drawn, there is nothing more to say.
      return words[word] > 0 ? word : Vocabulary.end
    }
  }
}

extension Random {
  /// A place in a list, as likely as the list says.
  /// - Parameter probabilities: not negative; need not sum to 1.
  public mutating func place(in probabilities: some RandomAccessCollection<Float>) -> Int {
    let total = probabilities.reduce(0.0) { $0 + Double($1) }
    let drawn = Double(uniform()) * total
    var (sum, last) = (0.0, 0)
    for (place, probability) in probabilities.enumerated() where probability > 0 {
      sum += Double(probability)
      if drawn < sum { return place }
      last = place
    }
    return last
  }
}

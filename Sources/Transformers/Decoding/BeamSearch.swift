import Glibc
import Matrices

/// A translation, and how likely the model finds it.
public struct Hypothesis: Hashable, Sendable {
  /// The ids that were written, `<end>` among them where it was reached.
  public let tokens: [Int]
  /// The sum of the logarithms of the probabilities of its words.
  public let logProbability: Double

  public init(tokens: [Int], logProbability: Double) {
    self.tokens = tokens
    self.logProbability = logProbability
  }

  /// Divided by ((5 + length) / 6)^α, since longer ones are always less likely (Wu et al. 2016, equation 14).
  public func score(lengthPenalty: Double) -> Double {
    logProbability / pow((5 + Double(tokens.count)) / 6, lengthPenalty)
  }
}

extension Model {
  /// The best translations that are found by always going on with the best few beginnings (Vaswani et al. 2017, section
  /// 6.1: 4 of them, and α = 0.6).
  /// - Parameters:
  ///   - source: the ids of the tokens, `<end>` last.
  ///   - width: how many beginnings to keep.
  ///   - lengthPenalty: α, how much longer ones are favoured; 0 for not at all.
  ///   - limit: the most words to write.
  /// - Returns: at most `width`, the best first
  /// - Throws: `.argument` where `width` is not positive.
  public func beamSearch(
    _ source: [Int], width: Int = 4, lengthPenalty: Double = 0.6, limit: Int = 32, limits: Limits = .none
  ) throws(MatrixProblem) -> [Hypothesis] {
    guard width > 0 else {
      throw .argument(operation: "beam search", name: "width", value: "\(width)", requirement: .positive)
    }
    var open = [Beginning(decoding: try Decoding(self, source: source, limits: limits))]
    var finished: [Hypothesis] = []
    for _ in 0..<min(limit, shape.longest) where !open.isEmpty {
      let best = try Beginning.continued(&open, width: width)
      finished += best.filter(\.decoding.isFinished).map(\.hypothesis)
      open = best.filter { !$0.decoding.isFinished }
    }
    let all = finished + open.map(\.hypothesis)
    let ranked = all.enumerated().sorted {
      ($1.element.score(lengthPenalty: lengthPenalty), $0.offset)
        < ($0.element.score(lengthPenalty: lengthPenalty), $1.offset)
    }
    return ranked.prefix(width).map(\.element)
  }
}

/// The first words of a translation.
private struct Beginning {
  var decoding: Decoding
  var logProbability = 0.0

  var hypothesis: Hypothesis {
    Hypothesis(tokens: Array(decoding.target.dropFirst()), logProbability: logProbability)
  }

  /// The best ways to go on by one word; of two alike the one that was found first.
  static func continued(_ beginnings: inout [Beginning], width: Int) throws(MatrixProblem) -> [Beginning] {
    var ways: [(beginning: Int, token: Int, logProbability: Double)] = []
    for index in beginnings.indices {
      for (token, logProbability) in try beginnings[index].decoding.nextLogProbabilities().enumerated()
      where Vocabulary.isWritten(token) {
        ways.append((index, token, beginnings[index].logProbability + Double(logProbability)))
      }
    }
    let ranked = ways.enumerated().sorted {
      ($1.element.logProbability, $0.offset) < ($0.element.logProbability, $1.offset)
    }
    return ranked.prefix(width).map { _, way in
      var decoding = beginnings[way.beginning].decoding
      decoding.write(way.token)
      return Beginning(decoding: decoding, logProbability: way.logProbability)
    }
  }
}

extension Decoding {
  /// The logarithm of how likely each word comes next.
  fileprivate mutating func nextLogProbabilities() throws(MatrixProblem) -> [Float] {
    let logits = try nextLogits()
    let logarithms = try trace.logSoftmax(logits)
    return trace.value(logarithms).elements
  }
}

import Matrices
import Transformers

/// Arithmetic that lessons do much of.
struct Computation: Sendable {
  let name: String
  /// Lays the matrices out, and gives what is to be measured.
  private let prepare: @Sendable (inout Trace) throws(MatrixProblem) -> Work

  private typealias Work = (inout Trace) throws(MatrixProblem) -> Void

  static let all = [
    Computation(name: "(512×512)·(512×512)") { trace throws(MatrixProblem) in
      let left = try trace.random(Shape(512, 512), seed: 1, distribution: .normal)
      let right = try trace.random(Shape(512, 512), seed: 2, distribution: .normal)
      return { trace throws(MatrixProblem) in _ = try trace.product(left, right) }
    },
    Computation(name: "attention, 256 words, dₖ = 64") { trace throws(MatrixProblem) in
      let words = try Words(&trace)
      return { trace throws(MatrixProblem) in _ = try words.attention(in: &trace) }
    },
    Computation(name: "the same with its gradients") { trace throws(MatrixProblem) in
      let words = try Words(&trace)
      return { trace throws(MatrixProblem) in
        let loss = try trace.sum(words.attention(in: &trace), along: .all)
        _ = try trace.gradients(of: loss, for: [words.query, words.key, words.value])
      }
    },
  ]

  func measure(runs: Int, threads: Int) throws(MatrixProblem) -> Times {
    var trace = Trace(threads: threads)
    let work = try prepare(&trace)
    var durations: [Duration] = []
    for run in 0...runs {
      var trace = trace
      let begin = ContinuousClock.now
      try work(&trace)
      if run > 0 { durations.append(ContinuousClock.now - begin) }
    }
    return Times(durations)
  }
}

/// A query, a key and a value for each of 256 words, with 64 components each.
private struct Words {
  let query, key, value: Traced

  init(_ trace: inout Trace) throws(MatrixProblem) {
    let shape = Shape(256, 64)
    query = try trace.random(shape, seed: 1, distribution: .normal)
    key = try trace.random(shape, seed: 2, distribution: .normal)
    value = try trace.random(shape, seed: 3, distribution: .normal)
  }

  func attention(in trace: inout Trace) throws(MatrixProblem) -> Traced {
    try trace.scaledDotProductAttention(query: query, key: key, value: value)
  }
}

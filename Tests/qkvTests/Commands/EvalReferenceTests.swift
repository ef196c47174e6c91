import Foundation
import Testing

/// `qkv eval` against what PyTorch computed, through files as people have them.
@Suite struct EvalReferenceTests {
  private static let cases: [(name: String, number: Int, expression: String, output: String)] = [
    ("attention", 0, "attention(Q, K, V)", "output"),
    ("attention", 0, "Q @ K.T", "scores"),
    ("attention", 0, "attention_weights(Q, K)", "weights"),
    ("attention", 1, "attention(Q, K, V, mask: causal_mask(4))", "output"),
    ("attention", 2, "attention(Q, K, V, mask: padding_mask(8, 2)[0:4])", "output"),
    (
      "multi_head_attention", 0,
      "multi_head_attention(X, X, Wq, Wk, Wv, Wo, heads: 2, bq: bq, bk: bk, bv: bv, bo: bo)", "output"
    ),
    (
      "multi_head_attention", 1,
      "multi_head_attention(X, Y, Wq, Wk, Wv, Wo, heads: 2, bq: bq, bk: bk, bv: bv, bo: bo)", "output"
    ),
    ("gelu", 0, "gelu(X)", "output"), ("gelu_tanh", 0, "gelu(X, approximate: tanh)", "output"),
    ("silu", 0, "silu(X)", "output"), ("softmax_rows", 0, "softmax(X)", "output"),
    ("softmax_columns", 0, "softmax(X, axis: columns)", "output"),
    ("log_softmax_rows", 0, "log_softmax(X)", "output"),
    ("layer_norm", 0, "layer_norm(X, gain: gain, bias: bias)", "output"),
    ("rms_norm", 0, "rms_norm(X, gain: gain)", "output"), ("batch_norm", 0, "batch_norm(X)", "output"),
    ("cross_entropy", 0, "cross_entropy(logits, targets)", "loss"),
    ("cross_entropy_smoothed", 0, "cross_entropy(logits, targets, label_smoothing: 0.1)", "loss"),
    ("sinusoidal", 0, "sinusoidal(6, 34)", "output"),
  ]

  @Test(arguments: cases) func `values from JSON files`(
    name: String, number: Int, expression: String, output: String
  ) throws {
    let reference = try Recorded.named(name, number)
    let result = try evaluate(expression, reference.inputs) { desk, name, rows in
      try desk.write("\(rows)", to: "\(name).json")
      return "\(name).json"
    }
    expect(result, isNear: try #require(reference.outputs[output]), within: 1e-5)
  }

  @Test func `gradients`() throws {
    let reference = try Recorded.named("attention", 1)
    for input in ["Q", "K", "V"] {
      let loss = "sum(attention(Q, K, V, mask: causal_mask(4)) * R)"
      let result = try evaluate("gradient(\(loss), \(input))", reference.inputs) { desk, name, rows in
        try desk.write("\(rows)", to: "\(name).json")
        return "\(name).json"
      }
      expect(result, isNear: try #require(reference.gradients[input]), within: 1e-4)
    }
  }

  @Test func `values from CSV files`() throws {
    let reference = try Recorded.named("attention", 0)
    let result = try evaluate("attention(Q, K, V)", reference.inputs) { desk, name, rows in
      try desk.write(rows.map { $0.map { "\($0)" }.joined(separator: ",") + "\n" }.joined(), to: "\(name).csv")
      return "\(name).csv"
    }
    expect(result, isNear: try #require(reference.outputs["output"]), within: 1e-5)
  }

  @Test func `values from npy files`() throws {
    let reference = try Recorded.named("attention", 0)
    let result = try evaluate("attention(Q, K, V)", reference.inputs) { desk, name, rows in
      try desk.write(Self.npy(rows), to: "\(name).npy")
      return "\(name).npy"
    }
    expect(result, isNear: try #require(reference.outputs["output"]), within: 1e-5)
  }

  private func evaluate(
    _ expression: String, _ inputs: [String: [[Float]]], write: (Desk, String, [[Float]]) throws -> String
  ) throws -> [[Float]] {
    let desk = try Desk()
    var line = "qkv eval '\(expression)' --format json"
    for (name, rows) in inputs.sorted(by: { $0.key < $1.key }) {
      line += " --let \(name)=\(try write(desk, name, rows))"
    }
    let outcome = try desk.shell(line)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Recorded.Rows.self, from: outcome.output).rows
  }

  /// As `numpy.save` writes it.
  private static func npy(_ rows: [[Float]]) -> Data {
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows.count), \(rows[0].count)), }"
    header += String(repeating: " ", count: 64 - (10 + header.utf8.count + 1) % 64) + "\n"
    var data = Data([0x93]) + Data("NUMPY".utf8)
    data += Data([1, 0, UInt8(header.utf8.count % 256), UInt8(header.utf8.count / 256)]) + Data(header.utf8)
    for number in rows.joined() {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data += Data($0) }
    }
    return data
  }

  private func expect(
    _ rows: [[Float]], isNear expected: [[Float]], within tolerance: Float,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(rows.map(\.count) == expected.map(\.count), sourceLocation: sourceLocation)
    let size = expected.joined().reduce(1) { max($0, abs($1)) }
    let worst = zip(rows.joined(), expected.joined()).map { abs($0 - $1) / size }.max() ?? .infinity
    #expect(worst <= tolerance, sourceLocation: sourceLocation)
  }
}

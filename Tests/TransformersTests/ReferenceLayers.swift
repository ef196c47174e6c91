import Matrices
import Testing
import Transformers

extension MultiHeadAttention {
  /// The matrices of a case whose names begin with `prefix`: `enc_self_Wq`, `enc_self_bq`, …
  init(_ prefix: String, _ inputs: [String: Traced], of reference: Reference.Case) throws {
    func projection(_ letter: String) throws -> Projection {
      Projection(try #require(inputs["\(prefix)W\(letter)"]), bias: inputs["\(prefix)b\(letter)"])
    }
    self.init(
      query: try projection("q"), key: try projection("k"), value: try projection("v"), output: try projection("o"),
      headCount: Int(try #require(reference.number("heads"))))
  }
}

extension FeedForward {
  init(_ prefix: String, _ inputs: [String: Traced], of reference: Reference.Case) throws {
    func projection(_ number: Int) throws -> Projection {
      Projection(try #require(inputs["\(prefix)ff\(number)_W"]), bias: inputs["\(prefix)ff\(number)_b"])
    }
    self.init(
      hidden: try projection(1), output: try projection(2),
      activation: try reference.activation())
  }
}

extension LayerNorm {
  init(_ prefix: String, _ inputs: [String: Traced]) throws {
    let (gain, bias): (Traced, Traced) = (
      try #require(inputs["\(prefix)_gain"]), try #require(inputs["\(prefix)_bias"])
    )
    self.init(gain: gain, bias: bias)
  }
}

extension Reference.Case {
  func activation() throws -> Activation {
    let word = try #require(text("activation"))
    return try #require(Activation(rawValue: word))
  }

  func normPlacement() throws -> NormPlacement {
    let word = try #require(text("norm"))
    return try #require(NormPlacement(rawValue: word))
  }
}

extension EncoderLayer {
  init(_ inputs: [String: Traced], of reference: Reference.Case) throws {
    self.init(
      selfAttention: try MultiHeadAttention("enc_self_", inputs, of: reference),
      feedForward: try FeedForward("enc_", inputs, of: reference),
      norm1: try LayerNorm("enc_norm1", inputs), norm2: try LayerNorm("enc_norm2", inputs),
      normPlacement: try reference.normPlacement())
  }
}

extension DecoderLayer {
  init(_ inputs: [String: Traced], of reference: Reference.Case) throws {
    self.init(
      selfAttention: try MultiHeadAttention("dec_self_", inputs, of: reference),
      crossAttention: try MultiHeadAttention("dec_cross_", inputs, of: reference),
      feedForward: try FeedForward("dec_", inputs, of: reference),
      norm1: try LayerNorm("dec_norm1", inputs), norm2: try LayerNorm("dec_norm2", inputs),
      norm3: try LayerNorm("dec_norm3", inputs), normPlacement: try reference.normPlacement())
  }
}

import Canvas
import Lessons
import Matrices
import Transformers

/// The formula of an operation in the paper's letters, with the shapes that it has in this pass.
struct PlaceFormula {
  let kind: PlaceKind
  let trace: Trace
  let matrix: Traced
  /// The matrices with names, or from outside, that the operation read.
  let inputs: [Traced]
  /// Does the sublayer before this residual read what a norm gave?
  let readsNorm: Bool
  /// What the logits are divided by before the last softmax.
  let temperature: Float
  let language: Language

  /// `scores = q·kᵀ   (5×8)·(8×4) → (5×4)`
  var text: String {
    let shapes = inputShapes
    let right = spelled.isEmpty ? trace.formula(of: matrix) : spelled
    let arrow = shapes.isEmpty ? "" : "\(shapes) → "
    return "\(kind.symbol) = \(right)   \(arrow)\(trace.shape(matrix))"
  }

  /// What the matrix was computed from, named as it is read: the first input is x where it has no letter of its own.
  private var spelled: String {
    switch kind {
    case .embedding: "E[ids]"
    case .scaledEmbedding: "embedding·√d_model"
    case .position: positions
    case .headQuery: slice("q")
    case .headKey: slice("k")
    case .headValue: slice("v")
    case .scores: "q·kᵀ"
    case .scaled: (operation as? Scale)?.factor == .number(1) ? "scores" : "scores/√d_k"
    case .masked: language.choose("scaled, −∞ where hidden", "scaled，遮住处为 −∞")
    case .weights: "softmax(\(symbol(of: inputs.first)))"
    case .headOutput: (operation as? Scale)?.factor == .number(0) ? "0·(weights·v)" : "weights·v"
    case .concat: "[" + (0..<min(inputs.count, 3)).map { "head \($0)" }.joined(separator: ", ") + dots
    case .residual: inputs.count == 2 ? "x + sublayer(\(sublayerInput))" : "sublayer(\(sublayerInput))"
    case .norm, .stackOutput: inputs.count > 1 ? "γ ⊙ (x − μ)/√(σ² + ε) + β" : "x"
    case .activated: "\(operation.name)(hidden)"
    case .layerOutput: symbol(of: inputs.first)
    case .probabilities: temperature == 1 ? "softmax(logits)" : "softmax(logits/\(brief(temperature)))"
    case .input: "scaled + PE"
    case .query, .key, .value, .attentionOutput, .hidden, .feedForwardOutput, .logits: projection
    default: ""
    }
  }

  /// What was done, before anybody changed an element of the result.
  private var operation: any Matrices.Operation {
    let operation = trace[matrix].operation
    return (operation as? Edited)?.original ?? operation
  }

  private var positions: String {
    switch operation {
    case is Fill: "0"
    case is Gather: "P[0:\(trace.shape(matrix).rows)]"
    default: "sin, cos(pos / 10000^(2i/d_model))"
    }
  }

  /// What the sublayer before a residual has read.
  private var sublayerInput: String { readsNorm ? "norm(x)" : "x" }

  private var dots: String { inputs.count > 3 ? ", …]" : "]" }

  /// x·W + b
  private var projection: String {
    guard inputs.count > 1 else { return "x" }
    let bias = inputs.count > 2 ? " + \(symbol(of: inputs[2]))" : ""
    return "\(streamName)·\(symbol(of: inputs[1]))\(bias)"
  }

  private var streamName: String {
    switch kind {
    case .attentionOutput: "concat"
    case .feedForwardOutput: "activated"
    default: "x"
    }
  }

  private func slice(_ name: String) -> String {
    guard let slice = operation as? Slice else { return name }
    return "\(name)[:, \(slice.columns.lowerBound):\(slice.columns.upperBound)]"
  }

  private func symbol(of matrix: Traced?) -> String {
    guard let matrix else { return "x" }
    let entry = trace[matrix]
    return parameterSymbol(of: entry.path) ?? (entry.name.isEmpty ? entry.operation.name : entry.name)
  }

  private var inputShapes: String {
    let shapes = inputs.map { trace.shape($0) }
    switch kind {
    case .scores where shapes.count == 2: return "\(shapes[0])·\(shapes[1].transposed)"
    case .headOutput where shapes.count == 2: return "\(shapes[0])·\(shapes[1])"
    case .query, .key, .value, .attentionOutput, .hidden, .feedForwardOutput, .logits:
      guard shapes.count > 1 else { return "\(shapes.first ?? .scalar)" }
      return "\(shapes[0])·\(shapes[1])" + shapes.dropFirst(2).map { " + \($0)" }.joined()
    case .input, .residual: return shapes.map { "\($0)" }.joined(separator: " + ")
    default: return shapes.map { "\($0)" }.joined(separator: " ")
    }
  }
}

extension Trace {
  /// What an operation read: the nearest matrices with a name, or from outside, each once, in order.
  func namedInputs(of matrix: Traced) -> [Traced] {
    var found: [Traced] = []
    func visit(_ input: Traced) {
      let entry = self[input]
      if !entry.name.isEmpty || entry.inputs.isEmpty {
        if !found.contains(input) { found.append(input) }
      } else {
        entry.inputs.forEach(visit)
      }
    }
    self[matrix].inputs.forEach(visit)
    return found
  }
}

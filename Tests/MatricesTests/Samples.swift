import Matrices
import OperationChecks
import Testing

private let square = Shape(3, 3)
private let wide = Shape(3, 4)

extension Sample: CustomTestStringConvertible {
  public var testDescription: String { name }

  /// Every operation. A new one is one more row.
  static let all = elementwise + pairwise + reductions + softmaxes + selections + generators

  static let elementwise: [Sample] = [
    Sample("negate", wide) { try $0.negate($1[0]) },
    Sample("exp", wide) { try $0.exp($1[0]) },
    Sample("log", wide, elements: 0.5...3) { try $0.log($1[0]) },
    Sample("sqrt", wide, elements: 0.5...3) { try $0.sqrt($1[0]) },
    Sample("abs", wide) { try $0.abs($1[0]) },
    Sample("sign", wide) { try $0.sign($1[0]) },
    Sample("sin", wide) { try $0.sin($1[0]) },
    Sample("cos", wide) { try $0.cos($1[0]) },
    Sample("tanh", wide) { try $0.tanh($1[0]) },
    Sample("erf", wide) { try $0.erf($1[0]) },
    Sample("sigmoid", wide) { try $0.sigmoid($1[0]) },
    Sample("relu", wide) { try $0.relu($1[0]) },
    Sample("gelu", wide) { try $0.gelu($1[0]) },
    Sample("gelu tanh", wide) { try $0.geluTanh($1[0]) },
    Sample("silu", wide) { try $0.silu($1[0]) },
    Sample("round", wide) { try $0.round($1[0]) },
    Sample("floor", wide) { try $0.floor($1[0]) },
    Sample("scale", wide) { try $0.scale($1[0], by: -0.75) },
    Sample("times a root", wide) { try $0.scale($1[0], by: .root(8, name: "d_model")) },
    Sample("divided by a root", wide) { try $0.scale($1[0], by: .inverseRoot(8, name: "d_k")) },
    Sample("pass", wide) { try $0.passed($1[0]) },
  ]

  static let pairwise: [Sample] = [
    Sample("add", wide, wide) { try $0.add($1[0], $1[1]) },
    Sample("add a row", wide, Shape(1, 4)) { try $0.add($1[0], $1[1]) },
    Sample("add to a column", Shape(3, 1), wide) { try $0.add($1[0], $1[1]) },
    Sample("add a column to a row", Shape(1, 4), Shape(3, 1)) { try $0.add($1[0], $1[1]) },
    Sample("subtract", wide, wide) { try $0.subtract($1[0], $1[1]) },
    Sample("subtract a number", wide, .scalar) { try $0.subtract($1[0], $1[1]) },
    Sample("multiply", wide, wide) { try $0.multiply($1[0], $1[1]) },
    Sample("multiply with itself", wide) { try $0.multiply($1[0], $1[0]) },
    Sample("multiply by a column", wide, Shape(3, 1)) { try $0.multiply($1[0], $1[1]) },
    Sample("divide", wide, wide, elements: 0.5...2) { try $0.divide($1[0], $1[1]) },
    Sample("divide a number", .scalar, wide, elements: 0.5...2) { try $0.divide($1[0], $1[1]) },
    Sample("power", wide, wide, elements: 0.5...2) { try $0.power($1[0], $1[1]) },
    Sample("compare", wide, wide) { try $0.compare($1[0], .lessOrEqual, $1[1]) },
    Sample("product", wide, Shape(4, 2)) { try $0.product($1[0], $1[1]) },
    Sample("product, left transposed", Shape(4, 3), Shape(4, 2)) {
      try $0.product($1[0], $1[1], transposesLeft: true)
    },
    Sample("product, right transposed", wide, Shape(2, 4)) {
      try $0.product($1[0], $1[1], transposesRight: true)
    },
    Sample("product, both transposed", Shape(4, 3), Shape(2, 4)) {
      try $0.product($1[0], $1[1], transposesLeft: true, transposesRight: true)
    },
    Sample("transpose", wide) { try $0.transposed($1[0]) },
    Sample("masked fill", wide, wide, elements: 0.5...2, flat: [1]) {
      try $0.maskedFill($1[0], mask: $0.floor($1[1]), with: -7)
    },
    Sample("masked fill by a row", wide, Shape(1, 4), elements: 0.5...2, flat: [1]) {
      try $0.maskedFill($1[0], mask: $0.floor($1[1]), with: -7)
    },
    Sample("cosine similarity", wide, wide) { try $0.cosineSimilarity($1[0], $1[1]) },
  ]

  static let reductions: [Sample] = [Along.rows, .columns, .all].flatMap { along in
    [
      Sample("sum along \(along)", wide) { try $0.sum($1[0], along: along) },
      Sample("mean along \(along)", wide) { try $0.mean($1[0], along: along) },
      Sample("variance along \(along)", wide) { try $0.variance($1[0], along: along) },
      Sample("unbiased variance along \(along)", wide) { try $0.variance($1[0], along: along, isUnbiased: true) },
      Sample("standard deviation along \(along)", wide) { try $0.standardDeviation($1[0], along: along) },
      Sample("norm along \(along)", wide) { try $0.norm($1[0], along: along) },
      Sample("maximum along \(along)", wide) { try $0.maximum($1[0], along: along) },
      Sample("minimum along \(along)", wide) { try $0.minimum($1[0], along: along) },
      Sample("argmax along \(along)", wide) { try $0.argMax($1[0], along: along) },
      Sample("sort along \(along)", wide) { try $0.sort($1[0], along: along) },
    ]
  }

  static let softmaxes: [Sample] =
    [Along.rows, .columns, .all].flatMap { along in
      [
        Sample("softmax along \(along)", wide) { try $0.softmax($1[0], along: along) },
        Sample("log softmax along \(along)", wide) { try $0.logSoftmax($1[0], along: along) },
      ]
    } + [
      Sample("softmax at a temperature", wide) { try $0.softmax($1[0], temperature: 0.5) },
      Sample("cross entropy", wide) { try $0.crossEntropy($1[0], targets: [1, 3, 0]) },
      Sample("cross entropy, ignoring", wide) { try $0.crossEntropy($1[0], targets: [1, -100, 0]) },
      Sample("cross entropy, smoothed", wide) { try $0.crossEntropy($1[0], targets: [1, 3, 0], smoothing: 0.2) },
      Sample("layer norm", wide) { try $0.layerNorm($1[0]) },
      Sample("layer norm with gain and bias", wide, Shape(1, 4), Shape(1, 4)) {
        try $0.layerNorm($1[0], gain: $1[1], bias: $1[2])
      },
      Sample("batch norm", wide, Shape(1, 4)) { try $0.batchNorm($1[0], gain: $1[1]) },
      Sample("rms norm", wide, Shape(1, 4)) { try $0.rmsNorm($1[0], gain: $1[1]) },
      Sample("packed attention", Shape(5, 4), Shape(6, 4), Shape(6, 4)) {
        let sentences = Sentences(targetLengths: [2, 0, 3], sourceLengths: [3, 1, 2], headCount: 2, isCausal: false)
        return try $0.packedAttention(query: $1[0], key: $1[1], value: $1[2], sentences)
      },
      Sample("packed attention, causal, of the same", Shape(5, 4)) {
        let sentences = Sentences(targetLengths: [2, 3], sourceLengths: [2, 3], headCount: 2, isCausal: true)
        return try $0.packedAttention(query: $1[0], key: $1[0], value: $1[0], sentences)
      },
      Sample("dropout", wide) { try $0.dropout($1[0], probability: 0.5, seed: 1) },
    ]

  static let selections: [Sample] = [
    Sample("concat columns", wide, Shape(3, 1), square) { try $0.concat($1, .columns) },
    Sample("concat rows", wide, Shape(1, 4)) { try $0.concat($1, .rows) },
    Sample("slice", wide) { try $0.slice($1[0], rows: 1..<3, columns: 0..<2) },
    Sample("place", Shape(2, 2)) { try $0.placed($1[0], at: Element(1, 2), in: wide) },
    Sample("gather", wide) { try $0.gather($1[0], rows: [2, 0, 2, 2]) },
    Sample("scatter", wide) { try $0.scatter($1[0], to: [3, 0, 3], rows: 5) },
    Sample("permute rows", wide) { try $0.permuteRows($1[0], order: [2, 0, 1]) },
    Sample("reshape", wide) { try $0.reshape($1[0], to: Shape(2, 6)) },
    Sample("repeat a row", Shape(1, 4)) { try $0.repeated($1[0], to: wide) },
    Sample("repeat a column", Shape(3, 1)) { try $0.repeated($1[0], to: wide) },
  ]

  static let generators: [Sample] = [
    Sample("eye") { trace, _ in try trace.identity(3) },
    Sample("one-hot") { trace, _ in try trace.oneHot([2, 0, 1, 1], count: 3) },
    Sample("fill") { trace, _ in try trace.filled(wide, with: 0.5) },
    Sample("arange") { trace, _ in try trace.range(from: 2, to: 5) },
    Sample("linspace") { trace, _ in try trace.range(from: -1, through: 1, count: 7) },
    Sample("randn") { trace, _ in try trace.random(wide, seed: 7, distribution: .normal) },
    Sample("rand") { trace, _ in try trace.random(wide, seed: 7, distribution: .uniform) },
  ]
}

import MatrixFiles
import Transformers

extension SafetensorsFile {
  /// The shape of a model, from what is said of it and from the shapes of its tensors.
  func modelShape() throws(ModelFileProblem) -> ModelShape {
    let dModel = try columns(of: "source_embedding.weight")
    let (encoderLayers, decoderLayers) = (layerCount("encoder"), layerCount("decoder"))
    let stack = encoderLayers > 0 ? "encoder" : "decoder"
    let dFF = try matrixDimensions(of: "\(stack).layers.0.linear1.weight")[0]
    let heads = try setting("heads") { Int($0) }
    guard heads > 0, dModel > 0, dModel % heads == 0 else { throw .heads(heads, dModel: dModel) }
    return ModelShape(
      dModel: dModel, headCount: heads, dFF: dFF, encoderLayerCount: encoderLayers, decoderLayerCount: decoderLayers,
      normPlacement: try setting("norm_first") { ["true": .pre, "false": .post][$0.lowercased()] },
      activation: try setting("activation") { Activation(rawValue: $0) },
      positions: try positions(),
      epsilon: try setting("layer_norm_eps") { Float($0).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } })
  }

  /// The words of a vocabulary, as many as its table of embeddings has rows.
  func vocabulary(_ key: String, table: String) throws(ModelFileProblem) -> Vocabulary {
    let tokens = try setting(key) { text -> [String]? in
      guard let list = JSONTree(Array(text.utf8))?.list else { return nil }
      let tokens = list.compactMap(\.string)
      return tokens.count == list.count ? tokens : nil
    }
    let rows = try matrixDimensions(of: table)[0]
    guard rows == tokens.count else {
      throw .vocabularySize(key, tokens: tokens.count, tensor: table, rows: rows)
    }
    do throws(VocabularyProblem) {
      return try Vocabulary(tokens: tokens)
    } catch {
      throw .vocabulary(key, error)
    }
  }

  /// Learned where the file has a table of them.
  private func positions() throws(ModelFileProblem) -> ModelShape.Positions {
    let table = "source_positions.weight"
    return tensors[table] == nil ? .sinusoidal : .learned(longest: try matrixDimensions(of: table)[0])
  }

  private func setting<Value>(_ key: String, _ read: (String) -> Value?) throws(ModelFileProblem) -> Value {
    guard let text = metadata[key] else { throw .missingMetadata(key) }
    guard let value = read(text) else { throw .metadata(key, value: String(text.prefix(40))) }
    return value
  }

  private func columns(of name: String) throws(ModelFileProblem) -> Int { try matrixDimensions(of: name)[1] }

  private func matrixDimensions(of name: String) throws(ModelFileProblem) -> [Int] {
    let dimensions = try tensor(name).dimensions
    guard dimensions.count == 2 else { throw .noMatrix(name, found: dimensions) }
    return dimensions
  }

  /// How many layers a stack has tensors of.
  private func layerCount(_ stack: String) -> Int {
    let prefix = "\(stack).layers."
    let numbers = tensors.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count).prefix { $0 != "." } }
    return Set(numbers).count
  }
}

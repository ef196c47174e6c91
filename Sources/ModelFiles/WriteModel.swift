import MatrixFiles
import Matrices
import Transformers

extension Model {
  /// A file that PyTorch's `nn.Transformer` can load, with the same bytes for the same model.
  public func safetensors() -> SafetensorsFile {
    var file = SafetensorsFile(metadata: metadata)
    var pieces: [String: [Float]] = [:]
    for (parameter, matrix) in zip(layout, parameters) {
      let place = parameter.torchPlace
      // Queries, keys and values come in this order, and stand below each other in it.
      pieces[place.tensor, default: []] += place.isTransposed ? matrix.transposed.elements : matrix.elements
    }
    for parameter in layout {
      let place = parameter.torchPlace
      guard let elements = pieces.removeValue(forKey: place.tensor) else { continue }
      file.tensors[place.tensor] = .init(place.dimensions, elements: elements)
    }
    return file
  }

  private var metadata: [String: String] {
    [
      "format": "pt",
      "heads": "\(shape.headCount)",
      "norm_first": "\(shape.normPlacement == .pre)",
      "activation": shape.activation.rawValue,
      "layer_norm_eps": "\(shape.epsilon)",
      "source_vocabulary": jsonList(source.tokens),
      "target_vocabulary": jsonList(target.tokens),
    ]
  }

  private func jsonList(_ words: [String]) -> String { "[\(words.map(jsonString).joined(separator: ", "))]" }
}

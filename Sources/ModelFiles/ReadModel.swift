import MatrixFiles
import Matrices
import Transformers

extension Model {
  /// Reads a model from the bytes of a .safetensors file.
  /// - Throws: the first thing that keeps the file from being a model.
  public init(safetensors bytes: [UInt8]) throws(ModelFileProblem) {
    try self.init(SafetensorsFile.read(bytes))
  }

  /// - Throws: the first thing that keeps the file from being a model.
  public init(_ file: SafetensorsFile) throws(ModelFileProblem) {
    let source = try file.vocabulary("source_vocabulary", table: "source_embedding.weight")
    let target = try file.vocabulary("target_vocabulary", table: "target_embedding.weight")
    let shape = try file.modelShape()
    let layout = shape.parameters(sourceCount: source.count, targetCount: target.count)
    try file.check(layout.map(\.torchPlace))
    self.init(shape, source: source, target: target, parameters: layout.map { file.matrix(of: $0) })
  }
}

extension SafetensorsFile {
  fileprivate static func read(_ bytes: [UInt8]) throws(ModelFileProblem) -> SafetensorsFile {
    do throws(MatrixFileProblem) {
      return try SafetensorsFile(bytes)
    } catch {
      throw .file(error)
    }
  }

  /// Whether these tensors are there, with these shapes, and no others.
  fileprivate func check(_ places: [TorchPlace]) throws(ModelFileProblem) {
    for place in places {
      let tensor = try tensor(place.tensor)
      guard tensor.type == .float32 else { throw .type(place.tensor, found: tensor.type.rawValue) }
      guard tensor.dimensions == place.dimensions else {
        throw .shape(place.tensor, found: tensor.dimensions, expected: place.dimensions)
      }
      if let number = tensor.elements.first(where: { !$0.isFinite }) { throw .notFinite(place.tensor, number) }
    }
    let known = Set(places.map(\.tensor))
    if let name = tensors.keys.filter({ !known.contains($0) }).min() { throw .unexpectedTensor(name) }
  }

  /// - Precondition: the tensors have been checked.
  fileprivate func matrix(of parameter: Parameter) -> Matrix {
    let place = parameter.torchPlace
    let elements = tensors[place.tensor]?.elements ?? []
    let count = parameter.shape.count
    let part = place.third.map { Array(elements[$0 * count..<($0 + 1) * count]) } ?? elements
    let stored = Matrix(place.isTransposed ? parameter.shape.transposed : parameter.shape, elements: part)
    return place.isTransposed ? stored.transposed : stored
  }

  func tensor(_ name: String) throws(ModelFileProblem) -> Tensor {
    guard let tensor = tensors[name] else { throw .missingTensor(name) }
    return tensor
  }
}

import MatrixFiles
import Transformers

extension ModelFileProblem {
  /// What is wrong, in a sentence.
  public func message(_ wording: MatrixFileProblem.Wording) -> String {
    switch (self, wording) {
    case (.file(let problem), _): problem.message(wording)
    case (_, .english): english
    case (_, .chinese): chinese
    }
  }

  private var english: String {
    switch self {
    case .file(let problem): problem.message(.english)
    case .missingMetadata(let key): "the metadata of the model lacks `\(key)`"
    case .metadata(let key, let value): "the metadata says `\(key)` is `\(shown(value))`, which no model can have"
    case .heads(let count, let dModel): "\(count) heads do not divide d_model = \(dModel)"
    case .vocabulary(let key, .noSpecialTokens): "`\(key)` must begin with <pad>, <start>, <end>"
    case .vocabulary(let key, .twice(let token)): "`\(key)` has the token `\(shown(token))` twice"
    case .vocabulary(let key, .unknownWords(let words)): "`\(key)` lacks \(words.joined(separator: ", "))"
    case .vocabularySize(let key, let tokens, let tensor, let rows):
      "`\(key)` has \(tokens) tokens, but `\(tensor)` is for \(rows)"
    case .missingTensor(let name): "tensor `\(shown(name))` is missing"
    case .unexpectedTensor(let name): "tensor `\(shown(name))` has no place in a model of this form"
    case .shape(let name, let found, let expected):
      "tensor `\(shown(name))` has the shape \(shapeText(found)) instead of \(shapeText(expected))"
    case .noMatrix(let name, let found):
      "tensor `\(shown(name))` has the shape \(shapeText(found)) where a matrix is needed"
    case .type(let name, let found): "tensor `\(shown(name))` has elements of type \(found); a model has F32"
    case .notFinite(let name, let number): "tensor `\(shown(name))` contains \(written(number))"
    }
  }

  private var chinese: String {
    switch self {
    case .file(let problem): problem.message(.chinese)
    case .missingMetadata(let key): "模型的元数据缺少 `\(key)`"
    case .metadata(let key, let value): "元数据里 `\(key)` 是 `\(shown(value))`，没有这样的模型"
    case .heads(let count, let dModel): "\(count) 个头不能整除 d_model = \(dModel)"
    case .vocabulary(let key, .noSpecialTokens): "`\(key)` 须以 <pad>、<start>、<end> 开头"
    case .vocabulary(let key, .twice(let token)): "`\(key)` 里词元 `\(shown(token))` 出现了两次"
    case .vocabulary(let key, .unknownWords(let words)): "`\(key)` 里没有 \(words.joined(separator: "、"))"
    case .vocabularySize(let key, let tokens, let tensor, let rows):
      "`\(key)` 有 \(tokens) 个词元，`\(tensor)` 却是给 \(rows) 个词元的"
    case .missingTensor(let name): "缺少张量 `\(shown(name))`"
    case .unexpectedTensor(let name): "这种模型里没有张量 `\(shown(name))` 的位置"
    case .noMatrix(let name, let found): "张量 `\(shown(name))` 的形状是 \(shapeText(found))，这里需要矩阵"
    case .shape(let name, let found, let expected):
      "张量 `\(shown(name))` 的形状是 \(shapeText(found))，应为 \(shapeText(expected))"
    case .type(let name, let found): "张量 `\(shown(name))` 的元素类型是 \(found)，模型须用 F32"
    case .notFinite(let name, let number): "张量 `\(shown(name))` 里有 \(written(number))"
    }
  }

  /// A piece of the file as a message may quote it.
  private func shown(_ text: String) -> String { quotable(text, length: 80) }

  private func written(_ number: Float) -> String {
    number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }
}

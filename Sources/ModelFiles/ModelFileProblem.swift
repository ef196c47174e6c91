import MatrixFiles
import Transformers

/// What keeps a file from being a model.
public enum ModelFileProblem: Error, Hashable, Sendable {
  /// It is not a file of numbers at all.
  case file(MatrixFileProblem)
  /// A word about the model is missing: `heads`, `norm_first`, ….
  case missingMetadata(String)
  /// A word about the model says something that no model has.
  case metadata(String, value: String)
  /// The heads do not divide d_model.
  case heads(Int, dModel: Int)
  /// A vocabulary that is none.
  case vocabulary(String, VocabularyProblem)
  /// A vocabulary of another length than the table of its embeddings.
  case vocabularySize(String, tokens: Int, tensor: String, rows: Int)
  case missingTensor(String)
  /// A tensor that no model of this form has.
  case unexpectedTensor(String)
  case shape(String, found: [Int], expected: [Int])
  /// A tensor of another rank than 2 where there has to be a matrix.
  case noMatrix(String, found: [Int])
  /// Elements that are not 32-bit floats.
  case type(String, found: String)
  /// A weight that is not a number, or infinite.
  case notFinite(String, Float)
}

import Transformers

/// A transformer in a script, and what is always to be done otherwise than it says: a model that was trained without
/// positions is used without them.
public struct LessonModel: Hashable, Sendable {
  public let model: Model
  public let changes: Changes

  public init(_ model: Model, changes: Changes = Changes()) {
    self.model = model
    self.changes = changes
  }

  /// `transformer (2+2 layers, d_model 32, 4 heads)`
  public var written: String {
    let shape = model.shape
    return "transformer (\(shape.encoderLayerCount)+\(shape.decoderLayerCount) layers, d_model \(shape.dModel), "
      + "\(shape.headCount) \(shape.headCount == 1 ? "head" : "heads"))"
  }
}

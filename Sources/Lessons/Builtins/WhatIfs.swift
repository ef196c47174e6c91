import Transformers

/// A part of a model, not of the course.
typealias ModelPart = Transformers.Part

extension Parameter {
  static let activation = Parameter("activation", .word(["relu", "gelu", "silu"]), .word("relu"))

  /// What can be done otherwise than a model says.
  static let whatIfs: [Parameter] = [
    .texts("off", .optional), .onOff("mask"), .onOff("positions"), .onOff("residuals"), .onOff("norms"),
    .onOff("scaling"),
  ]
}

extension Arguments {
  /// The changes that the switches of a call ask for, beside those that belong to the model.
  func changes(to model: LessonModel) throws -> Changes {
    var changes = model.changes
    let parts = model.model.shape.parts
    let switches: [(String, ModelPart.Kind)] = [
      ("mask", .mask), ("positions", .positions), ("residuals", .residual), ("norms", .norm), ("scaling", .scaling),
    ]
    for (name, kind) in switches where isOff(name) { changes.switchOff(parts.filter { $0.kind == kind }) }
    let paths = parts.map(\.written)
    for path in textsIfGiven("off") ?? [] {
      guard let place = paths.firstIndex(of: path) else {
        throw problem(.notInPass(path, nearest: nearestPath(to: path, among: paths)), with: "off")
      }
      changes.switchOff([parts[place]])
    }
    return changes
  }
}

extension Changes {
  mutating func switchOff(_ parts: [ModelPart]) {
    list += parts.map { .off($0) }.filter { !list.contains($0) }
  }
}

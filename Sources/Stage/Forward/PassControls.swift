import Lessons
import Matrices
import Transformers

extension Exploration {
  static let sentenceControl = "sentence"
  static let temperatureControl = "temperature"

  /// The temperature of the last softmax, and the sentence.
  var controls: [Control] {
    let sentence = language.choose("sentence", "句子")
    let temperature = language.choose("temperature", "温度")
    return [
      // First the one that + and - turn.
      Control(
        Self.temperatureControl, label: temperature,
        .knob(value: changes.temperature, range: 0.125...8, step: 0.125, logarithmic: true)),
      Control(Self.sentenceControl, label: sentence, .text(sourceText)),
    ]
  }

  /// The source without `<end>`.
  public var sourceText: String { model.source.sentence(source) }
  public var outputText: String { model.target.sentence(output) }
  public var unchangedOutputText: String { model.target.sentence(unchangedOutput) }

  /// Does what a control says.
  /// - Throws: what the model cannot read, or cannot compute.
  mutating func set(_ control: Control.Name, to setting: Setting, limits: Limits) throws(ExplorationProblem) {
    switch (control, setting) {
    case (Self.sentenceControl, .text(let text)):
      source = try model.source.sourceIDs(text)
      try model.requirePositions(source: source, target: nil)
      givenTarget = nil
      wordCount = nil
    case (Self.temperatureControl, .number(let temperature)):
      if case .temperature = changes.list.last { changes.list.removeLast() }
      if temperature != changes.temperature { changes.list.append(.temperature(temperature)) }
    default: return
    }
    try runOrExplain(limits: limits)
  }

  mutating func runOrExplain(limits: Limits) throws(ExplorationProblem) {
    do throws(MatrixProblem) { try run(limits: limits) } catch { throw .arithmetic(error) }
  }
}

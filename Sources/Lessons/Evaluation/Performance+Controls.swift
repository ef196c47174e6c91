import Matrices

// Controls, and what the learner has set them to.
extension Performance {
  mutating func declare(_ control: Control) throws(Problem) {
    try ensureNew(Name(text: control.name, span: control.span))
    let current = control.set(to: settings)
    controls.append(current)
    switch current.kind {
    case .knob(let value, _, _, _):
      let expression = Expression(span: control.span, kind: .number(value), depth: 1)
      let datum = try evaluator.evaluate(expression)
      evaluator.trace.name(datum, control.name, from: 0)
      evaluator.define(control.name, datum)
    case .choice(let selected, let options): evaluator.define(control.name, .text(options[selected]))
    case .text(let text): evaluator.define(control.name, .text(text))
    }
  }
}

extension Control {
  /// The longest sentence that somebody may type.
  static let longestText = 1000

  /// The control as the learner has set it, brought into its range.
  package func set(to settings: [Control.Name: Setting]) -> Control {
    guard let setting = settings[name] else { return self }
    switch (kind, setting) {
    case (.knob(_, let range, let step, let logarithmic), .number(let number)) where !number.isNaN:
      let value = min(max(kind.isWhole ? number.rounded() : number, range.lowerBound), range.upperBound)
      return with(.knob(value: value, range: range, step: step, logarithmic: logarithmic))
    case (.choice(_, let options), .option(let option)):
      return with(.choice(selected: min(max(0, option), options.count - 1), options: options))
    case (.text, .text(let text)): return with(.text(String(oneLine(text).prefix(Self.longestText))))
    default: return self
    }
  }

  private func with(_ kind: Kind) -> Control { Control(name: name, label: label, kind: kind, span: span) }
}

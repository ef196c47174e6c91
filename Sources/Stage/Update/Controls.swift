import Lessons

extension Player {
  /// Turns the current control by one notch.
  mutating func turnControl(up: Bool) {
    guard let session, let control = session.currentControl else { return }
    guard let setting = control.kind.turned(up: up) else { return }
    set(control.name, to: setting)
    reopenFocus()
  }

  mutating func resetControls() {
    let patience = patience
    explain(session?.reset(patience: patience))
    reopenFocus()
  }

  /// Sets a control; what cannot be done is said.
  mutating func set(_ control: Control.Name, to setting: Setting) {
    let patience = patience
    explain(session?.set(control, to: setting, patience: patience))
  }

  mutating func explain(_ problem: ExplorationProblem??) {
    if let problem = problem ?? nil { notice = problem.message(in: language) }
  }

  /// Begins to edit the sentence of the control with the focus.
  mutating func editText() {
    guard case .text(let text) = session?.currentControl?.kind else { return }
    session?.typed = text
  }
}

extension Control.Kind {
  /// The setting one notch further; `nil` at the end, and for a sentence.
  func turned(up: Bool) -> Setting? {
    switch self {
    case .knob(let value, let range, let step, let isLogarithmic):
      let moved = isLogarithmic ? (up ? value * 2 : value / 2) : (up ? value + step : value - step)
      let next = min(max(range.lowerBound, isLogarithmic ? snapped(moved, step) : moved), range.upperBound)
      return next == value ? nil : .number(next)
    case .choice(let selected, let options):
      let next = (selected + (up ? 1 : options.count - 1)) % max(1, options.count)
      return next == selected ? nil : .option(next)
    case .text: return nil
    }
  }

  /// A knob that counts stays on whole numbers when it doubles and halves.
  private func snapped(_ value: Float, _ step: Float) -> Float {
    step >= 1 ? (value / step).rounded() * step : value
  }
}

import Lessons
import Matrices

/// What is played: a lesson, or a forward pass of a model. Both give pages and the trace that their numbers came from.
public enum Content: Sendable {
  case lesson(Reading)
  case pass(Exploration)
}

extension Session {
  /// The lesson that is being read; `nil` where a forward pass is explored.
  public var reading: Reading? {
    if case .lesson(let reading) = content { reading } else { nil }
  }

  /// The forward pass that is explored; `nil` where a lesson is read.
  public internal(set) var exploration: Exploration? {
    get { if case .pass(let exploration) = content { exploration } else { nil } }
    set { if let newValue { content = .pass(newValue) } }
  }

  public var lesson: Lesson? { reading?.lesson }
  public var evaluation: Evaluation? { reading?.evaluation }
  public var settings: [Control.Name: Setting] { reading?.settings ?? [:] }

  public var trace: Trace {
    switch content {
    case .lesson(let reading): reading.evaluation.trace
    case .pass(let exploration): exploration.trace
    }
  }

  public var stepCount: Int {
    switch content {
    case .lesson(let reading): reading.evaluation.steps.count
    case .pass(let exploration): exploration.machine.places.count
    }
  }

  /// `nil` where a lesson has no step at all, and where the page is still being computed.
  public var page: Step? {
    switch content {
    case .lesson(let reading) where reading.awaits(step): nil
    case .lesson(let reading): reading.evaluation.steps.indices.contains(step) ? reading.evaluation.steps[step] : nil
    case .pass(let exploration): exploration.page
    }
  }

  /// All that can be set.
  var allControls: [Control] {
    switch content {
    case .lesson(let reading): reading.evaluation.controls.map { $0.set(to: reading.settings) }
    case .pass(let exploration): exploration.controls
    }
  }
}

extension Session {
  /// Changes a control and computes everything anew.
  /// - Returns: why it cannot be done; a lesson shows that on its page.
  @discardableResult
  public mutating func set(
    _ control: Control.Name, to setting: Setting, patience: Patience
  ) -> ExplorationProblem? {
    guard var reading else {
      return explore { pass throws(ExplorationProblem) in try pass.set(control, to: setting, limits: patience.limits) }
    }
    reading.set(control, to: setting, on: step, patience: patience)
    show(reading)
    return nil
  }

  /// Puts everything back to what the lesson, or the model, says.
  @discardableResult
  public mutating func reset(patience: Patience) -> ExplorationProblem? {
    guard var reading else {
      return explore { pass throws(ExplorationProblem) in try pass.undoAll(limits: patience.limits) }
    }
    reading.reset(on: step, patience: patience)
    show(reading)
    return nil
  }

  /// Another text of the same lesson: the other language, or an edited file. What was set stays set.
  public mutating func replace(with lesson: Lesson, patience: Patience) {
    guard var reading else { return }
    reading.replace(with: lesson, patience: patience)
    show(reading)
    step = min(step, max(0, stepCount - 1))
  }

  /// Takes what was being computed.
  /// - Returns: `false` where nobody waits for it any more.
  mutating func receive(_ computed: Computed) -> Bool {
    guard var reading, reading.receive(computed) else { return false }
    show(reading)
    return true
  }

  /// What is being computed has taken so long.
  mutating func wait(milliseconds: Int) {
    guard var reading else { return }
    reading.waited = milliseconds
    content = .lesson(reading)
  }

  /// Goes back to what is shown, where something else is being computed.
  /// - Returns: `false` where there is nothing to go back to.
  mutating func giveUp() -> Bool {
    guard var reading, reading.showsFormer else { return false }
    reading.giveUp()
    show(reading)
    return true
  }

  private mutating func show(_ reading: Reading) {
    content = .lesson(reading)
    // A trace that has changed may have no such place any more.
    inspection = nil
  }
}

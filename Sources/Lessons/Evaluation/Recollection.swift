import Matrices

/// What each statement of a lesson recorded on the trace.
struct Memory: Sendable {
  let source: Source
  /// For each statement, its entries.
  var entries: [Range<Int>] = []
  /// Nothing was cut short.
  var isWhole = true
}

/// What an earlier evaluation knows of the one that comes: the values in statements that no changed control touches.
///
/// A lesson is one long computation, and a knob changes a part of it. The statements are all performed again, so the
/// trace is what it always would be; only the arithmetic inside those that cannot have changed is not done twice.
struct Recollection: Sendable {
  private let trace: Trace
  private let memory: Memory
  private let changed: Set<Control.Name>
  private let statementControls: [Set<Control.Name>]

  /// `nil` where nothing can be taken over.
  init?(of previous: Evaluation, in lesson: Lesson, settings: [Control.Name: Setting]) {
    guard previous.memory.isWhole, previous.memory.source == lesson.source else { return nil }
    let controls = lesson.controls.map { $0.set(to: settings) }
    guard controls.count == previous.controls.count else { return nil }
    trace = previous.trace
    memory = previous.memory
    changed = Set(zip(controls, previous.controls).filter { $0.kind != $1.kind }.map(\.0.name))
    statementControls = lesson.statementControls
  }

  /// The entries that a statement will record again.
  func entries(of statement: Int) -> ArraySlice<Trace.Entry> {
    guard statement < memory.entries.count, statementControls[statement].isDisjoint(with: changed) else { return [] }
    return trace.entries[memory.entries[statement]]
  }
}

import CTerminal
import Stage

/// What waiting for an event came to.
public enum Arrival: Hashable, Sendable {
  case event(Event)
  case timedOut
  /// Another thread has called `wake`.
  case woken
  /// The terminal is gone; no event will come any more.
  case ended
}

extension Screen {
  /// How often a watched file is looked at while nothing else happens.
  private static let watchInterval: Int32 = 200

  /// The watched file, whose changes arrive as events.
  public var watchedFile: String? {
    get { watch?.path }
    set { watch = newValue.map(FileWatch.init) }
  }

  /// Waits for the next event.
  ///
  /// - Parameter milliseconds: how long to wait at most; nil for ever.
  public func next(within milliseconds: Int? = nil) -> Arrival {
    guard isOpen else { return .ended }
    if terminal_take_wake() { return .woken }
    if let event = eventThatHasCome() { return .event(event) }
    var remaining = milliseconds.map(Int32.init(clamping:))
    while true {
      let patience = watch == nil ? remaining : min(remaining ?? .max, Self.watchInterval)
      let wake = terminal_wait(patience ?? -1)
      if wake == TERMINAL_HUNG_UP { return .ended }
      if terminal_take_wake() { return .woken }
      if let event = eventThatHasCome() { return .event(event) }
      guard wake == TERMINAL_TIMED_OUT, let left = remaining, let patience else { continue }
      remaining = left - patience
      if left <= patience { return .timedOut }
    }
  }

  /// Ends the wait for an event. Any thread may call it.
  public nonisolated static func wake() { terminal_wake() }

  /// Whether an event can be had without waiting.
  public var hasEventWaiting: Bool {
    if waiting.isEmpty, let event = eventThatHasCome() { waiting.append(event) }
    return !waiting.isEmpty
  }

  private func eventThatHasCome() -> Event? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    if terminal_take_interrupt() { return .key(.control("c")) }
    if terminal_take_disturbance() {
      drawn = nil
      return .resize(size)
    }
    while case let press = terminal_read(), press.key != TERMINAL_NOTHING {
      if let event = event(for: press) { return event }
    }
    return watch?.change()
  }
}

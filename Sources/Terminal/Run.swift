import Canvas
import Stage

/// How the program goes on after an effect.
public enum Continuation: Hashable, Sendable {
  case goOn
  case quit
}

extension Screen {
  /// Draws and reads, for ever: until an effect says to quit or the terminal is gone.
  ///
  /// - Parameters:
  ///   - view: what to show of a state, for a size of screen.
  ///   - update: the state after an event, and what is to be done beside.
  ///   - perform: does it, and may change the state by what came of it.
  ///   - attend: looks after what is done beside, before each frame; it may change the state, and says after how many
  ///     milliseconds it wants to look again, though no event comes.
  /// - Returns: the last state.
  public func run<State, Effect>(
    _ initial: State,
    view: (State, Size) -> Frame,
    update: (State, Event) -> (State, Effect?),
    perform: (Effect, inout State) -> Continuation,
    attend: (inout State) -> Int? = { _ in nil }
  ) -> State {
    var state = initial
    while true {
      let patience = attend(&state)
      draw(view(state, size))
      // Whoever holds a key down sees where it led, not every place on the way late.
      repeat {
        switch next(within: patience) {
        case .ended: return state
        case .timedOut, .woken: break
        case .event(let event):
          let effect: Effect?
          (state, effect) = update(state, event)
          if let effect, perform(effect, &state) == .quit { return state }
        }
      } while hasEventWaiting
    }
  }
}

import Glibc

/// While it lasts, Ctrl-C does not end the program but is noticed.
struct Interruption {
  private let previous: sigaction

  init() {
    wasInterrupted = 0
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in wasInterrupted = 1 }
    var previous = sigaction()
    sigaction(SIGINT, &action, &previous)
    self.previous = previous
  }

  var hasHappened: Bool { wasInterrupted != 0 }

  func end() {
    var previous = previous
    sigaction(SIGINT, &previous, nil)
  }
}

/// Written by the signal's handler, which may touch nothing else.
nonisolated(unsafe) private var wasInterrupted: sig_atomic_t = 0

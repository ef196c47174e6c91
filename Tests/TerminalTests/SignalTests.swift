import Canvas
import Foundation
import Stage
import Terminal
import Testing

extension OnScreen {
  @Suite @MainActor struct Signals {
    private func send(_ signal: Int32) {
      kill(getpid(), signal)
    }

    /// A signal may reach the process a moment after it was sent.
    private func eventually(_ condition: () -> Bool) -> Bool {
      let deadline = Date().addingTimeInterval(2)
      while Date() < deadline {
        if condition() { return true }
        usleep(1000)
      }
      return false
    }

    @Test func `an interrupt that nobody computes away is a key`() throws {
      let bench = try Bench()
      send(SIGINT)
      #expect(bench.screen.next(within: 1000) == .event(.key(.control("c"))))
      #expect(bench.screen.next(within: 10) == .timedOut)
    }

    @Test func `an interrupt that a computation has seen is over with it`() throws {
      let bench = try Bench()
      #expect(!Screen.isInterrupted())
      send(SIGINT)
      #expect(eventually(Screen.isInterrupted))
      #expect(Screen.isInterrupted())
      #expect(bench.screen.next(within: 10) == .timedOut)
      #expect(!Screen.isInterrupted())
    }

    @Test func `a waiting program wakes up`() throws {
      let bench = try Bench()
      let process = getpid()
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) { kill(process, SIGINT) }
      #expect(bench.screen.next(within: 5000) == .event(.key(.control("c"))))
    }

    @Test func `a change of size is an event, and all is drawn again`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("query"))
      _ = bench.sent()
      send(SIGWINCH)
      #expect(bench.screen.next(within: 1000) == .event(.resize(bench.screen.size)))
      bench.screen.draw(bench.frame("query"))
      #expect(bench.sent().contains("query"))
    }

    @Test func `a program that goes on takes the screen again`() throws {
      let bench = try Bench()
      bench.screen.draw(bench.frame("query"))
      _ = bench.sent()
      send(SIGCONT)
      #expect(bench.screen.next(within: 1000) == .event(.resize(bench.screen.size)))
      #expect(bench.sent().contains("\u{1B}[?1049h"))
      bench.screen.draw(bench.frame("query"))
      #expect(bench.sent().contains("query"))
    }

    @Test func `signals are again what they were when the screen is closed`() throws {
      func handler(_ number: Int32) -> UInt {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
      }
      let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT, SIGSEGV, SIGILL, SIGABRT]
      let before = numbers.map(handler)
      let bench = try Bench()
      #expect(zip(before, numbers).allSatisfy { $0 != handler($1) })
      bench.screen.close()
      #expect(numbers.map(handler) == before)
    }
  }
}

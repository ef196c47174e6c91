import Foundation
import Stage
import Terminal
import Testing

extension OnScreen {
  @Suite @MainActor struct Watching {
    private let path = NSTemporaryDirectory() + "watched-\(UUID().uuidString).md"

    private func write(_ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    @Test func `a new text of the watched file is an event`() throws {
      try write("one")
      defer { unlink(path) }
      let bench = try Bench()
      bench.screen.watchedFile = path
      #expect(bench.screen.next(within: 10) == .timedOut)
      try write("two 二")
      #expect(bench.screen.next(within: 5000) == .event(.fileChanged(text: "two 二")))
      #expect(bench.screen.next(within: 10) == .timedOut)
      unlink(path)
      #expect(bench.screen.next(within: 5000) == .event(.fileChanged(text: nil)))
      try write("three")
      #expect(bench.screen.next(within: 5000) == .event(.fileChanged(text: "three")))
    }

    @Test func `a file that is no text cannot be read`() throws {
      try write("one")
      defer { unlink(path) }
      let bench = try Bench()
      bench.screen.watchedFile = path
      try Data([0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: path))
      #expect(bench.screen.next(within: 5000) == .event(.fileChanged(text: nil)))
    }

    @Test func `another thread ends the wait`() throws {
      let bench = try Bench()
      Thread.detachNewThread { Screen.wake() }
      #expect(bench.screen.next(within: 5000) == .woken)
      #expect(bench.screen.next(within: 10) == .timedOut)
    }

    @Test func `keys are not kept waiting by a watched file`() throws {
      let bench = try Bench()
      bench.screen.watchedFile = path
      bench.type([UInt8(ascii: "x")], after: 20)
      #expect(bench.screen.next(within: 5000) == .event(.key(.character("x"))))
    }
  }
}

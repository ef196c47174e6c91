import Foundation
import Lessons
import Stage
import Testing

/// What a learner has done, and how it is kept.
struct ProgressTests {
  @Test func `a lesson is new, begun, done`() {
    var rehearsal = Rehearsal()
    #expect(rehearsal.player.progress.state(of: "sums") == .new)
    rehearsal.press(.enter)
    #expect(rehearsal.player.progress.state(of: "sums") == .begun)
    rehearsal.press("G")
    #expect(rehearsal.player.progress.state(of: "sums") == .begun, "there are pages that nobody has seen")
    rehearsal.press(.pageUp, .pageUp, .pageUp, .pageUp)
    #expect(rehearsal.player.progress.state(of: "sums") == .done)
    rehearsal.press("g")
    #expect(rehearsal.player.progress.state(of: "sums") == .done)
  }

  @Test func `every page that is turned is kept, and nothing that changed nothing`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press(" ")
    #expect(rehearsal.effect == .save(rehearsal.player.progress))
    #expect(rehearsal.player.progress.last == "sums")
    #expect(rehearsal.player.progress.lessons["sums"]?.seen == [0, 1])
    rehearsal.press(.tab)
    #expect(rehearsal.effect == nil)
  }

  @Test func `the list shows it`() {
    var rehearsal = Rehearsal(lesson: "sums")
    rehearsal.press("2", .escape)
    #expect(rehearsal.screen.contains("▪  1 Sums"))
    #expect(rehearsal.screen.contains("step 2"))
    #expect(rehearsal.screen.contains("0 of 2 answers right"), "of all questions of the lesson")
    rehearsal.press(.enter, .pageDown, "2", .pageDown, .pageDown, .pageDown, .escape)
    #expect(rehearsal.screen.contains("1 of 2 answers right"))
    #expect(rehearsal.screen.contains("✓  1 Sums"))
    #expect(rehearsal.screen.contains("1 of 2 done"))
  }

  @Test func `a finished lesson begins at its beginning again`() {
    var rehearsal = Rehearsal(lesson: "sums")
    for _ in 1..<6 { rehearsal.press(.pageDown) }
    rehearsal.press(.escape, .enter)
    #expect(rehearsal.step == 1)
  }

  @Test func `a lesson file of one's own leaves no trace`() {
    var rehearsal = Rehearsal(playing: Sample.english)
    rehearsal.press(" ", "2")
    #expect(rehearsal.player.progress == Progress())
    #expect(rehearsal.effect == nil)
  }

  @Test func `it comes back as it was written`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press("2", "5")
    let progress = rehearsal.player.progress
    let written = try JSONEncoder().encode(progress)
    #expect(try JSONDecoder().decode(Progress.self, from: written) == progress)
  }

  @Test func `what an older program called done stays done`() throws {
    let written = #"{"lessons": {"sums": {"step": 5, "seen": [0, 5], "answers": {}, "isDone": true}}}"#
    let progress = try JSONDecoder().decode(Progress.self, from: Data(written.utf8))
    var rehearsal = Rehearsal(progress: progress)
    rehearsal.press(.enter)
    #expect(rehearsal.player.progress.state(of: "sums") == .done)
  }

  @Test(arguments: ["-7", "99", "9223372036854775807", "-9223372036854775808"])
  func `a record of a page that is not there stops nothing`(step: String) throws {
    let written = #"{"lessons": {"sums": {"step": \#(step), "seen": [\#(step)], "answers": {}, "isDone": false}}}"#
    let progress = try JSONDecoder().decode(Progress.self, from: Data(written.utf8))
    var rehearsal = Rehearsal(progress: progress)
    #expect(rehearsal.screen.contains("Sums"))
    rehearsal.press(.enter)
    #expect(rehearsal.screen.contains("of 6"))
    rehearsal.press(" ", .escape)
    #expect(rehearsal.screen.contains("Sums"))
  }
}

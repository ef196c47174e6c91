import Canvas
import Curriculum
import Lessons
import Stage
import TestSupport
import Testing

/// Whatever a learner does, in whatever order: nothing crashes, and there is always a frame of the size that was asked for.
struct RandomWalkTests {
  @Test(arguments: Course.compiledIn.items.map(\.slug)) func `through a lesson`(slug: String) {
    var generator = SeededGenerator(seed: slug.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    var rehearsal = Rehearsal(lesson: slug, of: .compiledIn, language: .english)
    // That lesson trains models, anew in each language.
    walk(&rehearsal, events: slug == "training" ? 20 : 150, home: slug, &generator)
  }

  @Test(arguments: 1...20) func `through the lessons of the tests`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var rehearsal = Rehearsal(lesson: "sums")
    walk(&rehearsal, events: 500, home: "sums", &generator)
  }

  @Test(arguments: 1...4) func `through a file that somebody is editing`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var rehearsal = Rehearsal(playing: Sample.english)
    for _ in 0..<100 {
      if Int.random(in: 0..<5, using: &generator) == 0 {
        rehearsal.send(.fileChanged(text: edited(Sample.english, &generator)))
      }
      rehearsal.send(.random(using: &generator))
      check(rehearsal)
    }
  }

  @Test(arguments: 1...4) func `through a forward pass`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var rehearsal = try Rehearsal(at: "decoder.layers.0.self_attn.heads.0.masked")
    for _ in 0..<200 {
      rehearsal.send(.random(using: &generator))
      check(rehearsal)
      if rehearsal.player.session == nil { rehearsal = try Rehearsal(at: "logits") }
    }
  }

  private func walk(
    _ rehearsal: inout Rehearsal, events: Int, home slug: String, _ generator: inout SeededGenerator
  ) {
    for _ in 0..<events {
      rehearsal.send(.random(using: &generator))
      check(rehearsal)
      // Whoever has left the lesson comes back sooner or later.
      if rehearsal.player.session == nil, Int.random(in: 0..<8, using: &generator) == 0 {
        rehearsal.open(slug, step: Int.random(in: 0..<8, using: &generator))
      }
    }
  }

  private func check(_ rehearsal: Rehearsal) {
    let frame = view(rehearsal.player)
    #expect(frame.size == rehearsal.player.size)
    #expect(frame.cells.count == frame.size.columns * frame.size.rows)
    if let cursor = frame.cursor { #expect(frame.area.contains(cursor)) }
  }

  /// The text without a piece, or with one twice.
  private func edited(_ text: String, _ generator: inout SeededGenerator) -> String? {
    if Int.random(in: 0..<10, using: &generator) == 0 { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = Int.random(in: 0..<lines.count, using: &generator)
    let last = min(lines.count, first + Int.random(in: 0..<12, using: &generator))
    let copied = Bool.random(using: &generator) ? lines[first..<last] + lines[first..<last] : []
    return (lines[..<first] + copied + lines[last...]).joined(separator: "\n")
  }
}

extension Event {
  /// Mostly keys, mostly those that mean something.
  fileprivate static func random(using generator: inout SeededGenerator) -> Event {
    func pick(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }
    switch pick(0..<40) {
    case 0: return .resize(Size(columns: pick(1..<400), rows: pick(1..<200)))
    case 1: return .resize(Size(columns: pick(1..<100), rows: pick(1..<30)))
    case 2: return .resize(Size(columns: 80, rows: 24))
    case 3: return .click(Point(column: pick(-2..<120), row: pick(-2..<40)))
    case 4: return .scroll(lines: pick(-5..<6), at: Point(column: pick(0..<80), row: pick(0..<24)))
    case 5: return .key(.character(["q", "Z", "é", "爱", "\u{1B}", "½", "5"].randomElement(using: &generator)!))
    default:
      let keys = KeyBinding.all.flatMap(\.keys) + "123456789.".map { .character($0) }
      return .key(keys.randomElement(using: &generator)!)
    }
  }
}

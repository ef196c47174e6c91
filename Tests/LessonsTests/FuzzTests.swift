import Foundation
import Lessons
import Matrices
import Testing

/// Broken lessons end in complaints, never in a crash or without an end.
///
/// `FUZZ_INPUTS=100000 swift test -c release --filter FuzzTests` tries more of them.
struct FuzzTests {
  @Test func brokenLessonsEndInComplaints() throws {
    let count = Int(ProcessInfo.processInfo.environment["FUZZ_INPUTS"] ?? "") ?? 2000
    let seeds = try Self.seeds()
    try #require(seeds.count > 20)
    let limits = Limits(elements: 2000, kept: 100_000, work: 50_000)
    var slowest: (Duration, String) = (.zero, "")
    for index in 0..<count {
      var mutation = Mutation(seeds: seeds, random: Random(seed: UInt64(index)))
      let text = mutation.text()
      let time = ContinuousClock().measure {
        let source = Source(name: "fuzz", text: text)
        let evaluation = Lesson(source).evaluate(limits: limits)
        for problem in evaluation.problems.prefix(3) {
          #expect(!problem.drawn(in: source, language: index.isMultiple(of: 2) ? .english : .chinese).isEmpty)
        }
        #expect(evaluation.steps.allSatisfy { step in step.pieces.allSatisfy { !$0.holdsControlCharacter } })
      }
      if time > slowest.0 { slowest = (time, text) }
    }
    #expect(slowest.0 < .seconds(10), "\(slowest.1)")
  }

  /// All lessons and all programs.
  private static func seeds() throws -> [[UInt8]] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let folders = ["lessons/en", "lessons/zh"].map { tests.appending(path: "../../\($0)") }
    let files = try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    let lessons = try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
    let programs = ["functions", "language", "problems", "lessons"].flatMap { Program.all(in: $0) }
    return lessons + programs.map { Array($0.source.text.utf8) }
  }
}

/// A lesson in which some things have been changed at random.
private struct Mutation {
  let seeds: [[UInt8]]
  var random: Random

  /// Pieces that mean something in a lesson.
  private static let words = [
    "{{", "}}", "$", "**", "```qkv\n", "```\n", "\n## ", "---\n", "let ", "show heatmap(", "ask \"",
    "knob k = 1 in 0...", "(",
    "[", "]", ")", "\"", "\\", ",", ":", " if ", " else ", " for x in ", "range(", "0", "-1", "1e38", "nan", "inf",
    " @ ", ".T",
    "[[", "]]", "[:", "^", "$\\frac{", "{", "}", "_", "|", "| -- |\n", "> ", "- ", "\t", "\u{0}", "\u{1B}[", "\r", "注意",
    "“", "９", "\u{202E}", "&#0;", "text(", "zeros(99999999, 9)", "2147483648", "layout scroll\n",
  ].map { Array($0.utf8) }

  mutating func text() -> String {
    var bytes = seeds[random.index(below: seeds.count)]
    for _ in 0...random.index(below: 4) { change(&bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = random.index(below: bytes.count + 1)
    let length = min(bytes.count - place, random.index(below: 12))
    switch random.index(below: 6) {
    case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.bits())
    case 1: bytes.removeSubrange(place..<place + length)
    case 2: bytes.insert(contentsOf: Self.words[random.index(below: Self.words.count)], at: place)
    case 3: bytes.replaceSubrange(place..<place + length, with: Self.words[random.index(below: Self.words.count)])
    case 4:
      let other = seeds[random.index(below: seeds.count)]
      let start = random.index(below: other.count + 1)
      bytes.insert(contentsOf: other[start..<min(other.count, start + random.index(below: 200))], at: place)
    default:
      let piece = bytes[place..<place + length]
      for _ in 0..<random.index(below: 60) { bytes.insert(contentsOf: piece, at: place) }
    }
  }
}

extension Step.Piece {
  fileprivate var holdsControlCharacter: Bool {
    guard case .prose(let block) = self else { return false }
    // A line break, and the lines of code, are no part of a text.
    return block.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || 0x7F..<0xA0 ~= $0.value }
  }
}

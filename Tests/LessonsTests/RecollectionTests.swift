import Foundation
import Lessons
import Testing

/// After a change of one control, what is taken over from before is what would have been computed.
struct RecollectionTests {
  @Test func takenOverIsWhatWouldBeComputed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../lessons/en")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) {
      let lesson = Lesson(
        Source(name: file.path, text: try String(contentsOf: file, encoding: .utf8)), resources: .shipped)
      var evaluation = lesson.evaluate()
      for control in lesson.controls {
        for setting in control.others {
          let fresh = lesson.evaluate(settings: [control.name: setting])
          evaluation = lesson.evaluate(settings: [control.name: setting], after: evaluation)
          #expect(evaluation.isSame(as: fresh), "\(file.lastPathComponent): \(control.name)")
        }
      }
      #expect(lesson.evaluate(after: evaluation).isSame(as: lesson.evaluate()))
    }
  }

  @Test func trainedMatricesAndModelsAreTakenOver() {
    let script = """
      knob k = 1 in 1...3
      let run = train(updates: 5, d_model: 8, heads: 2, layers: 1, keep: [0, 5])
      let pass = forward("我 爱 学习", target: "I", model: run[0][1], temperature: k)
      let x = [1, 2]
      let low = descend(sum(x * x), x, updates: 3)
      let loss = at(pass, "probabilities")[1, 3] * low[0][0]
      show heatmap(gradient(loss, at(pass, "encoder.embedding"))), curve(run[1])
      """
    let lesson = Lesson(Source(name: "test", text: Program.lesson(script)), resources: .small)
    let first = lesson.evaluate()
    #expect(first.errors.isEmpty)
    let fresh = lesson.evaluate(settings: ["k": .number(2)])
    let next = lesson.evaluate(settings: ["k": .number(2)], after: first)
    #expect(next.isSame(as: fresh))
    #expect(!next.isSame(as: first))
  }

  @Test func anotherLessonKnowsNothing() {
    let one = evaluation("knob k = 1 in 1...3\nlet a = zeros(1, 2) + k\nexpect a == 1")
    let other = Lesson(
      Source(name: "test", text: Program.lesson("knob k = 1 in 1...3\nlet a = ones(1, 2) + k\nexpect a == 2")))
    #expect(other.evaluate(after: one).claims.map(\.holds) == [true])
  }
}

extension Control {
  /// A few other places for it.
  fileprivate var others: [Setting] {
    switch kind {
    case .knob(_, let range, _, _): [.number(range.lowerBound), .number(min(range.upperBound, range.lowerBound + 3))]
    case .choice(_, let options): options.indices.map { .option($0) }
    case .text(let text): [.text(text + " cat"), .text("")]
    }
  }
}

extension Evaluation {
  fileprivate func isSame(as other: Evaluation) -> Bool {
    trace.entries.map(\.value.elements.bits) == other.trace.entries.map(\.value.elements.bits)
      && trace.entries.map(\.name) == other.trace.entries.map(\.name)
      && claims == other.claims && problems == other.problems
  }
}

extension [Float] {
  /// Not-a-number is equal to itself here.
  fileprivate var bits: [UInt32] { map(\.bitPattern) }
}

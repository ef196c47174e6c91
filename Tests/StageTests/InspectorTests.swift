import Canvas
import Curriculum
import Lessons
import Matrices
import Stage
import Testing

/// What the inspector shows of the lessons: every line fits, and every number is the one that was computed.
struct InspectorTests {
  @Test(arguments: Course.compiledIn.items.map(\.slug), Language.allCases)
  func `every matrix of a lesson can be opened`(slug: String, language: Language) throws {
    let lesson = try #require(Course.compiledIn.lesson(slug, in: language))
    let trace = lesson.evaluate().trace
    let names = Names(trace: trace, language: language, isASCII: false)
    let matrices = Set(trace.entries.flatMap(\.inputs)).filter { trace.shape($0).count > 0 }.sorted {
      $0.index < $1.index
    }
    // Of a lesson that computes very much, some of each part.
    for matrix in stride(from: 0, to: matrices.count, by: 1 + matrices.count / 400).map({ matrices[$0] }) {
      let shape = trace.shape(matrix)
      let corners = [Element(0, 0), Element(shape.rows - 1, shape.columns - 1)]
      for place in corners.map({ Inspection.Place(matrix, $0) }) { try check(place, names, trace) }
    }
  }

  private func check(_ place: Inspection.Place, _ names: Names, _ trace: Trace) throws {
    let source = trace.source(of: place)
    let operands = trace.arithmetic(of: source).distinctOperands
    for (chosen, width) in [(operands.count / 2, 78), (max(0, operands.count - 1), 38)] {
      let lines = Explanation(of: place, names: names, chosen: chosen, width: width).lines
      #expect(lines.last?.last?.text == brief(trace.value(place.matrix)[place.element]))
      for line in lines {
        #expect(displayWidth(of: line.text) <= width, "\(line.text)")
        guard width >= 78, line.last?.role == .result else { continue }
        for case (.operand(let number), let text) in line.map({ ($0.role, $0.text) }) where !text.contains("[") {
          #expect([brief(operands[number].value), names.name(of: operands[number], in: source.matrix)].contains(text))
        }
      }
    }
    for operand in operands {
      let origin = trace.place(of: operand, in: source.matrix)
      #expect(trace.value(origin.matrix)[origin.element].bitPattern == operand.value.bitPattern)
    }
  }
}

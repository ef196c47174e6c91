import Lessons
import Matrices

/// The elements, in all matrices of the trace, that the opened element was computed from.
struct Highlights {
  private var elements: [Traced: Set<Element>] = [:]
  /// The element that is opened.
  let opened: Inspection.Place?

  init(of inspection: Inspection?, in trace: Trace) {
    opened = inspection?.place
    guard let place = inspection?.explained else { return }
    let source = trace.source(of: place)
    let operands = trace.arithmetic(of: source).distinctOperands.map { trace.place(of: $0, in: source.matrix) }
    // An element lights up where it was read, and where it came from before it was only moved about.
    for stop in trace.passage(from: place).dropFirst() + operands.flatMap(trace.passage) {
      elements[stop.matrix, default: []].insert(stop.element)
    }
  }

  func elements(of matrix: Traced) -> Set<Element> { elements[matrix] ?? [] }
}

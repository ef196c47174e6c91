import Matrices
import Transformers

/// `Matrices` and `Transformers` in a program of one's own: one attention, its weights and a gradient.
@main
enum LibraryExample {
  static func main() throws {
    var trace = Trace()
    let query = try trace.random(Shape(4, 8), seed: 1, distribution: .normal)
    let key = try trace.random(Shape(4, 8), seed: 2, distribution: .normal)
    let value = try trace.random(Shape(4, 8), seed: 3, distribution: .normal)
    let mask = try trace.causalMask(4)

    let output = try trace.scaledDotProductAttention(query: query, key: key, value: value, mask: mask)
    let loss = try trace.sum(trace.multiply(output, output), along: .all)
    let gradient = try trace.gradients(of: loss, for: [query])[0]

    // Every operation is on the trace, in order, and can be looked at.
    for entry in trace.entries where !entry.name.isEmpty { print(entry.name, entry.value.shape) }
    if let weights = trace.find("weights") { print(trace.value(weights).row(3).map { ($0 * 1000).rounded() / 1000 }) }
    print("gradient", trace.shape(gradient))
  }
}

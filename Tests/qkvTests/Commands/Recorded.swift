import Foundation
import Testing

/// The values that PyTorch gave, as the tests of `Transformers` keep them.
struct Recorded: Decodable {
  let name: String
  let inputs: [String: [[Float]]]
  let outputs: [String: [[Float]]]
  let gradients: [String: [[Float]]]

  /// The case of a name, counted from 0 where there are several.
  static func named(_ name: String, _ number: Int) throws -> Recorded {
    let cases = try all.get().filter { $0.name == name }
    try #require(cases.indices.contains(number), "\(name)")
    return cases[number]
  }

  private static let all = Result {
    let tests = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let file = tests.appending(path: "TransformersTests/Reference/attention-reference.json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).cases
  }

  private struct File: Decodable {
    let cases: [Recorded]
  }

  private enum CodingKeys: CodingKey { case name, inputs, outputs, gradients }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func matrices(_ key: CodingKeys) throws -> [String: [[Float]]] {
      try container.decode([String: Rows].self, forKey: key).mapValues(\.rows)
    }
    name = try container.decode(String.self, forKey: .name)
    (inputs, outputs, gradients) = (try matrices(.inputs), try matrices(.outputs), try matrices(.gradients))
  }

  /// A matrix; a number and a list of numbers are one with a single row. A list of matrices gives one below another.
  struct Rows: Decodable {
    let rows: [[Float]]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Float.self) {
        rows = [[number]]
      } else if let row = try? container.decode([Float].self) {
        rows = [row]
      } else if let matrix = try? container.decode([[Float]].self) {
        rows = matrix
      } else {
        rows = Array(try container.decode([[[Float]]].self).joined())
      }
    }
  }
}

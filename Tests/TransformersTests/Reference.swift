import Foundation
import Matrices
import Testing

/// What PyTorch computed; `Reference/README.md` says how.
struct Reference: Decodable {
  let cases: [Case]

  struct Case: Decodable, CustomTestStringConvertible {
    let name: String
    let options: [String: Option]
    let inputs: [String: Values]
    let outputs: [String: Values]
    let gradients: [String: Values]

    var testDescription: String { ([name] + options.map { "\($0): \($1)" }.sorted()).joined(separator: " ") }
  }

  static let all = read("attention-reference.json")
  static let recurrent = read("recurrent-reference.json")

  private static func read(_ name: String) -> Reference {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/\(name)")
    do {
      return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path()): \(error)")
    }
  }

  static func cases(_ names: String...) -> [Case] { all.cases.filter { names.contains($0.name) } }
}

extension Reference.Case {
  /// A setting of a case.
  enum Option: Decodable, CustomStringConvertible {
    case flag(Bool)
    case number(Double)
    case text(String)
    case numbers([Double])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .numbers(try container.decode([Double].self))
      }
    }

    var description: String {
      switch self {
      case .flag(let flag): "\(flag)"
      case .number(let number): "\(number)"
      case .text(let text): text
      case .numbers(let numbers): "\(numbers)"
      }
    }
  }

  /// A number, a list of numbers, a matrix, or a list of matrices.
  enum Values: Decodable {
    case number(Double)
    case list([Double])
    case matrix([[Float]])
    case matrices([[[Float]]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let list = try? container.decode([Double].self) {
        self = .list(list)
      } else if let matrix = try? container.decode([[Float]].self) {
        self = .matrix(matrix)
      } else {
        self = .matrices(try container.decode([[[Float]]].self))
      }
    }

    var matrix: Matrix? { if case .matrix(let rows) = self { Matrix(rows) } else { nil } }
    var matrices: [Matrix]? { if case .matrices(let list) = self { list.map { Matrix($0) } } else { nil } }
    var list: [Double]? { if case .list(let list) = self { list } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
  }

  func number(_ option: String) -> Double? { if case .number(let number) = options[option] { number } else { nil } }
  func numbers(_ option: String) -> [Double]? { if case .numbers(let list) = options[option] { list } else { nil } }
  func text(_ option: String) -> String? { if case .text(let text) = options[option] { text } else { nil } }
  func flag(_ option: String) -> Bool? { if case .flag(let flag) = options[option] { flag } else { nil } }

  func input(_ name: String) throws -> Matrix { try #require(inputs[name]?.matrix, "\(name)") }
  func output(_ name: String) throws -> Matrix { try #require(outputs[name]?.matrix, "\(name)") }
  func targets() throws -> [Int] { try #require(inputs["targets"]?.list).map { Int($0) } }
}

extension Trace {
  /// Puts the matrices that a case gives on the trace.
  mutating func inputs(of reference: Reference.Case) throws -> [String: Traced] {
    var traced: [String: Traced] = [:]
    for (name, values) in reference.inputs.sorted(by: { $0.key < $1.key }) {
      guard let matrix = values.matrix else { continue }
      traced[name] = try constant(matrix, origin: "parameter")
    }
    return traced
  }
}

/// Holds each element against `expected`, relative to the larger of 1 and the largest expected element.
func expect(
  _ matrix: Matrix, equals expected: Matrix, within tolerance: Float = 1e-5, _ comment: Comment = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let size = expected.elements.reduce(1) { max($0, abs($1)) }
  let worst = zip(matrix.elements, expected.elements).map { abs($0 - $1) / size }.max() ?? 0
  #expect(matrix.shape == expected.shape, comment, sourceLocation: sourceLocation)
  #expect(worst <= tolerance, comment, sourceLocation: sourceLocation)
}

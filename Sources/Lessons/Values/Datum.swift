import Matrices

/// A value of the lesson language. Everything that is made of numbers stands in the trace, so that it can be opened.
public enum Datum: Hashable, Sendable {
  /// (1 × 1)
  case number(Traced)
  case matrix(Traced)
  case text(String)
  case list([Datum])
  /// A transformer with its weights.
  case model(LessonModel)
  /// What a transformer computed for a sentence.
  case pass(LessonPass)

  /// The matrix in the trace, of a number too.
  public var traced: Traced? {
    switch self {
    case .number(let traced), .matrix(let traced): traced
    case .text, .list, .model, .pass: nil
    }
  }
}

extension Trace {
  /// What a value is, for messages.
  func kind(of datum: Datum) -> Problem.Kind {
    switch datum {
    case .number(let number): .number(value(number).elements[0])
    case .matrix(let matrix): .matrix(shape(matrix))
    case .text: .text
    case .list(let items): .list(items.count)
    case .model: .model
    case .pass: .pass
    }
  }

  /// The number that a value is; also that of a matrix of one element.
  func number(in datum: Datum) -> Float? {
    guard let traced = datum.traced, shape(traced) == .scalar else { return nil }
    return value(traced).elements[0]
  }

  /// The numbers of a row, of a column, or of a list of numbers.
  func numbers(in datum: Datum) -> [Float]? {
    switch datum {
    case .number(let traced), .matrix(let traced):
      let shape = shape(traced)
      return shape.rows == 1 || shape.columns == 1 ? value(traced).elements : nil
    case .list(let items):
      let numbers = items.compactMap { number(in: $0) }
      return numbers.count == items.count ? numbers : nil
    case .text, .model, .pass: return nil
    }
  }
}

extension Datum {
  /// The texts of a list of texts.
  var texts: [String]? {
    guard case .list(let items) = self else { return nil }
    let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return texts.count == items.count ? texts : nil
  }
}

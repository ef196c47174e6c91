import Matrices

/// The arguments of a call, each of the kind that its parameter asks for; defaults stand in for what was left out.
///
/// The table of built-ins names the parameters and uses them in the same lines, so a name that is not there is a mistake
/// in that table, and stops the program.
struct Arguments: Sendable {
  enum Value: Sendable {
    case number(Float)
    case matrix(Traced, isNumber: Bool)
    case matrices([Traced])
    case numbers([Float], Datum)
    case text(String)
    case texts([String])
    case list([Datum])
    case word(String)
    case model(LessonModel)
    case pass(LessonPass)
    case any(Datum)
  }

  let resources: Resources
  private var values: [String: Value] = [:]
  private(set) var spans: [String: Span] = [:]

  init(resources: Resources) {
    self.resources = resources
  }

  mutating func set(_ parameter: Parameter, to value: Value, at span: Span) {
    values[parameter.name] = value
    spans[parameter.name] = span
  }

  mutating func setDefault(of parameter: Parameter) {
    switch parameter.need {
    case .required, .optional, .omissible: break
    case .number(let number): values[parameter.name] = .number(number)
    case .word(let word): values[parameter.name] = .word(word)
    case .text(let text): values[parameter.name] = .text(text)
    }
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  func number(_ name: String) -> Float { numberIfGiven(name) ?? missing(name) }
  func flag(_ name: String) -> Bool { number(name) != 0 }
  func whole(_ name: String) -> Int { Int(number(name)) }
  func matrix(_ name: String) -> Traced { matrixIfGiven(name) ?? missing(name) }
  func text(_ name: String) -> String { textIfGiven(name) ?? missing(name) }
  func texts(_ name: String) -> [String] { textsIfGiven(name) ?? missing(name) }
  func word(_ name: String) -> String { wordIfGiven(name) ?? missing(name) }
  func numbers(_ name: String) -> [Float] { numbersIfGiven(name) ?? missing(name) }

  func matrices(_ name: String) -> [Traced] {
    if case .matrices(let matrices) = values[name] { matrices } else { missing(name) }
  }

  /// What the numbers of an argument came from.
  func source(of name: String) -> Datum {
    if case .numbers(_, let datum) = values[name] { datum } else { missing(name) }
  }

  func list(_ name: String) -> [Datum] {
    if case .list(let list) = values[name] { list } else { missing(name) }
  }

  func pass(_ name: String) -> LessonPass {
    if case .pass(let pass) = values[name] { pass } else { missing(name) }
  }

  func modelIfGiven(_ name: String) -> LessonModel? {
    if case .model(let model) = values[name] { model } else { nil }
  }

  func isOff(_ name: String) -> Bool { word(name) == "off" }

  func any(_ name: String) -> Datum {
    if case .any(let datum) = values[name] { datum } else { missing(name) }
  }

  func numberIfGiven(_ name: String) -> Float? {
    if case .number(let number) = values[name] { number } else { nil }
  }

  func matrixIfGiven(_ name: String) -> Traced? {
    if case .matrix(let matrix, _) = values[name] { matrix } else { nil }
  }

  func textIfGiven(_ name: String) -> String? {
    if case .text(let text) = values[name] { text } else { nil }
  }

  func textsIfGiven(_ name: String) -> [String]? {
    if case .texts(let texts) = values[name] { texts } else { nil }
  }

  func wordIfGiven(_ name: String) -> String? {
    if case .word(let word) = values[name] { word } else { nil }
  }

  func numbersIfGiven(_ name: String) -> [Float]? {
    if case .numbers(let numbers, _) = values[name] { numbers } else { nil }
  }

  /// Each row, each column, or all elements where no axis is given.
  var along: Along {
    switch wordIfGiven("axis") {
    case "rows": .rows
    case "columns": .columns
    default: .all
    }
  }

  /// A result that is a number where the argument was one.
  func result(_ traced: Traced, like name: String) -> Datum {
    if case .matrix(_, true) = values[name] { .number(traced) } else { .matrix(traced) }
  }

  /// What is wrong with one argument.
  func problem(_ fact: Problem.Fact, with name: String) -> Problem { Problem(fact, at: spans[name] ?? Span(0, 0)) }

  private func missing<Value>(_ name: String) -> Value {
    preconditionFailure("the table of built-ins has no parameter \(name) of this kind")
  }
}

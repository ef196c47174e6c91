/// What a function of the script takes in one place.
struct Parameter: Sendable {
  let name: String
  let kind: Kind
  let need: Need
  /// Takes all arguments without a label.
  var isVariadic = false

  enum Kind: Hashable, Sendable {
    case number, wholeNumber
    /// `true` or `false`: a number.
    case flag
    /// A number will do where one is wanted.
    case matrix
    /// A row, a column, or a list of numbers.
    case numbers
    case text, texts, list
    case model, pass
    /// Matrices one after the other, or a list of them.
    case matrices
    /// One of these, without quotes; or any text that is equal to one.
    case word([String])
    case any
  }

  enum Need: Hashable, Sendable {
    case required
    case optional
    /// May be left out, and needs no label where it is given.
    case omissible
    case number(Float)
    case word(String)
    case text(String)
  }

  init(_ name: String, _ kind: Kind, _ need: Need = .required, isVariadic: Bool = false) {
    self.name = name
    self.kind = kind
    self.need = need
    self.isVariadic = isVariadic
  }

  /// The words that it takes.
  private var choices: [String] {
    if case .word(let words) = kind { words } else { [] }
  }

  /// As the reference writes it: `scale: linear|log`, the default first; `[rows|columns]` where there is none.
  var written: String {
    switch need {
    case .required: isVariadic ? "\(name), …" : name
    case .optional: choices.isEmpty ? "\(name):" : "\(name): [\(choices.joined(separator: "|"))]"
    case .omissible: "[\(name)]"
    case .number(let number) where kind == .flag: "\(name): \(number != 0)"
    case .number(let number): "\(name): \(number == 1e-5 ? "1e-5" : formatted(number))"
    case .word(let word): "\(name): \(([word] + choices.filter { $0 != word }).joined(separator: "|"))"
    case .text(let text): "\(name): \"\(text)\""
    }
  }
}

extension Parameter {
  static func axis(_ need: Need = .optional) -> Parameter { Parameter("axis", .word(["rows", "columns"]), need) }
  static func matrix(_ name: String, _ need: Need = .required) -> Parameter { Parameter(name, .matrix, need) }
  static func number(_ name: String, _ need: Need = .required) -> Parameter { Parameter(name, .number, need) }
  static func whole(_ name: String, _ need: Need = .required) -> Parameter { Parameter(name, .wholeNumber, need) }
  static func text(_ name: String, _ need: Need = .required) -> Parameter { Parameter(name, .text, need) }
  static func texts(_ name: String, _ need: Need = .required) -> Parameter { Parameter(name, .texts, need) }
  static func list(_ name: String, _ need: Need = .required) -> Parameter { Parameter(name, .list, need) }
  static func model(_ need: Need = .optional) -> Parameter { Parameter("model", .model, need) }
  static func onOff(_ name: String) -> Parameter { Parameter(name, .word(["on", "off"]), .word("on")) }
  /// How many places a model with learned positions knows.
  static let longest = Parameter.whole("longest", .number(64))
  static func flag(_ name: String) -> Parameter { Parameter(name, .flag, .number(0)) }
  static let title = Parameter("title", .text, .text(""))
}

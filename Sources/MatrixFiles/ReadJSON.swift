import Matrices

/// Reads a number, or lists of numbers in up to three levels; in an object, those of a member that is named like a matrix.
func readJSON(_ bytes: FileBytes, limit: Int) throws(MatrixFileProblem) -> MatrixContents {
  try JSONFile(bytes, limit: limit).numbers.contents
}

/// What a JSON file says: the numbers, and perhaps what rows and columns are called.
struct JSONFile {
  let numbers: TextNumbers
  let rowLabels: [String]
  let columnLabels: [String]

  /// - Parameter depth: how many levels of lists there may be.
  init(_ bytes: FileBytes, depth: Int = 3, limit: Int = 1 << 28) throws(MatrixFileProblem) {
    self = try bytes.withBytes { text throws(MatrixFileProblem) in
      var reader = JSONReader(text, depth: depth, limit: limit)
      let numbers = try reader.contents()
      let (rows, columns) = try reader.labels(of: numbers.shapes.first ?? Shape(1, 1))
      return JSONFile(numbers: numbers, rowLabels: rows, columnLabels: columns)
    }
  }

  private init(numbers: TextNumbers, rowLabels: [String], columnLabels: [String]) {
    (self.numbers, self.rowLabels, self.columnLabels) = (numbers, rowLabels, columnLabels)
  }
}

/// A JSON reader for what a matrix can be, and nothing else.
private struct JSONReader {
  private var cursor: TextCursor
  private let depth: Int
  private let limit: Int
  private var elements: [Float] = []
  private var shapes: [Shape] = []
  private var rounded: RoundedNumeral?
  // Of all numbers, also those of a member that another one of the same name replaces.
  private var count = 0
  // For both sides, for rows and for columns, each with its place.
  private var tokens: Labels?
  private var rows: Labels?
  private var columns: Labels?

  private typealias Labels = (texts: [String], place: Int)

  init(_ bytes: UnsafeRawBufferPointer, depth: Int, limit: Int) {
    cursor = TextCursor(bytes)
    self.depth = depth
    self.limit = limit
    // Room for all numbers at once: a list that grows is in memory twice.
    elements.reserveCapacity(min(limit, 1 + bytes.count { $0 == UInt8(ascii: ",") }))
  }

  mutating func contents() throws(MatrixFileProblem) -> TextNumbers {
    skipSpace()
    guard cursor.byte != nil else { throw cursor.problem(.empty) }
    let numbers = cursor.byte == UInt8(ascii: "{") ? try object() : try numbers()
    skipSpace()
    guard cursor.byte == nil else { throw cursor.problem(.trailing(cursor.word(at: cursor.index))) }
    return numbers
  }

  /// `{"attention": …, "tokens": […]}`; members with other names are passed over.
  private mutating func object() throws(MatrixFileProblem) -> TextNumbers {
    let start = cursor.index
    var numbers: TextNumbers?
    _ = cursor.match("{")
    skipSpace()
    guard !cursor.match("}") else { throw cursor.problem(.noMatrix, at: start) }
    repeat {
      skipSpace()
      let place = cursor.index
      guard let name = text() else { throw cursor.problem(.notAText(cursor.word(at: place)), at: place) }
      skipSpace()
      guard cursor.match(":") else { throw cursor.problem(.noSeparator(cursor.word(at: cursor.index))) }
      switch name {
      case "attention", "attentions", "weights", "scores", "matrix", "values", "data":
        numbers = nil
        numbers = try self.numbers()
      case "tokens", "labels": tokens = try labels()
      case "rows", "queries": rows = try labels()
      case "columns", "keys": columns = try labels()
      default: try skipValue()
      }
      skipSpace()
    } while cursor.match(",")
    guard cursor.match("}") else {
      throw cursor.problem(cursor.byte == nil ? .endsEarly : .noSeparator(cursor.word(at: cursor.index)))
    }
    guard let numbers else { throw cursor.problem(.noMatrix, at: start) }
    return numbers
  }

  /// What rows and columns are called; empty where the text says nothing of them.
  func labels(of shape: Shape) throws(MatrixFileProblem) -> (rows: [String], columns: [String]) {
    // The only row of a list is no token.
    let common = tokens.flatMap { shape.rows == 1 && $0.texts.count == shape.columns && shape.columns > 1 ? nil : $0 }
    if rows == nil, columns == nil, let common, common.texts.count != shape.rows || common.texts.count != shape.columns
    {
      throw cursor.problem(
        .tokens(count: common.texts.count, rows: shape.rows, columns: shape.columns), at: common.place)
    }
    func checked(_ labels: Labels?, _ expected: Int) throws(MatrixFileProblem) -> [String] {
      guard let labels else { return [] }
      guard labels.texts.count == expected else {
        throw cursor.problem(.labels(count: labels.texts.count, expected: expected), at: labels.place)
      }
      return labels.texts
    }
    return (try checked(rows ?? common, shape.rows), try checked(columns ?? tokens, shape.columns))
  }

  /// A list of texts; numbers are taken as they are written. An empty one says nothing.
  private mutating func labels() throws(MatrixFileProblem) -> Labels? {
    var labels: [String] = []
    skipSpace()
    let start = cursor.index
    guard cursor.match("[") else { throw cursor.problem(.notAText(cursor.word(at: cursor.index))) }
    skipSpace()
    if cursor.match("]") { return nil }
    repeat {
      skipSpace()
      let place = cursor.index
      if let text = text() {
        labels.append(text)
      } else {
        let number = cursor.skip(while: isNumberByte)
        guard cursor.isNumeral(number) else { throw cursor.problem(.notAText(cursor.word(at: place)), at: place) }
        labels.append(String(decoding: number, as: UTF8.self))
      }
      skipSpace()
    } while cursor.match(",")
    guard cursor.match("]") else {
      throw cursor.problem(cursor.byte == nil ? .endsEarly : .noSeparator(cursor.word(at: cursor.index)))
    }
    return (labels, start)
  }

  private mutating func text() -> String? {
    guard cursor.byte == UInt8(ascii: "\"") else { return nil }
    var reader = JSONTreeReader(cursor: cursor)
    guard let text = reader.string() else { return nil }
    cursor = reader.cursor
    return text
  }

  private mutating func skipValue() throws(MatrixFileProblem) {
    var reader = JSONTreeReader(cursor: cursor, keepsNothing: true)
    skipSpace()
    let place = cursor.index
    guard reader.value(depth: 8) != nil else { throw cursor.problem(.notANumber(cursor.word(at: place)), at: place) }
    cursor = reader.cursor
  }

  private mutating func numbers() throws(MatrixFileProblem) -> TextNumbers {
    let nesting = try value(depth: 0)
    if nesting.depth == 1 { shapes.append(Shape(min(nesting.length, 1), nesting.length)) }
    defer { (elements, shapes, rounded) = ([], [], nil) }
    return TextNumbers(
      depth: nesting.depth, elements: elements, shapes: shapes, groups: nesting.length, rounded: rounded)
  }

  /// Adds the numbers of a value to those that are there, and to the shapes what of it is a matrix.
  private mutating func value(depth: Int) throws(MatrixFileProblem) -> JSONNesting {
    skipSpace()
    let start = cursor.index
    guard cursor.match("[") else {
      elements.append(try number())
      return .number
    }
    guard depth < self.depth else { throw cursor.problem(.tooDeep, at: start) }
    var list = JSONNesting.emptyList
    skipSpace()
    if cursor.match("]") { return list }
    repeat {
      skipSpace()
      let place = cursor.index
      let element = try value(depth: depth + 1)
      if let fact = list.append(element) { throw cursor.problem(fact, at: place) }
      skipSpace()
    } while cursor.match(",")
    guard cursor.match("]") else {
      throw cursor.problem(cursor.byte == nil ? .endsEarly : .noSeparator(cursor.word(at: cursor.index)))
    }
    if list.depth == 2 { shapes.append(Shape(list.length, list.inner)) }
    return list
  }

  private mutating func number() throws(MatrixFileProblem) -> Float {
    guard cursor.byte != nil else { throw cursor.problem(.endsEarly) }
    count += 1
    guard count <= limit else { throw cursor.problem(.tooManyElements(limit: limit)) }
    if let numeral = cursor.numeral(), let number = numeral.float, !isWordByte(cursor.byte(at: numeral.end)) {
      if numeral.mayBeRounded, rounded == nil {
        let text = String(decoding: cursor.slice(cursor.index..<numeral.end), as: UTF8.self)
        rounded = RoundedNumeral(index: elements.count, text: text, as: number)
      }
      cursor.advance(to: numeral.end)
      return number
    }
    return try unusualNumber()
  }

  /// What is no number for JSON, and what is one but hard to round.
  private mutating func unusualNumber() throws(MatrixFileProblem) -> Float {
    let start = cursor.index
    if cursor.match("\"") {
      let word = cursor.skip { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n") }
      guard cursor.match("\""), let number = Self.words[String(decoding: word, as: UTF8.self)] else {
        throw cursor.problem(.notANumber(cursor.word(at: start)), at: start)
      }
      return number
    }
    let text = cursor.skip(while: isWordByte)
    // Truth values are 1 and 0; what is not finite comes as Python and JavaScript libraries write it, against the letter of
    // JSON.
    if let number = Self.words[String(decoding: text, as: UTF8.self)] { return number }
    let word = String(decoding: text, as: UTF8.self)
    guard cursor.isNumeral(text), let number = Float(word) else {
      throw cursor.problem(.notANumber(cursor.word(at: start)), at: start)
    }
    guard number.isFinite else { throw cursor.problem(.numberTooLarge(cursor.word(at: start)), at: start) }
    rounded = rounded ?? RoundedNumeral(index: elements.count, text: word, as: number)
    return number
  }

  private mutating func skipSpace() {
    cursor.skip { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private static let words: [String: Float] = [
    "NaN": .nan, "Infinity": .infinity, "-Infinity": -.infinity, "true": 1, "false": 0,
  ]
}

/// Whether a byte belongs to the same word as a number in front of it; none does at the end of the text.
private func isWordByte(_ byte: UInt8?) -> Bool { byte.map(isWordByte) ?? false }

private func isWordByte(_ byte: UInt8) -> Bool { isNumberByte(byte) || isLetter(byte) }

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isNumberByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "e"), UInt8(ascii: "E"):
    true
  default: false
  }
}

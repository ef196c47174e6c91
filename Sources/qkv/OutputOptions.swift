import ArgumentParser
import Lessons
import MatrixFiles

/// `--format`.
enum Format: String, CaseIterable, Decodable, ExpressibleByArgument {
  case ansi, text, plain, svg, html, cast, json, csv, npy

  /// The ending of a file of this form.
  var ending: String {
    switch self {
    case .text, .plain: "txt"
    case .ansi, .svg, .html, .cast, .json, .csv, .npy: rawValue
    }
  }

  /// Nothing for a terminal: its colours and its width do not depend on one.
  var isDocument: Bool { [.svg, .html, .cast].contains(self) }
}

/// The forms that a command writes.
protocol Forms: Sendable {
  static var all: [Format] { get }
}

/// Of pages: lessons and forward passes.
enum PageForms: Forms {
  static let all: [Format] = [.ansi, .text, .plain, .svg, .html, .cast, .json]
}

/// Of somebody's own matrices, and of attention on them.
enum MatrixForms: Forms {
  static let all = Format.allCases
}

/// Of the result of a calculation, which is no page.
enum CalculationForms: Forms {
  static let all: [Format] = [.ansi, .text, .plain, .svg, .json, .csv, .npy]
}

/// One of some forms for help and completions; of others, the command itself says why it does not write them.
struct FormChoice<Choices: Forms>: ExpressibleByArgument, Decodable {
  let format: Format

  init?(argument: String) {
    guard let format = Format(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { Choices.all.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// In which form a result is written, and where to.
struct OutputOptions<Choices: Forms>: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("The form: \(Language.english.listed(Choices.all.map(\.rawValue))).", valueName: "format"))
  var choice: FormChoice<Choices>?

  private var format: Format? { choice?.format }

  @Flag(help: "Plain sentences for screen readers, without lines and blocks: --format plain.")
  var plain = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write into a file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  var wishes: OutputWishes { OutputWishes(format: plain ? .plain : format ?? formatOfFile, output: output) }

  /// Whether a form or a file was asked for.
  var isGiven: Bool { wishes.format != nil || output != nil }

  /// What the ending of the file says.
  private var formatOfFile: Format? {
    guard let output, let dot = output.lastIndex(of: ".") else { return nil }
    let ending = output[output.index(after: dot)...].lowercased()
    return Format(rawValue: ending)
  }

  /// The ending of a picture, an archive or a document that cannot be written: text in it would be taken for broken.
  private var foreignEnding: String? {
    guard format == nil, !plain, let ending = output?.split(separator: ".").last?.lowercased() else { return nil }
    return ["png", "jpg", "jpeg", "gif", "webp", "pdf", "npz", "safetensors", "tsv"].contains(ending) ? ending : nil
  }

  mutating func validate() throws {
    let language = Surroundings.current().language
    if let foreignEnding {
      throw ValidationError(
        language.choose(
          "nothing is written as .\(foreignEnding); .svg, .html, .cast, .json, .csv and .npy say a form, --format says any",
          "不能写成 .\(foreignEnding)；.svg、.html、.cast、.json、.csv、.npy 表明格式，--format 可指定任意一种"))
    }
    guard plain, let format, format != .plain else { return }
    throw ValidationError(
      language.choose(
        "--plain is a form of its own: leave out --format \(format.rawValue)",
        "--plain 自成一种形式：请去掉 --format \(format.rawValue)"))
  }
}

/// The same without the parser.
struct OutputWishes {
  var format: Format?
  var output: String?

  func write(_ text: String, in language: Language) throws { try write(Array(text.utf8), in: language) }

  func write(_ bytes: [UInt8], in language: Language) throws {
    guard let output, output != "-" else { return try writeOutput(bytes, in: language) }
    try writeFile(bytes, to: output, in: language)
  }

  /// Writes what comes in pieces.
  func write(in language: Language, _ body: (@escaping Send) throws(Failure) -> Void) throws(Failure) {
    guard let output, output != "-" else {
      return try body { piece throws(Failure) in try writePiece(piece, in: language) }
    }
    try writeFile(to: output, in: language, body)
  }

  /// Writes numbers as a file of them.
  /// - Throws: also what the format cannot hold, before anything is written.
  func write(_ array: WrittenArray, as format: MatrixFormat, in language: Language) throws(Failure) {
    do throws(MatrixFileProblem) {
      try array.check(as: format)
    } catch {
      throw .failed("qkv: \(error.message(language.choose(.english, .chinese)))")
    }
    try write(in: language) { send throws(Failure) in
      try array.write(as: format, send)
      // The format asks for no end of line, but whoever looks at it on a terminal does.
      if format == .json { try send([UInt8(ascii: "\n")]) }
    }
  }
}

extension Language {
  /// `a, b or c`
  func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: choose(", ", "、")) + choose(" or ", " 或 ") + last
  }
}

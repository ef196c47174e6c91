import ArgumentParser
import Lessons

/// `--format`.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case ansi, text, json, csv, npy
}

/// In which form a result is written, and where to.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form: ansi, text or json; eval and heatmap also write csv and npy.")
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write into a file instead of standard output.", valueName: "file"))
  var output: String?

  var wishes: OutputWishes { OutputWishes(format: format, output: output) }
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
}

import ArgumentParser
import Canvas
import Lessons
import MatrixFiles
import Matrices
import Stage

struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The lesson language as a calculator.",
    discussion: """
      Matrices come from files (.npy, .npz, .safetensors, .csv, .tsv, .json; - is standard input) by --let, and the
      result goes out as .json, .csv or .npy.

      Examples:
        qkv eval 'softmax([2, 1, 0])'
        qkv eval 'attention(Q, K, V, mask: causal_mask(5))' \\
            --let Q=q.json --let K=k.json --let V=v.json --format json
        qkv eval 'gradient(sum(softmax(X) * X), X)' --let X=x.npy --format csv
      """)

  @Argument(help: "An expression of the lesson language.")
  var expression: String

  @Option(
    name: .customLong("let"), help: ArgumentHelp("Give a file's matrix a name.", valueName: "name=file"),
    completion: .binding)
  var bindings: [String] = []

  @OptionGroup var options: CommonOptions
  @OptionGroup var output: OutputOptions<CalculationForms>

  func run() throws {
    let surroundings = Surroundings.current().writing(to: output.output)
    let language = options.wishes.language(in: surroundings)
    let inputs = try bindings.map { try binding($0, in: language) }
    for (index, input) in inputs.enumerated() where inputs[..<index].contains(where: { $0.name == input.name }) {
      throw Failure(.twoBindings(input.name), in: language)
    }
    let source = Source(name: language.choose("expression", "表达式"), text: expression)
    let calculation: Calculation
    do throws(Problems) {
      calculation = try Calculation(of: source, bindings: inputs, resources: .shipped)
    } catch {
      let drawn = error.problems.map { $0.drawn(in: source, language: language) }
      throw Failure.failed(drawn.joined(separator: "\n"))
    }
    try write(calculation, surroundings, language)
  }

  /// The arguments, with an expression that begins with a minus sign where it is not taken for an option.
  static func withExpressionLast(_ arguments: [String]) -> [String] {
    guard arguments.count > 1, arguments[0] == "eval", !arguments.contains("--") else { return arguments }
    let expression = arguments[1]
    guard expression.hasPrefix("-"), !expression.hasPrefix("--"), expression.count > 2 || expression.last!.isNumber,
      !expression.hasPrefix("-o")
    else { return arguments }
    return ["eval"] + arguments[2...] + ["--", expression]
  }

  /// `NAME=FILE`
  private func binding(_ text: String, in language: Language) throws -> (name: String, value: Calculation.Binding) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Calculation.isName(parts[0]) else {
      throw Failure(.badBinding(text), in: language)
    }
    switch try readMatrices(parts[1], named: parts[0], in: language) {
    case .number(let number): return (parts[0], .number(number))
    case .matrix(let matrix): return (parts[0], .matrix(matrix))
    case .matrices(let matrices): return (parts[0], .matrices(matrices))
    }
  }

  private func write(_ calculation: Calculation, _ surroundings: Surroundings, _ language: Language) throws {
    let output = output.wishes
    let form = output.format ?? options.wishes.form(in: surroundings)
    switch form {
    case .json:
      try output.write(in: language) { send throws(Failure) in
        try calculation.writeJSON(send)
        try send([UInt8(ascii: "\n")])
      }
    case .csv, .npy:
      let array = try calculation.array(as: form, in: language)
      try output.write(array, as: form.matrixFormat, in: language)
    case .html, .cast: throw Failure(.notCalculated(form), in: language)
    case .ansi, .text, .plain, .svg:
      let theme = options.wishes.theme(in: surroundings, form: form, language: language)
      let printed = PrintedCalculation(calculation, theme: theme, language: language)
      let width = options.wishes.width(in: surroundings, form: form)
      try output.write(printed.written(as: form, width: width, title: expression), in: language)
    }
  }
}

extension PrintedCalculation {
  fileprivate func written(as form: Format, width: Int, title: String) -> String {
    switch form {
    case .plain: linearText
    case .svg: svg(width: width, title: title)
    case .text: frame(width: width).plainText
    default: frame(width: width).ansiText
    }
  }
}

extension Calculation {
  /// The result as a file of numbers has it.
  fileprivate func array(as form: Format, in language: Language) throws -> WrittenArray {
    guard let contents = result.contents(in: trace) else { throw Failure(.noMatrix(form), in: language) }
    return WrittenArray(contents)
  }
}

extension Datum {
  /// `nil` for texts, and for lists of anything but matrices of numbers.
  fileprivate func contents(in trace: Trace) -> MatrixContents? {
    switch self {
    case .number(let traced): return .number(trace.value(traced).elements[0])
    case .matrix(let traced): return .matrix(trace.value(traced))
    case .text, .model, .pass: return nil
    case .list(let items):
      let matrices = items.compactMap(\.traced).map { trace.value($0) }
      return matrices.count == items.count ? .matrices(matrices) : nil
    }
  }
}

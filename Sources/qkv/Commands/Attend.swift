import ArgumentParser
import Canvas
import Lessons
import MatrixFiles
import MatrixViewer
import Matrices
import Stage
import Terminal

struct Attend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Step through attention on matrices of your own.",
    discussion: """
      Scores, scaled scores, mask, weights and output, each a page on which every number can be opened. Without a terminal,
      or with --print, prints them. With --expect, says where the output differs from yours and by how much; beyond the
      tolerance the command ends with status 1. Of a file with several arrays, those called q, k, v, mask and output are
      taken. As csv or npy, the output is written, or what --step shows.

      Examples:
        qkv attend --q q.npy --k k.npy --v v.npy
        qkv attend --q q.npy --k k.npy --v v.npy --mask causal --tokens "the cat sat" --print
        qkv attend --q q.npy --k k.npy --v v.npy --head 3 --expect out.npy
        qkv attend --q q.npy --k k.npy --v v.npy --format npy -o out.npy
      """)

  @Option(name: .customLong("q"), help: ArgumentHelp("The queries: (n×d_k).", valueName: "file"), completion: .file())
  var query: String

  @Option(name: .customLong("k"), help: ArgumentHelp("The keys: (m×d_k).", valueName: "file"), completion: .file())
  var key: String

  @Option(name: .customLong("v"), help: ArgumentHelp("The values: (m×d_v).", valueName: "file"), completion: .file())
  var value: String

  @Option(
    help: ArgumentHelp(
      "Hide what comes later, or where a file has 0: (n×m), or such a mask for each head.", valueName: "causal|file"),
    completion: .mask)
  var mask: String?

  @Option(help: ArgumentHelp("Which head, counted from 0, where the files have several.", valueName: "n"))
  var head: Int?

  @Option(help: ArgumentHelp("Which layer or batch, counted from 0.", valueName: "n"))
  var layer: Int?

  @Option(help: ArgumentHelp("Labels of the queries, between commas or spaces.", valueName: "labels"))
  var rows: String?

  @Option(help: ArgumentHelp("Labels of the keys.", valueName: "labels"))
  var columns: String?

  @Option(help: ArgumentHelp("Labels of queries and keys.", valueName: "labels"))
  var tokens: String?

  @Option(help: ArgumentHelp("What the output should be: (n×d_v).", valueName: "file"), completion: .file())
  var expect: String?

  @Option(help: ArgumentHelp("How much numbers may differ, absolutely and relatively.", valueName: "x"))
  var tolerance: Float = 1e-5

  @Option(help: ArgumentHelp("One step, counted from 1.", valueName: "n"))
  var step: Int?

  @Flag(help: "Print, also on a terminal.")
  var print = false

  @OptionGroup var options: CommonOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var output: OutputOptions<MatrixForms>

  mutating func validate() throws {
    guard !(tolerance >= 0) else { return }
    throw ValidationError(
      options.wishes.language(in: .current()).choose(
        "--tolerance takes a number that is not negative, not \(tolerance)", "--tolerance 须是不小于 0 的数，而不是 \(tolerance)"))
  }

  func run() throws {
    let surroundings = Surroundings.current().writing(to: output.output)
    let wishes = options.wishes
    let isPrinted = print || output.isGiven || !surroundings.outputIsTerminal
    let language = isPrinted ? wishes.language(in: surroundings) : wishes.screenLanguage(in: surroundings)
    let attention = try attention(in: language)
    let lesson = attention.lesson(in: language)
    let index = try LessonWishes(lesson: "", step: step).stepIndex(in: lesson, language)
    let isOpened =
      isPrinted
      ? false
      : try opened(
        lesson, attention.lesson(in: language.choose(.chinese, .english)), at: index ?? 0, wishes, surroundings,
        language)
    if !isOpened {
      let session = Session(lesson: lesson, limits: AttentionLesson.limits)
      if let form = output.wishes.format, form == .csv || form == .npy {
        try write(session, of: lesson, step: index ?? attention.outputStep, as: form.matrixFormat, in: language)
      } else {
        try Print.write(session, step: index, wishes, output.wishes, in: language)
      }
    }
    guard let expected = attention.expected else { return }
    let difference = Difference(attention.output(), expected, tolerance: attention.tolerance)
    if !difference.isClose { throw Failure.failed("qkv: \(difference.message(in: language))") }
    if isPrinted { writeError("qkv: \(difference.message(in: language))") }
  }

  /// Writes the matrices of a step as a file of numbers.
  private func write(
    _ session: Session, of lesson: Lesson, step: Int, as format: MatrixFormat, in language: Language
  ) throws {
    var session = session
    session.go(to: step)
    try Print.report(session.evaluation?.problems ?? [], of: lesson, in: language)
    let entries = session.pictures.compactMap(\.subject).map { session.trace[$0] }
    // Several matrices need not have the same names.
    let axes = entries.count == 1 ? entries[0].axes : Axes()
    let array = WrittenArray(
      entries.map(\.value), rowLabels: axes.rows.labels, columnLabels: axes.columns.labels)
    try output.wishes.write(array, as: format, in: language)
  }

  private func opened(
    _ lesson: Lesson, _ translation: Lesson, at step: Int, _ wishes: Wishes, _ surroundings: Surroundings,
    _ language: Language
  ) throws -> Bool {
    do {
      try MainActor.assumeIsolated {
        try TerminalRun(wishes, state.wishes, surroundings, language: language).run { player in
          (player.limits.elements, player.limits.kept) = (AttentionLesson.limits.elements, AttentionLesson.limits.kept)
          player.limits.work = AttentionLesson.limits.work
          return player.play(lesson, step: step, translations: [translation])
        }
      }
      return true
    } catch let problem as ScreenProblem {
      writeError("qkv: \(problem.message(in: language))")
      return false
    }
  }

  private func attention(in language: Language) throws -> AttentionLesson {
    let (queries, place) = try plane(query, as: ["q", "query"], in: language)
    let (query, key, value) = (
      queries.matrix, try plane(key, as: ["k", "key"], in: language).plane.matrix,
      try plane(value, as: ["v", "value"], in: language).plane.matrix
    )
    guard query.columns == key.columns, key.rows == value.rows else {
      throw Failure(.attentionShapes([query.shape, key.shape, value.shape]), in: language)
    }
    var attention = AttentionLesson(query: query, key: key, value: value)
    attention.tolerance = tolerance
    if mask == "causal" {
      attention.mask = Matrix(Shape(query.rows, key.rows)) { $1 <= $0 ? 1 : 0 }
    } else if let mask {
      let masks = try readMasks(mask, rows: query.rows, columns: key.rows, at: [place], in: language)
      attention.mask = masks[0].matrix
    }
    attention.rowLabels = try labels(rows, "--rows", query.rows, in: language)
    attention.columnLabels = try labels(columns, "--columns", key.rows, in: language)
    if let expect {
      let expected = try plane(expect, as: ["output", "out", "o"], in: language).plane.matrix
      guard expected.shape == Shape(query.rows, value.columns) else {
        throw Failure(.expectedShape(found: expected.shape, Shape(query.rows, value.columns)), in: language)
      }
      attention.expected = expected
    }
    return attention
  }

  /// What one side is called, or else what both are; empty where nobody says it.
  private func labels(_ own: String?, _ option: String, _ count: Int, in language: Language) throws -> [String] {
    guard let text = own ?? tokens else { return [] }
    let words = MatrixWishes.words(of: text)
    guard words.count == count else {
      throw Failure(
        .labels(option: own == nil ? "--tokens" : option, count: words.count, expected: count), in: language)
    }
    return words
  }

  /// The matrix of a file, or of the head and the layer that were chosen.
  /// - Parameter names: what the array is called where a file has several.
  private func plane(
    _ path: String, as names: [String], in language: Language
  ) throws -> (plane: NumberPlane, place: PlanePlace) {
    let file = try readNumberFile(path, in: language)
    var wishes = MatrixWishes()
    wishes.file = path
    let array = try wishes.array(of: file, as: names, in: language)
    if array.leading.count > 0 { wishes.head = head }
    if array.leading.count > 1 { wishes.layer = layer ?? (array.leading[0] == 1 ? 0 : nil) }
    let planes = try wishes.planes(of: array, in: language)
    guard planes.count == 1 else { throw Failure(.severalPlanes(path: path, array.dimensions), in: language) }
    return planes[0]
  }
}

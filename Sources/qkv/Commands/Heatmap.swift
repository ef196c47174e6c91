import ArgumentParser
import Canvas
import Lessons
import MatrixFiles
import MatrixViewer
import Stage
import Terminal

struct HeatmapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heatmap",
    abstract: "Print a matrix of your own.",
    discussion: """
      FILE is .npy, .npz, .safetensors, .csv, .tsv or .json, known by what is in it; - is standard input. An array of three
      or four dimensions is [heads, rows, columns] or [layers, heads, rows, columns]: all are shown, or one of them. Where a
      file holds several arrays and none is named, they are listed. As json, csv or npy, what a mask hides is NaN.

      Examples:
        qkv heatmap weights.npy --tokens "the cat sat" --centre 0
        qkv heatmap model.safetensors
        qkv heatmap attention.npz --name layer3 --head 2 --mask causal --top 5
        python3 dump.py | qkv heatmap - --interactive
      """)

  @Argument(help: "The file; - is standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Which array, where the file has several.", valueName: "array"))
  var name: String?

  @Option(help: ArgumentHelp("Which head, counted from 0; otherwise all.", valueName: "n"))
  var head: Int?

  @Option(help: ArgumentHelp("Which layer, counted from 0; otherwise all.", valueName: "n"))
  var layer: Int?

  @Option(help: ArgumentHelp("Labels of the rows, between commas or spaces.", valueName: "labels"))
  var rows: String?

  @Option(help: ArgumentHelp("Labels of the columns.", valueName: "labels"))
  var columns: String?

  @Option(help: ArgumentHelp("Labels of rows and columns.", valueName: "labels"))
  var tokens: String?

  @Flag(help: "The first line of a .csv or .tsv file holds names, also where they are numbers.")
  var header = false

  @Option(help: ArgumentHelp("A title, instead of the name.", valueName: "text"))
  var title: String?

  @Option(help: "The colours of numbers with one direction: sea, ember or grey.")
  var palette: Palette?

  @Option(
    name: .customLong("min"), parsing: .unconditional,
    help: ArgumentHelp("The lower end of the colours.", valueName: "x"))
  var low: Float?

  @Option(
    name: .customLong("max"), parsing: .unconditional,
    help: ArgumentHelp("The upper end of the colours.", valueName: "x"))
  var high: Float?

  @Option(parsing: .unconditional, help: ArgumentHelp("Two colours on both sides of this number.", valueName: "x"))
  var centre: Float?

  @Flag(help: "Colours follow the logarithm.")
  var log = false

  @Flag(help: "The outermost 2 % on each side do not count for the ends of the colours.")
  var robust = false

  @Option(
    help: ArgumentHelp(
      "Hide what lies above the diagonal, or where a file has 0; it may have a mask for each head.",
      valueName: "causal|file"),
    completion: .mask)
  var mask: String?

  @Flag(help: "Rows as columns.")
  var transpose = false

  @Flag(help: "Show numbers, also where they do not all fit.")
  var numbers = false

  @Flag(help: "Show colours, also where there is room for numbers.")
  var pixels = false

  @Flag(help: "Sums of rows and columns in the margin.")
  var sums = false

  @Option(help: ArgumentHelp("List the largest numbers and where they stand.", valueName: "n"))
  var top: Int?

  @Flag(help: "Open it on the terminal, with cursor, zoom and pan.")
  var interactive = false

  @OptionGroup var options: CommonOptions
  @OptionGroup var output: OutputOptions<MatrixForms>

  private var wishes: MatrixWishes {
    var wishes = MatrixWishes(
      file: file, name: name, head: head, layer: layer, rows: rows, columns: columns, tokens: tokens, title: title)
    (wishes.scale.low, wishes.scale.high, wishes.scale.centre) = (low, high, centre)
    (wishes.scale.isLogarithmic, wishes.scale.isRobust) = (log, robust)
    wishes.view = numbers ? .numbers : pixels ? .pixels : .automatic
    (wishes.mask, wishes.transpose, wishes.sums) = (mask, transpose, sums)
    return wishes
  }

  private var look: Wishes {
    var look = options.wishes
    look.palette = palette
    return look
  }

  mutating func validate() throws {
    let language = look.language(in: .current())
    if let top, !(1...100_000).contains(top) {
      throw ValidationError(
        language.choose(
          "--top takes a number from 1 to 100000, not \(top)", "--top 须是 1 到 100000 之间的数，而不是 \(top)"))
    }
    if top != nil, let format = output.wishes.format, !Ranking.forms.contains(format) {
      throw ValidationError(
        language.choose(
          "--top writes text, json or csv, not \(format.rawValue)", "--top 只能写成 text、json 或 csv，而不是 \(format.rawValue)")
      )
    }
    if numbers && pixels {
      throw ValidationError(
        language.choose("--numbers and --pixels exclude each other", "--numbers 与 --pixels 不能同时用"))
    }
    let forPaper = [
      ("--sums", sums), ("--top", top != nil), ("--plain", output.plain), ("--format", output.wishes.format != nil),
      ("-o", output.output != nil),
    ]
    if interactive, let (option, _) = forPaper.first(where: \.1) {
      throw ValidationError(
        language.choose(
          "\(option) is for paper: leave out --interactive", "\(option) 只用于打印：请去掉 --interactive"))
    }
    try validateScale(language)
  }

  /// The ends of the colours, and a centre between them.
  private func validateScale(_ language: Language) throws {
    if let bad = [low, high, centre].compactMap(\.self).first(where: { !$0.isFinite }) {
      throw ValidationError(
        language.choose(
          "--min, --max and --centre take finite numbers, not \(bad)", "--min、--max 和 --centre 须是有限的数，而不是 \(bad)"))
    }
    if let centre, let low, centre <= low {
      throw ValidationError(
        language.choose(
          "--centre \(brief(centre)) must lie above --min \(brief(low))",
          "--centre \(brief(centre)) 须大于 --min \(brief(low))"))
    }
    if let centre, let high, centre >= high {
      throw ValidationError(
        language.choose(
          "--centre \(brief(centre)) must lie below --max \(brief(high))",
          "--centre \(brief(centre)) 须小于 --max \(brief(high))"))
    }
    if log, centre == nil, low == 0 {
      throw ValidationError(
        language.choose(
          "0 has no logarithm: --log wants a --min above it", "0 没有对数：用 --log 时 --min 须大于 0"))
    }
    if let low, let high, let centre, abs((low + high) / 2 - centre) > (high - low) / 1000 {
      throw ValidationError(
        language.choose(
          "--centre \(brief(centre)) is not in the middle of --min \(brief(low)) and --max \(brief(high)): leave out one of them",
          "--centre \(brief(centre)) 不在 --min \(brief(low)) 与 --max \(brief(high)) 的正中：请去掉其中一个"))
    }
  }

  func run() throws {
    let surroundings = Surroundings.current().writing(to: output.output)
    let isOnScreen = interactive && surroundings.outputIsTerminal
    let language = isOnScreen ? look.screenLanguage(in: surroundings) : look.language(in: surroundings)
    let found = try readNumberFile(file, hasHeader: header, in: language)
    guard let array = try wishes.array(of: found, in: language) else {
      let count = found.entries.count
      guard !output.isGiven, top == nil, !interactive else {
        let names = found.entries.prefix(20).map { ArrayListing.shown($0.name) }
        throw Failure(.unnamedArray(count, names: names), in: language)
      }
      try output.wishes.write(ArrayListing(found.entries).text, in: language)
      writeError("qkv: \(CommandProblem.unnamedArray(count).message(in: language))")
      return
    }
    let pictures = try wishes.pictures(of: array, from: found, in: language).onOneScale
    if isOnScreen, try open(read(pictures, in: language), try titles(of: array), surroundings, language) { return }
    try write(pictures, of: array, surroundings, language)
  }

  /// The titles in each language, for whoever switches it.
  private func titles(of array: StoredArray) throws -> [Language: [String]] {
    var titles: [Language: [String]] = [:]
    for language in Language.allCases { titles[language] = try wishes.titles(of: array, in: language) }
    return titles
  }

  private func write(
    _ pictures: [MatrixPicture], of array: StoredArray, _ surroundings: Surroundings, _ language: Language
  ) throws {
    let title = wishes.name(of: array)
    let output = output.wishes
    let form = output.format ?? look.form(in: surroundings)
    if let top { return try output.write(Ranking(of: pictures, top: top).text(as: form), in: language) }
    switch form {
    case .ansi, .text, .plain, .svg, .html, .cast:
      let sheet = MatrixSheet(pictures, theme: look.theme(in: surroundings, form: form, language: language))
      let width = look.width(in: surroundings, form: form)
      let bytes = sheet.bytes(as: form, width: width, title: title, look.chosenLook, language)
      try output.write(bytes, in: language)
    case .json, .csv, .npy:
      // JSON writes such signs in letters of its own.
      func safe(_ label: String) -> String { form == .csv ? ArrayListing.shown(label) : label }
      let written = WrittenArray(
        wishes.dimensions(of: array), pictures.map { ($0.plane, $0.mask) }, rowLabels: pictures[0].rowLabels.map(safe),
        columnLabels: pictures[0].columnLabels.map(safe))
      try output.write(written, as: form.matrixFormat, in: language)
    }
  }

  /// Reads the first picture, where that takes long: as long as there is no screen yet, somebody can be told, and ctrl-C ends
  /// it. The screen finds the ends of its colours, and its numbers in memory.
  private func read(_ pictures: [MatrixPicture], in language: Language) -> [MatrixPicture] {
    let plane = pictures[0].plane
    guard plane.count > 1 << 28 else { return pictures }
    writeError("qkv: \(CommandProblem.reading(plane.count).message(in: language))")
    let survey = plane.survey(
      rows: 0..<plane.rows, columns: 0..<plane.columns, block: (plane.rows, plane.columns), mask: pictures[0].mask)
    guard let limits = pictures[0].limits(survey.limits) else { return pictures }
    var read = pictures
    (read[0].scale.low, read[0].scale.high) = (limits.lowerBound, limits.upperBound)
    return read
  }

  /// - Returns: whether there was a terminal to open it on.
  private func open(
    _ pictures: [MatrixPicture], _ titles: [Language: [String]], _ surroundings: Surroundings, _ language: Language
  ) throws -> Bool {
    let look = look
    do {
      try MainActor.assumeIsolated {
        let screen = try Screen.open(
          ScreenOptions(
            environment: surroundings.variables, depth: surroundings.screenDepth(look.color, depth: look.depth),
            charset: look.ascii ? .ascii : nil, mouse: false))
        defer { screen.close() }
        let language = screen.charset == .ascii ? Language.english : language
        let theme = look.theme(on: screen, in: surroundings, language: language)
        let viewer = Viewer(pictures, titles: titles, theme: theme, language: language, size: screen.size)
        _ = screen.run(
          viewer, view: { viewer, size in MatrixViewer.view(viewer.resized(to: size)) },
          update: { MatrixViewer.update($0, $1) },
          perform: { effect, _ in
            switch effect {
            case .quit: return .quit
            case .suspend: screen.suspend()
            case .redraw: screen.repaint()
            }
            return .goOn
          })
      }
      return true
    } catch let problem as ScreenProblem {
      if problem != .outputIsNotATerminal { writeError("qkv: \(problem.message(in: language))") }
      return false
    }
  }
}

extension MatrixSheet {
  fileprivate func bytes(
    as form: Format, width: Int, title: String, _ look: Look?, _ language: Language
  ) -> [UInt8] {
    switch form {
    case .text: Array(frame(width: width).plainText.utf8)
    case .plain: Array(linearText.utf8)
    case .svg: Array(svg(width: width, title: title, language: language.tag).utf8)
    case .html: Array(html(width: width, title: title, look: look, language: language.tag).utf8)
    case .cast: Array(cast(width: width, title: title).utf8)
    default: frame(width: width).ansiBytes
    }
  }
}

extension Format {
  /// - Precondition: it is a format of files of numbers.
  var matrixFormat: MatrixFormat { MatrixFormat(rawValue: rawValue)! }
}

import ArgumentParser
import Canvas
import Lessons
import Stage
import Terminal

struct Forward: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Step through a whole forward pass of a Transformer.",
    discussion: """
      Without a terminal, or with --print, prints every operation in order. Without --model, the translator of
      `qkv train`, which is trained on first use.

      Examples:
        qkv forward "我 爱 学习"
        qkv forward --at decoder.layers.1.cross_attn.heads.2.weights
        qkv forward "我 爱 学习" --target "I love" --print
        qkv forward --model model.safetensors --at logits --format json
        qkv forward --off encoder.layers.0.self_attn.heads.2 --off decoder.position --print
        qkv forward --edit "encoder.layers.0.self_attn.q.weight[0,1]=25" --temperature 0.5 --print
        qkv forward --at encoder.layers.0.self_attn --format html -o attention.html
      """)

  @Argument(help: "The sentence, its words between spaces.")
  var text: String?

  @Option(help: ArgumentHelp("A model as a .safetensors file.", valueName: "file"), completion: .file())
  var model: String?

  @Option(help: ArgumentHelp("The words of the target, instead of those that the model writes.", valueName: "text"))
  var target: String?

  @Option(help: ArgumentHelp("One place of the model, e.g. encoder.layers.0.self_attn.heads.2.", valueName: "path"))
  var at: String?

  @Option(help: ArgumentHelp("One operation, counted from 1.", valueName: "n"))
  var step: Int?

  @Option(
    help: ArgumentHelp(
      "What if this part were switched off? A head, mask, norm, residual, scaling or position; may be given several times.",
      valueName: "path"))
  var off: [String] = []

  @Option(
    help: ArgumentHelp(
      "What if this element of a weight or a result were another number? May be given several times.",
      valueName: "path[row,column]=x"))
  var edit: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the logits are divided by before the last softmax.", valueName: "x"))
  var temperature: Float?

  @Flag(help: "Print, also on a terminal.")
  var print = false

  @OptionGroup var options: CommonOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var output: OutputOptions<PageForms>

  mutating func validate() throws {
    let language = options.wishes.language(in: .current())
    if let temperature, !(temperature > 0 && temperature.isFinite) {
      throw ValidationError(
        language.choose(
          "--temperature takes a number above 0, not \(temperature)", "--temperature 须是大于 0 的数，而不是 \(temperature)"))
    }
    guard at != nil, step != nil else { return }
    throw ValidationError(language.choose("--at and --step exclude each other", "--at 与 --step 不能同时用"))
  }

  func run() throws {
    let pass = ForwardWishes(
      text: text, model: model, target: target, place: at, step: step, off: off, edits: edit, temperature: temperature)
    let isPrinted = print || output.isGiven
    try Self.forward(pass, options.wishes, state.wishes, isPrinted ? output.wishes : nil)
  }

  /// - Parameter output: where to print to; `nil`: nothing is printed where there is a terminal.
  static func forward(_ pass: ForwardWishes, _ wishes: Wishes, _ state: StateWishes, _ output: OutputWishes?) throws {
    let surroundings = Surroundings.current().writing(to: output?.output)
    let isOnScreen = output == nil && surroundings.outputIsTerminal
    let language = isOnScreen ? wishes.screenLanguage(in: surroundings) : wishes.language(in: surroundings)
    var (exploration, place) = try pass.explore(surroundings, isOnScreen: isOnScreen, in: language)
    guard isOnScreen else {
      return try printed(exploration, at: place, wishes, output ?? OutputWishes(), surroundings)
    }
    exploration.begin(at: place ?? 0)
    do {
      try MainActor.assumeIsolated {
        try TerminalRun(wishes, state, surroundings, language: language).run { player in
          player.explore(exploration)
          return nil
        }
      }
    } catch let problem as ScreenProblem {
      writeError("qkv: \(problem.message(in: language))")
      try printed(exploration, at: place, wishes, OutputWishes(), surroundings)
    }
  }

  private static func printed(
    _ pass: Exploration, at place: Int?, _ wishes: Wishes, _ output: OutputWishes, _ surroundings: Surroundings
  ) throws {
    let language = wishes.language(in: surroundings)
    let form = output.format ?? wishes.form(in: surroundings)
    let theme = wishes.theme(in: surroundings, form: form, language: language)
    let printed = PrintedPass(pass, at: place, theme: theme, language: language)
    let width = wishes.width(in: surroundings, form: form)
    try output.write(
      printed.pages.written(as: form, width: width, look: wishes.chosenLook, json: printed.json, in: language),
      in: language)
  }
}

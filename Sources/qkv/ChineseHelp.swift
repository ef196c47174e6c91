/// The help of every command in Chinese. A test holds that it names what the English one names.
enum ChineseHelp {
  /// - Parameter command: its name; `nil`: the program itself.
  static func page(of command: String?) -> String {
    guard let command, let page = pages[command] else { return program }
    let common = command == "learn" || command == "forward" ? look + player : look
    let options = page.options + common + (page.isPrinted ? output : []) + ending
    return """
      概述：\(page.overview)

      \(page.discussion)用法：qkv \(command)\(page.arguments.map { " <\($0.name)>" }.joined()) [选项]
      \(page.arguments.isEmpty ? "" : "\n参数：\n\(listed(page.arguments))\n")
      选项：
      \(listed(options))
      """
  }

  private typealias Entry = (name: String, text: String)

  private struct Page {
    let overview: String
    var discussion = ""
    var arguments: [Entry] = []
    var options: [Entry] = []
    var isPrinted = false
  }

  private static func listed(_ entries: [Entry]) -> String {
    entries.map { "  \($0.name)\n      \($0.text)" }.joined(separator: "\n")
  }

  private static let program = """
    概述：学习注意力机制，一次弄懂一个数。

    不带命令时，在终端里打开课程；输出到管道时列出课程。

    例子：
      qkv                              浏览课程
      qkv learn scaling                逐步学习一课
      qkv print 10 --lang zh           打印同样的内容
      qkv forward "我 爱 学习"         逐步走完一整台 Transformer
      qkv eval 'softmax([2, 1, 0])'    把课程语言当计算器

    用法：qkv <命令>

    选项：
      --version
          显示版本。
      -h, --help
          显示帮助。

    命令：
      learn       逐步学习一课。
      print       打印一课，或其中一步。
      forward     逐步走完一次完整的前向传播。
      train       从零训练翻译模型。
      eval        把课程语言当计算器。
      check       检查课程文件。
      list        列出课程和学习进度。

    “qkv help <命令> --lang zh” 有详细说明。
    """

  private static let lesson: [Entry] = [("<lesson>", "编号、名字、名字中独有的一段，或课程文件。")]
  private static let steps: [Entry] = [
    ("--step <n>", "第几步，从 1 数起。"), ("--set <name=value>", "设置旋钮、开关（写文字，或从 1 数起的序号）或句子。"),
  ]
  private static let look: [Entry] = [
    ("--lang <lang>", "语言：en 或 zh。不写时看系统的语言设置。"),
    ("--color <color>", "何时用颜色：auto、always 或 never（默认 auto）。"),
    ("--color-depth <color-depth>", "多少种颜色：auto、24bit、256、16 或 mono（默认 auto）。"),
    ("--width <n>", "打印时最多占多少列。"),
    ("--theme <theme>", "配色：dark、light、high-contrast，或终端自己的 terminal（默认 dark）。"),
    ("--ascii", "只用 ASCII 字符。"),
  ]
  private static let player: [Entry] = [
    ("--no-state", "不读也不写学习进度。"), ("--mouse", "可以用鼠标选元素。"),
  ]
  private static let output: [Entry] = [
    ("--format <format>", "形式：ansi、text、plain、svg、html、cast 或 json；eval 还能写 csv 和 npy。"),
    ("--plain", "给读屏软件的平直文字，没有线条和色块，等于 --format plain。"), ("-o, --output <file>", "写进文件，而不是标准输出。"),
  ]
  private static let ending: [Entry] = [("--version", "显示版本。"), ("-h, --help", "显示帮助。")]

  private static let pages: [String: Page] = [
    "learn": Page(
      overview: "逐步学习一课。",
      discussion: """
        例子：
          qkv learn 10
          qkv learn scaling --step 3 --set d_k=256
          qkv learn my-lesson.md --watch


        """,
      arguments: lesson, options: steps + [("--watch", "课程文件一改就重新载入。")]),
    "print": Page(
      overview: "打印一课，或其中一步。",
      discussion: """
        例子：
          qkv print scaling
          qkv print 10 --step 3 --set d_k=256 --format text
          qkv print 9 --format json -o scores.json
          qkv print 9 --step 3 --format svg --theme light -o scores.svg
          qkv print --all --format html -o course


        """,
      arguments: lesson, options: [("--all", "整个课程，写进 --output 的文件夹；不写形式时用 html。")] + steps, isPrinted: true),
    "forward": Page(
      overview: "逐步走完一次完整的前向传播。",
      discussion: """
        没有终端，或写了 --print 时，按顺序打印每个运算。不写 --model，就用 qkv train 的翻译模型，第一次用时当场训练。

        例子：
          qkv forward "我 爱 学习"
          qkv forward --at decoder.layers.1.cross_attn.heads.2.weights
          qkv forward "我 爱 学习" --target "I love" --print
          qkv forward --at encoder.layers.0.self_attn --format html -o attention.html


        """,
      arguments: [("<text>", "句子，词与词之间用空格分开。")],
      options: [
        ("--model <file>", ".safetensors 模型文件。"), ("--target <text>", "译文用这些词，而不是模型写的。"),
        ("--at <path>", "模型中的一处，例如 encoder.layers.0.self_attn.heads.2。"), ("--step <n>", "第几个运算，从 1 数起。"),
        ("--print", "在终端上也打印。"),
      ], isPrinted: true),
    "train": Page(
      overview: "从零训练翻译模型。",
      discussion: """
        一个小的编码器–解码器学着把中文句子译成英文。种子相同，模型就相同。模型会保存下来，qkv forward 和课程不必再训练。

        例子：
          qkv train
          qkv train --seed 7 --save mine.safetensors
          qkv forward "我 爱 学习" --model mine.safetensors


        """,
      options: [
        ("--seed <n>", "决定初始权重和句子的顺序（默认 0）。"), ("--updates <n>", "更新多少次，每次 16 句。"),
        ("--save <file>", "同时写进文件，张量名与 PyTorch 一致。"),
      ]),
    "eval": Page(
      overview: "把课程语言当计算器。",
      discussion: """
        矩阵用 --let 从文件（.json、.csv、.npy）读入，结果也能写成这些形式。

        例子：
          qkv eval 'softmax([2, 1, 0])'
          qkv eval 'softmax(X)' --let X=x.npy --format csv


        """,
      arguments: [("<expression>", "课程语言的表达式。")], options: [("--let <name=file>", "给文件里的矩阵起名。")],
      isPrinted: true),
    "check": Page(
      overview: "检查课程文件：语法、形状、每条断言、旋钮和开关的两端、两种语言的脚本一致、每步放得进 80x24。",
      discussion: """
        例子：
          qkv check lessons/*/*.md


        """,
      arguments: [("<file>", "课程文件，可以有多个。")]),
    "list": Page(overview: "列出课程和学习进度。"),
  ]
}

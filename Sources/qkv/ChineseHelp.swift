import Lessons

/// The help of every command in Chinese. A test holds that it names what the English one names.
enum ChineseHelp {
  /// - Parameter command: its name; `nil`: the program itself.
  static func page(of command: String?) -> String {
    guard let command, let page = pages[command] else { return program }
    let common = ["learn", "forward", "attend"].contains(command) ? look + player : look
    let options = page.options + common + output(page.forms) + ending
    return """
      概述：\(page.overview)

      \(page.discussion)用法：qkv \(command)\(page.arguments.map { " \($0.name)" }.joined()) [选项]
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
    /// In which it is printed; empty: it is not.
    var forms: [Format] = []
  }

  private static func listed(_ entries: [Entry]) -> String {
    entries.map { "  \($0.name)\n      \($0.text)" }.joined(separator: "\n")
  }

  /// What the program is, in a line.
  static let overview = "学习注意力机制，一次弄懂一个数。"

  static let discussion = """
    不带命令时，在终端里打开课程；输出到管道时列出课程。

    例子：
      qkv                              浏览课程
      qkv learn scaling                逐步学习一课
      qkv print 10 --lang zh           打印同样的内容
      qkv forward "我 爱 学习"         逐步走完一整台 Transformer
      qkv eval 'softmax([2, 1, 0])'    把课程语言当计算器
      qkv heatmap weights.npy          你自己的矩阵
    """

  private static let program = """
    概述：\(overview)

    \(discussion)

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
      heatmap     打印你自己的矩阵。
      attend      在你自己的矩阵上逐步走完注意力。
      check       检查课程文件。
      new-lesson  写一个课程的开头。
      list        列出课程和学习进度。
      manual      写出手册页。

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
  private static func output(_ forms: [Format]) -> [Entry] {
    guard !forms.isEmpty else { return [] }
    return [
      ("--format <format>", "形式：\(Language.chinese.listed(forms.map(\.rawValue)))。"),
      ("--plain", "给读屏软件的平直文字，没有线条和色块，等于 --format plain。"), ("-o, --output <file>", "写进文件，而不是标准输出。"),
    ]
  }
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
      arguments: lesson, options: [("--all", "整个课程，写进 --output 的文件夹；不写形式时用 html。")] + steps, forms: PageForms.all),
    "forward": Page(
      overview: "逐步走完一次完整的前向传播。",
      discussion: """
        没有终端，或写了 --print 时，按顺序打印每个运算。不写 --model，就用 qkv train 的翻译模型，第一次用时当场训练。

        例子：
          qkv forward "我 爱 学习"
          qkv forward --at decoder.layers.1.cross_attn.heads.2.weights
          qkv forward "我 爱 学习" --target "I love" --print
          qkv forward --off encoder.layers.0.self_attn.heads.2 --off decoder.position --print
          qkv forward --edit "encoder.layers.0.self_attn.q.weight[0,1]=25" --temperature 0.5 --print
          qkv forward --at encoder.layers.0.self_attn --format html -o attention.html


        """,
      arguments: [("<text>", "句子，词与词之间用空格分开。")],
      options: [
        ("--model <file>", ".safetensors 模型文件。"), ("--target <text>", "译文用这些词，而不是模型写的。"),
        ("--off <path>", "假如关掉这个部件会怎样？头、掩码、归一化、残差、缩放或位置编码；可以给多次。"),
        ("--edit <path[row,column]=x>", "假如权重或结果里的这个元素是另一个数会怎样？可以给多次。"),
        ("--temperature <x>", "最后一次 softmax 之前，logits 除以这个数。"),
        ("--at <path>", "模型中的一处，例如 encoder.layers.0.self_attn.heads.2。"), ("--step <n>", "第几个运算，从 1 数起。"),
        ("--print", "在终端上也打印。"),
      ], forms: PageForms.all),
    "train": Page(
      overview: "从零训练翻译模型。",
      discussion: """
        一个小的编码器–解码器学着把中文句子译成英文。种子相同，模型就相同。种子为 0、更新做满的模型会保存下来，qkv forward 不必再训练；--save 可保存任何一个。

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
        矩阵用 --let 从文件（.npy、.npz、.safetensors、.csv、.tsv、.json；- 是标准输入）读入，结果能写成 .json、.csv 或 .npy。

        例子：
          qkv eval 'softmax([2, 1, 0])'
          qkv eval 'softmax(X)' --let X=x.npy --format csv


        """,
      arguments: [("<expression>", "课程语言的表达式。")], options: [("--let <name=file>", "给文件里的矩阵起名。")],
      forms: CalculationForms.all),
    "heatmap": Page(
      overview: "打印你自己的矩阵。",
      discussion: """
        文件可以是 .npy、.npz、.safetensors、.csv、.tsv 或 .json，看内容识别；- 是标准输入。三维或四维的数组是 [头, 行, 列]
        或 [层, 头, 行, 列]，不选就全部显示。文件里有好几个数组又没有指名时，列出它们。写成 json、csv 或 npy 时，遮住的元素是 NaN。

        例子：
          qkv heatmap weights.npy --tokens "小猫 坐 下" --centre 0
          qkv heatmap model.safetensors
          qkv heatmap attention.npz --name layer3 --head 2 --mask causal --top 5
          python3 dump.py | qkv heatmap - --interactive


        """,
      arguments: [("<file>", "文件；- 是标准输入。")],
      options: [
        ("--name <array>", "文件里有好几个数组时，要哪一个。"), ("--head <n>", "第几个头，从 0 数起；不写就是全部。"),
        ("--layer <n>", "第几层，从 0 数起；不写就是全部。"), ("--rows <labels>", "行的标签，用逗号或空格分开。"),
        ("--columns <labels>", "列的标签。"), ("--tokens <labels>", "行和列的标签。"),
        ("--header", ".csv 或 .tsv 的第一行是名字，是数字也算。"), ("--title <text>", "标题，代替名字。"),
        ("--palette <palette>", "单向数值的配色：sea、ember 或 grey。"), ("--min <x>", "颜色的下端。"), ("--max <x>", "颜色的上端。"),
        ("--centre <x>", "这个数两侧用两种颜色。"), ("--log", "颜色按对数变化。"), ("--robust", "两端各 2 % 的数不影响颜色的端点。"),
        ("--mask <causal|file>", "遮住对角线以上，或文件里为 0 的地方；文件可以给每个头各有一个掩码。"), ("--transpose", "行列互换。"),
        ("--numbers", "显示数字，放不下也显示。"), ("--pixels", "显示颜色，放得下数字也用颜色。"), ("--sums", "在边上写行和列的和。"),
        ("--top <n>", "列出最大的数和位置。"), ("--interactive", "在终端里打开，可以移动、放大、平移。"),
      ], forms: MatrixForms.all),
    "attend": Page(
      overview: "在你自己的矩阵上逐步走完注意力。",
      discussion: """
        得分、缩放、掩码、权重、输出，各占一页，每个数都可以追问来历。没有终端，或写了 --print 时，打印出来。写了 --expect，就说明
        输出与你的结果差在哪里、差多少；超出容差时以状态 1 结束。文件里有好几个数组时，取名为 q、k、v、mask、output 的。
        写成 csv 或 npy 时，写的是输出，或 --step 那一步的矩阵。

        例子：
          qkv attend --q q.npy --k k.npy --v v.npy
          qkv attend --q q.npy --k k.npy --v v.npy --mask causal --tokens "小猫 坐 下" --print
          qkv attend --q q.npy --k k.npy --v v.npy --head 3 --expect out.npy
          qkv attend --q q.npy --k k.npy --v v.npy --format npy -o out.npy


        """,
      options: [
        ("--q <file>", "查询：(n×d_k)。"), ("--k <file>", "键：(m×d_k)。"), ("--v <file>", "值：(m×d_v)。"),
        ("--mask <causal|file>", "遮住后面的，或文件里为 0 的地方：(n×m)，或每个头各一个这样的掩码。"), ("--head <n>", "文件里有好几个头时，第几个，从 0 数起。"),
        ("--layer <n>", "第几层或第几批，从 0 数起。"), ("--rows <labels>", "查询的标签，用逗号或空格分开。"),
        ("--columns <labels>", "键的标签。"), ("--tokens <labels>", "查询和键的标签。"),
        ("--expect <file>", "输出应该是什么：(n×d_v)。"), ("--tolerance <x>", "允许相差多少，绝对和相对（默认 1e-05）。"),
        ("--step <n>", "第几步，从 1 数起。"), ("--print", "在终端上也打印。"),
      ], forms: MatrixForms.all),
    "check": Page(
      overview: "检查课程文件：语法、形状、每条断言、旋钮和开关的两端、两种语言的脚本一致、每步放得进 80x24。",
      discussion: """
        例子：
          qkv check lessons/*/*.md


        """,
      arguments: [("<file>", "课程文件，可以有多个。")]),
    "new-lesson": Page(
      overview: "写一个课程的开头。",
      discussion: """
        写出一个能通过 qkv check 的小课程，课程里会用到的东西各有一个。已有的文件不会改动；- 是标准输出。

        例子：
          qkv new-lesson mine.md
          qkv learn mine.md --watch


        """,
      arguments: [("<file>", "课程文件；- 是标准输出。")]),
    "list": Page(overview: "列出课程和学习进度。"),
    "manual": Page(
      overview: "写出手册页。",
      discussion: """
        例子：
          qkv manual > qkv.1
          qkv manual | man -l -


        """),
  ]
}

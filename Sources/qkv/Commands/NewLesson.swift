import ArgumentParser
import Lessons

struct NewLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-lesson",
    abstract: "Write a lesson to begin with.",
    discussion: """
      Writes a small lesson that passes `qkv check`, with one of each thing that lessons are made of. A file that is there
      already stays as it is; - is standard output.

      Examples:
        qkv new-lesson mine.md
        qkv learn mine.md --watch
      """)

  @Argument(
    help: ArgumentHelp("The lesson file; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var file: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    let language = Language(folderOf: file) ?? options.wishes.language(in: .current())
    let template = Array(LessonTemplate.text(in: language).utf8)
    guard file != "-" else { return try writeOutput(template, in: language) }
    guard !exists(file) else { throw Failure(.fileExists(file), in: language) }
    try writeFile(template, to: file, in: language)
    let line = language.choose(
      "\(file): now `qkv learn \(file) --watch`, and edit it", "\(file)：现在运行 `qkv learn \(file) --watch`，边改边看")
    try writeOutput(Array("\(line)\n".utf8), in: language)
  }
}

/// What a new lesson begins as.
enum LessonTemplate {
  static func text(in language: Language) -> String { language.choose(english, chinese) }

  private static let english = #"""
    ---
    title: A weighted average
    summary: One sentence that says what the reader will know at the end.
    requires: []
    minutes: 3
    ---

    ## A question

    Each `##` begins a step, which should fit a screen of 80×24. Three words have a number each; how they are averaged is
    for the weights to say.

    ```qkv
    let words = ["the", "cat", "sat"]
    let values = labels([[2, 4, 9]].T, rows: words, columns: ["value"])
    knob temperature = 1 in 0.25...4 step 0.25 label "temperature"
    let weights = labels(softmax([[1, 3, 2]], temperature: temperature), rows: ["weights"], columns: words)
    ask "Which word has the largest weight?" in words answer argmax(weights) reveal "It has {{ max(weights) : % }}."
    show heatmap(weights, title: "weights", limits: [0, 1], digits: 2)
    expect abs(sum(weights) - 1) < 0.00001, "the weights sum to 1"
    ```

    ## An answer

    The average is {{ average[0, 0] : 2 }}. Turn the knob, and open the number with `tab` and `enter`.

    ```qkv
    let average = weights @ values
    show heatmap(values, title: "values", digits: 0), heatmap(average, title: "their weighted average", digits: 2)
    show formula(average)
    expect average >= min(values) and average <= max(values), "an average lies between the values"
    ```

    """#

  private static let chinese = #"""
    ---
    title: 加权平均
    summary: 用一句话说明读者最后会学到什么。
    requires: []
    minutes: 3
    ---

    ## 一个问题

    每个 `##` 开始一步，一步应放得进 80×24 的屏幕。三个词各有一个数；怎么平均，由权重来定。

    ```qkv
    let words = ["那", "猫", "坐"]
    let values = labels([[2, 4, 9]].T, rows: words, columns: ["值"])
    knob temperature = 1 in 0.25...4 step 0.25 label "温度"
    let weights = labels(softmax([[1, 3, 2]], temperature: temperature), rows: ["权重"], columns: words)
    ask "哪个词的权重最大？" in words answer argmax(weights) reveal "它占 {{ max(weights) : % }}。"
    show heatmap(weights, title: "权重", limits: [0, 1], digits: 2)
    expect abs(sum(weights) - 1) < 0.00001, "权重之和为 1"
    ```

    ## 一个回答

    平均是 {{ average[0, 0] : 2 }}。转动旋钮，再用 `tab` 和 `enter` 打开这个数。

    ```qkv
    let average = weights @ values
    show heatmap(values, title: "值", digits: 0), heatmap(average, title: "加权平均", digits: 2)
    show formula(average)
    expect average >= min(values) and average <= max(values), "平均介于各值之间"
    ```

    """#
}

import Matrices

/// 中文的问题说明。
enum ChineseMessages {
  static func message(_ fact: Problem.Fact) -> String {
    switch fact {
    case .controlCharacter: "课文里不能有控制字符"
    case .missingFrontMatter: "课文以两行 `---` 之间的头部开始"
    case .unclosedFrontMatter: "头部没有结束：缺少一行 `---`"
    case .yaml(let message): "头部不是合法的 YAML：\(message)"
    case .missingKey(let key): "头部缺少 `\(key)`"
    case .unknownKey(let key, _): "头部没有这个键：\(key)"
    case .badKey(let key, let needs): "`\(key)` 应为\(name(needs))"
    case .textBeforeFirstStep: "一切内容都属于某一步，每步以 `##` 标题开始"
    case .noSteps: "课文至少要有一步：一个 `##` 标题及其内容"

    case .unclosedInterpolation: "同一段里 `{{` 没有对应的 `}}`"
    case .scriptNotAtTopLevel: "脚本不能写在列表或引用里"
    case .unknownFence(let word): "`\(word)` 代码块会原样显示"
    case .literalMark(let mark): "`\(mark)` 会原样显示出来"
    case .unknownCommand(let command, _): "公式里没有这个命令：\(command)"
    case .unbalancedMath(let brace): "公式里的 `\(brace)` 不成对"

    case .unknownCharacter(let character, _): "`\(character)` 在脚本里没有意义"
    case .unterminatedText: "文字缺少收尾的引号"
    case .unknownEscape(let escape): "`\(escape)` 在文字里没有意义；可用的有 \\\" \\\\ \\n \\{"
    case .badNumber(let number): "`\(number)` 不是数"
    case .numberTooLarge(let number): "`\(number)` 超出 32 位浮点数的范围"
    case .expected(let form, let found): "这里应为\(name(form))\(found.isEmpty ? "" : "，而不是 `\(found)`")"
    case .unknownStatement(let word, _): "没有以 `\(word)` 开头的语句"
    case .tooDeep(let limit): "嵌套超过 \(limit) 层"
    case .chainedComparison: "比较不能连写"
    case .badDigits(let digits): "小数位数是 0 到 9，不能是 \(digits)"

    case .unknownName(let name, _): "没有这个名字：\(name)"
    case .unknownFunction(let name, _): "没有这个函数：\(name)"
    case .unknownExhibit(let name, _): "没有这种图：\(name)"
    case .functionWithoutCall(let name): "`\(name)` 是函数，要带括号调用"
    case .nameTaken(let name, let line): "`\(name)` 已在第 \(line) 行声明过"
    case .reservedName(let name): "`\(name)` 是语言自己的词，不能作名字"
    case .unusedName(let name): "`\(name)` 没有用到"

    case .unknownLabel(let label, let function, _): "`\(function)` 没有参数 `\(label)`"
    case .labelTwice(let label, let function): "`\(function)` 的 `\(label)` 给了两次"
    case .missingArgument(let name, let function): "`\(function)` 缺少 `\(name)`"
    case .tooManyArguments(let function, let limit): "`\(function)` 只接受 \(limit) 个参数"
    case .argumentAfterLabel(let function): "`\(function)`：没有标签的参数要写在有标签的前面"
    case .wrongArgument(let parameter, let function, let needs, let found):
      "`\(function)` 的 `\(parameter)` 应为\(name(needs))，而不是\(name(found))"
    case .unknownWord(let word, let parameter, let function, let options, _):
      "`\(function)` 的 `\(parameter)` 应为\(name(.oneOf(options)))，而不是 `\(word)`"
    case .operands(let sign, let left, let right):
      right.map { "`\(sign)` 不能用于\(spaced(name(left)))和\(name($0))" } ?? "`\(sign)` 不能用于\(name(left))"
    case .conditionNotNumber(let found): "这里应为一个数，而不是\(name(found))"
    case .cannotIterate(let found): "循环遍历列表或矩阵，而不是\(name(found))"
    case .cannotIndex(let found, let indices): "\(name(found))不能用 \(indices) 个下标"
    case .indexNotWhole(let found): "下标应为整数，而不是\(name(found))"
    case .index(let index, let size, let side): "没有下标 \(index)：只有 \(size) \(name(side))"
    case .raggedRows(let counts): "矩阵各行要一样长，而不是 \(listed(counts))"
    case .matrix(let problem): ChineseMatrixMessages.message(problem)
    case .notInList(let item, _): "列表里没有 `\(item)`"
    case .labelCount(let found, let needed): "需要 \(needed) 个标签，而不是 \(found) 个"
    case .noTranslator: "这里没有翻译模型；请给出 `model`"
    case .unknownToken(let word, _): "模型不认识 `\(word)`；词与词之间要有空格"
    case .notInPass(let path, _): "没有 `\(path)` 这个路径"

    case .tooManySteps(let limit): "计算超过 \(limit) 步"
    case .listTooLong(let found, let limit): "列表有 \(found) 项，最多允许 \(limit) 项"

    case .textTooLong(let limit): "文字超过 \(limit) 字节"

    case .emptyRange: "范围应从较小的数到较大的数"
    case .outsideRange(let number): "\(formatted(number)) 不在范围内"
    case .logarithmOfNotPositive: "对数旋钮的范围要大于 0"
    case .stepNotPositive: "步长要大于 0"
    case .optionNotListed(let option, _): "选项里没有 `\(option)`"
    case .tooFewOptions: "至少要有两个选项"
    case .optionTwice(let option): "选项 `\(option)` 出现了两次"
    case .answerNotListed(let answer): "答案 `\(answer)` 不在选项里"
    case .answerOutside(let index, let size): "答案是第 \(index) 个选项（从 0 数起），但只有 \(size) 个"
    case .lossIsNoNumber(let shape): "损失须是一个数，而不是 \(shape)；可以取它的 `sum` 或 `mean`"
    case .doesNotDepend: "第一个参数不是由它算出来的：两处要用同一个名字（在课程里由 `let` 起名）"
    case .claimFails(let text, let found): "这不成立：\(text)\(found.isEmpty || found == text ? "" : "（\(found)）")"

    case .stepCountDiffers(let here, let other): "这里有 \(here) 步，另一种语言有 \(other) 步"
    case .statementDiffers(""): "另一种语言在这里什么也没有"
    case .statementDiffers(let other): "另一种语言在这里是 `\(other)`"
    case .unknownLesson(let slug, _): "`requires` 里没有这一课：\(slug)"
    case .requiresDiffer: "`requires` 与另一种语言不同"
    }
  }

  static func name(_ form: Problem.Form) -> String {
    switch form {
    case .symbol(let symbol), .word(let symbol): " `\(symbol)`"
    case .name: "名字"
    case .statement: "语句，如 `let` 或 `show`"
    case .expression: "表达式"
    case .plainText: "引号里的文字，不带数值"
    case .wholeNumber: "整数"
    case .number: "数"
    case .endOfStatement: "行尾"
    case .exhibit: "图，如 `heatmap(…)`"
    case .matrix: "矩阵"
    case .row: "一行数"
    case .text: "文字"
    case .texts: "文字的列表"
    case .list: "列表"
    case .matrices: "矩阵"
    case .model: "模型"
    case .pass: " `forward(…)` 的结果"
    case .pairs: "句对，如 `[[\"我\", \"I\"]]`"
    case .oneOf(let words): " " + words.map { "`\($0)`" }.joined(separator: " 或 ")
    case .slugs: "课名的列表：`[scores, softmax]`"
    }
  }

  static func name(_ kind: Problem.Kind) -> String {
    switch kind {
    case .number(let number): "数 \(formatted(number))"
    case .matrix(let shape): " \(shape) 矩阵"
    case .text: "文字"
    case .list(let items): " \(items) 项的列表"
    case .model: "模型"
    case .pass: "前向传播"
    }
  }

  /// With a space behind a digit or a Latin letter, where Chinese goes on.
  private static func spaced(_ text: String) -> String { text.last?.isASCII == true ? text + " " : text }

  private static func name(_ side: Problem.Side) -> String {
    switch side {
    case .rows: "行"
    case .columns: "列"
    case .items: "项"
    }
  }

  private static func listed(_ numbers: [Int]) -> String {
    numbers.prefix(6).map(String.init).joined(separator: "、") + (numbers.count > 6 ? "……" : "")
  }
}

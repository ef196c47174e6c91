import Glibc
import Lessons
import MatrixFiles
import Stage

extension CommandProblem {
  /// What to tell the person.
  func message(in language: Language) -> String {
    language.choose(english, chinese)
  }

  private var english: String {
    switch self {
    case .noCommand(let name, let nearest): "no command `\(name)`; there are: \(list(nearest))"
    case .noLesson(let name, let nearest): "no lesson `\(name)`; the nearest are: \(list(nearest))"
    case .noLessonNumber(let number, let numbers):
      "no lesson \(number); the lessons have the numbers \(list(numbers.map(String.init)))"
    case .severalLessons(let name, let names): "`\(name)` could be any of: \(list(names))"
    case .noStep(let step, let count): "--step takes a number from 1 to \(count), not \(step)"
    case .setWithoutValue(let text): "--set takes NAME=VALUE, not `\(text)`"
    case .noControl(let name, []): "the lesson has no control `\(name)`, and no other"
    case .noControl(let name, let names): "the lesson has no control `\(name)`; it has: \(list(names))"
    case .notInRange(let name, let range, let found):
      "\(name) takes a number from \(written(range.lowerBound)) to \(written(range.upperBound)), not `\(found)`"
    case .notWhole(let name, let found): "\(name) takes a whole number, not `\(found)`"
    case .notAnOption(let name, let options, let found): "\(name) takes one of: \(list(options)); not `\(found)`"
    case .watchNeedsFile: "--watch needs a lesson file"
    case .noUpdates(let count): "--updates takes a number from 1 to 100000, not \(count)"
    case .badEdit(let text): "--edit takes PATH[ROW,COLUMN]=NUMBER, not `\(text)`"
    case .badBinding(let text): "--let takes NAME=FILE, not `\(text)`"
    case .twoBindings(let name): "--let gives `\(name)` twice"
    case .notPrinted(let format): "a lesson and a forward pass cannot be written as \(format.rawValue)"
    case .notCalculated(let format): "a result cannot be written as \(format.rawValue)"
    case .lessonMissing: "print takes a lesson, or --all"
    case .allIsWhole: "--all prints every step of every lesson as it is: leave out the lesson, --step and --set"
    case .allNeedsFolder: "--all needs a folder: --output FOLDER"
    case .noArray(let name, []), .noArray(let name, [""]): "no array `\(name)`: the file has one, without a name"
    case .noArray(let name, let names): "no array `\(name)`; there are: \(list(names))"
    case .unnamedArray(let count, let names):
      "\(count) arrays; choose one with --name"
        + (names.isEmpty ? "" : ": \(list(names))\(names.count < count ? ", …" : "")")
    case .noPlane(let option, let number, let count): "\(option) takes a number from 0 to \(count - 1), not \(number)"
    case .noOption(let option, let dimensions):
      "\(option) makes no sense for an array of shape \(shapeText(dimensions))"
    case .tooManyDimensions(let dimensions):
      "an array of shape \(shapeText(dimensions)) has too many dimensions; at most 4"
    case .noPicture(let dimensions): "an array of shape \(shapeText(dimensions)) has no elements"
    case .labels(let option, let count, let expected): "\(option) has \(count) labels for \(expected) rows or columns"
    case .maskShape(let found, let expected):
      "a mask of shape \(shapeText(found)) does not fit \(expected.count > 2 ? "an array" : "a matrix") of \(shapeText(expected))"
    case .additiveMask(let path):
      "\(path): this mask is to be added to scores; expected is one that has 1 where a number is seen and 0 where it is hidden"
    case .noRole(let path, let role, let names): "\(path): no array is called `\(role)`; there are: \(list(names))"
    case .attentionShapes(let shapes):
      "Q \(shapes[0]), K \(shapes[1]) and V \(shapes[2]) do not fit: Q and K need equally many columns, K and V equally many rows"
    case .expectedShape(let found, let shape): "the output has shape \(shape), what is expected \(found)"
    case .severalPlanes(let path, let dimensions):
      "\(path): an array of shape \(shapeText(dimensions)) holds several matrices; choose one with --head and --layer"
    case .limits(let low, let high): "--min \(written(low)) is not below --max \(written(high))"
    case .reading(let count): "reading \(count) numbers; ctrl-C ends it"
    case .rounded(let path, let rounded):
      "\(path): whole numbers beyond ±16777216 are rounded: \(rounded.number) at [\(rounded.row), \(rounded.column)] becomes \(rounded.rounded)"
    case .noMatrix(let format): "the result is no matrix: it cannot be written as \(format.rawValue)"
    case .exploration(let problem): problem.message(in: .english)
    case .fileExists(let path): "\(path): there is such a file already"
    case .tooLarge(let path, let limit): "\(path): larger than \(limit) bytes"
    case .cutOff(let path): "\(path): became shorter while it was read"
    case .system(let path, let number): "\(path): \(String(cString: strerror(number)))"
    }
  }

  private var chinese: String {
    switch self {
    case .noCommand(let name, let nearest): "没有命令“\(name)”；有：\(chineseList(nearest))"
    case .noLesson(let name, let nearest): "没有课程“\(name)”；相近的有：\(chineseList(nearest))"
    case .noLessonNumber(let number, let numbers):
      "没有第 \(number) 课；课程的编号有：\(chineseList(numbers.map(String.init)))"
    case .severalLessons(let name, let names): "“\(name)” 可以指：\(chineseList(names))"
    case .noStep(let step, let count): "--step 须是 1 到 \(count) 之间的数，而不是 \(step)"
    case .setWithoutValue(let text): "--set 的写法是 NAME=VALUE，而不是“\(text)”"
    case .noControl(let name, []): "这一课没有控件“\(name)”，也没有别的控件"
    case .noControl(let name, let names): "这一课没有控件“\(name)”；它有：\(chineseList(names))"
    case .notInRange(let name, let range, let found):
      "\(name) 须是 \(written(range.lowerBound)) 到 \(written(range.upperBound)) 之间的数，而不是“\(found)”"
    case .notWhole(let name, let found): "\(name) 须是整数，而不是“\(found)”"
    case .notAnOption(let name, let options, let found):
      "\(name) 须是其中之一：\(chineseList(options))；而不是“\(found)”"
    case .watchNeedsFile: "--watch 需要一个课程文件"
    case .noUpdates(let count): "--updates 须是 1 到 100000 之间的数，而不是 \(count)"
    case .badEdit(let text): "--edit 的写法是 PATH[ROW,COLUMN]=NUMBER，而不是“\(text)”"
    case .badBinding(let text): "--let 的写法是 NAME=FILE，而不是“\(text)”"
    case .twoBindings(let name): "--let 给了 `\(name)` 两次"
    case .notPrinted(let format): "课程和前向传播不能写成 \(format.rawValue)"
    case .notCalculated(let format): "结果不能写成 \(format.rawValue)"
    case .lessonMissing: "print 需要一课的名字，或 --all"
    case .allIsWhole: "--all 照原样打印每一课的每一步：请去掉课程名、--step 和 --set"
    case .allNeedsFolder: "--all 需要一个文件夹：--output 文件夹"
    case .noArray(let name, []), .noArray(let name, [""]): "没有数组“\(name)”：文件里只有一个，没有名字"
    case .noArray(let name, let names): "没有数组“\(name)”；有：\(chineseList(names))"
    case .unnamedArray(let count, let names):
      "有 \(count) 个数组；请用 --name 选一个" + (names.isEmpty ? "" : "：\(chineseList(names))\(names.count < count ? "……" : "")")
    case .noPlane(let option, let number, let count): "\(option) 须是 0 到 \(count - 1) 之间的数，而不是 \(number)"
    case .noOption(let option, let dimensions): "对形状为 \(shapeText(dimensions)) 的数组，\(option) 没有意义"
    case .tooManyDimensions(let dimensions): "形状为 \(shapeText(dimensions)) 的数组维数太多，最多 4 维"
    case .noPicture(let dimensions): "形状为 \(shapeText(dimensions)) 的数组没有元素"
    case .labels(let option, let count, let expected): "\(option) 有 \(count) 个标签，行或列却有 \(expected)"
    case .maskShape(let found, let expected):
      "形状为 \(shapeText(found)) 的掩码与 \(shapeText(expected)) 的\(expected.count > 2 ? "数组" : "矩阵")不合"
    case .additiveMask(let path): "\(path)：这是加在得分上的掩码；需要的掩码，看得见的地方为 1，遮住的地方为 0"
    case .noRole(let path, let role, let names): "\(path)：没有名为“\(role)”的数组；有：\(chineseList(names))"
    case .attentionShapes(let shapes):
      "Q \(shapes[0])、K \(shapes[1])、V \(shapes[2]) 不相合：Q 与 K 的列数须相同，K 与 V 的行数须相同"
    case .expectedShape(let found, let shape): "输出的形状是 \(shape)，预期的是 \(found)"
    case .severalPlanes(let path, let dimensions):
      "\(path)：形状为 \(shapeText(dimensions)) 的数组里有好几个矩阵；请用 --head 和 --layer 选一个"
    case .limits(let low, let high): "--min \(written(low)) 不小于 --max \(written(high))"
    case .reading(let count): "正在读 \(count) 个数；按 ctrl-C 可以停下"
    case .rounded(let path, let rounded):
      "\(path)：超过 ±16777216 的整数会舍入：[\(rounded.row), \(rounded.column)] 处的 \(rounded.number) 成了 \(rounded.rounded)"
    case .noMatrix(let format): "结果不是矩阵，不能写成 \(format.rawValue)"
    case .exploration(let problem): problem.message(in: .chinese)
    case .fileExists(let path): "\(path)：文件已存在"
    case .tooLarge(let path, let limit): "\(path)：超过 \(limit) 字节"
    case .cutOff(let path): "\(path)：读取时变短了"
    case .system(let path, let number): "\(path)：\(chineseReason(number))"
    }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
  private func chineseList(_ names: [String]) -> String { names.joined(separator: "、") }

  private func written(_ number: Float) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  // The system has its words in the languages that are installed, and Chinese need not be one of them.
  private func chineseReason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "没有这个文件或文件夹"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "这是一个文件夹"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EROFS: "文件系统只读"
    case ENOSPC: "磁盘已满"
    default: String(cString: strerror(number))
    }
  }
}

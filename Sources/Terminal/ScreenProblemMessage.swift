import Lessons

extension ScreenProblem {
  /// What to tell the person.
  public func message(in language: Language) -> String {
    switch self {
    case .outputIsNotATerminal:
      language.choose("standard output is not a terminal", "标准输出不是终端")
    case .noKeyboard:
      language.choose("there is no terminal to read keys from", "没有可以读取按键的终端")
    case .typeMissing:
      language.choose("TERM is not set, so the kind of terminal is unknown", "没有设置 TERM，无法得知终端类型")
    case .onlyPrints(let type):
      language.choose("a terminal of type \"\(type)\" cannot move its cursor", "\"\(type)\" 类型的终端不能移动光标")
    case .typeUnknown(let type):
      language.choose(
        "nothing is known about terminals of type \"\(type)\": TERM may be mistyped, or its terminfo entry not installed",
        "不认识 \"\(type)\" 类型的终端：TERM 可能写错，或没有安装它的 terminfo 条目")
    case .outOfDescriptors:
      language.choose("too many files are open", "打开的文件太多")
    }
  }
}

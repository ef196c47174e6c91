import ArgumentParser
import Lessons

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the manual page.",
    discussion: """
      Examples:
        qkv manual > qkv.1
        qkv manual | man -l -
      """)

  @OptionGroup var options: CommonOptions

  func run() throws {
    let language = options.wishes.language(in: .current())
    try writeOutput(Array(ManualPage(language: language).text.utf8), in: language)
  }
}

/// The help of all commands as a page for `man`.
struct ManualPage {
  let language: Language

  var text: String {
    let (command, options) = language.choose(("command", "options"), ("命令", "选项"))
    var page = """
      '\\" -*- coding: UTF-8 -*-
      .TH QKV 1 "" "qkv \(Qkv.version)" "\(language.choose("User Commands", "用户命令"))"
      .SH \(language.choose("NAME", "名称"))
      qkv \\- \(line(language.choose(Qkv.configuration.abstract, ChineseHelp.overview)))
      .SH \(language.choose("SYNOPSIS", "用法"))
      .B qkv
      [\\fI\(command)\\fR] [\\fI\(options)\\fR]
      .SH \(language.choose("DESCRIPTION", "说明"))
      \(text(language.choose(Qkv.configuration.discussion, ChineseHelp.discussion)))

      """
    for command in Qkv.configuration.subcommands where command.configuration.shouldDisplay {
      page += ".SH \(line(command._commandName.uppercased()))\n" + text(help(of: command))
    }
    return page + """
      .SH \(language.choose("ENVIRONMENT", "环境变量"))
      \(text(language.choose(Self.environment, Self.chineseEnvironment)))
      .SH \(language.choose("EXIT STATUS", "退出状态"))
      \(text(language.choose(Self.statuses, Self.chineseStatuses)))

      """
  }

  private func help(of command: any ParsableCommand.Type) -> String {
    // As wide as it is: its lines are broken below, examples where a shell lets them.
    language.choose(Qkv.helpMessage(for: command, columns: 1000), ChineseHelp.page(of: command._commandName))
  }

  private static let environment = """
    LC_ALL, LC_MESSAGES, LANG   the language
    LC_ALL, LC_CTYPE, LANG      whether characters beyond ASCII can be shown
    NO_COLOR, CLICOLOR          no colour: where it is not empty, and where it is 0
    CLICOLOR_FORCE, FORCE_COLOR   colour also into a pipe
    COLORTERM, TERM             how much colour there is
    COLUMNS                     how wide printed output is
    XDG_STATE_HOME              where progress is kept, in qkv/progress.json
    XDG_CACHE_HOME              where the trained translator is kept
    """

  private static let statuses = """
    0    all is well
    1    a check or a lesson failed
    2    an input cannot be read
    64   wrong usage
    130  interrupted
    """

  private static let chineseEnvironment = """
    LC_ALL, LC_MESSAGES, LANG   用哪种语言
    LC_ALL, LC_CTYPE, LANG      能不能显示 ASCII 以外的字符
    NO_COLOR, CLICOLOR          不用颜色：前者不为空时，后者为 0 时
    CLICOLOR_FORCE, FORCE_COLOR   写进管道也用颜色
    COLORTERM, TERM             有多少种颜色
    COLUMNS                     打印时有多少列
    XDG_STATE_HOME              学习进度存在哪里：qkv/progress.json
    XDG_CACHE_HOME              训练好的翻译模型存在哪里
    """

  private static let chineseStatuses = """
    0    一切正常
    1    检查或课程没有通过
    2    输入读不了
    64   用法不对
    130  被中断
    """

  /// Lines as they stand, as far as they fit, none of them a request to the formatter.
  private func text(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { manualLines(of: String($0)) }
      .map(line)
    return ".nf\n" + lines.map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : $0 }.joined(separator: "\n")
      + "\n.fi\n"
  }

  private func line(_ text: String) -> String {
    var escaped = ""
    for character in text { escaped += character == "\\" ? "\\e" : character == "-" ? "\\-" : String(character) }
    return escaped
  }
}

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
    try writeOutput(Array(ManualPage.text.utf8), in: options.wishes.language(in: .current()))
  }
}

/// The help of all commands as a page for `man`.
enum ManualPage {
  static var text: String {
    var page = """
      .TH QKV 1 "" "qkv \(Qkv.version)" "User Commands"
      .SH NAME
      qkv \\- \(line(Qkv.configuration.abstract))
      .SH SYNOPSIS
      .B qkv
      [\\fIcommand\\fR] [\\fIoptions\\fR]
      .SH DESCRIPTION
      \(text(Qkv.configuration.discussion))

      """
    for command in Qkv.configuration.subcommands where command.configuration.shouldDisplay {
      page += ".SH \(line(command._commandName.uppercased()))\n" + text(Qkv.helpMessage(for: command, columns: 78))
    }
    return page + """
      .SH ENVIRONMENT
      \(text(environment))
      .SH EXIT STATUS
      \(text(statuses))

      """
  }

  private static let environment = """
    LC_ALL, LC_MESSAGES, LANG   the language, and whether characters beyond ASCII can be shown
    NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR, COLORTERM, TERM   when there is colour, and how much
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

  /// Lines as they stand, none of them a request to the formatter.
  private static func text(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
    return ".nf\n" + lines.map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : $0 }.joined(separator: "\n")
      + "\n.fi\n"
  }

  private static func line(_ text: String) -> String {
    var escaped = ""
    for character in text { escaped += character == "\\" ? "\\e" : character == "-" ? "\\-" : String(character) }
    return escaped
  }
}

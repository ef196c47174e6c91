import Canvas
import Testing

@Suite struct HelpTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  /// What stands in a page of help and is typed as it is.
  private func options(in page: String) -> Set<Substring> {
    Set(page.matches(of: /--[a-z][a-z-]+/).map(\.output)).subtracting(["--help"])
  }

  @Test(arguments: [
    "learn", "print", "forward", "train", "eval", "heatmap", "attend", "check", "new-lesson", "list", "manual",
  ])
  func `the help is the same in both languages`(command: String) throws {
    let english = try desk.qkv(command, "--help")
    let chinese = try desk.qkv(command, "--help", "--lang", "zh")
    #expect(english.status == 0 && chinese.status == 0)
    #expect(options(in: english.text) == options(in: chinese.text))
    #expect(chinese.text.hasPrefix("概述：") && chinese.text.contains("qkv \(command)"))
  }

  @Test(arguments: [
    ("print", "ansi, text, plain, svg, html, cast or json"), ("forward", "ansi, text, plain, svg, html, cast or json"),
    ("attend", "ansi, text, plain, svg, html, cast, json, csv or npy"),
    ("eval", "ansi, text, plain, svg, json, csv or npy"),
    ("heatmap", "ansi, text, plain, svg, html, cast, json, csv or npy"),
  ]) func `the help lists the forms that a command writes`(command: String, forms: String) throws {
    let english = try desk.qkv(command, "--help").text.split { $0.isWhitespace }.joined(separator: " ")
    let values = forms.replacing(" or ", with: ", ")
    #expect(english.contains("The form: \(forms). (values: \(values))"))
    let chinese = try desk.qkv(command, "--help", "--lang", "zh").text
    #expect(chinese.contains("形式：\(forms.replacing(", ", with: "、"))。".replacing(" or ", with: " 或 ")))
  }

  @Test func `the program's own help names every command`() throws {
    let outcome = try desk.qkv("--help", environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": ""])
    for command in [
      "learn", "print", "forward", "train", "eval", "heatmap", "attend", "check", "new-lesson", "list", "manual",
    ] {
      #expect(outcome.text.contains("\n  \(command) "))
    }
  }

  @Test func `wrong usage is said in Chinese`() throws {
    let outcome = try desk.qkv("print", "9", "--fooo", "--lang", "zh")
    #expect(outcome.status == 64)
    #expect(outcome.errors == "qkv：没有这个选项：--fooo（是不是 --color？）\n“qkv print --help --lang zh” 有说明。\n")
  }

  @Test(arguments: [
    (["print", "scores", "--theme", "solarized"], "--theme 不能是“solarized”，可以是 dark、light、high-contrast 或 terminal。"),
    (["print", "scores", "--lang", "d'e"], "--lang 不能是“d'e”，可以是 en 或 zh。"),
    (
      ["print", "scores", "--format", "pdf"],
      "--format 不能是“pdf”，可以是 ansi、text、plain、svg、html、cast 或 json。"
    ), (["heatmap", "x.npy", "--min", "low"], "--min 不能是“low”，须是数。"),
    (["print", "scores", "--step", "1.5"], "--step 不能是“1.5”，须是整数。"),
  ]) func `a value that does not fit is told in a sentence, with what there is`(words: [String], sentence: String)
    throws
  {
    let line = words.map { "\"\($0)\"" }.joined(separator: " ")
    let outcome = try desk.shell("qkv \(line)", environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"])
    #expect(outcome.status == 64 && outcome.errors.contains("qkv：\(sentence)\n"), "\(outcome.errors)")
  }

  @Test func `a command that there is not`() throws {
    let outcome = try desk.qkv("leran")
    #expect(outcome.status == 64 && outcome.errors.hasPrefix("qkv: no command `leran`; there are: learn, "))
  }

  @Test(arguments: ["en", "zh"])
  func `the manual fits eighty columns`(language: String) throws {
    let page = try desk.qkv("manual", "--lang", language).text
    for line in page.split(separator: "\n") where !line.hasPrefix(".TH") {
      let shown = line.replacing("\\-", with: "-").replacing("\\e", with: "\\").replacing("\\&", with: "")
      #expect(displayWidth(of: String(shown)) <= 73, "\(shown)")
    }
    #expect(page.contains("\n  qkv forward ") && page.contains(" \\e\n"))
  }
}

import Testing

/// Whatever a command says, it says in both languages.
@Suite struct LanguageTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(OwnLesson.good, to: "good.md")
    try desk.write(OwnLesson.unknownName, to: "broken.md")
    try desk.write(OwnLesson.falseClaim, to: "false.md")
    try desk.write("[[1, 2], [3]]", to: "ragged.json")
  }

  @Test(arguments: [
    "print nothing-like-it", "print a", "print good.md --step 9", "print good.md --set gain",
    "print good.md --set none=1", "print good.md --set gain=99", "print good.md --set sign=none",
    "print good.md --format csv", "print none.md", "print ./", "print good.md --width 1", "print broken.md",
    "learn scaling --watch", "check none.md", "check broken.md", "check false.md", "eval A --let A",
    "eval A --let A=none.json", "eval A --let A=a.txt", "eval A --let A=ragged.json", "eval A",
    "eval '[[1, 2]] @ [[1, 2]]'",
    "eval '\"text\"' --format npy", "eval 1 -o none/a.json", "eval 1 -o good.md/a", "print scaling > /dev/full",
  ])
  func `every message`(command: String) throws {
    let (line, redirection) =
      command.contains(">") ? (command.replacing(" > /dev/full", with: ""), "> /dev/full") : (command, "")
    let english = try desk.shell("qkv \(line) --lang en \(redirection)")
    let chinese = try desk.shell("qkv \(line) --lang zh \(redirection)")
    #expect(english.status != 0 && english.status == chinese.status)
    #expect(!english.errors.isEmpty && !hasChinese(english.errors), "\(english.errors)")
    #expect(hasChinese(chinese.errors), "\(chinese.errors)")
  }

  @Test(arguments: [
    (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "", "LANG": "zh_TW.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], false), (["LC_ALL": "de_DE.UTF-8"], false),
    (["LC_ALL": ""], false),
  ])
  func `the locale chooses`(environment: [String: String], isChinese: Bool) throws {
    #expect(hasChinese(try desk.qkv("list", environment: environment).text) == isChinese)
    #expect(!hasChinese(try desk.qkv("list", "--lang", "en", environment: environment).text))
    #expect(hasChinese(try desk.qkv("list", "--lang", "zh", environment: environment).text))
  }

  @Test func `the folder of a lesson chooses`() throws {
    try desk.write(OwnLesson.good, to: "zh/01-times.md")
    #expect(try desk.qkv("print", "zh/01-times.md").text.contains("第 1 步"))
    #expect(try desk.qkv("print", "zh/01-times.md", "--lang", "en").text.contains("1 of 2"))
  }

  @Test func `ASCII has no Chinese`() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    #expect(!hasChinese(try desk.qkv("list", "--ascii", environment: chinese).text))
    let outcome = try desk.qkv("list", "--ascii", "--lang", "zh")
    #expect(outcome.status == 64 && outcome.errors.contains("--ascii 没有汉字"))
  }

  private func hasChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
  }
}

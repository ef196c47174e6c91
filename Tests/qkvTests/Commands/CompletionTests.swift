import Testing

@Suite struct CompletionTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: [("bash", "complete -o filenames"), ("zsh", "#compdef qkv"), ("fish", "complete -c 'qkv'")])
  func `every shell gets completions of every command`(shell: String, mark: String) throws {
    let outcome = try desk.qkv("--generate-completion-script", shell)
    #expect(outcome.status == 0 && outcome.text.contains(mark), "\(outcome.text.prefix(300))")
    for command in ["learn", "print", "forward", "heatmap", "attend", "new-lesson", "color-depth"] {
      #expect(outcome.text.contains(command), "\(command)")
    }
  }

  @Test func `bash can read its completions`() throws {
    let outcome = try desk.shell("qkv --generate-completion-script bash > c && bash -n c && . ./c && complete -p qkv")
    #expect(outcome.status == 0 && outcome.text.contains("qkv"), "\(outcome.errors)")
  }

  @Test func `the manual page has every command, and no line of it is a request by mistake`() throws {
    let outcome = try desk.qkv("manual")
    #expect(outcome.status == 0)
    let requests = Set(outcome.lines.filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
    #expect(requests == [".TH", ".SH", ".B", ".nf", ".fi"])
    for command in ["LEARN", "PRINT", "FORWARD", "HEATMAP", "NEW\\-LESSON", "EXIT STATUS"] {
      #expect(outcome.text.contains(".SH \(command)\n"), "\(command)")
    }
    #expect(outcome.text.contains("\\-\\-color\\-depth"))
  }

  @Test func `the manual page in Chinese names what the English one names`() throws {
    let (english, chinese) = (try desk.qkv("manual"), try desk.qkv("manual", "--lang", "zh"))
    func options(_ page: String) -> Set<Substring> { Set(page.matches(of: /\\-\\-[a-z][a-z\\-]+/).map(\.output)) }
    func commands(_ page: String) -> [Substring] { page.matches(of: /\.SH [A-Z\\-]+\n/).map(\.output) }
    #expect(chinese.status == 0 && options(chinese.text) == options(english.text))
    let sections: Set = [".SH NAME\n", ".SH SYNOPSIS\n", ".SH DESCRIPTION\n", ".SH ENVIRONMENT\n"]
    #expect(commands(chinese.text) == commands(english.text).filter { !sections.contains(String($0)) })
    for section in ["名称", "用法", "说明", "环境变量", "退出状态"] { #expect(chinese.text.contains(".SH \(section)\n")) }
    for line in chinese.lines where !line.hasPrefix(".TH") { #expect(!line.hasPrefix(".") || line.count < 30) }
  }

  @Test func `the libraries work in another program`() throws {
    let outcome = try desk.shell("library-example")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("weights (4×4)\n") && outcome.text.hasSuffix("gradient (4×8)\n"))
  }
}

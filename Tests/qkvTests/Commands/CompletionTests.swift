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

  /// What bash offers where somebody stands at the end of a line; `function`: the words as they were cut.
  private func offered(_ words: [String]) throws -> [String] {
    let quoted = words.map { "'\($0)'" }
    let line = words.joined(separator: " ").replacing(" = ", with: "=").replacing(" =", with: "=")
    let previous = quoted.dropLast().last ?? "''"
    let outcome = try desk.shell(
      """
      . <(qkv --generate-completion-script bash)
      COMP_WORDS=(\(quoted.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)'; COMP_POINT=\(line.count); COMPREPLY=()
      _qkv qkv \(words.last == "=" ? "''" : quoted.last!) \(previous)
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.lines.map(String.init).filter { !$0.isEmpty }
  }

  @Test(arguments: [
    (["qkv", "learn", "sca"], ["scaling"]), (["qkv", "learn", "mi"], ["mine.md"]),
    (["qkv", "print", "val"], ["values", "val.md"]), (["qkv", "check", "m"], ["mine.md"]),
    (["qkv", "print", "sub/"], ["sub/a b.npy", "sub/c.md"]),
    (["qkv", "heatmap", "a.npy", "--mask", "c"], ["causal", "cut.npy"]),
    (["qkv", "attend", "--mask", "c"], ["causal", "cut.npy"]), (["qkv", "attend", "--expect", "cu"], ["cut.npy"]),
    (["qkv", "eval", "X", "--let", "X=cu"], ["X=cut.npy"]),
    (["qkv", "eval", "X", "--let", "X=sub/a"], ["X=sub/a b.npy"]),
    (["qkv", "print", "9", "-o", "cu"], ["cut.npy"]), (["qkv", "print", "9", "--output", "cu"], ["cut.npy"]),
    (["qkv", "forward", "--model", "cu"], ["cut.npy"]), (["qkv", "train", "--save", "cu"], ["cut.npy"]),
    (["qkv", "eval", "X", "--format", "h"], []), (["qkv", "heatmap", "x", "--format", "h"], ["html"]),
    (["qkv", "help", "pr"], ["print"]), (["qkv", "help", "n"], ["new-lesson"]), (["qkv", "help", "print", "l"], []),
    (["qkv", "heatmap", "x", "--format", "=", "h"], ["html"]), (["qkv", "print", "9", "--format", "=", "x"], []),
    (["qkv", "print", "--lang", "=", ""], ["en", "zh"]),
    (["qkv", "print", "--lang", "=", "zh", "9", "--color", "=", "n"], ["never"]),
    (["qkv", "attend", "--mask", "=", "c"], ["causal", "cut.npy"]),
    (["qkv", "eval", "X", "--let", "X", "=", "cu"], []),
  ]) func `bash offers names and files`(words: [String], expected: [String]) throws {
    for name in ["mine.md", "val.md", "cut.npy", "sub/a b.npy", "sub/c.md", ".hidden"] { try desk.write("", to: name) }
    #expect(try offered(words) == expected)
  }

  @Test func `behind the sign of an option the cursor stands before its value`() throws {
    #expect(try offered(["qkv", "print", "--lang", "="]) == ["en", "zh"])
    #expect(try offered(["qkv", "help", ""]).prefix(3) == ["learn", "print", "forward"])
  }

  @Test func `a file's name is offered and not carried out`() throws {
    try desk.write("", to: "x$(touch ran)`touch ran`;\\'\"*")
    for words in [["qkv", "learn", "x"], ["qkv", "heatmap", "a", "--mask", "x"]] {
      #expect(try offered(words) == ["x$(touch ran)`touch ran`;\\'\"*"])
    }
    #expect(try desk.names().count == 1)
  }

  @Test(arguments: ["zsh", "fish"]) func `other shells are told of files by the program`(shell: String) throws {
    for name in ["mine:1.md", "sub/c.md"] { try desk.write("", to: name) }
    func offered(_ arguments: String...) throws -> [String] {
      let outcome = try desk.shell(
        "qkv ---completion \(arguments.joined(separator: " "))", environment: ["SAP_SHELL": shell])
      return outcome.text.split(separator: "\n").map(String.init).filter { $0 != " " }
    }
    let colon = shell == "zsh" ? "\\:" : ":"
    #expect(try offered("learn -- positional@0 2 2 qkv learn mi") == ["mine\(colon)1.md"])
    #expect(try offered("eval -- --let 4 6 qkv eval X --let X=sub/") == ["X=sub/c.md"])
    #expect(try offered("attend -- --mask 3 1 qkv attend --mask s") == ["sub/"])
    let script = try desk.qkv("--generate-completion-script", shell).text
    for call in ["---completion eval -- --let", "---completion heatmap -- --mask", "---completion attend -- --mask"] {
      #expect(script.contains(call))
    }
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

import Testing

/// When there is colour, and how much. Standard output is a file in all of these.
@Suite struct ColorTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(
    arguments: [
      ([], [:], Colors.none), (["--color", "always"], [:], .sixteen),
      (["--color", "always"], ["NO_COLOR": "1"], .sixteen),
      (["--color", "never"], ["CLICOLOR_FORCE": "1"], .none), ([], ["CLICOLOR_FORCE": "1"], .sixteen),
      ([], ["FORCE_COLOR": "1"], .sixteen), ([], ["CLICOLOR_FORCE": "0"], .none), ([], ["FORCE_COLOR": ""], .none),
      ([], ["FORCE_COLOR": "1", "NO_COLOR": "1"], .none), ([], ["FORCE_COLOR": "1", "NO_COLOR": ""], .sixteen),
      ([], ["FORCE_COLOR": "1", "TERM": "xterm-256color"], .indexed),
      ([], ["FORCE_COLOR": "1", "COLORTERM": "truecolor"], .direct),
      (["--color", "always", "--color-depth", "24bit"], [:], .direct),
      (["--color", "always", "--color-depth", "256"], ["COLORTERM": "truecolor"], .indexed),
      (["--color", "always", "--color-depth", "16"], ["COLORTERM": "truecolor"], .sixteen),
      (["--color", "always", "--color-depth", "mono"], [:], .none),
      (["--color", "always", "--format", "text"], [:], .none), (["--format", "ansi"], [:], .sixteen),
      (["--format", "ansi"], ["COLORTERM": "truecolor"], .direct), (["--format", "ansi"], ["NO_COLOR": "1"], .none),
      (["--format", "ansi"], ["CLICOLOR": "0"], .none), (["--format", "ansi", "--color", "never"], [:], .none),
      ([], ["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], .sixteen),
    ] as [([String], [String: String], Colors)])
  func `options, then the environment, then where it goes`(
    options: [String], environment: [String: String], colors: Colors
  ) throws {
    let line = (["qkv print scores --step 3"] + options).joined(separator: " ")
    let outcome = try desk.shell(line, environment: environment)
    #expect(outcome.status == 0 && Colors(in: outcome.text) == colors, "\(options) \(environment)")
  }

  @Test func `without colour all numbers are there`() throws {
    let colored = try desk.qkv("print", "scores", "--step", "3", "--color", "always", "--color-depth", "24bit").text
    let plain = try desk.qkv("print", "scores", "--step", "3", "--format", "text").text
    let numbers = { (text: String) in
      text.replacing(/\u{1B}\[[0-9;]*m/, with: "").matches(of: /-?\d+/).map { String($0.0) }
    }
    #expect(numbers(colored) == numbers(plain) && numbers(plain).count > 36)
  }

  @Test func `an unknown choice is wrong usage`() throws {
    for options in [["--color", "maybe"], ["--color-depth", "12"], ["--theme", "pink"], ["--lang", "fr"]] {
      #expect(try desk.shell("qkv print scores \(options.joined(separator: " "))").status == 64)
    }
  }
}

/// How many colours a text is written with, by its escape sequences.
enum Colors {
  case none, sixteen, indexed, direct

  init(in text: String) {
    let codes = text.matches(of: /\u{1B}\[([0-9;]*)m/).map { String($0.1) }
    if codes.contains(where: { $0.contains("8;2;") }) {
      self = .direct
    } else if codes.contains(where: { $0.contains("8;5;") }) {
      self = .indexed
    } else if codes.contains(where: { $0.contains(/(^|;)(3[0-7]|4[0-7]|9[0-7]|10[0-7])(;|$)/) }) {
      self = .sixteen
    } else {
      self = .none
    }
  }
}

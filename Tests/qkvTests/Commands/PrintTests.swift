import Foundation
import Testing

@Suite struct PrintTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(OwnLesson.good, to: "good.md")
    try desk.write(OwnLesson.unknownName, to: "broken.md")
  }

  @Test func `text has every step, and nothing but characters`() throws {
    let outcome = try desk.qkv("print", "good.md", "--format", "text")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text.contains("1 of 2") && outcome.text.contains("2 of 2"))
    #expect(outcome.text.contains("Above left stands 2.") && outcome.text.contains("It is 2."))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func `a step is counted from 1`() throws {
    let outcome = try desk.qkv("print", "good.md", "--step", "2", "--format", "text")
    #expect(outcome.text.contains("Second") && !outcome.text.contains("Above left"))
  }

  @Test(arguments: ["gain=3", "sign=minus", "sign=2", "word=dog", "word=a=b"])
  func `a control can be set`(assignment: String) throws {
    let json = try lesson("good.md", "--set", assignment)
    let picture = try #require(pieces(of: json, step: 0).first { $0["picture"] as? String == "heatmap" })
    let tokens = try #require(pieces(of: json, step: 0).compactMap { $0["tokens"] as? [String] }.first)
    let values = try #require(picture["values"] as? [[Double]])
    switch assignment {
    case "gain=3": #expect(values == [[3, 6], [9, 12]])
    case "word=dog": #expect(values == [[2, 4], [6, 8]] && tokens == ["dog"])
    case "word=a=b": #expect(tokens == ["a=b"])
    default: #expect(values == [[-2, -4], [-6, -8]])
    }
  }

  @Test func `several controls can be set`() throws {
    let json = try lesson("good.md", "--set", "gain=4", "--set", "sign=minus")
    #expect(pieces(of: json, step: 0).compactMap { $0["values"] as? [[Double]] } == [[[-4, -8], [-12, -16]]])
  }

  @Test(arguments: [
    ("gain", "--set takes NAME=VALUE"), ("gian=2", "it has: gain, sign, word"), ("gain=10", "a number from 1 to 9"),
    ("gain=two", "a number from 1 to 9"), ("gain=nan", "a number from 1 to 9"), ("sign=3", "one of: plus, minus"),
  ])
  func `what cannot be set is said`(assignment: String, message: String) throws {
    let outcome = try desk.qkv("print", "good.md", "--set", assignment)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `JSON has the prose, the numbers, the questions and the controls`() throws {
    let json = try lesson("good.md")
    #expect(json["title"] as? String == "Times" && json["language"] as? String == "en")
    let first = pieces(of: json, step: 0)
    #expect(first[0]["prose"] as? String == "Above left stands 2.")
    #expect(first[1]["shape"] as? [Int] == [2, 2] && first[1]["name"] as? String == "A")
    let question = try #require(pieces(of: json, step: 1).first { $0["question"] != nil })
    #expect(question["options"] as? [String] == ["1", "2"] && question["answer"] as? Int == 1)
    let controls = try #require(steps(of: json)[0]["controls"] as? [[String: Any]])
    #expect(controls.compactMap { $0["name"] as? String } == ["gain", "sign", "word"])
  }

  @Test func `a lesson of the course is found by its number, its name or a part`() throws {
    let byName = try desk.qkv("print", "scaling", "--step", "1", "--format", "text")
    #expect(byName.status == 0 && byName.text.contains("√dₖ"))
    for name in ["10", "scal"] {
      #expect(try desk.qkv("print", name, "--step", "1", "--format", "text").text == byName.text)
    }
  }

  @Test func `the nearest names are listed for a name that no lesson has`() throws {
    let outcome = try desk.qkv("print", "scalling")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("qkv: no lesson `scalling`; the nearest are: scaling, "))
  }

  @Test func `the names are listed where a part belongs to several`() throws {
    let outcome = try desk.qkv("print", "ca")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("scaling") && outcome.errors.contains("causal-mask"))
  }

  @Test func `a broken lesson is printed as far as it goes, and the mistake is said`() throws {
    let outcome = try desk.qkv("print", "broken.md", "--format", "text")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("First"))
    #expect(
      outcome.errors == """
        broken.md:10:14: error: no such name: keyz
           10 | show heatmap(keyz)
              |              ^~~~ did you mean `keys`?

        """)
  }

  @Test func `a lesson comes from standard input`() throws {
    let outcome = try desk.qkv("print", "-", "--format", "text", input: OwnLesson.good)
    #expect(outcome.status == 0 && outcome.text.contains("Above left stands 2."))
  }

  @Test(
    arguments: [
      (["none.md"], Int32(2)), (["."], 64), (["./"], 2), (["good.md", "--step", "3"], 64),
      (["good.md", "--step", "0"], 64), (["good.md", "--format", "csv"], 64), (["good.md", "--width", "19"], 64),
      (["good.md", "--colour"], 64), ([], 64),
    ] as [([String], Int32)])
  func `wrong usage and missing files have their statuses`(arguments: [String], status: Int32) throws {
    let outcome = try desk.shell((["qkv", "print"] + arguments).joined(separator: " "))
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
  }

  @Test func `no line is wider than asked for`() throws {
    for (arguments, environment, width) in [
      (["--width", "40"], ["COLUMNS": "100"], 40), ([], ["COLUMNS": "60"], 60), ([], ["COLUMNS": "nonsense"], 80),
      ([], [:], 80),
    ] {
      let line = (["qkv", "print", "good.md", "--ascii"] + arguments).joined(separator: " ")
      let outcome = try desk.shell(line, environment: environment)
      #expect(outcome.lines.map(\.count).max() == width, "\(arguments) \(environment)")
    }
  }

  @Test func `ASCII is ASCII`() throws {
    for name in ["good.md", "scaling"] {
      let outcome = try desk.qkv("print", name, "--ascii", "--format", "text")
      #expect(outcome.status == 0 && outcome.text.allSatisfy(\.isASCII))
    }
  }

  private func lesson(_ name: String, _ options: String...) throws -> [String: Any] {
    let line = ["qkv print", name] + options + ["--format json"]
    let outcome = try desk.shell(line.joined(separator: " "))
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(try outcome.json() as? [String: Any])
  }

  private func steps(of lesson: [String: Any]) -> [[String: Any]] { lesson["steps"] as? [[String: Any]] ?? [] }

  private func pieces(of lesson: [String: Any], step: Int) -> [[String: Any]] {
    steps(of: lesson)[step]["pieces"] as? [[String: Any]] ?? []
  }

  @Test func `a page for a browser has the colours that were asked for`() throws {
    func page(_ options: String) throws -> String {
      try desk.shell("qkv print scaling --format html \(options)").text
    }
    let plain = try page("")
    #expect(!plain.contains(" data-scheme=\""))
    #expect(try page("--theme light").replacing(" data-scheme=\"light\"", with: "") == plain)
    #expect(try page("--theme light").contains(" data-scheme=\"light\""))
    #expect(try page("--theme dark").contains(" data-scheme=\"dark\""))
    let contrast = try page("--theme high-contrast")
    #expect(!contrast.contains(" data-scheme=\"") && contrast != plain)
  }
}

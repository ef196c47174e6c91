import Lessons
import Testing

struct MarkdownTests {
  /// The prose of a step, for a script in which `a` is 2 and `S` a matrix.
  private func prose(_ text: String) -> [Block] {
    let evaluation = lesson("let a = 2\nlet S = [[1, 2], [3, 4]]", prose: text)
    return evaluation.steps[0].pieces.compactMap { if case .prose(let block) = $0 { block } else { nil } }
  }

  @Test func emphasisCodeAndLinks() {
    let blocks = prose("Some **bold**, *light*, `a*b` and [a *link*](https://example.org).")
    #expect(
      blocks == [
        .paragraph([
          .text("Some "), .strong([.text("bold")]), .text(", "), .emphasis([.text("light")]), .text(", "),
          .code("a*b"), .text(" and "),
          .link([.text("a "), .emphasis([.text("link")])], target: "https://example.org"),
          .text("."),
        ])
      ])
  }

  @Test func listsTablesQuotesAndCode() {
    let blocks = prose(
      "- one\n- two **bold**\n  - inner\n\n3. three\n\n> quoted\n\n---\n\n```\nlet {{ a }}\n```\n\n### Heading")
    #expect(
      blocks == [
        .list(
          first: nil,
          items: [
            [.paragraph([.text("one")])],
            [
              .paragraph([.text("two "), .strong([.text("bold")])]),
              .list(first: nil, items: [[.paragraph([.text("inner")])]]),
            ],
          ]),
        .list(first: 3, items: [[.paragraph([.text("three")])]]),
        .quote([.paragraph([.text("quoted")])]), .rule, .code("let {{ a }}"), .heading(level: 3, [.text("Heading")]),
      ])
  }

  @Test func tables() {
    let blocks = prose("| name | value |\n| :-- | --: |\n| *a* | {{ a }} |\n")
    guard case .table(let table) = blocks[0] else { return #expect(Bool(false)) }
    #expect(table.header == [[.text("name")], [.text("value")]])
    #expect(table.alignments == [.left, .right])
    #expect(table.rows.map { $0.map(\.text) } == [["a", "2"]])
  }

  @Test func linesJoinWithASpaceButNotBetweenChineseCharacters() {
    #expect(prose("one\ntwo")[0].text == "one two")
    #expect(prose("注意力\n机制")[0].text == "注意力机制")
    #expect(prose("注意力\nattention\n机制")[0].text == "注意力 attention 机制")
    #expect(prose("共有\n**两个**\n头")[0].text == "共有两个头")
    #expect(prose("value\n{{ a }}\n次")[0].text == "value 2 次")
    #expect(prose("one  \ntwo")[0].text == "one\ntwo")
  }

  @Test func starsAndBracketsInAValueAreArithmetic() {
    #expect(prose("**{{ a * a * a }}** and {{ S[0, 1] }} and {{ a_b }}")[0].text == "8 and 2 and ?")
    #expect(prose("{{ [a, 1][0] }} _x_ {{ S[1, 0] }}_")[0].text == "2 x 3_")
    #expect(prose("{{ \"}}\" }} and {{ \"a\n b\" }}")[0].text.hasPrefix("}} and "))
  }

  @Test func inCodeBracesAreBraces() {
    #expect(prose("`{{ a }}` and ``a ` {{ a }}`` and {{ a }}")[0].text == "{{ a }} and a ` {{ a }} and 2")
    #expect(prose("a lone ` and {{ a }}")[0].text == "a lone ` and 2")
    #expect(prose(#"\{{ a }} and {{ a }}"#)[0].text == "{{ a }} and 2")
    #expect(prose("~~~\n{{ a }}\n~~~")[0] == .code("{{ a }}"))
  }

  @Test func entitiesAndHTMLAreText() {
    #expect(prose("a &amp; b &lt; c &#8730; &nosuch; <b>bold</b>")[0].text == "a & b < c √ &nosuch; <b>bold</b>")
  }

  @Test func valuesAreFoundWhereTheyStand() {
    let evaluation = lesson("let a = 2", prose: "一二三 {{ a + bb }}")
    let problem = evaluation.errors[0]
    let source = Source(name: "t", text: "---\ntitle: T\nsummary: S\n---\n## Step\n\n一二三 {{ a + bb }}")
    #expect(source.place(of: problem.span.lower) == (7, 12))
    #expect(problem.drawn(in: source, language: .english).hasSuffix("              |               ^~") == false)
    #expect(problem.drawn(in: source, language: .english).contains("      |               ^~"))
  }
}

import Canvas
import Foundation
import TestSupport
import Testing

/// Recordings, tables for browsers, and sentences for those who hear them.
@Suite struct DocumentTests {
  private var heatmap: Heatmap {
    var heatmap = Heatmap(Grid(rows: 2, columns: 3, numbers: [-1, 0.5, 2, .nan, 0.25, 1]))
    heatmap.title = "A <b>"
    heatmap.rowLabels = ["小猫", "坐"]
    heatmap.columnLabels = ["the", "cat", "<sat>"]
    (heatmap.rowAxis, heatmap.columnAxis) = ("query", "key")
    heatmap.tint = .diverging(centre: 0)
    heatmap.sums.ofRows = true
    heatmap.hidden = [false, false, true, false, false, false]
    heatmap.marked = [Grid.Element(row: 1, column: 2)]
    return heatmap
  }

  @Test func `a recording has a screen and a marker for each scene`() throws {
    var frame = Frame(Size(columns: 4, rows: 2))
    frame.draw("注意", at: Point(column: 0, row: 0), Style(.bold))
    let scenes = [CastText.Scene("one", frame), CastText.Scene("\"two\"", Frame(Size(columns: 6, rows: 1)))]
    let lines = CastText(scenes, title: "T", pause: 3).text.split(separator: "\n")
    let values = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    let header = try #require(values[0] as? [String: Any])
    #expect(header["version"] as? Int == 2 && header["width"] as? Int == 6 && header["height"] as? Int == 2)
    let events = try values.dropFirst().map { try #require($0 as? [Any]) }
    #expect(events.map { $0[1] as? String } == ["o", "m", "o", "m", "o"])
    #expect(events.map { $0[0] as? Double } == [0, 0, 3, 3, 6])
    #expect(events[0][2] as? String == "\u{1B}[2J\u{1B}[H\u{1B}[1m注意\u{1B}[0m\r\n")
    #expect(events[3][2] as? String == "\"two\"")
  }

  @Test func `a title gives no orders to a terminal that reads a recording`() throws {
    let title = "\u{1B}[31m\u{7F}\u{85}\u{9B}31m\u{A0}"
    let text = CastText([CastText.Scene(title, Frame(Size(columns: 1, rows: 1)))], title: title).text
    #expect(text.contains(#""\u001b[31m\u007f\u0085\u009b31m"# + "\u{A0}\""))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    let header = try JSONSerialization.jsonObject(with: Data(text.split(separator: "\n")[0].utf8))
    #expect((header as? [String: Any])?["title"] as? String == title)
  }

  @Test func `a matrix is a table with heads of rows and columns`() throws {
    let text = heatmap.htmlTable(theme: Theme(.light))
    expectSnapshot(text, "html-table")
    let found = try #require(elements(ofMarkup: text))
    let heads = found.filter { $0.name == "th" }
    #expect(heads.filter { $0.attributes["scope"] == "col" }.map(\.text) == ["the", "cat", "<sat>", "Σ"])
    #expect(heads.filter { $0.attributes["scope"] == "row" }.map(\.text) == ["小猫", "坐"])
  }

  @Test(arguments: [(26, 26), (64, 64), (2, 30), (40, 26)])
  func `a matrix of many numbers is a table of them, seen as spots`(
    rows: Int, columns: Int
  ) throws {
    var heatmap = Heatmap(Grid(rows: rows, columns: columns, numbers: (0..<rows * columns).map { Float($0 % 7) }))
    heatmap.sums = .init(ofRows: true, ofColumns: true)
    #expect(heatmap.suitsTable)
    let found = try #require(elements(ofMarkup: heatmap.htmlTable(theme: Theme(.light))))
    func count(_ name: String, _ attribute: String, _ value: String) -> Int {
      found.count { $0.name == name && $0.attributes[attribute] == value }
    }
    #expect(count("th", "scope", "row") == rows + 1 && count("th", "scope", "col") == columns + 1)
    #expect(count("td", "class", "sum") == rows + columns)
    #expect(found.count { $0.name == "span" } == rows * columns && count("label", "class", "spread") == 1)
    heatmap.view = .numbers
    #expect(!heatmap.htmlTable(theme: Theme(.light)).contains("<label"))
  }

  @Test func `more numbers than a table has room for are told in words`() {
    var heatmap = Heatmap(Grid(rows: 100, columns: 100, numbers: (0..<10000).map(Float.init)))
    #expect(!heatmap.suitsTable)
    let area = Area(Size(columns: 60, rows: 30))
    #expect(
      heatmap.pictureInWords(in: area, theme: Theme())
        == "100 rows, 100 columns, from 0 to 9999; showing 100×100 as 50×50, max |x| of each 2×2 block.")
    heatmap.grid = Grid(rows: 2, columns: 3, numbers: [0, 1, 2, 3, 4, 5])
    heatmap.excerpt = Excerpt(
      rows: 0..<2, columns: 4..<7, block: Size(columns: 1, rows: 1), whole: Size(columns: 9, rows: 2))
    let table = heatmap.htmlTable(theme: Theme(.light))
    #expect(table.contains("<caption> <small>columns 4–6 of 9</small></caption>") && table.contains(">6</th>"))
    heatmap.excerpt?.block.columns = 3
    #expect(!heatmap.suitsTable)
  }

  @Test func `long words break, so that nothing but tables is scrolled sideways`() {
    let text = HTMLDocument(title: "", [], language: "en", wording: .english).text
    #expect(text.contains("overflow-wrap:break-word") && text.contains("minmax(0,1fr)"))
  }

  @Test func `a document is XML, and every colour in it is explained`() throws {
    let body = heatmap.htmlTable(theme: Theme(.light))
    let document = HTMLDocument(
      title: "<T>", [.init("one", body: body), .init("two", body: "")], language: "zh-Hans", wording: .chinese)
    let found = try #require(elements(ofMarkup: document.text))
    #expect(found[0].attributes["lang"] == "zh-Hans")
    #expect(found.filter { $0.attributes["class"] == "step" }.map { $0.attributes["id"] } == ["step-1", "step-2"])
    for level in found.compactMap({ $0.attributes["class"] }) where level.wholeMatch(of: /[sd]\d+/) != nil {
      #expect(document.text.contains(".\(level){--l:#"))
    }
    #expect(!found.contains { ["link", "img", "iframe"].contains($0.name) || $0.attributes["src"] != nil })
  }

  @Test(arguments: [1, 3]) func `who turns over the last section comes to the next document`(count: Int) throws {
    var document = HTMLDocument(
      title: "T", (0..<count).map { .init("s\($0)", body: "") }, language: "en", wording: .english)
    func targets() throws -> [String] {
      let found = try #require(elements(ofMarkup: document.text))
      let start = try #require(found.firstIndex { $0.name == "main" })
      return found[start...].compactMap { $0.attributes["href"] }
    }
    let inside = count == 1 ? [] : ["#step-2", "#step-1", "#step-3", "#step-2"]
    #expect(try targets() == inside)
    document.links = [.init("index", "C", target: "index.html"), .init("prev", "A", target: "a&b.html")]
    #expect(try targets() == ["a&b.html#end"] + inside)
    document.links.append(.init("next", "B", target: "b.html"))
    #expect(try targets() == ["a&b.html#end"] + inside + ["b.html"])
    #expect(document.text.contains(">Next lesson →</a>"))
  }

  @Test func `an outline leads to the sections`() throws {
    var document = HTMLDocument(
      title: "T", ["a", "b", "c"].map { .init($0, body: "") }, language: "en", wording: .english)
    #expect(!document.text.contains("All steps"))
    document.outline = [
      .section("a", index: 0), .group("<G>", [.section("b", index: 1), .group("H", [.section("c", index: 2)])]),
    ]
    let found = try #require(elements(ofMarkup: document.text))
    let fold = try #require(found.firstIndex { $0.attributes["class"] == "outline" })
    #expect(found[fold].name == "details" && found[fold].attributes["open"] == nil)
    let rest = found[fold...]
    #expect(rest.filter { $0.name == "a" }.prefix(3).map(\.text) == ["a", "b", "c"])
    #expect(rest.compactMap { $0.attributes["href"] }.prefix(3) == ["#step-1", "#step-2", "#step-3"])
    let groups = rest.filter { $0.name == "li" }.map { $0.text.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    #expect(groups == ["<G>", "H"])
  }

  @Test func `pictures stand beside each other, and spots are as wide as high`() {
    let text = HTMLDocument(title: "", [], language: "en", wording: .english).text
    #expect(text.contains(".pictures{display:flex;flex-wrap:wrap;"))
    #expect(text.contains(".matrix :is(td,th){min-width:0;padding:0;"))
    #expect(text.contains("@media(max-width:60rem){.matrix{font-size:.8rem}"))
  }

  @Test func `a matrix is read out row by row`() {
    #expect(
      heatmap.linearLines(theme: Theme(depth: .mono)) == [
        "A <b>: 2 rows (query), 3 columns (key), from -1 to 1.",
        "小猫: the -1.00, cat 0.50, <sat> hidden; sum -0.50",
        "坐: the NaN, cat 0.25, <sat> 1.00 (marked); sum NaN",
      ])
    var numbers = Heatmap(Grid(rows: 1, columns: 2, numbers: [3, 3]))
    numbers.columnLabels = ["0", "7"]
    #expect(
      numbers.linearLines(theme: Theme(wording: .chinese)) == ["1 行，2 列，常数 = 3。", "第 0 行：3，7: 3"])
  }

  @Test func `curves are read out by where they go`() {
    var curves = Curves([.init("short", y: [1, 2]), .init("long", y: (0..<50).map { Float(($0 - 20) * ($0 - 20)) })])
    curves.title = "C"
    #expect(
      curves.linearLines(theme: Theme()) == [
        "C: 2 curves.", "short: 1 at 0, 2 at 1",
        "long: starts with 400 at 0, ends with 841 at 49; smallest 0 at 20, largest 841 at 49",
      ])
  }
}

import Foundation
import Lessons
import Matrices
import Stage
import Testing
import Transformers

/// What the page says of a part that is switched off: what happens now, not what happened before.
struct WhatIfWordsTests {
  /// Where a part is switched off, and where else its sentence would no longer be true; with the words, in both
  /// languages, that would not be.
  private static let places: [(switched: String, read: String, untrue: [String])] = [
    ("encoder.layers.0.self_attn.heads.0.scaled", "", ["Divided by", "免得", "/√d_k"]),
    ("encoder.layers.0.self_attn.heads.0.scaled", "encoder.layers.0.self_attn.heads.1.scaled", ["Divided", "/√d_k"]),
    ("encoder.layers.0.self_attn.heads.0.scaled", "encoder.layers.0.self_attn.heads.1", [", divided by", "打分，除以"]),
    ("decoder.layers.0.self_attn.heads.1.output", "", ["mixed by", "混合", "head = weights·v"]),
    (
      "decoder.layers.0.self_attn.heads.1.output", "decoder.layers.0.self_attn.heads.1",
      ["One head: scores", "一个头："]
    ),
    ("decoder.layers.0.self_attn.heads.1.output", "decoder.layers.0.self_attn.concat", ["columns again", "= 8 列"]),
    ("decoder.layers.0.self_attn.heads.1.masked", "decoder", ["looks back", "先回看"]),
    ("decoder.layers.0.self_attn.heads.1.masked", "", ["words before it. Each", "自己和前面的词"]),
    ("decoder.layers.0.self_attn.heads.1.masked", "decoder.layers.0", ["Masked"]),
    ("decoder.layers.0.self_attn.heads.1.masked", "decoder.layers.0.self_attn", ["words before it", "前面的词"]),
    ("encoder.position", "", ["Sines", "正弦", "sin, cos"]),
    ("encoder.position", "encoder.scaled_embedding", ["so that", "使嵌入"]),
    ("encoder.position", "encoder.input", ["plus where", "词义加位置"]),
    ("encoder.layers.0.residual1", "", ["plus what", "加上找到的", "x + sublayer"]),
    ("decoder.layers.1.norm2", "", ["mean 0", "均值 0", "γ"]),
    ("encoder.output", "", ["The last norm of", "编码器最后的归一化：", "γ"]),
    ("decoder.output", "", ["The last norm of", "解码器最后的归一化。", "γ"]),
  ]

  @Test(arguments: places, Language.allCases)
  func `the words are true when a part is off`(
    place: (switched: String, read: String, untrue: [String]), language: Language
  ) throws {
    var rehearsal = try Rehearsal(at: place.switched, language: language, columns: 120, rows: 40)
    rehearsal.press("z")
    if !place.read.isEmpty { rehearsal.jump(to: place.read) }
    let said = try rehearsal.said
    for words in place.untrue { #expect(!said.contains(words), "\(said)") }
    #expect(said.contains(language.choose("witched off", "已关闭")))
    rehearsal.press("u")
    let before = try rehearsal.said
    #expect(before != said)
  }

  @Test(arguments: Language.allCases) func `parts say which of what is inside of them is off`(language: Language) throws
  {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.output", language: language, columns: 120)
    rehearsal.press("z")
    rehearsal.jump(to: "encoder.layers.0.norm1")
    rehearsal.press("z", "g")
    let both = language.choose(
      "Switched off: encoder › layer 0 › self-attention › head 1, encoder › layer 0 › norm 1.",
      "已关闭：编码器 › 第 0 层 › 自注意力 › 头 1、编码器 › 第 0 层 › 归一化 1。")
    #expect(try rehearsal.said.contains(both))
    rehearsal.jump(to: "encoder.layers.0")
    #expect(try rehearsal.said.contains(language.choose("(switched off: norm 1)", "（已关闭：归一化 1）")))
    rehearsal.jump(to: "encoder.layers.1")
    #expect(try !rehearsal.said.contains(language.choose("witched off", "已关闭")))
  }

  @Test func `inside of a head that is off the page says that it leads nowhere`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.weights")
    rehearsal.press("z")
    #expect(try rehearsal.said.contains("Switched off: head 1. What is computed here goes no further."))
  }

  @Test func `what was written by hand is said where it is read`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.q")
    rehearsal.press(.tab, .tab, .tab, .right, "e")
    rehearsal.type("25")
    rehearsal.press(.enter)
    #expect(try rehearsal.said.contains("Written by hand: W_Q[0, 1] = 25."))
    rehearsal.jump(to: "encoder.layers.0.self_attn.k")
    #expect(try !rehearsal.said.contains("Written"))
  }

  @Test func `a temperature is part of the sentence`() throws {
    var rehearsal = try Rehearsal(at: "probabilities")
    rehearsal.press("+")
    #expect(try rehearsal.said.contains("divided by 2, which makes the guesses more alike"))
    rehearsal.press("-", "-")
    #expect(try rehearsal.said.contains("divided by 0.5, which makes the guesses more certain"))
  }

  @Test func `where differences are shown, what is the same says so`() throws {
    var rehearsal = try Rehearsal(at: "decoder.layers.0.norm1")
    rehearsal.press("z", "d")
    #expect(try !rehearsal.said.contains("Nothing has changed"))
    rehearsal.jump(to: "encoder.input")
    #expect(try rehearsal.said.contains("Nothing has changed here."))
    rehearsal.press("d")
    #expect(try !rehearsal.said.contains("Nothing has changed"))
  }

  @Test func `without numbers no word is the likeliest`() throws {
    var rehearsal = try Rehearsal(at: "encoder.input")
    rehearsal.press(.tab, "e")
    rehearsal.type("nan")
    rehearsal.press(.enter, .escape, "g")
    #expect(!rehearsal.screen.contains("likeliest"))
  }

  @Test(arguments: Language.allCases) func `the last layer is read by the last norm`(language: Language) throws {
    let next = language.choose("next layer", "下一层")
    #expect(try Rehearsal(at: "encoder.layers.0.output", language: language).said.contains(next))
    for stack in ["encoder", "decoder"] {
      var rehearsal = try Rehearsal(at: "\(stack).layers.1.output", language: language)
      #expect(try rehearsal.said.contains(language.choose("last norm of the \(stack)", "最后的归一化读到")))
      rehearsal.jump(to: "\(stack).norm")
      #expect(try rehearsal.path == "\(stack).output")
      rehearsal.press("z")
      rehearsal.jump(to: "\(stack).layers.1.output")
      #expect(try rehearsal.said.contains(language.choose("is switched off", "已关闭")))
    }
  }

  @Test(arguments: Language.allCases) func `a head is narrow and is made of everything`(language: Language) throws {
    let said = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1", language: language).said
    #expect(said.contains(language.choose("4 wide, each made from all 8 dimensions", "各宽 4，都由全部 8 维算出")))
  }

  @Test(arguments: Language.allCases) func `every word also looks at itself`(language: Language) throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.weights", language: language)
    #expect(try rehearsal.said.contains(language.choose("itself included", "包括自己")))
    rehearsal.jump(to: "decoder.layers.0.self_attn.heads.1.masked")
    rehearsal.press("z")
    #expect(try rehearsal.said.contains(language.choose("at itself, and also at those", "自己和后面的词也在内")))
  }

  @Test func `a hidden score that is written by hand is hidden no more`() throws {
    let head = "decoder.layers.0.self_attn.heads.1"
    var rehearsal = try Rehearsal(at: "\(head).masked")
    rehearsal.press(.tab, .right, "e")
    rehearsal.type("7")
    rehearsal.press(.enter)
    #expect(rehearsal.screen.contains("[7"))
    #expect(try rehearsal.said.contains("Where a score is written by hand, it is not."))
    rehearsal.press(.escape)
    rehearsal.jump(to: "\(head).weights")
    #expect(try rehearsal.said.contains("where a number is written by hand also at later ones. Each row sums to 1."))
    rehearsal.jump(to: "decoder.layers.0.self_attn.heads.0.weights")
    #expect(try !rehearsal.said.contains("by hand"))
  }

  @Test(
    arguments: [
      ("encoder.layers.0.self_attn.heads.0.weights", false, "Each row sums to 1.", "每行之和为 1。"),
      ("encoder.layers.0.self_attn.heads.0.output", true, "Zeros: ", "全是 0："),
      ("encoder.position", true, "Zeros: ", "全是 0："),
    ], Language.allCases)
  func `what is written by hand is no exception unsaid`(
    place: (path: String, isOff: Bool, english: String, chinese: String), language: Language
  ) throws {
    var rehearsal = try Rehearsal(at: place.path, language: language)
    if place.isOff { rehearsal.press("z") }
    let untrue = language.choose(place.english, place.chinese)
    #expect(try rehearsal.said.contains(untrue))
    rehearsal.press(.tab, "e")
    rehearsal.type("3")
    rehearsal.press(.enter)
    #expect(try !rehearsal.said.contains(untrue))
    #expect(try rehearsal.said.contains(language.choose("ritten by hand", "手动改写")))
  }

  @Test(arguments: ["scaled", "scores", "weights"])
  func `nothing of a head that is off goes further`(name: String) throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.output")
    rehearsal.press("z")
    rehearsal.jump(to: "encoder.layers.0.self_attn.heads.1.\(name)")
    #expect(try rehearsal.said.contains("Switched off: head 1. What is computed here goes no further."))
  }

  @Test func `a formula has the norm where the model has it`() throws {
    var shape = Model.untrained.shape
    shape.normPlacement = .pre
    let model = Model.random(shape, source: Model.untrained.source, target: Model.untrained.target, seed: 1)
    var rehearsal = try Rehearsal(at: "encoder.layers.0.residual1", of: .sample(model))
    #expect(try rehearsal.said.contains("x + sublayer(norm(x))"))
    rehearsal = try Rehearsal(at: "encoder.layers.0.residual1")
    #expect(try rehearsal.said.contains("x + sublayer(x)"))
  }

  @Test func `what is read can change where the result does not`() throws {
    let head = "decoder.layers.0.self_attn.heads.0"
    var rehearsal = try Rehearsal(at: "\(head).scaled")
    // What comes later is hidden whatever it is.
    rehearsal.press(.tab, .right, "e")
    rehearsal.type("9")
    rehearsal.press(.enter, "d", .escape)
    rehearsal.jump(to: "\(head).masked")
    #expect(try rehearsal.said.contains("What comes out here has not changed; what is read here has."))
  }

  @Test func `what has no path is not offered to be edited`() throws {
    var rehearsal = try Rehearsal(at: "decoder.layers.0.self_attn.heads.0.masked", columns: 160, rows: 40)
    rehearsal.press(.tab)
    #expect(rehearsal.footer.contains("edit"))
    rehearsal.press(.tab, .tab)
    #expect(!rehearsal.footer.contains("edit"))
  }

  // MARK: Heads side by side

  @Test(arguments: [(80, "学"), (120, "学习"), (40, "学习")])
  func `the columns of all heads have the names of their words`(columns: Int, name: String) throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.weights", columns: columns, rows: 40)
    rehearsal.press("a", .tab)
    let header = try #require(rehearsal.screen.split(separator: "\n").first { $0.contains(" 爱 ") && $0.contains("<e") })
    #expect(header.contains("我") && header.contains(name), "\(rehearsal.screen)")
    #expect(!rehearsal.screen.contains("columns:…"))
  }

  @Test func `a head that is off is drawn on the scale of the others`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.output", columns: 120, rows: 40)
    rehearsal.press("z", "a")
    let bars = rehearsal.screen.split(separator: "\n").filter { $0.contains("▕") }
    let bar = try #require(bars.first { $0.split(separator: "▕").count == 3 }, "\(rehearsal.screen)")
    let ends = bar.split(separator: "▕").map { $0.split(separator: " ").last ?? "" }
    #expect(ends[0] == ends[1])
    #expect(!rehearsal.screen.contains("constant"))
  }

  @Test func `where one head has changed the differences of all are shown`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.output", columns: 120, rows: 40)
    rehearsal.press("z", "a", "d")
    let session = try rehearsal.session
    let pictures = session.pictures.filter { $0.subject != nil }
    #expect(pictures.count == 2)
    for picture in pictures { #expect(picture.title.contains("new − old")) }
    let unchanged = try #require(pictures.first?.subject)
    #expect(session.trace.value(unchanged).elements.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [("concat", "output"), ("q", "q"), ("v", "v"), ("output", "output")])
  func `of all heads that is shown which belongs to the place`(name: String, inHead: String) throws {
    let attention = "encoder.layers.0.self_attn"
    var rehearsal = try Rehearsal(at: "\(attention).\(name)", columns: 120, rows: 40)
    rehearsal.press("a")
    let session = try rehearsal.session
    let paths = session.pictures.compactMap(\.subject).map { session.trace[$0].path }
    #expect(paths == (0...1).map { "\(attention).heads.\($0).\(inHead)" })
    rehearsal.press("a")
    #expect(try rehearsal.session.pictures.count != session.pictures.count)
  }

  @Test func `in Chinese their titles are Chinese`() throws {
    var rehearsal = try Rehearsal(
      at: "encoder.layers.0.self_attn.heads.1.weights", language: .chinese, columns: 120, rows: 40)
    rehearsal.press("a")
    #expect(rehearsal.screen.contains("头 0：权重 (4×4)"))
    rehearsal.jump(to: "encoder.layers.0.self_attn.heads.1.q")
    #expect(rehearsal.screen.contains("头 0：q (4×4)"))
  }

  // MARK: How much is changed

  @Test func `what becomes of the last guess is said of the words that are read`() throws {
    func said(_ off: [String], target: String?) throws -> String {
      var pass = try Exploration.sample(.brief, target: target)
      try pass.switchOff(off)
      pass.begin(at: try pass.place(at: "probabilities"))
      return try Rehearsal(exploring: pass).said
    }
    #expect(try said([], target: nil).contains("the last row is what is written next"))
    #expect(try said([], target: "I love").contains("the words themselves are given"))
    #expect(
      try said(["decoder.layers.0.self_attn.mask"], target: "I love").contains("all but the last have seen that word"))
  }

  @Test func `without positions only a mask tells places apart`() throws {
    func said(_ off: [String], at path: String) throws -> String {
      var pass = try Exploration.sample()
      try pass.switchOff(off)
      pass.begin(at: try pass.place(at: path))
      return try Rehearsal(exploring: pass).said
    }
    #expect(try said(["decoder.position"], at: "decoder.position").contains("only the mask still tells places apart"))
    let masks = (0...1).map { "decoder.layers.\($0).self_attn.mask" }
    #expect(try said(["decoder.position"] + masks, at: "decoder.position").contains("nothing says any more"))
    #expect(try said(["encoder.position"], at: "encoder.position").contains("nothing says any more"))
  }

  @Test func `of a norm that is off a formula says nothing`() throws {
    var shape = Model.untrained.shape
    shape.normPlacement = .pre
    let model = Model.random(shape, source: Model.untrained.source, target: Model.untrained.target, seed: 7)
    func formula(_ off: [String]) throws -> String {
      var pass = try Exploration.sample(model)
      try pass.switchOff(off)
      pass.begin(at: try pass.place(at: "encoder.layers.0.residual1"))
      return try Rehearsal(exploring: pass).said
    }
    #expect(try formula([]).contains("x + sublayer(norm(x))"))
    #expect(try formula(["encoder.layers.0.norm1"]).contains("x + sublayer(x)"))
    #expect(try formula(["encoder.layers.0.norm2"]).contains("x + sublayer(norm(x))"))
  }

  @Test func `what is written by hand inside of a part is said of the part`() throws {
    var pass = try Exploration.sample()
    try pass.edit([ElementEdit(path: "decoder.layers.0.self_attn.heads.0.masked", Element(0, 2), to: 30)])
    for path in ["", "decoder.layers.0.self_attn", "decoder.layers.0.self_attn.heads.0"] {
      pass.begin(at: try pass.place(at: path.isEmpty ? "decoder" : path))
      let said = try Rehearsal(exploring: pass).said
      #expect(said.contains("Written by hand: masked[<start>, love] = 30."), "\(said)")
    }
  }

  @Test func `not-a-number is explained where it stands`() throws {
    var pass = try Exploration.sample()
    try pass.edit([ElementEdit(path: "encoder.layers.0.self_attn.heads.0.scaled", Element(0, 0), to: .infinity)])
    pass.begin(at: try pass.place(at: "encoder.layers.0.self_attn.heads.0.weights"))
    #expect(try Rehearsal(exploring: pass).said.contains("NaN is no number; it comes of ∞ or NaN, here or before."))
  }

  @Test func `three edits of one element are one change, taken back one at a time`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.q", columns: 120)
    rehearsal.press(.tab, .tab, .tab)
    for number in ["2", "3", "4"] {
      rehearsal.press("e")
      rehearsal.type(number)
      rehearsal.press(.enter)
    }
    #expect(rehearsal.changeCount == 1)
    rehearsal.press("u")
    #expect(try rehearsal.pass.pass.find("encoder.layers.0.self_attn.q.weight")?.value[0, 0] == 3)
    #expect(rehearsal.changeCount == 1)
    rehearsal.press("u", "u")
    #expect(try rehearsal.pass.changes.isEmpty)
  }

  @Test func `an edit that a shorter sentence has no place for is no change`() throws {
    var rehearsal = try Rehearsal(at: "encoder.embedding", of: .sample(.brief), columns: 120)
    rehearsal.press(.tab, .down, .down, .down, "e")
    rehearsal.type("0.1")
    rehearsal.press(.enter)
    #expect(rehearsal.changeCount == 1)
    rehearsal.press("c")
    rehearsal.type("我 爱")
    rehearsal.press(.enter)
    #expect(rehearsal.changeCount == 0)
    #expect(rehearsal.screen.contains("changes without effect here"))
    rehearsal.press("u")
    #expect(!rehearsal.screen.contains("changes without"))
  }

  @Test func `the number that stands there already is no change`() throws {
    var rehearsal = try Rehearsal(at: "logits", columns: 120)
    rehearsal.press(.tab, .tab, .tab, .tab, "e")
    rehearsal.type("0")
    rehearsal.press(.enter)
    #expect(try rehearsal.pass.changes.list.count == 1)
    #expect(rehearsal.changeCount == 0)
  }
}

extension Rehearsal {
  fileprivate mutating func jump(to path: String) {
    press("/")
    type(path)
    press(.enter)
  }

  /// The formula and the prose of the page.
  fileprivate var said: String {
    get throws {
      try #require(session.page).pieces.map { piece -> String in
        switch piece {
        case .prose(.paragraph(let inlines)): inlines.map(\.words).joined()
        case .exhibits(let exhibits): exhibits.map(\.formula).joined()
        default: ""
        }
      }.joined(separator: "\n")
    }
  }

  /// How many changes the header counts.
  fileprivate var changeCount: Int {
    let header = screen.split(separator: "\n").first ?? ""
    guard let end = header.range(of: " change") else { return 0 }
    return header[..<end.lowerBound].split { "( ".contains($0) }.last.flatMap { Int($0) } ?? 0
  }
}

extension Inline {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .strong(let inner), .emphasis(let inner): inner.map(\.words).joined()
    default: ""
    }
  }
}

extension Exhibit {
  fileprivate var formula: String { if case .formula(let text) = picture { text } else { "" } }
}

import Canvas
import Foundation
import Lessons
import Stage
import TestSupport
import Testing

/// A forward pass without a terminal.
struct PrintedPassTests {
  private let theme = Theme(.dark, depth: .mono)

  @Test func `the whole pass, ending with the words`() throws {
    let pass = try Exploration.sample()
    let frames = PrintedPass(pass, theme: theme, language: .english).frames(width: 80)
    #expect(frames.count == pass.operationCount + 1)
    #expect(frames.last?.plainText == "我 爱 学习 → I love to learn  (given)\n")
    expectSnapshot(frames.map(\.plainText).joined(separator: "\n"), "printed")
  }

  @Test func `one place, with what it read`() throws {
    let pass = try Exploration.sample(language: .chinese)
    let place = try pass.place(at: "decoder.layers.0.cross_attn.heads.1.scores")
    let frames = PrintedPass(pass, at: place, theme: theme.worded(in: .chinese), language: .chinese).frames(width: 72)
    expectSnapshot(frames.map(\.plainText).joined(separator: "\n"), "printed-scores-zh")
  }

  @Test(arguments: Language.allCases) func `on paper there are no keys`(language: Language) throws {
    var rehearsal = try Rehearsal(
      at: "logits", of: .sample(.brief, target: nil, language: language), language: language, columns: 200, rows: 40)
    rehearsal.press(.tab, .right, .right, .right, .right, "e")
    rehearsal.type("200")
    rehearsal.press(.enter)
    let hint = language.choose("w writes", "按 w")
    #expect(rehearsal.screen.contains(hint), "\(rehearsal.screen)")
    let pass = try rehearsal.pass
    let place = try pass.place(at: "logits")
    let frames = PrintedPass(pass, at: place, theme: theme, language: language).frames(width: 80)
    // Wherever its lines break.
    let text = frames.map(\.plainText).joined().filter { !$0.isWhitespace }
    #expect(text.contains(language.choose("stillreadstheoldwords", "仍是原来的词")))
    #expect(!text.contains(hint.filter { !$0.isWhitespace }))
  }

  @Test func `a document has its operations folded up above them, inside of their parts`() throws {
    let pass = try Exploration.sample()
    func links(at path: String) throws -> [MarkupElement] {
      let printed = PrintedPass(pass, at: try pass.place(at: path), theme: theme, language: .english)
      let found = try #require(elements(ofMarkup: printed.pages.html()))
      guard let fold = found.firstIndex(where: { $0.attributes["class"] == "outline" }) else { return [] }
      return found[fold...].prefix { $0.name != "main" }.filter { $0.name == "a" || $0.name == "li" }
    }
    let entries = try links(at: "encoder.layers.0.self_attn").map { $0.text.filter { !$0.isWhitespace } }
    let words = entries.filter { !$0.isEmpty }
    #expect(
      words.prefix(8) == ["encoder", "layer0", "self-attention", "queriesq", "keysk", "valuesv", "head0", "qofthehead"])
    let all = try links(at: "").compactMap { $0.attributes["href"] }
    #expect(all == (1...pass.operationCount).map { "#step-\($0)" })
    #expect(try links(at: "encoder.input").isEmpty)
  }

  @Test func `as data it is what the pass has computed`() throws {
    let pass = try Exploration.sample()
    let json = PrintedPass(pass, theme: theme, language: .english).json
    let items = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(items.compactMap { $0["path"] as? String } == pass.pass.results.map { pass.pass.trace[$0].path })
    let weights = try #require(items.first { $0["path"] as? String == "decoder.layers.0.cross_attn.heads.0.weights" })
    #expect(weights["operation"] as? String == "softmax")
    #expect(weights["shape"] as? [Int] == [5, 4])
    #expect(weights["rows"] as? [String] == ["<start>", "I", "love", "to", "learn"])
    #expect(weights["columns"] as? [String] == ["我", "爱", "学习", "<end>"])
    for (path, operation) in [
      ("encoder.layers.0.self_attn.q", "linear"), ("logits", "linear"), ("encoder.layers.1.norm2", "layer norm"),
      ("decoder.layers.0.residual1", "add"), ("encoder.input", "add"),
      ("decoder.layers.1.feed_forward.activated", "relu"),
    ] {
      let item = try #require(items.first { $0["path"] as? String == path })
      #expect(item["operation"] as? String == operation, "\(path)")
    }
    let values = try #require(weights["values"] as? [[NSNumber]]).joined().map(\.floatValue)
    #expect(values == pass.pass.find("decoder.layers.0.cross_attn.heads.0.weights")?.value.elements)
  }
}

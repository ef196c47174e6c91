import Lessons
import Matrices
import Stage
import Testing
import Transformers

/// Another sentence, and its words one by one.
struct SentenceTests {
  @Test func `another sentence runs`() throws {
    var rehearsal = try Rehearsal(at: "encoder.input")
    rehearsal.press("c")
    rehearsal.type("我 喜欢 猫 猫")
    rehearsal.press(.enter)
    let pass = try rehearsal.pass
    #expect(pass.sourceText == "我 喜欢 猫 猫")
    #expect(pass.pass.find("encoder.input")?.value.rows == 5)
    #expect(try rehearsal.path == "encoder.input")
    #expect(try rehearsal.session.focus == .tree)
  }

  @Test(arguments: Language.allCases) func `unknown words are named, with those that come near`(
    language: Language
  ) throws {
    var rehearsal = try Rehearsal(at: "encoder.input", language: language)
    rehearsal.press("c")
    rehearsal.type("我 爱 习")
    rehearsal.press(.enter)
    #expect(rehearsal.footer.contains("习"))
    #expect(rehearsal.footer.contains("学习"))
    #expect(try rehearsal.pass.sourceText == "我 爱 学习")
  }

  @Test func `word by word the cross-attention grows by a row`() throws {
    let weights = "decoder.layers.0.cross_attn.heads.0.weights"
    var rehearsal = try Rehearsal(at: weights)
    let whole = try #require(rehearsal.pass.pass.find(weights)).value
    for count in 0...4 {
      rehearsal.press("w")
      let matrix = try #require(rehearsal.pass.pass.find(weights)).value
      #expect(matrix.rows == count + 1)
      #expect(matrix.elements == Array(whole.elements.prefix(matrix.elements.count)))
    }
    #expect(rehearsal.screen.contains("我 爱 学习 → I love to learn _"))
    rehearsal.press("W")
    #expect(rehearsal.screen.contains("我 爱 学习 → I love to _"))
    rehearsal.press("w", "w")
    #expect(rehearsal.screen.contains("我 爱 学习 → I love to learn "))
    #expect(try #require(rehearsal.pass.pass.find(weights)).value == whole)
  }

  @Test func `what the model writes by itself is always its likeliest word`() throws {
    let pass = try Exploration.sample(target: nil)
    let probabilities = try #require(pass.pass.find("probabilities")).value
    for (row, word) in pass.output.enumerated() {
      #expect(probabilities[row, word] == probabilities.row(row).max())
    }
  }
}

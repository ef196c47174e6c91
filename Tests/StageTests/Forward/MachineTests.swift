import Lessons
import Matrices
import Stage
import Testing
import Transformers

/// The tree of the machine and the page of each place in it.
struct MachineTests {
  @Test func `the operations are those of the pass, in its order`() throws {
    let pass = try Exploration.sample()
    let paths = (0..<pass.operationCount).map { pass.path(of: pass.place(ofOperation: $0)) }
    #expect(paths == pass.pass.results.map { pass.pass.trace[$0].path })
  }

  @Test func `parts stand around what is inside of them`() throws {
    let pass = try Exploration.sample()
    let place = try pass.place(at: "decoder.layers.1.cross_attn.heads.0.weights")
    #expect(
      pass.parts(around: place) == [
        "", "decoder", "decoder.layers.1", "decoder.layers.1.cross_attn", "decoder.layers.1.cross_attn.heads.0",
      ])
  }

  @Test(arguments: Language.allCases) func `every place says what happens there`(language: Language) throws {
    var pass = try Exploration.sample(language: language)
    for place in 0..<pass.placeCount {
      pass.begin(at: place)
      let session = Session(pass)
      let page = try #require(session.page)
      let prose = page.pieces.compactMap { piece -> Block? in if case .prose(let block) = piece { block } else { nil } }
      #expect(!page.title.isEmpty, "\(pass.path)")
      #expect(!prose.isEmpty, "\(pass.path)")
      for block in prose { #expect(block != .paragraph([.text("")]), "\(pass.path)") }
      #expect(session.pictures.contains { $0.subject != nil }, "\(pass.path)")
    }
  }

  @Test(
    arguments: [
      ("encoder.layers.0.self_attn.q", "q = x·W_Q + b_Q   (4×8)·(8×8) + (1×8) → (4×8)"),
      ("encoder.layers.0.self_attn.heads.1.k", "k = k[:, 4:8]   (4×8) → (4×4)"),
      ("decoder.layers.1.cross_attn.heads.0.scores", "scores = q·kᵀ   (5×4)·(4×4) → (5×4)"),
      ("decoder.layers.0.self_attn.heads.0.weights", "weights = softmax(masked)   (5×5) → (5×5)"),
      ("decoder.layers.0.cross_attn.output", "output = concat·W_O + b_O   (5×8)·(8×8) + (1×8) → (5×8)"),
      ("encoder.layers.0.feed_forward.hidden", "hidden = x·W₁ + b₁   (4×8)·(8×12) + (1×12) → (4×12)"),
      ("logits", "logits = x·W + b   (5×8)·(8×8) + (1×8) → (5×8)"),
    ])
  func `a formula has the shapes of the pass`(path: String, formula: String) throws {
    let rehearsal = try Rehearsal(at: path, columns: 120, rows: 40)
    #expect(rehearsal.screen.contains(formula), "\(rehearsal.screen)")
  }

  @Test func `what an operation read stands beside what it gave`() throws {
    let session = try Rehearsal(at: "encoder.layers.0.self_attn.q").session
    let names = session.pictures.compactMap(\.subject).map { session.trace[$0].path }
    #expect(
      names == [
        "encoder.layers.0.self_attn.q", "encoder.input", "encoder.layers.0.self_attn.q.weight",
        "encoder.layers.0.self_attn.q.bias",
      ])
  }
}

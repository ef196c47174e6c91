import Lessons
import Matrices
import Stage
import Testing
import Transformers

/// What is done otherwise than the model says.
struct WhatIfTests {
  private static let weight = "encoder.layers.0.self_attn.q.weight"

  /// At the queries of the first layer, with W_Q[0, 1] = 25.
  private func edited() throws -> Rehearsal {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.q")
    rehearsal.press(.tab, .tab, .tab, .right, "e")
    rehearsal.type("25")
    rehearsal.press(.enter)
    return rehearsal
  }

  @Test func `an edited weight is another number, and so is what follows`() throws {
    let rehearsal = try edited()
    let pass = try rehearsal.pass
    #expect(pass.changes.list == [.element(path: Self.weight, Element(0, 1), 25)])
    #expect(pass.pass.find(Self.weight)?.value[0, 1] == 25)
    #expect(pass.hasChanged("encoder.layers.0.self_attn.q"))
    #expect(pass.hasChanged("probabilities"))
    #expect(!pass.hasChanged("encoder.layers.0.self_attn.k"))
    #expect(rehearsal.opened == "\(Self.weight)[0, 1]")
  }

  @Test func `the tree marks what has changed`() throws {
    let lines = try edited().screen.split(separator: "\n")
    #expect(try #require(lines.first { $0.contains("▸ queries q") }).contains("* │"))
    #expect(try #require(lines.first { $0.contains("keys k") }).contains("  │"))
  }

  @Test func `a residual that is off leaves the rows what they are`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.residual1")
    let before = try #require(try rehearsal.pass.pass.find("encoder.layers.0.residual1"))
    rehearsal.press("z")
    let after = try #require(try rehearsal.pass.pass.find("encoder.layers.0.residual1"))
    #expect(before.value != after.value)
    #expect(before.axes.rows == after.axes.rows)
  }

  @Test func `without a mask one stands at the weights, which say so`() throws {
    var rehearsal = try Rehearsal(at: "decoder.layers.0.self_attn.heads.1.masked")
    rehearsal.press("z")
    let pass = try rehearsal.pass
    #expect(pass.changes.list == [.off(.mask(of: "decoder.layers.0.self_attn"))])
    #expect(rehearsal.screen.contains("also at those that come later"))
    rehearsal.press("z")
    #expect(try rehearsal.pass.changes.isEmpty)
    #expect(rehearsal.screen.contains("before it"))
  }

  @Test func `a number that is too large is refused and can be mended`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.q")
    rehearsal.press(.tab, .tab, .tab, .right, "e")
    rehearsal.type("1e50")
    rehearsal.press(.enter)
    #expect(try rehearsal.pass.changes.isEmpty)
    #expect(rehearsal.footer.contains("1e50"))
    rehearsal.press(.backspace, .enter)
    #expect(try rehearsal.pass.changes.list == [.element(path: Self.weight, Element(0, 1), 1e5)])
  }

  @Test func `a pass that was left is found again with its changes`() throws {
    var rehearsal = try edited()
    let changes = try rehearsal.pass.changes
    for _ in 0..<4 where rehearsal.player.session != nil { rehearsal.press(.escape) }
    #expect(rehearsal.player.session == nil)
    rehearsal.press("f")
    #expect(try rehearsal.pass.changes == changes)
  }

  @Test func `esc takes away what was said before it leaves`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.q")
    rehearsal.press("/")
    rehearsal.type("nowhere")
    rehearsal.press(.enter)
    #expect(rehearsal.footer.contains("nowhere"))
    rehearsal.press(.escape)
    #expect(!rehearsal.footer.contains("no place"))
    #expect(rehearsal.player.session != nil)
  }

  @Test func `undo gives back every bit`() throws {
    var rehearsal = try edited()
    rehearsal.press("u")
    let pass = try rehearsal.pass
    let untouched = try Exploration.sample()
    #expect(pass.changes.isEmpty)
    #expect(pass.pass.find("probabilities")?.value == untouched.pass.find("probabilities")?.value)
    #expect(!pass.hasChanged("probabilities"))
  }

  @Test(arguments: ["d", "u"] as [KeyPress])
  func `where nothing has been changed a key says so`(key: KeyPress) throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.q")
    #expect(!rehearsal.footer.contains("difference"))
    rehearsal.press(key)
    #expect(rehearsal.footer.contains("nothing has been changed yet"))
  }

  @Test func `the difference is new minus old and can be opened`() throws {
    var rehearsal = try edited()
    rehearsal.press("d")
    let session = try rehearsal.session
    let place = try #require(session.inspection?.place)
    let old = try #require(Exploration.sample().pass.find(Self.weight)).value
    #expect(session.trace.value(place.matrix)[0, 1] == 25 - old[0, 1])
    #expect(session.trace.value(place.matrix)[0, 0] == 0)
    #expect(rehearsal.screen.contains("W_Q: new − old"))
    rehearsal.press(.enter)
    #expect(rehearsal.opened == "\(Self.weight)[0, 1]")
  }

  @Test func `a number that is no number any more is seen in the difference, what is masked in both is not`() throws {
    let masked = "decoder.layers.0.self_attn.heads.1.masked"
    var rehearsal = try Rehearsal(at: masked)
    rehearsal.press(.tab, "e")
    rehearsal.type("nan")
    rehearsal.press(.enter, "d")
    let session = try rehearsal.session
    let matrix = try #require(session.inspection?.place.matrix)
    #expect(session.trace.value(matrix)[0, 0].isNaN)
    let first = try #require(rehearsal.screen.split(separator: "\n").first { $0.contains("▸<start>") })
    #expect(first.contains("[NaN]"), "\(rehearsal.screen)")
    #expect(first.contains("·"), "\(rehearsal.screen)")
    #expect(!first.contains("[·]"), "\(rehearsal.screen)")
  }

  @Test func `what was edited in a difference is the new side`() throws {
    var rehearsal = try edited()
    rehearsal.press("d", "e")
    rehearsal.type("3")
    rehearsal.press(.enter)
    #expect(try rehearsal.pass.pass.find(Self.weight)?.value[0, 1] == 3)
  }

  @Test(
    arguments: [
      ("encoder.layers.0.self_attn.heads.1.k", Part.head(1, of: "encoder.layers.0.self_attn")),
      ("encoder.layers.0.self_attn.heads.1.scaled", .scaling(of: "encoder.layers.0.self_attn")),
      ("decoder.layers.0.self_attn.heads.1.masked", .mask(of: "decoder.layers.0.self_attn")),
      ("decoder.position", .positions(of: "decoder")),
      ("decoder.layers.1.residual3", .residual(3, of: "decoder.layers.1")),
      ("encoder.layers.1.norm2", .norm(2, of: "encoder.layers.1")),
      ("decoder.output", .norm(of: "decoder")),
    ])
  func `z switches off what stands here`(path: String, part: Transformers.Part) throws {
    var rehearsal = try Rehearsal(at: path)
    rehearsal.press("z")
    #expect(try rehearsal.pass.changes.list == [.off(part)])
    #expect(try rehearsal.pass.hasChanged("probabilities"))
    rehearsal.press("z")
    // Without the mask there are no masked scores to stand at: undo brings them back.
    if part.kind == .mask { rehearsal.press("u", "u") }
    #expect(try rehearsal.pass.changes.isEmpty)
  }

  @Test func `the header says what the words were and are`() throws {
    var rehearsal = try Rehearsal(at: "logits", of: .sample(.brief, target: nil))
    #expect(rehearsal.screen.hasPrefix(" 我 爱 学习 → (nothing) "))
    rehearsal.press("/")
    rehearsal.type("decoder.embedding")
    rehearsal.press(.enter, "/")
    rehearsal.type("logits")
    rehearsal.press(.enter, .tab, .right, .right, .right, .right, "e")
    rehearsal.type("200")
    rehearsal.press(.enter)
    #expect(try rehearsal.pass.outputText == "love")
    #expect(rehearsal.screen.hasPrefix(" 我 爱 学习: (nothing) → love"))
  }

  @Test func `temperature flattens the last softmax`() throws {
    var rehearsal = try Rehearsal(at: "probabilities")
    let sharp = try #require(rehearsal.pass.pass.nextProbabilities.max())
    rehearsal.press("+", "+", "+")
    #expect(try rehearsal.pass.changes.list == [.temperature(8)])
    #expect(try #require(rehearsal.pass.pass.nextProbabilities.max()) < sharp)
    #expect(rehearsal.screen.contains("softmax(logits/8)"))
    rehearsal.press("r")
    #expect(try rehearsal.pass.pass.nextProbabilities.max() == sharp)
  }

  @Test(arguments: [["z"], ["u"], ["r"]] as [[Character]])
  func `where no change remains, no difference is shown`(keys: [Character]) throws {
    var rehearsal = try Rehearsal(at: "encoder.position")
    rehearsal.press("z", "d")
    #expect(rehearsal.screen.contains("new − old"))
    for key in keys { rehearsal.press(.character(key)) }
    #expect(!rehearsal.screen.contains("Nothing has changed"))
    rehearsal.press("z")
    #expect(!rehearsal.screen.contains("new − old"))
  }

  @Test func `a temperature that is turned back ends the difference`() throws {
    var rehearsal = try Rehearsal(at: "probabilities")
    rehearsal.press("+", "d", "-")
    #expect(!rehearsal.screen.contains("Nothing has changed"))
  }

  @Test func `a key that can do nothing says why`() throws {
    var rehearsal = try Rehearsal(at: "encoder")
    #expect(!rehearsal.footer.contains("edit"))
    rehearsal.press("z")
    #expect(rehearsal.screen.contains("nothing can be switched off here"))
    rehearsal.press("e")
    #expect(rehearsal.screen.contains("no number is chosen"))
    #expect(try rehearsal.pass.changes.isEmpty)
  }

  @Test func `what is no number is said, and changes nothing`() throws {
    var rehearsal = try Rehearsal(at: "encoder.input")
    rehearsal.press(.enter, "e")
    rehearsal.type("much")
    rehearsal.press(.enter)
    #expect(rehearsal.footer.contains("not a number: much"))
    #expect(try rehearsal.pass.changes.isEmpty)
  }
}

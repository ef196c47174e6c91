import Matrices
import Testing
import Transformers

/// What each "what if" does to a forward pass, against the pass without it.
@Suite struct ChangesTests {
  private let attention = "encoder.layers.0.self_attn"

  private func pass(_ changes: Change..., source: [Int] = [3, 4, 2], target: [Int] = [1, 3, 4]) throws -> ForwardPass {
    try ForwardPass(.small, source: source, target: target, changes: Changes(changes))
  }

  private func value(_ path: String, _ pass: ForwardPass) throws -> Matrix { try #require(pass.find(path)).value }

  @Test func noChangeGivesTheSameBits() throws {
    let (plain, empty) = (try ForwardPass(.small, source: [3, 2], target: [1]), try pass(source: [3, 2], target: [1]))
    #expect(plain.trace.entries.map(\.value) == empty.trace.entries.map(\.value))
    #expect(empty.changes.isEmpty)
  }

  @Test func anElementOfAWeightIsAnotherNumber() throws {
    let name = "encoder.layers.0.self_attn.q.weight"
    let (plain, changed) = (try pass(), try pass(.element(path: name, Element(2, 1), 5)))
    #expect(try value(name, changed)[2, 1] == 5)
    var model = Model.small
    model.parameters[try #require(model.index(of: name))][2, 1] = 5
    let rewritten = try ForwardPass(model, source: [3, 4, 2], target: [1, 3, 4])
    #expect(try value("logits", changed) == value("logits", rewritten))
    #expect(try value("logits", changed) != value("logits", plain))
  }

  @Test func anElementOfAResultIsAnotherNumberFromThereOn() throws {
    let (plain, changed) = (try pass(), try pass(.element(path: "\(attention).heads.1.scores", Element(0, 2), 100)))
    #expect(try value("\(attention).heads.1.scores", changed)[0, 2] == 100)
    #expect(try value("\(attention).heads.1.weights", changed)[0, 2] > 0.999)
    #expect(try value("\(attention).heads.0.weights", changed) == value("\(attention).heads.0.weights", plain))
    #expect(try value("probabilities", changed) != value("probabilities", plain))
    let entry = try #require(changed.find("\(attention).heads.1.scores"))
    let inputs = entry.inputs.map { changed.trace.value($0) }
    let written = entry.operation.arithmetic(of: Element(0, 2), inputs: inputs, output: entry.value)
    #expect(written.value() == 100)
  }

  @Test func changesOutsideTheirMatrixAreTold() throws {
    let outside = Change.element(path: "logits", Element(9, 0), 1)
    let nowhere = Change.element(path: "logit", Element(0, 0), 1)
    let noHead = Change.off(.head(2, of: attention))
    let changed = try pass(
      outside, nowhere, noHead, .off(.head(1, of: attention)), .temperature(2),
      .element(path: "logits", Element(0, 0), 1))
    #expect(changed.unapplied == [outside, nowhere, noHead])
  }

  @Test func whatIsNoNumberIsToldToo() throws {
    let outside = Change.element(path: "logits", Element(9, 0), .nan)
    let changed = try pass(outside, .element(path: "logits", Element(0, 0), .nan))
    #expect(changed.unapplied.count == 1 && changed.applied.list.count == 1)
    #expect(changed.effectiveChanges(comparedWith: try pass()).count == 1)
  }

  @Test func aHeadThatIsOffGivesNothing() throws {
    let changed = try pass(.off(.head(1, of: attention)))
    #expect(try value("\(attention).heads.1.output", changed).elements.allSatisfy { $0 == 0 })
    let concat = try value("\(attention).concat", changed)
    #expect((0..<concat.rows).allSatisfy { concat.row($0).suffix(4).allSatisfy { $0 == 0 } })
    #expect(concat.row(0).prefix(4).contains { $0 != 0 })
  }

  @Test func withoutItsMaskTheDecoderSeesWhatComes() throws {
    let own = "decoder.layers.0.self_attn"
    let (plain, changed) = (try pass(), try pass(.off(.mask(of: own))))
    #expect(try value("\(own).heads.0.weights", plain)[0, 2] == 0)
    #expect(try value("\(own).heads.0.weights", changed)[0, 2] > 0)
    #expect(changed.find("\(own).heads.0.masked") == nil)
  }

  @Test func withoutPositionsOrderDoesNotMatter() throws {
    let off = Change.off(.positions(of: "encoder"))
    let (one, other) = (try pass(off), try pass(off, source: [4, 3, 2]))
    #expect(try value("encoder.position", one).elements.allSatisfy { $0 == 0 })
    let (rows, swapped) = (try value("encoder.output", one), try value("encoder.output", other))
    #expect(zip(rows.row(0), swapped.row(1)).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect(try value("encoder.output", pass()) != rows)
  }

  @Test func withoutItsResidualASublayerGoesOnAlone() throws {
    let changed = try pass(.off(.residual(1, of: "encoder.layers.0")))
    #expect(try value("encoder.layers.0.residual1", changed) == value("\(attention).output", changed))
  }

  @Test func withoutScalingScoresStayAsTheyAre() throws {
    let changed = try pass(.off(.scaling(of: attention)))
    #expect(try value("\(attention).heads.0.scaled", changed) == value("\(attention).heads.0.scores", changed))
  }

  @Test func withoutItsNormTheSumGoesOn() throws {
    let changed = try pass(.off(.norm(2, of: "encoder.layers.1")), .off(.norm(of: "encoder")))
    #expect(try value("encoder.layers.1.norm2", changed) == value("encoder.layers.1.residual2", changed))
    #expect(try value("encoder.output", changed) == value("encoder.layers.1.residual2", changed))
  }

  @Test func temperatureFlattens() throws {
    let (plain, warm) = (try pass(), try pass(.temperature(0.5), .temperature(4)))
    #expect(warm.changes.temperature == 4)
    #expect(try value("logits", warm) == value("logits", plain))
    let (sharp, flat) = (plain.nextProbabilities.max() ?? 0, warm.nextProbabilities.max() ?? 0)
    #expect(flat < sharp)
    #expect(throws: MatrixProblem.self) { try pass(.temperature(0)) }
  }

  @Test func everyPartChangesThePassAndItsPathsStay() throws {
    let plain = try pass()
    let paths = plain.results.map { plain.trace[$0].path }
    for part in ModelShape.small.parts {
      let changed = try pass(.off(part))
      #expect(try value("logits", changed) != value("logits", plain), "\(part)")
      let left = changed.results.map { changed.trace[$0].path }
      #expect(left == (part.kind == .mask ? left : paths), "\(part)")
    }
    let kinds = Set(ModelShape.small.parts.map(\.kind))
    #expect(kinds == Set(Part.Kind.allCases))
  }

  @Test func gradientsStopAtWhatAPersonWrote() throws {
    var trace = Trace(interventions: Interventions(elements: ["y": [Element(0, 1): 7]]))
    let x = try trace.constant(Matrix([[1, 2, 3]]))
    let y = try trace.scale(x, by: 2)
    trace.name(y, "y")
    #expect(trace.value(y) == Matrix([[2, 7, 6]]))
    let loss = try trace.sum(y, along: .all)
    let gradient = try trace.gradients(of: loss, for: [x])[0]
    #expect(trace.value(gradient) == Matrix([[2, 0, 2]]))
  }
}

import Canvas
import Lessons
import Matrices
import Transformers

/// The page of one place in the machine.
struct PassPage {
  let exploration: Exploration
  /// The pass, and behind it what only this page shows.
  var trace: Trace

  init(_ exploration: Exploration) {
    self.exploration = exploration
    trace = exploration.pass.trace
  }

  var machine: Machine { exploration.machine }
  var place: Machine.Place { machine.places[exploration.place] }
  var language: Language { exploration.language }

  mutating func page() -> Step {
    var pieces: [Step.Piece] = []
    if let formula { pieces.append(.exhibits([formula])) }
    pieces.append(.prose(.paragraph([.text(sentences)])))
    if let note { pieces.append(.prose(.paragraph([.strong([.text(note)])]))) }
    pieces += pictures().map { .exhibits($0) }
    return Step(
      title: [.text(place.kind.name(in: language))], pieces: pieces, controls: exploration.controls.map(\.name))
  }

  private var sentences: String {
    let way = (machine.parents(of: exploration.place) + [exploration.place]).map { machine.places[$0].kind }
    return PlaceSentences(
      kind: place.kind, shape: exploration.model.shape, isInDecoder: place.path.hasPrefix("decoder"),
      isInCrossAttention: way.contains(.crossAttention), isMaskOff: isMaskOff, language: language
    ).text
  }

  private var isMaskOff: Bool {
    machine.attention(around: exploration.place).map { exploration.isOff(.mask(of: machine.places[$0].path)) } ?? false
  }

  /// What is switched off here, and what is read where other words are written now.
  private var note: String? {
    let off = exploration.part.flatMap { part in
      exploration.isOff(part)
        ? language.choose("Switched off: \(part.name(in: language)).", "已关闭：\(part.name(in: language))。") : nil
    }
    guard [.machine, .decoder, .logits, .probabilities].contains(place.kind), exploration.readsOldWords else {
      return off
    }
    let reading = language.choose(
      "The decoder still reads the old words, so that both passes can be compared; w writes the new ones.",
      "解码器读的仍是原来的词，好让两次计算能比较；按 w 逐词写出新的译文。")
    return [off, reading].compactMap { $0 }.joined(separator: " ")
  }

  private var formula: Exhibit? {
    guard let matrix = place.matrix else { return nil }
    let formula = PlaceFormula(
      kind: place.kind, trace: trace, matrix: matrix, inputs: trace.namedInputs(of: matrix),
      temperature: exploration.changes.temperature)
    return Exhibit(picture: .formula(formula.text), title: "", subject: nil, span: Span(0, 0))
  }

  // MARK: Pictures

  private mutating func pictures() -> [[Exhibit]] {
    if exploration.showsAllHeads, let heads = allHeads() { return heads }
    guard let matrix = place.matrix else { return picturesOfPart() }
    let read = exploration.showsInputs ? trace.namedInputs(of: matrix) : []
    let inputs = read.map { picture(of: $0) }
    let result = picture(of: matrix, kind: place.kind)
    let words = [.logits, .probabilities].contains(place.kind) ? [[nextWords]] : []
    return words + [[result]] + (inputs.isEmpty ? [] : [inputs])
  }

  private mutating func picturesOfPart() -> [[Exhibit]] {
    let inside = machine.operations(at: exploration.place)
    switch place.kind {
    case .machine: return [[sourceWords], [nextWords]] + last(of: inside)
    case .selfAttention, .crossAttention: return allHeads() ?? last(of: inside)
    case .head: return [pictures(of: inside.filter { [.weights, .headOutput].contains(machine.places[$0].kind) })]
    case .feedForward: return [pictures(of: inside)]
    default:
      let first = inside.first.flatMap { machine.places[$0].matrix }.flatMap { trace.namedInputs(of: $0).first }
      return (first.map { [[picture(of: $0)]] } ?? []) + last(of: inside)
    }
  }

  private mutating func last(of operations: [Int]) -> [[Exhibit]] {
    operations.last.map { [pictures(of: [$0])] } ?? []
  }

  private mutating func pictures(of operations: [Int]) -> [Exhibit] {
    var pictures: [Exhibit] = []
    for operation in operations {
      guard let matrix = machine.places[operation].matrix else { continue }
      pictures.append(picture(of: matrix, kind: machine.places[operation].kind))
    }
    return pictures
  }

  /// The same operation in every head; the weights where one stands outside of them.
  private mutating func allHeads() -> [[Exhibit]]? {
    guard let attention = machine.attention(around: exploration.place) else { return nil }
    let heads = machine.children(of: attention).filter {
      if case .head = machine.places[$0].kind { true } else { false }
    }
    let kinds = heads.flatMap { machine.children(of: $0) }.map { machine.places[$0].kind }
    let kind = kinds.contains(place.kind) ? place.kind : .weights
    var pictures: [Exhibit] = []
    for head in heads {
      guard let operation = machine.children(of: head).first(where: { machine.places[$0].kind == kind }),
        let matrix = machine.places[operation].matrix
      else { continue }
      let title = "\(machine.places[head].kind.name(in: language)): \(kind.symbol)"
      pictures.append(picture(of: matrix, kind: kind, title: title, isOneOfSeveral: true))
    }
    return pictures.isEmpty ? nil : [pictures]
  }

  private mutating func picture(
    of matrix: Traced, kind: PlaceKind? = nil, title: String? = nil, isOneOfSeveral: Bool = false
  ) -> Exhibit {
    let title = title ?? self.title(of: matrix)
    let difference = exploration.showsDifference ? difference(of: matrix) : nil
    var options = difference?.options ?? PassPage.options(for: trace.value(matrix), kind: kind)
    if kind == .masked, difference == nil { options.mask = mask(of: matrix) }
    if isOneOfSeveral {
      // One scale for all, and so small that several stand side by side.
      if options.limits == nil { options.scaleGroup = "heads" }
      options.view = .pixels
      options.sums.rows = false
    }
    guard let difference else { return exhibit(matrix, options, title: title) }
    return exhibit(
      difference.matrix, options, title: language.choose("\(title): new − old", "\(title)：新 − 旧"))
  }

  private func exhibit(_ matrix: Traced, _ options: HeatmapOptions, title: String) -> Exhibit {
    Exhibit(
      picture: .heatmap(options), title: "\(title) \(trace.shape(matrix))", subject: matrix, span: Span(0, 0))
  }

  /// What a matrix of this kind is drawn like.
  static func options(for matrix: Matrix, kind: PlaceKind?) -> HeatmapOptions {
    var options = HeatmapOptions()
    switch kind {
    case .weights?:
      options.limits = 0...1
      options.sums.rows = true
    case .probabilities?: options.limits = 0...1
    default: if matrix.elements.contains(where: { $0 < 0 }) { options.centre = 0 }
    }
    return options
  }

  private func mask(of matrix: Traced) -> Traced? {
    let inputs = trace[matrix].inputs
    return inputs.count == 2 && trace.shape(inputs[1]) == trace.shape(matrix) ? inputs[1] : nil
  }

  /// The name of a matrix; with its part where that is another one than the place's own.
  private func title(of matrix: Traced) -> String {
    let entry = trace[matrix]
    if let symbol = parameterSymbol(of: entry.path) { return symbol }
    guard let index = machine.index(of: entry.path), machine.places[index].matrix != nil else {
      return operationName(entry.operation.name, in: language)
    }
    let found = machine.places[index]
    guard let parent = found.parent, parent != place.parent, parent != exploration.place else {
      return found.kind.name(in: language)
    }
    return "\(machine.places[parent].kind.name(in: language)): \(found.kind.name(in: language))"
  }
}

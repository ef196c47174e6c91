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
    PlaceSentences(
      kind: place.kind, path: place.path, shape: exploration.model.shape, changes: exploration.pass.applied,
      words: exploration.isTargetGiven ? .given : exploration.readsOldWords ? .old : .written, language: language
    ).text
  }

  /// Does the sublayer before this residual read what a norm gave?
  private var readsNorm: Bool {
    guard case .residual(let number) = place.kind, exploration.model.shape.normPlacement == .pre else { return false }
    let layer = place.parent.map { machine.places[$0].path } ?? ""
    return !exploration.isOff(.norm(number, of: layer))
  }

  private var formula: Exhibit? {
    guard let matrix = place.matrix else { return nil }
    let formula = PlaceFormula(
      kind: place.kind, trace: trace, matrix: matrix, inputs: trace.namedInputs(of: matrix),
      readsNorm: readsNorm, temperature: exploration.changes.temperature, language: language)
    return Exhibit(picture: .formula(formula.text), title: "", subject: nil, span: Span(0, 0))
  }

  // MARK: Pictures

  private mutating func pictures() -> [[Exhibit]] {
    if exploration.showsAllHeads, let heads = allHeads() { return heads }
    guard let matrix = place.matrix else { return picturesOfPart() }
    let read = exploration.showsInputs ? trace.namedInputs(of: matrix) : []
    let inputs = read.map { picture(of: $0) }
    let result = picture(of: matrix, kind: place.kind)
    let words = [.logits, .probabilities].contains(place.kind) ? [nextWords] : []
    return words + [[result]] + (inputs.isEmpty ? [] : [inputs])
  }

  private mutating func picturesOfPart() -> [[Exhibit]] {
    let inside = machine.operations(at: exploration.place)
    switch place.kind {
    case .machine: return [[sourceWords], nextWords] + last(of: inside)
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

  /// The same operation in every head. Where one stands outside of them, what they give where that is joined, and
  /// otherwise their weights.
  private mutating func allHeads() -> [[Exhibit]]? {
    guard let attention = machine.attention(around: exploration.place) else { return nil }
    let heads = machine.children(of: attention).filter { machine.places[$0].kind.isHead }
    let kinds = heads.flatMap { machine.children(of: $0) }.map { machine.places[$0].kind }
    let kind = kinds.contains(place.kind) ? place.kind : place.kind.inEachHead
    let operations = heads.compactMap { head in
      machine.children(of: head).first { machine.places[$0].kind == kind }
    }
    guard !operations.isEmpty else { return nil }
    return [sideBySide(operations, kind: kind)]
  }

  /// Pictures of one kind on one scale, and so small that several stand side by side.
  private mutating func sideBySide(_ operations: [Int], kind: PlaceKind) -> [Exhibit] {
    let matrices = operations.compactMap { machine.places[$0].matrix }
    // Where a single head has changed, all are differences: those of the others are 0.
    let isDifference = exploration.showsDifference && matrices.contains(where: hasChanged)
    var pictures: [Exhibit] = []
    for (operation, matrix) in zip(operations, matrices) {
      let head = machine.places[operation].parent.map { machine.places[$0].kind.name(in: language) } ?? ""
      // The symbol of what a head gives is `head` itself.
      let name =
        kind == .headOutput ? language.choose("output", "输出") : language.choose(kind.symbol, kind.chineseSymbol)
      pictures.append(picture(of: matrix, kind: kind, title: titled(head, name), isDifference: isDifference))
    }
    let hasCentre = pictures.contains { $0.heatmap?.centre != nil }
    return pictures.map { picture in
      guard var options = picture.heatmap else { return picture }
      if hasCentre { options.centre = 0 }
      if options.limits == nil { options.scaleGroup = "heads" }
      options.view = .pixels
      options.sums.rows = false
      return picture.drawn(options)
    }
  }

  private mutating func picture(of matrix: Traced, kind: PlaceKind? = nil) -> Exhibit {
    picture(
      of: matrix, kind: kind, title: title(of: matrix),
      isDifference: exploration.showsDifference && hasChanged(matrix))
  }

  private mutating func picture(of matrix: Traced, kind: PlaceKind?, title: String, isDifference: Bool) -> Exhibit {
    guard isDifference, let (difference, options) = difference(of: matrix) else {
      var options = PassPage.options(for: trace.value(matrix), kind: kind)
      if kind == .masked { options.mask = mask(of: matrix) }
      return exhibit(matrix, options, title: title)
    }
    return exhibit(difference, options, title: language.choose("\(title): new − old", "\(title)：新 − 旧"))
  }

  private func exhibit(_ matrix: Traced, _ options: HeatmapOptions, title: String) -> Exhibit {
    Exhibit(
      picture: .heatmap(options), title: "\(title) \(trace.shape(matrix))", subject: matrix, span: Span(0, 0))
  }

  /// What a matrix of this kind is drawn like.
  static func options(for matrix: Matrix, kind: PlaceKind?) -> HeatmapOptions {
    var options = HeatmapOptions()
    options.namesColumns = true
    switch kind {
    case .weights?:
      options.limits = 0...1
      options.sums.rows = true
    case .probabilities?: options.limits = 0...1
    default: if matrix.elements.contains(where: { $0 < 0 }) { options.centre = 0 }
    }
    return options
  }

  /// What is hidden, but for what somebody has written there.
  private mutating func mask(of matrix: Traced) -> Traced? {
    let inputs = trace[matrix].inputs
    guard inputs.count == 2, trace.shape(inputs[1]) == trace.shape(matrix) else { return nil }
    guard let edited = trace[matrix].operation as? Edited else { return inputs[1] }
    var visible = trace.value(inputs[1])
    for (element, number) in edited.elements where number != -.infinity { visible[element] = 1 }
    return try? trace.constant(visible, origin: "mask")
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
    return titled(machine.places[parent].kind.name(in: language), found.kind.name(in: language))
  }

  private func titled(_ part: String, _ name: String) -> String {
    language.choose("\(part): \(name)", "\(part)：\(name)")
  }
}

extension PlaceKind {
  /// How a Chinese title names it: by a letter where it has one.
  fileprivate var chineseSymbol: String { symbol.count == 1 ? symbol : name(in: .chinese) }

  var isHead: Bool { if case .head = self { true } else { false } }

  /// What is shown of each head at a place of the attention that is in none of them.
  fileprivate var inEachHead: PlaceKind {
    switch self {
    case .query: .headQuery
    case .key: .headKey
    case .value: .headValue
    case .concat, .attentionOutput: .headOutput
    default: .weights
    }
  }
}

extension Exhibit {
  fileprivate var heatmap: HeatmapOptions? { if case .heatmap(let options) = picture { options } else { nil } }

  /// The same matrix drawn otherwise.
  fileprivate func drawn(_ options: HeatmapOptions) -> Exhibit {
    Exhibit(picture: .heatmap(options), title: title, subject: subject, span: span)
  }
}

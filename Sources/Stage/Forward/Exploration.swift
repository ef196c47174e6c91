import Lessons
import Matrices
import Transformers

/// A forward pass that is being explored: what was asked of which model, what is done otherwise, and where one stands.
public struct Exploration: Sendable {
  public let model: Model
  public internal(set) var source: [Int]
  /// The words that somebody gave for the target; `nil`: those that the model writes by itself.
  var givenTarget: [Int]?
  public internal(set) var changes = Changes()
  /// How many words of the target are in play; `nil`: all.
  var wordCount: Int?

  /// The pass as it is, and as it would be without the changes.
  public internal(set) var pass: ForwardPass
  var unchanged: ForwardPass
  /// What the model writes with and without the changes, without `<end>`.
  public internal(set) var output: [Int]
  var unchangedOutput: [Int]
  /// The paths of the results that the changes have changed.
  var changed: Set<String> = []

  var machine: Machine
  /// The place at which one stands, by its number in the tree.
  public internal(set) var place = 0
  /// The parts of the tree that are open.
  var open: Set<String> = ["", "encoder", "decoder"]
  /// New minus old instead of the matrices themselves.
  var showsDifference = false
  /// What an operation read, beside what it gave.
  var showsInputs = true
  /// Every head instead of one.
  var showsAllHeads = false
  /// Where there are no keys, nothing is said of them.
  var isOnPaper = false
  var language: Language
  /// What is being typed, and what for.
  var prompt: Prompt?

  /// The page of the place at which one stands, and the trace of the pass with what only this page shows behind it.
  var page: Step
  public internal(set) var trace: Trace

  /// What somebody is asked to type in the line above the keys.
  enum Prompt: Hashable, Sendable {
    /// Another number for an element.
    case number(path: String, Element)
    case path
  }

  /// - Parameters:
  ///   - source: the ids of the words, `<end>` last.
  ///   - target: the ids of the words, without `<start>`; `nil`: what the model writes.
  /// - Throws: `.arithmetic`, e.g. for an id that a vocabulary does not have.
  public init(
    _ model: Model, source: [Int], target: [Int]? = nil, language: Language, limits: Limits = .none
  ) throws(ExplorationProblem) {
    self.model = model
    self.source = source
    self.language = language
    givenTarget = target
    try model.requirePositions(source: source, target: target)
    do throws(MatrixProblem) {
      unchangedOutput = try model.written(source, limits: limits)
      let words = [Vocabulary.start] + (target ?? unchangedOutput)
      unchanged = try ForwardPass(model, source: source, target: words, limits: limits)
    } catch {
      throw .arithmetic(error)
    }
    output = unchangedOutput
    pass = unchanged
    machine = Machine(pass)
    trace = pass.trace
    page = Step(title: [], pieces: [])
    showPage()
  }
}

extension Exploration {
  /// Computes everything anew after something was changed.
  mutating func run(limits: Limits) throws(MatrixProblem) {
    let old = source == unchanged.source ? unchangedOutput : try model.written(source, limits: limits)
    let new = changes.isEmpty ? old : try model.written(source, changes: changes, limits: limits)
    let words = givenTarget ?? (wordCount == nil ? old : new)
    let target = [Vocabulary.start] + words.prefix(wordCount ?? words.count)
    // What nothing has changed in need not be computed again.
    let isKnown = source == unchanged.source && target == unchanged.target
    let unchanged = isKnown ? self.unchanged : try ForwardPass(model, source: source, target: target, limits: limits)
    let pass =
      changes.isEmpty
      ? unchanged : try ForwardPass(model, source: source, target: target, changes: changes, limits: limits)
    (self.unchanged, self.pass, unchangedOutput, output) = (unchanged, pass, old, new)
    // Where nothing is changed any more, there is no difference to look at.
    if pass.effectiveChanges(comparedWith: unchanged).isEmpty { showsDifference = false }
    let path = machine.places[place].path
    machine = Machine(pass)
    stand(at: path)
    markChanges()
    showPage()
  }

  /// Goes to a path, or to the nearest part around it that there still is.
  mutating func stand(at path: String) {
    var path = path[...]
    while machine.index(of: String(path)) == nil { path = path[..<(path.lastIndex(of: ".") ?? path.startIndex)] }
    place = machine.index(of: String(path)) ?? 0
  }

  /// Are the words of the target given, instead of those that the model writes?
  var isTargetGiven: Bool { givenTarget != nil }

  /// Are the words that the pass reads others than those that are written now?
  var readsOldWords: Bool { output != unchangedOutput && givenTarget == nil && wordCount == nil }

  private mutating func markChanges() {
    changed = []
    guard !changes.isEmpty else { return }
    for place in machine.places {
      guard let matrix = place.matrix, let old = unchanged.find(place.path) else { continue }
      if !old.value.isSame(as: pass.trace.value(matrix)) { changed.insert(place.path) }
    }
  }
}

extension Model {
  /// The words that the model writes by itself, always the likeliest, without `<end>`.
  fileprivate func written(
    _ source: [Int], changes: Changes = Changes(), limits: Limits
  ) throws(MatrixProblem) -> [Int] {
    let words = try greedyTranslation(source, changes: changes, limit: mostWords, limits: limits)
    return words.last == Vocabulary.end ? words.dropLast() : words
  }

  /// A model that never says `<end>` is stopped; one with learned positions where these end, the first being that of
  /// `<start>`.
  var mostWords: Int { min(20, shape.longest - 1) }

  /// - Throws: where there are more tokens than learned positions.
  func requirePositions(source: [Int], target: [Int]?) throws(ExplorationProblem) {
    if source.count > shape.longest { throw .tooLong(.source, tokens: source.count, longest: shape.longest) }
    if let target, target.count > shape.longest - 1 {
      throw .tooLong(.target, tokens: target.count + 1, longest: shape.longest)
    }
  }
}

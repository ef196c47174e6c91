import Canvas
import Lessons
import Matrices

/// A forward pass on paper: its operations one below another, and at the end what the model has written.
public struct PrintedPass: Sendable {
  private(set) var exploration: Exploration
  /// The operations, by their numbers in the tree.
  let operations: [Int]
  let theme: Theme
  let language: Language

  /// - Parameter place: the only place to print, with all that is inside; `nil` for everything.
  public init(_ exploration: Exploration, at place: Int? = nil, theme: Theme, language: Language) {
    operations = exploration.machine.operations(at: place ?? 0)
    self.exploration = exploration
    self.exploration.isOnPaper = true
    // One operation stands alone; in a sequence, what it read has been printed before.
    self.exploration.showsInputs = operations.count == 1
    self.theme = theme
    self.language = language
  }

  /// One page for each operation, and behind them the words.
  public var pages: PrintedLesson {
    var pages = PrintedLesson(Session(exploration), steps: operations, theme: theme, language: language)
    pages.ending = exploration.heading
    return pages
  }

  public func frames(width: Int) -> [Frame] { pages.frames(width: width) }

  /// `[{"path", "operation", "shape", "rows", "columns", "values"}, …]`, in order.
  public var json: String {
    JSON.list(operations.compactMap { exploration.machine.places[$0].matrix.map(data) }).written
  }

  private func data(of matrix: Traced) -> JSON {
    let entry = exploration.pass.trace[matrix]
    let shape = entry.value.shape
    return .object([
      ("path", .text(entry.path)), ("operation", .text(exploration.pass.trace.stepName(of: matrix))),
      ("shape", .list([.whole(shape.rows), .whole(shape.columns)])),
      ("rows", .list(entry.axes.rows.labels.map(JSON.text))),
      ("columns", .list(entry.axes.columns.labels.map(JSON.text))), ("values", .matrix(entry.value)),
    ])
  }
}

extension Exploration {
  /// The place with a path, or with an unmistakable end of one.
  public func place(at path: String) throws(ExplorationProblem) -> Int { try machine.find(path) }

  /// The path of a place; that of the whole is empty.
  public func path(of place: Int) -> String { machine.places[place].path }

  /// The path of the place at which one stands.
  public var path: String { path(of: place) }

  /// How many places there are, parts among them.
  package var placeCount: Int { machine.places.count }

  /// The paths of the parts around a place, the outermost first.
  package func parts(around place: Int) -> [String] { machine.parents(of: place).map(path) }

  /// Is the matrix at a path another one than without the changes?
  package func hasChanged(_ path: String) -> Bool { changed.contains(path) }

  /// How many operations there are.
  public var operationCount: Int { machine.operations.count }

  /// The place of an operation, counted from 0.
  public func place(ofOperation number: Int) -> Int { machine.operations[number] }

  /// Stands at a place from the beginning.
  public mutating func begin(at place: Int) { go(to: place) }
}

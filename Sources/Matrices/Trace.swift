/// The record of a computation: every operation in the order in which it was done.
///
/// Append order is dependency order, so nothing is ever sorted. From this one record come the numbers, backpropagation,
/// the list of steps, the arrows between matrices and the cell inspector. A trace is a value: a copy can be changed and
/// compared with the original.
public struct Trace: Sendable {
  /// One operation that was done.
  public struct Entry: Sendable {
    public fileprivate(set) var operation: any Operation
    public let inputs: [Traced]
    public fileprivate(set) var value: Matrix
    /// What people call it: `Q`, `weights`. Empty while nobody has named it.
    public fileprivate(set) var name: String
    /// Where in the model it stands: `encoder.layers.0.self_attn.heads.2.scores`.
    public fileprivate(set) var path: String
    /// What its rows and columns are.
    public fileprivate(set) var axes: Axes
  }

  public private(set) var entries: [Entry] = []
  public let limits: Limits
  /// How many threads a large product may use. No result depends on it.
  public let threads: Int
  /// What is done otherwise than the operations say.
  public private(set) var interventions: Interventions
  /// Whether entries get names and paths. Where nobody asks for them they need not be made.
  package let keepsNames: Bool
  private var work = 0
  private var kept = 0
  private var scope = ""
  private var known: ArraySlice<Entry> = []

  public init(limits: Limits = .none, threads: Int = 1, interventions: Interventions = .none) {
    self.init(limits: limits, threads: threads, interventions: interventions, keepsNames: true)
  }

  /// A trace for computing alone: unless an intervention asks for a path, its entries have no names.
  package static func unnamed(interventions: Interventions = .none) -> Trace {
    Trace(limits: .none, threads: 1, interventions: interventions, keepsNames: interventions != .none)
  }

  private init(limits: Limits, threads: Int, interventions: Interventions, keepsNames: Bool) {
    self.limits = limits
    self.threads = threads
    self.interventions = interventions
    self.keepsNames = keepsNames
    if !keepsNames { entries.reserveCapacity(1024) }
  }

  public subscript(traced: Traced) -> Entry { entries[traced.index] }

  /// Does an operation and appends it.
  ///
  /// Shapes are checked, and sizes held against the limits, before anything is computed or allocated.
  /// - Throws: the operation's own complaint about its inputs, or the limit that was met.
  @discardableResult
  public mutating func record(
    _ operation: some Operation, _ inputs: Traced...
  ) throws(MatrixProblem) -> Traced {
    try record(operation, inputs)
  }

  /// The same for a list of inputs.
  @discardableResult
  public mutating func record(_ operation: some Operation, _ inputs: [Traced]) throws(MatrixProblem) -> Traced {
    let shapes = inputs.map { entries[$0.index].value.shape }
    let shape = try operation.shape(of: shapes)
    let recalled = recalled(operation, shape)
    try admit(operation, shape)
    // What was computed before is no work.
    if recalled == nil { try spend(operation.work(of: shapes), on: operation, shape) }
    let value = recalled ?? operation.value(of: inputs.map { entries[$0.index].value })
    assert(value.shape == shape, "\(operation.name) promised \(shape) and gave \(value.shape)")
    let axes = keepsNames ? operation.axes(of: inputs.map { entries[$0.index].axes }, shapes: shapes) : Axes()
    entries.append(Entry(operation: operation, inputs: inputs, value: value, name: "", path: scope, axes: axes))
    return Traced(index: entries.count - 1)
  }

  /// Says that the next operations are those of `entries` once more, in the same order and on equal inputs: their
  /// values are taken over instead of being computed. An empty slice ends this.
  public mutating func recall(_ entries: ArraySlice<Entry>) {
    known = entries
  }

  private mutating func recalled(_ operation: some Operation, _ shape: Shape) -> Matrix? {
    guard let entry = known.popFirst() else { return nil }
    guard entry.operation.name == operation.name, entry.value.shape == shape else {
      known = []
      return nil
    }
    return entry.value
  }

  private mutating func admit(_ operation: some Operation, _ shape: Shape) throws(MatrixProblem) {
    guard shape.rows >= 0, shape.columns >= 0 else {
      throw .argument(operation: operation.name, name: "shape", value: "\(shape)", requirement: .notNegative)
    }
    let count = saturatingProduct(shape.rows, shape.columns)
    guard count <= limits.elements, count < .max else {
      throw .tooManyElements(operation: operation.name, shape, limit: limits.elements)
    }
    // An entry costs something even when it holds a single number.
    kept = saturatingSum(kept, count, 64)
    guard kept <= limits.kept else { throw .tooMuchKept(operation: operation.name, limit: limits.kept) }
  }

  private mutating func spend(_ more: Int, on operation: some Operation, _ shape: Shape) throws(MatrixProblem) {
    work = saturatingSum(work, more, shape.count)
    guard work <= limits.work else { throw .tooMuchWork(operation: operation.name, limit: limits.work) }
    guard !limits.isCancelled() else { throw .cancelled }
  }
}

/// The place of a matrix in a trace.
public struct Traced: Hashable, Sendable {
  public let index: Int

  package init(index: Int) { self.index = index }
}

extension Trace {
  /// The matrix at a place.
  ///
  /// Do the operation first and ask in the next statement: in `trace.value(try trace.exp(x))` Swift reads the trace
  /// before the operation is on it.
  public func value(_ traced: Traced) -> Matrix { entries[traced.index].value }
  public func shape(_ traced: Traced) -> Shape { entries[traced.index].value.shape }

  /// The last entry with this path, e.g. `encoder.layers.0.self_attn.heads.2.weights`.
  public func find(_ path: String) -> Traced? {
    entries.lastIndex { !$0.name.isEmpty && $0.path == path }.map { Traced(index: $0) }
  }

  /// Gives an entry the name that people call it, behind the path of the part that is being computed.
  ///
  /// Name an entry before it is used: from here on it has the elements that an intervention gives it.
  public mutating func name(_ traced: Traced, _ name: String) {
    guard keepsNames else { return }
    entries[traced.index].name = name
    entries[traced.index].path = path(of: name)
    guard !interventions.elements.isEmpty else { return }
    edit(traced)
  }

  private mutating func edit(_ traced: Traced) {
    let entry = self[traced]
    let elements = interventions.elements(at: entry.path, in: entry.value.shape)
    guard !elements.isEmpty else { return }
    let edited = Edited(original: entry.operation, elements: elements)
    entries[traced.index].operation = edited
    entries[traced.index].value = edited.edited(entry.value)
  }

  /// Whether an intervention switches off a part of what is being computed.
  public func isOff(_ name: String) -> Bool {
    !interventions.off.isEmpty && interventions.off.contains(path(of: name))
  }

  /// Computes something otherwise than its operations say, and goes on as before.
  public mutating func intervening<Result>(
    _ interventions: Interventions, _ body: (inout Trace) throws(MatrixProblem) -> Result
  ) throws(MatrixProblem) -> Result {
    let outer = self.interventions
    self.interventions = interventions
    defer { self.interventions = outer }
    return try body(&self)
  }

  private func path(of name: String) -> String { scope.isEmpty ? name : "\(scope).\(name)" }

  /// Says what the rows and columns of an entry are; `nil` leaves a side as it is.
  public mutating func label(_ traced: Traced, rows: Axis? = nil, columns: Axis? = nil) {
    guard keepsNames else { return }
    if let rows { entries[traced.index].axes.rows = rows }
    if let columns { entries[traced.index].axes.columns = columns }
  }

  /// Computes a part of the model: all that `body` names gets `part` in front of its path.
  public mutating func part<Result>(
    _ part: String, _ body: (inout Trace) throws(MatrixProblem) -> Result
  ) throws(MatrixProblem) -> Result {
    guard keepsNames else { return try body(&self) }
    let outer = scope
    scope = outer.isEmpty ? part : "\(outer).\(part)"
    defer { scope = outer }
    return try body(&self)
  }
}

/// What the rows, or the columns, of a matrix are.
public struct Axis: Hashable, Sendable {
  /// What one of them is: `query`, `key`, `dimension`. May be empty.
  public var name: String
  /// One label each, e.g. the tokens. Empty where only the index says which it is.
  public var labels: [String]

  public init(_ name: String = "", labels: [String] = []) {
    self.name = name
    self.labels = labels
  }
}

/// What both sides of a matrix are.
public struct Axes: Hashable, Sendable {
  public var rows: Axis
  public var columns: Axis

  public init(rows: Axis = Axis(), columns: Axis = Axis()) {
    self.rows = rows
    self.columns = columns
  }

  public var transposed: Axes { Axes(rows: columns, columns: rows) }
}

/// A text whose parts look different: a paragraph before it is wrapped, or one line of it after.
public struct StyledText: Hashable, Sendable {
  public private(set) var runs: [Run]

  /// A part that looks the same throughout.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style
    /// Names the run, so that it can be found again after wrapping, e.g. a number that can be opened.
    public var id: Int?

    public init(_ text: String, _ style: Style = .plain, id: Int? = nil) {
      self.text = text
      self.style = style
      self.id = id
    }
  }

  public init(_ runs: [Run] = []) {
    self.runs = []
    for run in runs { append(run) }
  }

  public init(_ text: String, _ style: Style = .plain) { self.init([Run(text, style)]) }

  public mutating func append(_ text: String, _ style: Style = .plain, id: Int? = nil) {
    append(Run(text, style, id: id))
  }

  /// Adds a run; one that continues the last becomes part of it.
  public mutating func append(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if let last = runs.last, last.style == run.style, last.id == run.id {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  public mutating func append(_ other: StyledText) {
    for run in other.runs { append(run) }
  }

  public var text: String { runs.map(\.text).joined() }
  public var width: Int { runs.reduce(0) { $0 + displayWidth(of: $1.text) } }
  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The columns in which a run stands, from the first column of the text.
  public func columns(of id: Int) -> Range<Int>? {
    var column = 0
    var found: Range<Int>?
    for run in runs {
      let end = column + displayWidth(of: run.text)
      if run.id == id { found = (found?.lowerBound ?? column)..<end }
      column = end
    }
    return found
  }
}

extension Frame {
  /// Draws one line of styled text.
  /// - Returns: The column behind the text, as if nothing had been cut off.
  @discardableResult
  public mutating func draw(_ text: StyledText, at start: Point, in area: Area? = nil) -> Int {
    text.runs.reduce(start.column) { column, run in
      draw(run.text, at: Point(column: column, row: start.row), run.style, in: area)
    }
  }
}

import Matrices

/// A picture that a step shows: what it is a picture of, and how the lesson wants it drawn.
public struct Exhibit: Hashable, Sendable {
  public let picture: Picture
  public let title: String
  /// The matrix whose elements can be opened, where there is one.
  public let subject: Traced?
  public let span: Span

  public init(picture: Picture, title: String, subject: Traced?, span: Span) {
    self.picture = picture
    self.title = title
    self.subject = subject
    self.span = span
  }

  public enum Picture: Hashable, Sendable {
    case heatmap(HeatmapOptions)
    /// Columns of the subject as curves over its rows: the sinusoidal waves.
    case waves(WavesOptions)
    /// Each row of the subject as a group of bars.
    case bars(BarsOptions)
    case histogram(HistogramOptions)
    /// Rows of the subject as curves over `x`.
    case curve(CurveOptions)
    case table(TableOptions)
    case tokens(TokensOptions)
    /// `S = Q·Kᵀ   (4×8)·(8×4) → (4×4)`, read off the trace.
    case formula(String)
  }
}

/// How a heatmap is drawn. Labels that are empty come from the trace.
public struct HeatmapOptions: Hashable, Sendable {
  public var rowAxis = ""
  public var columnAxis = ""
  public var rowLabels: [String] = []
  public var columnLabels: [String] = []
  /// A diverging map around this value; `nil`: a sequential one.
  public var centre: Float?
  /// Fixed ends of the colour scale; `nil`: the smallest and largest element.
  public var limits: ClosedRange<Float>?
  public var isLogarithmic = false
  public var sums = Sums()
  /// Digits behind the point; `nil`: as many as fit and tell elements apart.
  public var digits: Int?
  public var view = View.automatic
  /// Elements wide enough for the names of their columns, where there is room for that.
  public var namesColumns = false
  /// Heatmaps of a step with the same word here share one colour scale.
  public var scaleGroup = ""
  /// Elements drawn as hidden: where this matrix is 0.
  public var mask: Traced?
  /// Elements that the lesson points at.
  public var marked: [Element] = []

  public init() {}

  public struct Sums: Hashable, Sendable {
    public var rows = false
    public var columns = false
  }

  public enum View: Hashable, Sendable {
    case automatic, numbers, pixels
  }
}

/// How waves are drawn.
public struct WavesOptions: Hashable, Sendable {
  /// Which columns; empty: a selection that fits.
  public var columns: [Int] = []
  public var xAxis = ""
  public var yAxis = ""

  public init() {}
}

/// How bars are drawn.
public struct BarsOptions: Hashable, Sendable {
  public var labels: [String] = []
  /// One name for each row of the subject where it has several.
  public var groups: [String] = []
  public var limits: ClosedRange<Float>?
  public var digits: Int?
  /// The rows are parts that add up: draw them on top of each other.
  public var isStacked = false

  public init() {}
}

/// How a histogram is drawn.
public struct HistogramOptions: Hashable, Sendable {
  public var bins = 20
  public var xAxis = ""
  public var limits: ClosedRange<Float>?

  public init() {}
}

/// How curves are drawn.
public struct CurveOptions: Hashable, Sendable {
  /// One number for each column of the subject; `nil`: 0, 1, 2, …
  public var x: Traced?
  public var names: [String] = []
  public var xAxis = ""
  public var yAxis = ""
  public var isLogarithmicX = false
  public var isLogarithmicY = false
  public var limits: ClosedRange<Float>?
  /// A vertical line, e.g. where a knob stands.
  public var marker: Float?

  public init() {}
}

/// How a table of numbers is drawn.
public struct TableOptions: Hashable, Sendable {
  public var rowLabels: [String] = []
  public var columnLabels: [String] = []
  public var digits: Int?

  public init() {}
}

/// How a strip of tokens is drawn.
public struct TokensOptions: Hashable, Sendable {
  public var tokens: [String] = []
  /// A second line under each token, e.g. its id.
  public var notes: [String] = []
  /// The strip is coloured by the subject, one number for each token.
  public var limits: ClosedRange<Float>?

  public init() {}
}

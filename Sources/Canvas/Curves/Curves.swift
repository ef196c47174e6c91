/// One or more curves over the same axis.
public struct Curves: Hashable, Sendable {
  public var title = ""
  public var series: [Series]
  public var xAxis = Axis()
  public var yAxis = Axis()
  /// Drawn last, over the others.
  public var selected: Int?
  /// A vertical line, e.g. where a knob stands; the legend then gives each curve's number there.
  public var marker: Float?

  public init(_ series: [Series]) { self.series = series }

  /// A curve: points joined by lines. A point that is not finite leaves a gap.
  public struct Series: Hashable, Sendable {
    public var name: String
    public var x: [Float]
    public var y: [Float]

    /// - Parameter x: Where the points are; `nil`: at 0, 1, 2, …
    public init(_ name: String, x: [Float]? = nil, y: [Float]) {
      self.name = name
      self.x = x ?? y.indices.map(Float.init)
      self.y = y
    }

    /// Where the numbers cease to be numbers, as the losses of a training that has diverged do; `nil` where the last one
    /// is a number.
    var endOfNumbers: Float? {
      guard let last = y.last, last.isNaN else { return nil }
      let place = (y.lastIndex { $0.isFinite } ?? -1) + 1
      return x.indices.contains(place) ? x[place] : nil
    }

    /// The number at the point that is nearest to `x`.
    func number(near x: Float) -> Float? {
      zip(self.x, y).min { abs($0.0 - x) < abs($1.0 - x) }?.1
    }
  }

  /// What is measured along one side.
  public struct Axis: Hashable, Sendable {
    public var name: String
    public var isLogarithmic: Bool
    /// `nil`: as far as the curves reach. The upright axis may reach on to the next row.
    public var limits: ClosedRange<Float>?

    public init(_ name: String = "", isLogarithmic: Bool = false, limits: ClosedRange<Float>? = nil) {
      self.name = name
      self.isLogarithmic = isLogarithmic
      self.limits = limits
    }
  }

  /// The smallest size in which a curve can be seen.
  public func minimumSize(theme: Theme) -> Size { Size(columns: 16, rows: 5) }

  /// The size that the curves take of a space: all its width, and rows so that the curves themselves are about a quarter as
  /// high as wide. Where space is scarce, title, axis and legend count among them.
  public func size(in space: Size, theme: Theme) -> Size {
    let rows = max(8, min(18, space.columns / 4))
    let others = linesAbove + 2 + legend(width: space.columns, theme).count
    let roomy = max(rows, others + max(7, min(13, space.columns / 5)))
    return Size(columns: space.columns, rows: min(space.rows, roomy <= space.rows / 2 ? roomy : rows))
  }

  /// The title and the name of the upright axis.
  var linesAbove: Int { (title.isEmpty ? 0 : 1) + (yAxis.name.isEmpty ? 0 : 1) }
}

/// Horizontal bars with their numbers.
public struct Bars: Hashable, Sendable {
  public var title = ""
  public var groups: [Group]
  /// What each bar of a group stands for.
  public var labels: [String]
  /// The numbers at the ends of the longest bars; `nil`: as far as the numbers reach, and always with zero.
  public var limits: ClosedRange<Float>?
  public var notation: Notation?
  /// The groups are parts that add up: bar by bar, they are drawn one behind the other.
  public var isStacked = false
  /// The bar that keys act on: its group, and its place in it.
  public var cursor: Grid.Element?
  /// How many lines are scrolled out of view.
  public var origin = 0

  public init(_ groups: [Group], labels: [String] = []) {
    self.groups = groups
    self.labels = labels
  }

  /// Bars that belong together.
  public struct Group: Hashable, Sendable {
    public var name: String
    public var numbers: [Float]

    public init(_ name: String = "", _ numbers: [Float]) {
      self.name = name
      self.numbers = numbers
    }
  }

  /// How many bars the longest group has.
  var barCount: Int { groups.map(\.numbers.count).max() ?? 0 }

  func label(_ index: Int, _ theme: Theme) -> String {
    index < labels.count ? theme.spelled(labels[index]) : String(index)
  }
}

/// What stands for a block of numbers where there is no room for each.
public enum Reduction: Hashable, Sendable {
  /// The number farthest from zero, with its sign: nothing that stands out is lost.
  case largest
  /// The mean: what is smooth stays smooth.
  case mean
}

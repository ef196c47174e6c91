extension Float {
  /// Is it the same number? Not-a-number is the same as itself, which `==` denies.
  package func isSame(as other: Float) -> Bool { self == other || isNaN && other.isNaN }
}

extension Matrix {
  /// Are all numbers the same, not-a-number included?
  package func isSame(as other: Matrix) -> Bool {
    shape == other.shape && zip(elements, other.elements).allSatisfy { $0.isSame(as: $1) }
  }
}

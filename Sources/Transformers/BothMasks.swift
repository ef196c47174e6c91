import Matrices

extension Trace {
  /// What both masks let through: with 1 and 0, "and" is a product.
  /// - Parameters:
  ///   - left: (targets × sources)
  ///   - right: (targets × sources); a side may have length 1
  /// - Returns: (targets × sources)
  public mutating func bothMasks(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    try multiply(left, right)
  }
}

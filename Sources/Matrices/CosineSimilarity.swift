extension Trace {
  /// The cosine of the angle between two vectors, row by row: their dot product, divided by their lengths.
  ///
  /// Written with other operations, so it has no gradient of its own.
  /// - Parameters:
  ///   - left: (n × m) or (1 × m)
  ///   - right: (n × m) or (1 × m)
  /// - Returns: (n × 1); not-a-number for a vector of zeros, which has no direction
  public mutating func cosineSimilarity(_ left: Traced, _ right: Traced) throws(MatrixProblem) -> Traced {
    let dot = try sum(multiply(left, right), along: .rows)
    let lengths = try multiply(norm(left, along: .rows), norm(right, along: .rows))
    return try divide(dot, lengths)
  }
}

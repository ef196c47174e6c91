import Matrices

extension Trace {
  /// One row of the table for each token.
  /// - Parameters:
  ///   - tokens: the ids of the tokens.
  ///   - table: (vocabulary × d_model)
  /// - Returns: (tokens × d_model)
  /// - Throws: `.index` for an id that the table does not have.
  public mutating func embedding(_ tokens: [Int], table: Traced) throws(MatrixProblem) -> Traced {
    try gather(table, rows: tokens, name: "embedding")
  }

  /// The input of an encoder or decoder: embeddings times √d_model, plus positions (Vaswani et al. 2017, sections 3.4
  /// and 3.5).
  ///
  /// Names what it computes `embedding`, `scaled_embedding`, `position` and `input`.
  /// - Parameters:
  ///   - tokens: the ids of the tokens.
  ///   - table: (vocabulary × d_model)
  ///   - lengths: of the sentences, where the tokens are those of several, one behind another.
  /// - Returns: (tokens × d_model)
  /// - Throws: `.index` for an id that the table does not have.
  public mutating func embeddedInput(
    _ tokens: [Int], table: Traced, lengths: [Int]? = nil
  ) throws(MatrixProblem) -> Traced {
    let dModel = shape(table).columns
    let embedded = try named(embedding(tokens, table: table), "embedding")
    let scaled = try named(scale(embedded, by: .root(dModel, name: "d_model")), "scaled_embedding")
    let position = try named(positions(lengths ?? [tokens.count], dModel: dModel), "position")
    label(position, rows: self[embedded].axes.rows)
    return try named(add(scaled, position), "input")
  }

  /// The positions of several sentences, each of which begins at 0.
  private mutating func positions(_ lengths: [Int], dModel: Int) throws(MatrixProblem) -> Traced {
    let total = lengths.reduce(0, +)
    guard !isOff("position") else { return try filled(Shape(total, dModel), with: 0) }
    let positions = try sinusoidalPositions(length: lengths.max() ?? 0, dModel: dModel)
    guard lengths.count != 1 else { return positions }
    return try gather(positions, rows: lengths.flatMap { 0..<$0 })
  }
}

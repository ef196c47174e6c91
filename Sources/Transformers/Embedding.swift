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
  ///   - positions: learned ones, (longest length × d_model); `nil`: the sinusoidal ones.
  ///   - places: the position of each token; `nil`: 0, 1, 2, …
  /// - Returns: (tokens × d_model)
  /// - Throws: `.index` for an id that the table does not have.
  public mutating func embeddedInput(
    _ tokens: [Int], table: Traced, positions learned: Traced? = nil, at places: [Int]? = nil
  ) throws(MatrixProblem) -> Traced {
    let dModel = shape(table).columns
    let embedded = try named(embedding(tokens, table: table), "embedding")
    let scaled = try named(scale(embedded, by: .root(dModel, name: "d_model")), "scaled_embedding")
    let position = try named(position(places, count: tokens.count, dModel: dModel, learned: learned), "position")
    label(position, rows: self[embedded].axes.rows)
    return try named(add(scaled, position), "input")
  }

  /// One row of a learned table for each position (Gehring et al. 2017; Vaswani et al. 2017, section 3.5).
  /// - Parameters:
  ///   - table: (longest length × d_model)
  ///   - places: the positions.
  /// - Returns: (places × d_model)
  /// - Throws: `.index` for a position that nobody has learned.
  public mutating func learnedPositions(_ table: Traced, at places: [Int]) throws(MatrixProblem) -> Traced {
    try gather(table, rows: places, name: "learned positions")
  }

  private mutating func position(
    _ places: [Int]?, count: Int, dModel: Int, learned: Traced?
  ) throws(MatrixProblem) -> Traced {
    guard !isOff("position") else { return try filled(Shape(count, dModel), with: 0) }
    if let learned { return try learnedPositions(learned, at: places ?? Array(0..<count)) }
    guard let places else { return try sinusoidalPositions(length: count, dModel: dModel) }
    let all = try sinusoidalPositions(length: (places.max() ?? -1) + 1, dModel: dModel)
    return try gather(all, rows: places)
  }
}

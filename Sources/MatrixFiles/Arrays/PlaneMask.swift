/// Which elements of a matrix take part.
public enum PlaneMask: Sendable {
  case none
  /// A row sees the columns up to its own number.
  case causal
  /// The same of a matrix that was turned on its side.
  case causalTransposed
  /// Those where this matrix, of the same shape, is not 0.
  case plane(NumberPlane)

  public var transposed: PlaneMask {
    switch self {
    case .none: .none
    case .causal: .causalTransposed
    case .causalTransposed: .causal
    case .plane(let plane): .plane(plane.transposed)
    }
  }

  public func hides(_ row: Int, _ column: Int) -> Bool {
    switch self {
    case .none: false
    case .causal: column > row
    case .causalTransposed: row > column
    case .plane(let plane): plane[row, column] == 0
    }
  }
}

extension NumberPlane {
  /// Goes through a part, row after row.
  /// - Parameter body: takes the number of the row, its elements, and for each whether it takes part; `nil`: all do.
  func forEachRow(
    _ rows: Range<Int>, _ columns: Range<Int>, mask: PlaneMask,
    _ body: (Int, UnsafePointer<Float>, UnsafePointer<Bool>?) -> Void
  ) {
    guard !rows.isEmpty, !columns.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * columns.count) { space in
      withUnsafeTemporaryAllocation(of: Bool.self, capacity: columns.count) { seen in
        let (numbers, masks) = (space.baseAddress!, space.baseAddress! + columns.count)
        for row in rows {
          let isMasked = mask.fill(seen.baseAddress!, row, columns, masks)
          withRow(row, columns, numbers) { body(row, $0, isMasked ? UnsafePointer(seen.baseAddress!) : nil) }
        }
      }
    }
  }
}

extension PlaneMask {
  /// - Returns: whether there is a mask at all.
  fileprivate func fill(
    _ seen: UnsafeMutablePointer<Bool>, _ row: Int, _ columns: Range<Int>, _ space: UnsafeMutablePointer<Float>
  ) -> Bool {
    switch self {
    case .none: return false
    case .causal: for column in columns { seen[column - columns.lowerBound] = column <= row }
    case .causalTransposed: for column in columns { seen[column - columns.lowerBound] = column >= row }
    case .plane(let plane):
      plane.withRow(row, columns, space) { for index in 0..<columns.count { seen[index] = $0[index] != 0 } }
    }
    return true
  }
}

extension NumberPlane {
  /// Whether it looks like a mask that is to be added to scores: some numbers are below zero, and none above.
  public var isAdditive: Bool {
    var (isNegative, isPositive) = (false, false)
    forEachRow(0..<rows, 0..<columns, mask: .none) { _, numbers, _ in
      for column in 0..<columns {
        if numbers[column] < 0 { isNegative = true }
        if numbers[column] > 0 { isPositive = true }
      }
    }
    return isNegative && !isPositive
  }
}

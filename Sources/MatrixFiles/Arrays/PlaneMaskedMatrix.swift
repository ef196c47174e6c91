import Matrices

extension NumberPlane {
  /// All of it, copied, with NaN for what takes no part: (rows × columns).
  public func matrix(mask: PlaneMask) -> Matrix {
    if case .none = mask { return matrix }
    var elements = matrix.elements
    forEachRow(0..<rows, 0..<columns, mask: mask) { row, _, seen in
      guard let seen else { return }
      for column in 0..<columns where !seen[column] { elements[row * columns + column] = .nan }
    }
    return Matrix(Shape(rows, columns), elements: elements)
  }
}

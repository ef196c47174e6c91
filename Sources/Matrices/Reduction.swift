extension Matrix {
  /// One number for each row, for each column, or for all elements.
  @inline(__always)
  func reduced(
    _ along: Along, _ result: (_ lanes: Lanes, _ lane: Int, _ elements: UnsafeBufferPointer<Float>) -> Float
  ) -> Matrix {
    let lanes = Lanes(along, of: shape)
    let results = elements.withUnsafeBufferPointer { elements in
      (0..<lanes.count).map { result(lanes, $0, elements) }
    }
    return Matrix(along.reduced(shape), elements: results)
  }
}

extension Matrix {
  /// A matrix of the same shape, made row by row, column by column, or all at once.
  @inline(__always)
  func mappedLanes(
    _ along: Along,
    _ write: (
      _ lanes: Lanes, _ lane: Int, _ elements: UnsafeBufferPointer<Float>, _ results: UnsafeMutableBufferPointer<Float>
    ) -> Void
  ) -> Matrix {
    let lanes = Lanes(along, of: shape)
    var result = Matrix(shape, repeating: 0)
    elements.withUnsafeBufferPointer { elements in
      result.elements.withUnsafeMutableBufferPointer { results in
        for lane in 0..<lanes.count { write(lanes, lane, elements, results) }
      }
    }
    return result
  }
}

extension Operation {
  /// - Throws: `.argument` where a row, a column, or the whole matrix has no element to choose.
  func requireElements(_ along: Along, of shape: Shape) throws(MatrixProblem) {
    guard Lanes(along, of: shape).length == 0 else { return }
    throw .argument(operation: name, name: "matrix", value: "\(shape)", requirement: .notEmpty)
  }
}

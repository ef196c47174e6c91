/// The rows, or columns, of a matrix as stretches of its elements.
struct Lanes {
  let count: Int
  /// How many elements each has.
  let length: Int
  /// From one element of a lane to the next.
  let stride: Int
  /// From the start of a lane to the start of the next.
  private let step: Int

  init(_ along: Along, of shape: Shape) {
    (count, length, stride, step) =
      switch along {
      case .rows: (shape.rows, shape.columns, 1, shape.columns)
      case .columns: (shape.columns, shape.rows, shape.columns, 1)
      case .all: (1, shape.count, 1, 0)
      }
  }

  /// Where in the elements of the matrix the elements of a lane stand.
  func places(_ lane: Int) -> StrideTo<Int> {
    Swift.stride(from: lane * step, to: lane * step + length * stride, by: max(stride, 1))
  }

  /// The sum of `term` over a lane, in index order and in `Double`: a long sum in `Float` would lose digits.
  @inline(__always)
  func sum(_ lane: Int, of elements: UnsafeBufferPointer<Float>, _ term: (Double) -> Double) -> Double {
    var sum = 0.0
    for place in places(lane) { sum += term(Double(elements[place])) }
    return sum
  }

  /// The largest element of a lane; not-a-number if one of them is.
  @inline(__always)
  func maximum(_ lane: Int, of elements: UnsafeBufferPointer<Float>) -> Float {
    var largest = -Float.infinity
    for place in places(lane) where !(elements[place] <= largest) {
      largest = elements[place]
      if largest.isNaN { break }
    }
    return largest
  }

  /// The smallest element of a lane; not-a-number if one of them is.
  @inline(__always)
  func minimum(_ lane: Int, of elements: UnsafeBufferPointer<Float>) -> Float {
    var smallest = Float.infinity
    for place in places(lane) where !(elements[place] >= smallest) {
      smallest = elements[place]
      if smallest.isNaN { break }
    }
    return smallest
  }

  func mean(_ lane: Int, of elements: UnsafeBufferPointer<Float>) -> Double {
    sum(lane, of: elements) { $0 } / Double(length)
  }

  func variance(_ lane: Int, of elements: UnsafeBufferPointer<Float>, isUnbiased: Bool = false) -> Double {
    let mean = mean(lane, of: elements)
    let squares = sum(lane, of: elements) { ($0 - mean) * ($0 - mean) }
    return squares / Double(isUnbiased ? length - 1 : length)
  }
}

import Matrices

/// Numbers of any rank as a file keeps them. Nothing is read before somebody asks for it.
public struct StoredArray: Sendable {
  /// What it is called among others of its file; empty where it is alone.
  public let name: String
  public let dimensions: [Int]
  public let type: NumberType
  private let bytes: FileBytes
  /// Where its first element stands.
  private let start: Int
  /// For each dimension, the distance of two neighbours in bytes.
  private let strides: [Int]

  /// - Precondition: the file holds as many bytes behind `start` as the dimensions ask for.
  init(
    name: String = "", _ dimensions: [Int], _ type: NumberType, in bytes: FileBytes, at start: Int = 0,
    isFortranOrder: Bool = false
  ) {
    self.name = name
    self.dimensions = dimensions
    self.type = type
    self.bytes = bytes
    self.start = start
    var (strides, distance) = (dimensions, type.size)
    // In the order of C the last index runs fastest, in that of Fortran the first.
    for dimension in isFortranOrder ? Array(dimensions.indices) : dimensions.indices.reversed() {
      strides[dimension] = distance
      distance = saturatingProduct(distance, max(1, dimensions[dimension]))
    }
    self.strides = strides
  }

  /// Numbers of ours.
  init(_ dimensions: [Int], _ numbers: [Float]) {
    self.init(dimensions, .float32, in: FileBytes(numbers))
  }

  /// The same numbers in other dimensions.
  /// - Precondition: as many of them, in the order of C.
  init(_ dimensions: [Int], _ other: StoredArray) {
    self.init(name: other.name, dimensions, other.type, in: other.bytes, at: other.start)
  }

  public var count: Int { dimensions.reduce(1) { saturatingProduct($0, $1) } }

  /// The dimensions before those of a matrix: `[layers, heads]`, without those of length 1 in front that are more than
  /// two.
  public var leading: [Int] {
    var leading = dimensions.dropLast(2)
    while leading.count > 2, leading.first == 1 { leading.removeFirst() }
    return Array(leading)
  }

  /// One matrix.
  /// - Parameter indices: one for each of the leading dimensions, within its bounds.
  public func plane(_ indices: [Int] = []) -> NumberPlane {
    let rank = dimensions.count
    let leads = Array(strides.dropLast(2).suffix(indices.count))
    let place = zip(indices, leads).reduce(start) { $0 + $1.0 * $1.1 }
    return NumberPlane(
      rows: rank < 2 ? 1 : dimensions[rank - 2], columns: rank < 1 ? 1 : dimensions[rank - 1], type: type, bytes: bytes,
      start: place, rowStride: rank < 2 ? 0 : strides[rank - 2], columnStride: rank < 1 ? 0 : strides[rank - 1])
  }

  /// The first element of an array of whole numbers that no `Float` is, and where it stands in its matrix.
  public var firstRounded: RoundedNumber? { planes.lazy.compactMap(\.firstRounded).first }

  /// All matrices, the last leading index running fastest.
  public var planes: [NumberPlane] {
    var places: [[Int]] = [[]]
    for length in leading { places = places.flatMap { place in (0..<length).map { place + [$0] } } }
    return places.map(plane)
  }
}

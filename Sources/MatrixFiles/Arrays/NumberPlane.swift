import Matrices

/// A matrix in a file, seen from where it lies: turned on its side, one of many, of any type, without a copy.
public struct NumberPlane: Sendable {
  public let rows: Int
  public let columns: Int
  let type: NumberType
  let bytes: FileBytes
  let start: Int
  /// The distances of neighbours in bytes.
  let rowStride: Int
  let columnStride: Int

  public var isEmpty: Bool { rows == 0 || columns == 0 }
  /// The number of elements.
  public var count: Int { rows * columns }

  /// Rows as columns.
  public var transposed: NumberPlane {
    NumberPlane(
      rows: columns, columns: rows, type: type, bytes: bytes, start: start, rowStride: columnStride,
      columnStride: rowStride)
  }

  /// Its first rows and columns, at most so many.
  public func corner(rows: Int, columns: Int) -> NumberPlane {
    NumberPlane(
      rows: min(rows, self.rows), columns: min(columns, self.columns), type: type, bytes: bytes, start: start,
      rowStride: rowStride, columnStride: columnStride)
  }

  public subscript(row: Int, column: Int) -> Float {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 1) { space in
      var number: Float = 0
      withRow(row, column..<column + 1, space.baseAddress!) { number = $0[0] }
      return number
    }
  }

  /// All of it, copied: (rows × columns).
  public var matrix: Matrix {
    guard !isEmpty else { return Matrix(Shape(rows, columns), elements: []) }
    let elements = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withBytes { stored in
        for row in 0..<rows {
          type.read(
            stored.baseAddress! + start + row * rowStride, stride: columnStride, count: columns,
            into: buffer.baseAddress! + row * columns)
        }
      }
      initialized = count
    }
    return Matrix(Shape(rows, columns), elements: elements)
  }

  /// Numbers of ours: (rows × columns).
  public init(_ matrix: Matrix) {
    self = StoredArray([matrix.rows, matrix.columns], matrix.elements).plane()
  }

  init(
    rows: Int, columns: Int, type: NumberType, bytes: FileBytes, start: Int, rowStride: Int, columnStride: Int
  ) {
    (self.rows, self.columns, self.type, self.bytes, self.start) = (rows, columns, type, bytes, start)
    (self.rowStride, self.columnStride) = (rowStride, columnStride)
  }
}

extension NumberPlane {
  /// A part of a row, where it lies if it lies there as this machine keeps floats, else copied to `space`.
  /// - Precondition: there is space for `columns.count` numbers.
  @inline(__always)
  func withRow(
    _ row: Int, _ columns: Range<Int>, _ space: UnsafeMutablePointer<Float>, _ body: (UnsafePointer<Float>) -> Void
  ) {
    bytes.withBytes { stored in
      let source = stored.baseAddress! + start + row * rowStride + columns.lowerBound * columnStride
      if type == .float32, columnStride == 4, UInt(bitPattern: source) % 4 == 0 {
        body(source.assumingMemoryBound(to: Float.self))
      } else {
        type.read(source, stride: columnStride, count: columns.count, into: space)
        body(space)
      }
    }
  }
}

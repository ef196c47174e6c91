/// A part of a matrix in fewer numbers: one for each block of elements, the largest by size with its sign. An irregular
/// number counts as larger than any other, so that none is lost.
public struct PlaneSurvey: Hashable, Sendable {
  /// The numbers of blocks.
  public let rows: Int
  public let columns: Int
  /// Row after row.
  public private(set) var numbers: [Float]
  /// For each number, whether nothing in its block takes part; empty: something does everywhere.
  public private(set) var hidden: [Bool] = []
  /// The smallest and the largest finite number of all that take part.
  public private(set) var limits: ClosedRange<Float>?
}

extension NumberPlane {
  /// Looks at every element once.
  /// - Parameters:
  ///   - rows: which rows, and likewise columns.
  ///   - block: how many rows and columns of elements become one number.
  public func survey(
    rows: Range<Int>, columns: Range<Int>, block: (rows: Int, columns: Int), mask: PlaneMask = .none
  ) -> PlaneSurvey {
    // Along the rows as they lie in memory: the other way, each element would be fetched on its own.
    if rowStride < columnStride, rows.count > 1 {
      return transposed.straightSurvey(
        rows: columns, columns: rows, block: (block.columns, block.rows), mask: mask.transposed
      ).transposed
    }
    return straightSurvey(rows: rows, columns: columns, block: block, mask: mask)
  }

  private func straightSurvey(
    rows: Range<Int>, columns: Range<Int>, block: (rows: Int, columns: Int), mask: PlaneMask
  ) -> PlaneSurvey {
    var surveyor = Surveyor(width: columns.count, block: block)
    var last = rows.lowerBound
    forEachRow(rows, columns, mask: mask) { row, numbers, seen in
      if row - last == block.rows {
        surveyor.endBlock()
        last = row
      }
      surveyor.add(numbers, seen)
    }
    if !rows.isEmpty, !columns.isEmpty { surveyor.endBlock() }
    return surveyor.survey
  }
}

extension PlaneSurvey {
  fileprivate var transposed: PlaneSurvey {
    func turned<Element>(_ list: [Element]) -> [Element] {
      list.isEmpty ? [] : (0..<columns).flatMap { column in (0..<rows).map { list[$0 * columns + column] } }
    }
    return PlaneSurvey(
      rows: columns, columns: rows, numbers: turned(numbers), hidden: turned(hidden), limits: limits)
  }
}

/// Adds up what the rows of one block say, column by column.
private struct Surveyor {
  private let width: Int
  private let block: (rows: Int, columns: Int)
  // The largest so far of each column, as a number that can be compared without a look at what it is: the bits of a
  // float without its sign are in the order of its size, and those of what is irregular come last.
  private var largest: [UInt32]
  private var isSeen: [Bool]
  private var isMasked = false
  private var numbers: [Float] = []
  private var hidden: [Bool] = []
  private var low = Float.infinity
  private var high = -Float.infinity

  init(width: Int, block: (rows: Int, columns: Int)) {
    self.width = width
    self.block = block
    largest = Array(repeating: 0, count: width)
    isSeen = Array(repeating: false, count: width)
  }

  mutating func add(_ row: UnsafePointer<Float>, _ seen: UnsafePointer<Bool>?) {
    if let seen { return add(row, seen: seen) }
    let width = width
    row.withMemoryRebound(to: UInt32.self, capacity: width) { bits in
      largest.withUnsafeMutableBufferPointer { largest in
        let largest = largest.baseAddress!
        for index in 0..<width {
          let key = bits[index] << 1 | bits[index] >> 31
          largest[index] = key > largest[index] ? key : largest[index]
        }
      }
    }
    addLimits(row)
  }

  /// Sixteen at a time; where that finds something irregular, once more with a look at each.
  private mutating func addLimits(_ row: UnsafePointer<Float>) {
    var lows = SIMD16<Float>(repeating: low)
    var highs = SIMD16<Float>(repeating: high)
    var spread = SIMD16<Float>.zero
    let source = UnsafeRawPointer(row)
    let whole = width / 16
    for index in 0..<whole {
      let some = source.loadUnaligned(fromByteOffset: 64 * index, as: SIMD16<Float>.self)
      lows.replace(with: some, where: some .< lows)
      highs.replace(with: some, where: some .> highs)
      // Nothing finite gives anything but 0 here, and anything else stays NaN.
      spread += some - some
    }
    let isRegular = spread == .zero
    if isRegular {
      low = lows.min()
      high = highs.max()
    }
    for index in (isRegular ? whole * 16 : 0)..<width { addLimit(row[index]) }
  }

  @inline(__always)
  private mutating func addLimit(_ number: Float) {
    guard number.isFinite else { return }
    if number < low { low = number }
    if number > high { high = number }
  }

  private mutating func add(_ row: UnsafePointer<Float>, seen: UnsafePointer<Bool>) {
    isMasked = true
    for index in 0..<width where seen[index] {
      isSeen[index] = true
      let bits = row[index].bitPattern
      largest[index] = max(largest[index], bits << 1 | bits >> 31)
      addLimit(row[index])
    }
  }

  mutating func endBlock() {
    for first in stride(from: 0, to: width, by: block.columns) {
      let columns = first..<min(first + block.columns, width)
      var key: UInt32 = 0
      var isAnySeen = !isMasked
      for column in columns {
        key = max(key, largest[column])
        if isSeen[column] { isAnySeen = true }
      }
      numbers.append(Float(bitPattern: key >> 1 | key << 31))
      hidden.append(!isAnySeen)
    }
    for index in 0..<width {
      largest[index] = 0
      isSeen[index] = false
    }
  }

  var survey: PlaneSurvey {
    let columns = (width + block.columns - 1) / block.columns
    return PlaneSurvey(
      rows: columns == 0 ? 0 : numbers.count / columns, columns: columns, numbers: numbers,
      hidden: isMasked && hidden.contains(true) ? hidden : [], limits: low <= high ? low...high : nil)
  }
}

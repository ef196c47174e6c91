import Canvas
import Matrices
import Synchronization

/// Grids of large matrices, with what has been found out about their numbers: it is the same in every frame, and to look
/// for it takes longer than to draw.
///
/// Nothing that is shown depends on what is kept here: a matrix that has changed is another one.
final class GridShelf: Sendable {
  private let kept = Mutex<[Traced: Kept]>([:])

  private struct Kept {
    let grid: Grid
    var turned: Grid?
  }

  /// From so many elements on, a look at all of them takes its time.
  private static let large = 1 << 14

  /// - Parameter isTurned: rows as columns.
  func grid(of matrix: Matrix, _ traced: Traced, isTurned: Bool = false) -> Grid {
    guard matrix.shape.count >= Self.large else { return isTurned ? matrix.grid.transposed : matrix.grid }
    return kept.withLock { kept in
      var grids =
        kept[traced].flatMap { $0.grid.isMade(of: matrix.elements, rows: matrix.rows) ? $0 : nil }
        ?? Kept(grid: matrix.grid)
      if isTurned, grids.turned == nil { grids.turned = grids.grid.transposed }
      kept[traced] = grids
      return grids.turned.flatMap { isTurned ? $0 : nil } ?? grids.grid
    }
  }

  func clear() { kept.withLock { $0 = [:] } }
}

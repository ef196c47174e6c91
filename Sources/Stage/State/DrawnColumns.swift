import Lessons
import Matrices

extension WavesOptions {
  /// The columns that are drawn as curves: those that the lesson names, or else as many as a person can tell apart, evenly
  /// spread.
  func drawnColumns(of count: Int) -> [Int] {
    guard columns.isEmpty else { return columns.filter { (0..<count).contains($0) } }
    let most = 4
    return count <= most ? Array(0..<count) : (0..<most).map { $0 * count / most }
  }
}

extension Exhibit {
  /// The columns of a matrix (rows × `count`) that the picture shows, as they stand in it.
  func drawnColumns(of count: Int) -> [Int] {
    guard case .waves(let options) = picture, case let drawn = options.drawnColumns(of: count), !drawn.isEmpty else {
      return Array(0..<count)
    }
    return drawn
  }
}

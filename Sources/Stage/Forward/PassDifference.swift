import Lessons
import Matrices

extension PassPage {
  /// Is a matrix another one than in the pass without changes?
  func hasChanged(_ matrix: Traced) -> Bool {
    let entry = trace[matrix]
    guard !entry.path.isEmpty, let old = exploration.unchanged.find(entry.path)?.value else { return false }
    return old.shape == entry.value.shape && !old.isSame(as: entry.value)
  }

  /// New minus old, recorded behind the pass so that it can be opened like any other matrix.
  ///
  /// - Returns: `nil` where the pass without changes has no such matrix.
  mutating func difference(of matrix: Traced) -> (matrix: Traced, options: HeatmapOptions)? {
    let entry = trace[matrix]
    guard !entry.path.isEmpty, let old = exploration.unchanged.find(entry.path)?.value,
      old.shape == entry.value.shape
    else { return nil }
    do throws(MatrixProblem) {
      let before = try trace.constant(old, origin: "old", axes: entry.axes)
      trace.name(before, language.choose("old", "旧"))
      let difference = try trace.subtract(matrix, before)
      trace.label(difference, rows: entry.axes.rows, columns: entry.axes.columns)
      var options = HeatmapOptions()
      options.namesColumns = true
      options.centre = 0
      options.mask = try maskOfInfinities(entry.value, old)
      return (difference, options)
    } catch {
      return nil
    }
  }

  /// Hides what is infinite in both, such as masked scores: the same twice, and yet their difference is no number.
  private mutating func maskOfInfinities(_ new: Matrix, _ old: Matrix) throws(MatrixProblem) -> Traced? {
    let isShown = zip(new.elements, old.elements).map { $0 != $1 || $0.isFinite }
    guard isShown.contains(false) else { return nil }
    return try trace.constant(Matrix(new.shape, elements: isShown.map { $0 ? 1 : 0 }), origin: "mask")
  }
}

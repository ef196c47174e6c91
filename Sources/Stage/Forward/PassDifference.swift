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
      options.namesRows = true
      options.centre = 0
      options.mask = try maskOfInfinities(in: trace.value(difference))
      return (difference, options)
    } catch {
      return nil
    }
  }

  /// Hides what is infinite in both: their difference is no number.
  private mutating func maskOfInfinities(in difference: Matrix) throws(MatrixProblem) -> Traced? {
    guard difference.elements.contains(where: \.isNaN) else { return nil }
    return try trace.constant(
      Matrix(difference.shape, elements: difference.elements.map { $0.isNaN ? 0 : 1 }), origin: "mask")
  }
}

/// The word that somebody who wrote `word` most likely meant; `nil` where none is near.
package func nearest(to word: String, among words: some Sequence<String>) -> String? {
  let limit = word.count < 2 ? 0 : max(1, word.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in words where candidate != word {
    let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
    // Words that are equally near: the first in the alphabet, so that the advice is always the same.
    if distance < best?.distance ?? limit + 1 || distance == best?.distance && candidate < best!.word {
      best = (candidate, distance)
    }
  }
  return best?.word
}

/// The words that come nearest to `word`, the nearest first.
package func nearestWords(to word: String, among words: some Sequence<String>, count: Int) -> [String] {
  let distances = words.map { (word: $0, distance: editDistance(Array(word), Array($0))) }
  return distances.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(count).map(\.word)
}

/// The path that somebody who wrote `path` most likely meant; `nil` where none shares a part with it.
package func nearestPath(to path: String, among paths: some Sequence<String>) -> String? {
  likenesses(of: path, to: paths).min()?.pathIfLike ?? nearest(to: path, among: paths)
}

/// The paths that come nearest to `path`, the nearest first.
package func nearestPaths(to path: String, among paths: some Sequence<String>, count: Int) -> [String] {
  likenesses(of: path, to: paths).sorted().prefix(count).map(\.path)
}

private func likenesses(of path: String, to paths: some Sequence<String>) -> [Likeness] {
  let parts = path.split(separator: ".")
  return paths.map { other in
    let others = other.split(separator: ".")
    let front = zip(parts, others).prefix { $0 == $1 }.count
    let back = zip(parts.dropFirst(front).reversed(), others.dropFirst(front).reversed()).prefix { $0 == $1 }.count
    return Likeness(path: other, shared: front + back, distance: editDistance(Array(path), Array(other)))
  }
}

/// How like a path is to another: those that begin and end with the most of its parts come first, then those with the
/// most like letters.
private struct Likeness: Comparable {
  let path: String
  let shared, distance: Int

  var pathIfLike: String? { shared > 0 ? path : nil }

  static func < (one: Likeness, other: Likeness) -> Bool {
    (other.shared, one.distance, one.path) < (one.shared, other.distance, other.path)
  }
}

/// How many characters must be inserted, removed, replaced or swapped with their neighbour.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  guard abs(left.count - right.count) <= 8, left.count <= 64, right.count <= 64 else { return .max }
  var rows = [Array(0...right.count)]
  for (i, a) in left.enumerated() {
    var row = [i + 1]
    for (j, b) in right.enumerated() {
      var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, rows[i - 1][j - 1] + 1) }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}

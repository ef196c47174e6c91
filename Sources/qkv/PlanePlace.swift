import Lessons
import MatrixFiles

/// Which matrix of an array of several: its layer and its head, as far as the array has such dimensions.
struct PlanePlace: Hashable {
  /// One for each of the leading dimensions, counted from 0.
  let indices: [Int]
  let lengths: [Int]

  /// `layer 3, head 2`: of what there are several.
  func text(in language: Language) -> String {
    var words: [String] = []
    if let layer, layer.count > 1 { words.append(language.choose("layer \(layer.index)", "第 \(layer.index) 层")) }
    if let head, head.count > 1 { words.append(language.choose("head \(head.index)", "头 \(head.index)")) }
    return words.joined(separator: language.choose(", ", "，"))
  }

  private var layer: (index: Int, count: Int)? { indices.count < 2 ? nil : (indices[0], lengths[0]) }
  private var head: (index: Int, count: Int)? { indices.last.map { ($0, lengths[lengths.count - 1]) } }
}

/// The masks of some matrices of equal shape from a file: one for all, or one for each head, or for each head of each layer.
/// - Parameter places: where the matrices stand in an array. As NumPy has it, the dimensions of the mask belong to the last
///   ones of that array, and each is as long as that, or 1.
func readMasks(
  _ path: String, rows: Int, columns: Int, at places: [PlanePlace], in language: Language
) throws -> [NumberPlane] {
  let file = try readNumberFile(path, in: language)
  var wishes = MatrixWishes()
  wishes.file = path
  let array = try wishes.array(of: file, as: ["mask"], in: language)
  let lengths = Array(array.leading.drop { $0 == 1 })
  let masks = try places.map { place in
    let own = place.lengths.suffix(lengths.count)
    guard own.count == lengths.count, zip(lengths, own).allSatisfy({ $0 == 1 || $0 == $1 }),
      case let mask = array.plane(zip(lengths, place.indices.suffix(lengths.count)).map { $0 == 1 ? 0 : $1 }),
      mask.rows == rows, mask.columns == columns
    else {
      throw Failure(.maskShape(found: array.dimensions, expected: place.lengths + [rows, columns]), in: language)
    }
    return mask
  }
  guard !array.planes.contains(where: \.isAdditive) else { throw Failure(.additiveMask(path), in: language) }
  return masks
}

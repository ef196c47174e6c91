import Canvas
import Lessons
import MatrixFiles
import MatrixViewer

/// Which matrices of a file, and how they are to be drawn: the options of `heatmap` without the parser.
struct MatrixWishes {
  var file = ""
  var name: String?
  var head: Int?
  var layer: Int?
  var rows: String?
  var columns: String?
  var tokens: String?
  var title: String?
  var scale = MatrixPicture.Scale()
  var view = Heatmap.View.automatic
  var mask: String?
  var transpose = false
  var sums = false
}

extension MatrixWishes {
  /// The array that is meant; `nil` where several are there and none was named.
  func array(of file: NumberFile, in language: Language) throws -> StoredArray? {
    guard let entry = file.entry(named: name) else {
      guard let name else { return nil }
      throw Failure(.noArray(name, names: file.entries.prefix(20).map { ArrayListing.shown($0.name) }), in: language)
    }
    return try explained(in: language) { () throws(MatrixFileProblem) in try entry.array() }
  }

  /// The only array, or the one that is called by its role, in capitals or not.
  /// - Parameter names: e.g. `q` and `query`.
  func array(of file: NumberFile, as names: [String], in language: Language) throws -> StoredArray {
    let entry = file.entry(named: nil) ?? file.entries.first { names.contains($0.name.lowercased()) }
    guard let entry else {
      throw Failure(
        .noRole(path: self.file, names[0], names: file.entries.prefix(20).map { ArrayListing.shown($0.name) }),
        in: language)
    }
    return try explained(in: language) { () throws(MatrixFileProblem) in try entry.array() }
  }

  /// What is wrong with the numbers is told with the name of the file.
  private func explained<Result>(
    in language: Language, _ body: () throws(MatrixFileProblem) -> Result
  ) throws(Failure) -> Result {
    do throws(MatrixFileProblem) {
      return try body()
    } catch {
      throw Failure.unreadable(
        "\(file): \(language.choose("error: ", "错误："))\(error.message(language.choose(.english, .chinese)))")
    }
  }

  /// The matrices that are meant, and which of the array they are.
  func planes(of array: StoredArray, in language: Language) throws -> [(plane: NumberPlane, place: PlanePlace)] {
    let planes = try places(in: array, language).map { (plane: array.plane($0.indices), place: $0) }
    // What shows a corner of a large matrix reads no more than that.
    let isQuick = planes.reduce(0) { $0 + $1.plane.count } <= 1 << 24
    if isQuick || view != .numbers {
      try explained(in: language) { () throws(MatrixFileProblem) in for plane in planes { try plane.plane.checkSizes() }
      }
    }
    if isQuick, let rounded = planes.lazy.compactMap(\.plane.firstRounded).first {
      warn(of: rounded, in: file, language)
    }
    return planes
  }

  /// Where in an array the matrices stand that are meant.
  private func places(in array: StoredArray, _ language: Language) throws -> [PlanePlace] {
    guard array.leading.count <= 2 else { throw Failure(.tooManyDimensions(array.dimensions), in: language) }
    guard array.count > 0 else { throw Failure(.noPicture(array.dimensions), in: language) }
    let leading = array.leading
    if layer != nil, leading.count < 2 {
      throw Failure(.noOption("--layer", dimensions: array.dimensions), in: language)
    }
    if head != nil, leading.isEmpty { throw Failure(.noOption("--head", dimensions: array.dimensions), in: language) }
    let layers = try chosen(layer, "--layer", of: leading.count == 2 ? leading[0] : 1, in: language)
    let heads = try chosen(head, "--head", of: leading.last ?? 1, in: language)
    return layers.flatMap { layer in
      heads.map { head in PlanePlace(indices: [layer, head].suffix(leading.count), lengths: leading) }
    }
  }

  /// The shape of all that is meant: without the dimensions in which one was chosen.
  func dimensions(of array: StoredArray) -> [Int] {
    var dimensions = array.dimensions
    let rank = dimensions.count
    if transpose { dimensions = dimensions.dropLast(2) + [array.plane().columns, array.plane().rows] }
    if head != nil { dimensions.remove(at: rank - 3) }
    if layer != nil { dimensions.remove(at: rank - 4) }
    return dimensions
  }

  private func chosen(_ index: Int?, _ option: String, of count: Int, in language: Language) throws -> [Int] {
    guard let index else { return Array(0..<count) }
    guard (0..<count).contains(index) else {
      throw Failure(.noPlane(option: option, index, count: count), in: language)
    }
    return [index]
  }

  /// What is to be drawn.
  func pictures(of array: StoredArray, from file: NumberFile, in language: Language) throws -> [MatrixPicture] {
    if let low = scale.low, let high = scale.high, !(low < high) {
      throw Failure(.limits(low: low, high: high), in: language)
    }
    let planes = try planes(of: array, in: language)
    let masks = try masks(for: planes, in: language)
    let titles = try titles(of: array, in: language)
    return try planes.indices.map { index in
      let plane = planes[index].plane
      var picture = MatrixPicture(plane)
      picture.title = titles[index]
      picture.rowLabels = try labels(rows ?? tokens, "--rows", plane.rows, in: language) ?? file.rowLabels
      picture.columnLabels =
        try labels(columns ?? tokens, "--columns", plane.columns, in: language) ?? file.columnLabels
      picture.mask = masks[index]
      picture.scale = scale
      picture.view = view
      picture.sums = .init(ofRows: sums, ofColumns: sums)
      return transpose ? picture.transposed : picture
    }
  }

  /// What the matrices are called in a language.
  func titles(of array: StoredArray, in language: Language) throws -> [String] {
    try places(in: array, language).map { title(of: array, $0.text(in: language)) }
  }

  /// What all of it is called: the title, the name of the array, or that of the file.
  func name(of array: StoredArray) -> String {
    let fileName = file == "-" ? "" : String(file.split(separator: "/").last ?? "")
    return title ?? [array.name, fileName].first { !$0.isEmpty } ?? "heatmap"
  }

  /// The name with its shape; where there are several, each says which it is.
  private func title(of array: StoredArray, _ place: String) -> String {
    let fileName = file == "-" ? "" : String(file.split(separator: "/").last ?? "")
    let name = title ?? (array.name.isEmpty ? fileName : array.name)
    if !place.isEmpty {
      return title == nil && (head == nil || layer == nil && array.leading.count > 1)
        ? place : [name, place].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    if let title { return title }
    var dimensions = array.dimensions
    if transpose, dimensions.count > 1 { dimensions.swapAt(dimensions.count - 1, dimensions.count - 2) }
    let shape = shapeText(dimensions)
    return name.isEmpty ? shape : "\(name) \(shape)"
  }

  /// Words between commas, or else between spaces.
  private func labels(_ text: String?, _ option: String, _ count: Int, in language: Language) throws -> [String]? {
    guard let text else { return nil }
    let labels = Self.words(of: text)
    guard labels.count == count else {
      throw Failure(
        .labels(
          option: (option == "--rows" ? rows : columns) == nil ? "--tokens" : option, count: labels.count,
          expected: count),
        in: language)
    }
    return labels
  }

  static func words(of text: String) -> [String] {
    text.contains(",")
      ? text.split(separator: ",", omittingEmptySubsequences: false).map { String($0.trimmingPrefix(" ")) }
      : text.split(separator: " ").map(String.init)
  }

  private func masks(
    for planes: [(plane: NumberPlane, place: PlanePlace)], in language: Language
  ) throws -> [PlaneMask] {
    guard let mask, mask != "causal" else { return planes.map { _ in mask == nil ? .none : .causal } }
    let shape = planes[0].plane
    let masks = try readMasks(
      mask, rows: shape.rows, columns: shape.columns, at: planes.map(\.place), in: language)
    return masks.map { .plane($0) }
  }
}

import Matrices

/// What stands in front of the elements of a .safetensors file.
struct SafetensorsHeader {
  var metadata: [String: String] = [:]
  /// In the order of their bytes.
  var entries: [Entry] = []

  /// Where a tensor lies.
  struct Entry {
    let name: String
    /// As the file writes it.
    let typeName: String
    let dimensions: [Int]
    /// In bytes, counted from the end of the header.
    let offsets: Range<Int>

    /// - Throws: `.type` for one that is not known; other tensors can be read nevertheless.
    var type: SafetensorsFile.ElementType {
      get throws(MatrixFileProblem) {
        guard let type = SafetensorsFile.ElementType(rawValue: typeName) else {
          throw MatrixFileProblem(.safetensors(.type(quotable(typeName), of: quotable(name, length: 80))))
        }
        return type
      }
    }
  }

  /// The most bytes that a header may have, as the format says.
  static let limit = 100_000_000

  /// - Parameter available: how many bytes of elements the file has.
  init(_ bytes: ArraySlice<UInt8>, available: Int, limit: Int) throws(MatrixFileProblem) {
    guard bytes.first == UInt8(ascii: "{"), let members = JSONTree(Array(bytes))?.object else {
      throw MatrixFileProblem(.safetensors(.header))
    }
    var names: Set<String> = []
    for member in members {
      guard names.insert(member.name).inserted else {
        throw MatrixFileProblem(.safetensors(.twice(shown(member.name))))
      }
      if member.name == "__metadata__" {
        metadata = try words(member.value)
      } else {
        entries.append(try entry(member, available: available))
      }
    }
    entries.sort { ($0.offsets.lowerBound, $0.offsets.upperBound) < ($1.offsets.lowerBound, $1.offsets.upperBound) }
    try checkPlaces(available: available, limit: limit)
  }

  private func words(_ value: JSONTree) throws(MatrixFileProblem) -> [String: String] {
    var words: [String: String] = [:]
    for member in value.object ?? [] {
      guard let word = member.value.string else { throw MatrixFileProblem(.safetensors(.entry("__metadata__"))) }
      guard words.updateValue(word, forKey: member.name) == nil else {
        throw MatrixFileProblem(.safetensors(.twice(shown(member.name))))
      }
    }
    return words
  }

  private func entry(_ member: JSONTree.Member, available: Int) throws(MatrixFileProblem) -> Entry {
    let name = shown(member.name)
    let fields = member.value.object ?? []
    func field(_ name: String) -> JSONTree? {
      let found = fields.filter { $0.name == name }
      return found.count == 1 ? found[0].value : nil
    }
    guard fields.count == 3, let typeName = field("dtype")?.string, let lengths = field("shape")?.list,
      let bounds = field("data_offsets")?.list?.compactMap(\.count), bounds.count == 2, bounds[0] <= bounds[1],
      case let dimensions = lengths.compactMap(\.count), dimensions.count == lengths.count
    else { throw MatrixFileProblem(.safetensors(.entry(name))) }
    guard bounds[1] <= available else {
      throw MatrixFileProblem(.safetensors(.outside(name, end: bounds[1], available: available)))
    }
    // How long elements of a type are that is not known is not known either.
    let size = SafetensorsFile.ElementType(rawValue: typeName)?.size
    if let expected = size.map({ dimensions.reduce($0) { saturatingProduct($0, $1) } }),
      bounds[1] - bounds[0] != expected
    {
      throw MatrixFileProblem(.safetensors(.length(name, bytes: bounds[1] - bounds[0], expected: expected)))
    }
    return Entry(name: member.name, typeName: typeName, dimensions: dimensions, offsets: bounds[0]..<bounds[1])
  }

  /// Each byte belongs to one tensor.
  private func checkPlaces(available: Int, limit: Int) throws(MatrixFileProblem) {
    var (end, previous, unused, count) = (0, "", 0, 0)
    for entry in entries {
      guard entry.offsets.lowerBound >= end else {
        throw MatrixFileProblem(.safetensors(.overlap(shown(previous), shown(entry.name))))
      }
      unused += entry.offsets.lowerBound - end
      (end, previous) = (entry.offsets.upperBound, entry.name)
      count = saturatingSum(count, entry.dimensions.reduce(1) { saturatingProduct($0, $1) })
    }
    unused += available - end
    guard unused == 0 else { throw MatrixFileProblem(.safetensors(.unused(unused))) }
    guard count <= limit else { throw MatrixFileProblem(.tooManyElements(limit: limit)) }
  }

  /// A name as a message may quote it.
  private func shown(_ name: String) -> String { quotable(name, length: 80) }
}

import Matrices

/// What a file of numbers holds: one array, or several with names, and what it calls rows and columns.
///
/// In which format it is, its own first bytes say; only where they leave it open does its name.
public struct NumberFile: Sendable {
  public let entries: [Entry]
  public let rowLabels: [String]
  public let columnLabels: [String]
  /// A whole number of a text that is rounded, if there is one. Those of other files are found in their arrays.
  public let rounded: RoundedNumber?

  /// An array of the file.
  public struct Entry: Sendable {
    public let name: String
    public let dimensions: [Int]
    /// As NumPy and PyTorch call it, or the file.
    public let typeName: String
    let contents: Contents

    enum Contents {
      case stored(StoredArray)
      /// Packed in a .npz file.
      case packed(ZipMember)
      /// Of a type that is not known.
      case unreadable(MatrixFileProblem)
    }

    init(_ array: StoredArray) {
      (name, dimensions, typeName, contents) = (array.name, array.dimensions, array.type.name, .stored(array))
    }

    init(_ name: String, _ dimensions: [Int], _ type: NumberType, packed member: ZipMember) {
      (self.name, self.dimensions, typeName, contents) = (name, dimensions, type.name, .packed(member))
    }

    init(_ name: String, _ dimensions: [Int], typeName: String, _ problem: MatrixFileProblem) {
      (self.name, self.dimensions, self.typeName, contents) = (name, dimensions, typeName, .unreadable(problem))
    }

    /// The array itself; what is packed is unpacked now.
    /// - Throws: what is wrong with it, also if the others of its file are as they should be.
    public func array() throws(MatrixFileProblem) -> StoredArray {
      switch contents {
      case .stored(let array): array
      case .packed(let member): try member.array(named: name)
      case .unreadable(let problem): throw problem
      }
    }
  }

  /// Reads what there is, but no element of a binary file.
  /// - Parameters:
  ///   - fileName: its ending is a hint.
  ///   - hasHeader: whether the first line of a .csv or .tsv file holds names, also where they are numbers.
  /// - Throws: `.empty` also for a file with no array in it.
  public init(_ bytes: FileBytes, fileName: String = "", hasHeader: Bool = false) throws(MatrixFileProblem) {
    switch Self.format(of: bytes, fileName: fileName) {
    case .npy: self.init([Entry(try npyArray(bytes))])
    case .npz: self.init(try npzEntries(bytes))
    case .safetensors: self.init(try safetensorsEntries(bytes))
    case .json:
      let text = try JSONFile(try bytes.checkedText(), depth: 4)
      self.init(
        [Entry(try text.numbers.array)], rows: text.rowLabels, columns: text.columnLabels, text.numbers.firstRounded)
    case .csv:
      let text = try CSVFile(try bytes.checkedText(), hasHeader: hasHeader)
      self.init(
        [Entry(try text.numbers.array)], rows: text.rowLabels, columns: text.columnLabels, text.numbers.firstRounded)
    }
    guard !entries.isEmpty else { throw MatrixFileProblem(.empty) }
  }

  private init(
    _ entries: [Entry], rows: [String] = [], columns: [String] = [], _ rounded: RoundedNumber? = nil
  ) {
    (self.entries, rowLabels, columnLabels, self.rounded) = (entries, rows, columns, rounded)
  }

  /// What can be read.
  enum Format: String {
    case npy, npz, safetensors, json, csv
  }

  static func format(of bytes: FileBytes, fileName: String) -> Format {
    if bytes.starts(with: npyMagic) { return .npy }
    if bytes.starts(with: zipMagic) || bytes.starts(with: emptyZipMagic) { return .npz }
    if isSafetensors(bytes) { return .safetensors }
    let ending = fileName.lastIndex(of: ".").map { fileName[fileName.index(after: $0)...].lowercased() } ?? ""
    let hint = Format(rawValue: ending)
    if let hint, [.npy, .npz, .safetensors].contains(hint) { return hint }
    let first = bytes.bytes(0..<min(bytes.count, 4096)).first { !" \n\r\t\u{FEFF}".utf8.contains($0) }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return .json }
    return hint == .json ? .json : .csv
  }

  /// The entry with a name, or the only one.
  public func entry(named name: String?) -> Entry? {
    guard let name else { return entries.count == 1 ? entries[0] : nil }
    return entries.first { $0.name == name }
  }
}

extension FileBytes {
  /// The same, if it can be a text.
  fileprivate func checkedText() throws(MatrixFileProblem) -> FileBytes {
    if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { throw MatrixFileProblem(.utf16) }
    // A zero stands in no text, but soon in nearly anything else.
    guard !bytes(0..<4096).contains(0) else { throw MatrixFileProblem(.unknownFormat) }
    return self
  }
}

extension MatrixContents {
  /// Reads a file of any format.
  /// - Parameters:
  ///   - fileName: its ending is a hint.
  ///   - name: which array is taken where the file has several.
  ///   - limit: the most elements that all matrices may have together.
  ///   - note: is told of a number of an array of whole numbers that becomes another, if there is one.
  public init(
    _ bytes: FileBytes, fileName: String, name: String? = nil, limit: Int = 1 << 28,
    note: (RoundedNumber) -> Void = { _ in }
  ) throws(MatrixFileProblem) {
    switch NumberFile.format(of: bytes, fileName: fileName) {
    case .json: self.init(try JSONFile(try bytes.checkedText(), limit: limit).numbers, note)
    case .csv: self.init(try CSVFile(try bytes.checkedText(), limit: limit).numbers, note)
    default:
      let file = try NumberFile(bytes, fileName: fileName)
      guard let entry = file.entry(named: nil) ?? name.flatMap({ file.entry(named: $0) }) else {
        throw MatrixFileProblem(.severalArrays(file.entries.map { quotable($0.name, length: 80) }))
      }
      let array = try entry.array()
      self = try array.contents(limit: limit)
      if let rounded = array.firstRounded { note(rounded) }
    }
  }
}

extension MatrixContents {
  fileprivate init(_ numbers: TextNumbers, _ note: (RoundedNumber) -> Void) {
    if let rounded = numbers.firstRounded { note(rounded) }
    self = numbers.contents
  }
}

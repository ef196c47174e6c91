/// The arrays of what NumPy's `savez` and `savez_compressed` write, in the order of the archive. Only their headers are
/// read, to know their shapes.
func npzEntries(_ archive: FileBytes) throws(MatrixFileProblem) -> [NumberFile.Entry] {
  var entries: [NumberFile.Entry] = []
  for member in try zipMembers(archive) where member.name.hasSuffix(".npy") {
    let header = try member.npyHeader().header
    let name = String(member.name.dropLast(4))
    do throws(MatrixFileProblem) {
      entries.append(.init(name, header.shape, try header.numberType(), packed: member))
    } catch {
      entries.append(.init(name, header.shape, typeName: header.type, error))
    }
  }
  guard !entries.isEmpty else { throw MatrixFileProblem(.zip(.noArray)) }
  return entries
}

extension ZipMember {
  /// What stands before its elements, and how long that is.
  fileprivate func npyHeader() throws(MatrixFileProblem) -> (header: NpyHeader, length: Int) {
    let preamble = try NpyPreamble(beginning(12))
    guard preamble.start <= min(count, 1 << 20) else { throw MatrixFileProblem(.npyHeader) }
    return (try NpyHeader(parsing: try beginning(preamble.start)[preamble.count...]), preamble.start)
  }

  /// The array in it, where it lies if it is not packed. Nothing is unpacked that its header does not promise.
  func array(named name: String) throws(MatrixFileProblem) -> StoredArray {
    let (header, length) = try npyHeader()
    try header.check(bytes: count - length)
    if isDeflated { return try npyArray(FileBytes(unpacking: self), name: name) }
    guard archive.checksum(place) == checksum else { throw MatrixFileProblem(.zip(.packed(shownName))) }
    return try npyArray(archive, place, name: name)
  }
}

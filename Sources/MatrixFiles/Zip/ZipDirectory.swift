/// What can be wrong with a .npz file, which is a zip archive of .npy files.
public enum ZipFact: Hashable, Sendable {
  /// The list of its files at the end is missing or makes no sense.
  case directory
  /// A file in it is packed in a way that is not known.
  case method(Int, of: String)
  /// A file in it has a password.
  case encrypted(String)
  /// The bytes of a file in it lie outside the archive, or over those of another.
  case place(String)
  /// A file in it cannot be unpacked, or is not what its checksum says.
  case packed(String)
  /// The same name twice.
  case twice(String)
  /// There is no .npy file in it.
  case noArray
}

/// Reads the list of files at the end of a zip archive.
func zipMembers(_ archive: FileBytes) throws(MatrixFileProblem) -> [ZipMember] {
  guard let end = endRecord(of: archive) else { throw MatrixFileProblem(.zip(.directory)) }
  var members: [ZipMember] = []
  var names: Set<String> = []
  var place = end.start
  for _ in 0..<end.count {
    let (member, next) = try zipMember(archive, at: place, before: end.place)
    guard names.insert(member.name).inserted else { throw MatrixFileProblem(.zip(.twice(member.shownName))) }
    members.append(member)
    place = next
  }
  var last = 0
  for member in members.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
    guard member.place.lowerBound >= last else { throw MatrixFileProblem(.zip(.place(member.shownName))) }
    last = member.place.upperBound
  }
  return members
}

/// Where the list stands, and of how many files; `nil` where there is none.
private func endRecord(of archive: FileBytes) -> (start: Int, count: Int, place: Int)? {
  // A comment of up to 65535 bytes may stand behind it.
  let first = max(0, archive.count - 22 - 0xFFFF)
  var place = archive.count - 22
  while place >= first, archive.number(at: place, bytes: 4) != 0x0605_4B50 { place -= 1 }
  guard place >= first else { return nil }
  var count = archive.number(at: place + 10, bytes: 2)
  var start = archive.number(at: place + 16, bytes: 4)
  // Large archives have a record of their own before this one.
  if start == 0xFFFF_FFFF || count == 0xFFFF, place >= 20,
    archive.number(at: place - 20, bytes: 4) == 0x0706_4B50, case let large = archive.number(at: place - 12, bytes: 8),
    large <= UInt64(max(0, place - 56)), archive.number(at: Int(large), bytes: 4) == 0x0606_4B50
  {
    count = archive.number(at: Int(large) + 32, bytes: 8)
    start = archive.number(at: Int(large) + 48, bytes: 8)
  }
  guard start <= UInt64(place), count <= UInt64(place) / 46 else { return nil }
  return (Int(start), Int(count), place)
}

/// One line of the list.
/// - Returns: the file, and where the next line begins.
private func zipMember(
  _ archive: FileBytes, at place: Int, before end: Int
) throws(MatrixFileProblem) -> (ZipMember, next: Int) {
  let broken = MatrixFileProblem(.zip(.directory))
  guard place + 46 <= end, archive.number(at: place, bytes: 4) == 0x0201_4B50 else { throw broken }
  func short(_ offset: Int) -> Int { Int(archive.number(at: place + offset, bytes: 2)) }
  func long(_ offset: Int) -> UInt64 { archive.number(at: place + offset, bytes: 4) }
  let (nameLength, extraLength, commentLength) = (short(28), short(30), short(32))
  let next = place + 46 + nameLength + extraLength + commentLength
  guard next <= end else { throw broken }
  let name = String(decoding: archive.bytes(place + 46..<place + 46 + nameLength), as: UTF8.self)
  let shown = quotable(name, length: 80)
  var sizes = [long(24), long(20), long(42)]
  let extra = place + 46 + nameLength
  readLargeSizes(archive, extra..<extra + extraLength, &sizes)
  guard short(8) & 1 == 0 else { throw MatrixFileProblem(.zip(.encrypted(shown))) }
  guard [0, 8].contains(short(10)) else { throw MatrixFileProblem(.zip(.method(short(10), of: shown))) }
  let (count, packed, header) = (sizes[0], sizes[1], sizes[2])
  let outside = MatrixFileProblem(.zip(.place(shown)))
  guard header <= UInt64(max(0, place - 30)), count <= UInt64(Int.max), packed <= UInt64(place),
    archive.number(at: Int(header), bytes: 4) == 0x0403_4B50
  else { throw outside }
  // The name and what else there is stand here once more, and need not be as long as in the list.
  let start =
    Int(header) + 30 + Int(archive.number(at: Int(header) + 26, bytes: 2))
    + Int(archive.number(at: Int(header) + 28, bytes: 2))
  guard start + Int(packed) <= place, short(10) == 8 || packed == count else { throw outside }
  let member = ZipMember(
    name: name, isDeflated: short(10) == 8, checksum: UInt32(long(16)), count: Int(count), archive: archive,
    place: start..<start + Int(packed))
  return (member, next)
}

/// What has no room in four bytes stands in a field of its own, in this order.
private func readLargeSizes(_ archive: FileBytes, _ extra: Range<Int>, _ sizes: inout [UInt64]) {
  var place = extra.lowerBound
  while place + 4 <= extra.upperBound {
    let (kind, length) = (archive.number(at: place, bytes: 2), Int(archive.number(at: place + 2, bytes: 2)))
    var field = place + 4
    place = field + length
    guard kind == 1, place <= extra.upperBound else { continue }
    for index in sizes.indices where sizes[index] == 0xFFFF_FFFF && field + 8 <= place {
      sizes[index] = archive.number(at: field, bytes: 8)
      field += 8
    }
  }
}

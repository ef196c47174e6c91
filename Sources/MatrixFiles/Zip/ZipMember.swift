import CZlib

let zipMagic: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
let emptyZipMagic: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

/// A file in a zip archive.
struct ZipMember: Sendable {
  let name: String
  let isDeflated: Bool
  let checksum: UInt32
  /// How many bytes it has unpacked.
  let count: Int
  /// The archive, and where in it the packed bytes stand.
  let archive: FileBytes
  let place: Range<Int>
}

extension ZipMember {
  /// The first bytes of it, unpacked: at most so many.
  func beginning(_ most: Int) throws(MatrixFileProblem) -> [UInt8] {
    let wanted = min(most, count)
    guard isDeflated else { return archive.bytes(place.lowerBound..<place.lowerBound + wanted) }
    var bytes = [UInt8](repeating: 0, count: wanted)
    let found = bytes.withUnsafeMutableBytes { inflate(into: $0) }
    guard found == wanted else { throw MatrixFileProblem(.zip(.packed(shownName))) }
    return bytes
  }

  /// The name as a message may quote it.
  var shownName: String { quotable(name, length: 80) }

  /// Unpacks as much as there is room for.
  /// - Returns: how many bytes there were.
  fileprivate func inflate(into target: UnsafeMutableRawBufferPointer) -> Int {
    archive.withBytes { source in
      var stream = z_stream()
      // Without the header of zlib: a zip archive has its own.
      guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        return 0
      }
      defer { inflateEnd(&stream) }
      var (read, written) = (place.lowerBound, 0)
      let bytes = UnsafeMutablePointer(mutating: source.baseAddress!.assumingMemoryBound(to: UInt8.self))
      // zlib counts in 32 bits.
      let most = 1 << 30
      while written < target.count {
        let (input, room) = (min(most, place.upperBound - read), min(most, target.count - written))
        stream.next_in = bytes + read
        stream.avail_in = UInt32(input)
        stream.next_out = target.baseAddress!.assumingMemoryBound(to: UInt8.self) + written
        stream.avail_out = UInt32(room)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        let (used, made) = (input - Int(stream.avail_in), room - Int(stream.avail_out))
        (read, written) = (read + used, written + made)
        guard status == Z_OK, used + made > 0 else { break }
      }
      return written
    }
  }
}

extension FileBytes {
  /// All bytes of a member, held against its checksum.
  convenience init(unpacking member: ZipMember) throws(MatrixFileProblem) {
    // Deflate makes nothing smaller than a thousandth: what promises more is not what it seems.
    guard member.count / 1100 <= member.place.count else { throw MatrixFileProblem(.zip(.packed(member.shownName))) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: member.count, alignment: 64)
    self.init(UnsafeRawBufferPointer(buffer)) { $0.deallocate() }
    let found = member.inflate(into: buffer)
    guard found == member.count, checksum(0..<found) == member.checksum else {
      throw MatrixFileProblem(.zip(.packed(member.shownName)))
    }
  }

  /// The CRC-32 of a part.
  func checksum(_ range: Range<Int>) -> UInt32 {
    withBytes { bytes in
      UInt32(
        crc32_z(0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: range.lowerBound), range.count))
    }
  }
}

import Glibc
import Stage

/// Notices when a file gets another text.
struct FileWatch {
  let path: String
  private var seen: Stamp?

  init(path: String) {
    self.path = path
    seen = Stamp(path)
  }

  /// What happened to the file since this was last asked.
  mutating func change() -> Event? {
    let now = Stamp(path)
    guard now != seen else { return nil }
    seen = now
    return .fileChanged(text: now == nil ? nil : read(path))
  }

  /// What differs when a file was written, also by an editor that puts a new file in the old one's place.
  private struct Stamp: Hashable {
    let file: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      file = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}

/// The text of a file; nil where it cannot be read or is not UTF-8.
private func read(_ path: String) -> String? {
  guard let file = fopen(path, "re") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 64 * 1024)
  while case let count = fread(&part, 1, part.count, file), count > 0 {
    bytes += part[..<count]
  }
  return String(validating: bytes, as: UTF8.self)
}

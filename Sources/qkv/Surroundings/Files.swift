import Glibc
import Lessons

/// The bytes of a file, or of standard input for `-`.
/// - Throws: the system's reason; for a file larger than `limit` bytes too.
func readFile(_ path: String, limit: Int = 1 << 30, in language: Language) throws(Failure) -> [UInt8] {
  let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
  guard descriptor >= 0 else { throw failure(path, in: language) }
  defer { if path != "-" { close(descriptor) } }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw failure(path, in: language) }
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
    guard bytes.count <= limit else { throw Failure(.tooLarge(path: path, limit: limit), in: language) }
  }
}

/// Writes a file whole or not at all: a copy beside it takes its place once it is complete.
///
/// What is no file, like a pipe or a terminal, is written to as it stands; behind a link, what it points to is written.
func writeFile(_ bytes: [UInt8], to path: String, in language: Language) throws(Failure) {
  try writeFile(to: path, in: language) { send throws(Failure) in try send(bytes) }
}

/// The same for what comes in pieces.
/// - Parameter body: takes what sends a piece on its way.
func writeFile(
  to path: String, in language: Language, _ body: (@escaping Send) throws(Failure) -> Void
) throws(Failure) {
  guard let place = try replacedFile(path, in: language) else {
    return try write(into: path, calledBy: path, in: language, body)
  }
  let copy = "\(place).\(getpid()).new"
  var old = stat()
  let isOld = stat(place, &old) == 0
  do throws(Failure) {
    // Nobody reads the new file who could not read the old one, also not while it is written.
    if isOld {
      unlink(copy)
      close(open(copy, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600))
    }
    try write(into: copy, calledBy: path, in: language, body)
    if isOld {
      let keepsGroup = chown(copy, uid_t.max, old.st_gid) == 0
      _ = chown(copy, old.st_uid, gid_t.max)
      chmod(copy, old.st_mode & (keepsGroup ? 0o777 : 0o707))
    }
    guard rename(copy, place) == 0 else { throw failure(path, in: language) }
  } catch {
    unlink(copy)
    throw error
  }
}

/// Sees to it that a file can be written before what is to be in it takes long to compute.
/// - Throws: what `writeFile` would say.
func requireWritable(_ path: String, in language: Language) throws(Failure) {
  let place = try replacedFile(path, in: language)
  let changed = place.map { folder(of: $0) } ?? path
  guard access(changed, W_OK) == 0 else { throw failure(path, in: language) }
}

/// The file that is to give way to a new one beside it: behind a link, what it points to. `nil` for what is no file, like a
/// pipe or a terminal.
/// - Throws: where no file can be, as in place of a folder.
private func replacedFile(_ path: String, in language: Language) throws(Failure) -> String? {
  var status = stat()
  guard stat(path, &status) == 0 else {
    guard !path.isEmpty else { throw failure(path, in: language) }
    return target(of: path)
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return resolved(path)
  case S_IFDIR:
    errno = EISDIR
    throw failure(path, in: language)
  default: return nil
  }
}

/// Where a link leads, though there is nothing yet; what is no link is meant itself.
private func target(of path: String, links: Int = 40) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = readlink(path, &buffer, buffer.count - 1)
  guard count > 0, links > 0 else { return path }
  let goal = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return target(of: goal.hasPrefix("/") ? goal : "\(folder(of: path))/\(goal)", links: links - 1)
}

/// The folder in which a file is.
private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Sends bytes on their way to a file or to standard output.
typealias Send = ([UInt8]) throws(Failure) -> Void

private func write(
  into path: String, calledBy name: String, in language: Language, _ body: (@escaping Send) throws(Failure) -> Void
) throws(Failure) {
  guard let file = fopen(path, "w") else { throw failure(name, in: language) }
  do throws(Failure) {
    try body { bytes throws(Failure) in
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw failure(name, in: language) }
    }
  } catch {
    fclose(file)
    throw error
  }
  guard fclose(file) == 0 else { throw failure(name, in: language) }
}

/// The path without links.
private func resolved(_ path: String) -> String {
  guard let place = realpath(path, nil) else { return path }
  defer { free(place) }
  return String(cString: place)
}

/// What stands in a folder; nothing where it cannot be read.
func namesInFolder(_ path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    names.append(
      withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}

/// Makes a folder and those above it that are missing.
/// - Throws: the system's reason, where there is no folder then.
func makeFolderOrFail(_ path: String, in language: Language) throws(Failure) {
  makeFolder(path.hasPrefix("/") ? path : "./\(path)")
  guard let folder = opendir(path) else { throw failure(path, in: language) }
  closedir(folder)
}

/// Makes a folder and those above it that are missing.
/// - Parameter path: from the root, or from `./`
func makeFolder(_ path: String) {
  var partial = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    partial += "/\(part)"
    mkdir(partial, 0o755)
  }
}

private func failure(_ path: String, in language: Language) -> Failure {
  Failure(.system(path: path, number: errno), in: language)
}

/// Whether there is a file, or anything else, with this name.
func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

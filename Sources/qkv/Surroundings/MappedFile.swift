import Glibc
import Lessons
import MatrixFiles

/// The bytes of a file: mapped where it is one on a disk, so that nothing is read before it is looked at; read to the end
/// where it is a pipe. `-` is standard input.
/// - Throws: the system's reason; for what does not end after `limit` bytes too.
func mapFile(_ path: String, limit: Int = 1 << 32, in language: Language) throws(Failure) -> FileBytes {
  let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
  func failure() -> Failure { Failure(.system(path: path, number: errno), in: language) }
  guard descriptor >= 0 else { throw failure() }
  defer { if path != "-" { close(descriptor) } }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw failure() }
  let count = Int(status.st_size)
  // What was read from a file before is not part of it: a script may have taken its first line.
  if status.st_mode & S_IFMT == S_IFREG, count > 0, lseek(descriptor, 0, SEEK_CUR) == 0,
    let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
  {
    announceLoss(of: path, in: language)
    return FileBytes(UnsafeRawBufferPointer(start: start, count: count)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
  guard let space = reserve(limit) else { throw failure() }
  var filled = 0
  while filled < space.count {
    let found = read(descriptor, space.baseAddress! + filled, space.count - filled)
    if found < 0 && errno == EINTR { continue }
    guard found >= 0 else {
      let failure = failure()
      munmap(space.baseAddress, space.count)
      throw failure
    }
    if found == 0 { break }
    filled += found
  }
  guard filled < space.count else {
    munmap(space.baseAddress, space.count)
    throw Failure(.tooLarge(path: path, limit: space.count), in: language)
  }
  let page = Int(getpagesize())
  let used = max(1, (filled + page - 1) / page) * page
  munmap(space.baseAddress! + used, space.count - used)
  return FileBytes(UnsafeRawBufferPointer(rebasing: space[..<filled])) { bytes in
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), max(1, bytes.count))
  }
}

/// Addresses for as many bytes as may come. Memory they take only when they are written to: what grows as it is filled
/// would have to be copied, and be there twice.
/// - Returns: fewer where the person's limits do not allow that many.
private func reserve(_ count: Int) -> UnsafeMutableRawBufferPointer? {
  var count = count
  while count >= 1 << 16 {
    let start = mmap(
      nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    if let start, start != MAP_FAILED { return UnsafeMutableRawBufferPointer(start: start, count: count) }
    count /= 2
  }
  return nil
}

/// The words for the end of the program when a file that is mapped loses what has not been looked at yet: the system then
/// sends a signal, in whose handler nothing can be composed any more.
private nonisolated(unsafe) var wordsOfLoss = UnsafeRawBufferPointer(start: nil, count: 0)

/// From now on a mapped file that somebody cuts off is an error like any other, and not a crash.
private func announceLoss(of path: String, in language: Language) {
  let words = Array((Failure(.cutOff(path: path), in: language).message + "\n").utf8)
  let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: words.count, alignment: 1)
  kept.copyBytes(from: words)
  wordsOfLoss = UnsafeRawBufferPointer(kept)
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in
    _ = write(STDERR_FILENO, wordsOfLoss.baseAddress, wordsOfLoss.count)
    _exit(2)
  }
  sigaction(SIGBUS, &action, nil)
}

import CPseudoTerminal
import Glibc

/// What can go wrong before anything is measured.
enum BenchmarkProblem: Error {
  case cannotStart(String, errno: Int32)
  case endedTooSoon(String)
  case tookTooLong(String)
  case noFolder
}

/// A program in a terminal of 200 by 60 that is nothing but the other end of a pipe.
struct PseudoTerminal: ~Copyable {
  private let name: String
  private let terminal: Int32
  private let process: pid_t

  /// - Parameter command: a program and its arguments.
  init(_ command: [String], environment: [String]) throws(BenchmarkProblem) {
    var terminal: Int32 = -1
    let process = withStrings(command) { arguments in
      withStrings(environment) { pseudo_terminal_start(arguments, $0, 200, 60, &terminal) }
    }
    // Before anything is kept: whoever signals process -1 signals all there are.
    guard process > 0 else { throw .cannotStart(command[0], errno: errno) }
    (name, self.terminal, self.process) = (command[0], terminal, process)
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(terminal)
  }

  func type(_ keys: String) {
    _ = write(terminal, keys, keys.utf8.count)
  }

  /// Reads a frame to its end. One that is not marked is short, and comes in one piece.
  func readFrame() throws(BenchmarkProblem) {
    guard let bytes = try next(within: 10_000) else { throw .endedTooSoon(name) }
    guard bytes.starts(with: frameBegin.utf8), !bytes.suffix(frameEnd.utf8.count).elementsEqual(frameEnd.utf8) else {
      return
    }
    try read(until: frameEnd, after: bytes[...])
  }

  /// Reads until some text has come.
  /// - Parameter before: what has come already.
  func read(until text: String, after before: ArraySlice<UInt8> = []) throws(BenchmarkProblem) {
    let wanted = Array(text.utf8)
    var tail = before.suffix(wanted.count - 1)
    while let bytes = try next(within: 10_000) {
      tail += bytes
      let starts = tail.indices.dropLast(wanted.count - 1)
      if starts.contains(where: { tail[$0] == wanted[0] && tail[$0...].starts(with: wanted) }) { return }
      tail = tail.suffix(wanted.count - 1)
    }
    throw .endedTooSoon(name)
  }

  /// Reads until the program has ended.
  func readToEnd() throws(BenchmarkProblem) {
    while try next(within: 10_000) != nil {}
  }

  /// Reads until nothing more comes.
  func readWhatComes() {
    while let bytes = try? next(within: 30), !bytes.isEmpty {}
  }

  /// The next bytes; nil at the end.
  private func next(within milliseconds: Int32) throws(BenchmarkProblem) -> [UInt8]? {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { throw .tookTooLong(name) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
      count = max(0, Glibc.read(terminal, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }
}

private func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}

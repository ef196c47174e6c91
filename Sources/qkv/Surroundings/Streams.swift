import Canvas
import Glibc
import Lessons

/// Writes to standard output. A closed pipe ends the program quietly, as SIGPIPE's default does.
/// - Throws: the system's reason, where a disk is full.
func writeOutput(_ bytes: [UInt8], in language: Language) throws(Failure) {
  try explain(write(bytes, to: STDOUT_FILENO), in: language)
}

/// Writes a piece to standard output.
/// - Throws: the same; `Failure.nobodyListens` for a closed pipe, for which no other piece need be made.
func writePiece(_ bytes: [UInt8], in language: Language) throws(Failure) {
  let number = write(bytes, to: STDOUT_FILENO)
  guard number != EPIPE else { throw .nobodyListens }
  try explain(number, in: language)
}

private func explain(_ number: Int32, in language: Language) throws(Failure) {
  guard number == 0 || number == EPIPE else {
    throw Failure(.system(path: language.choose("standard output", "标准输出"), number: number), in: language)
  }
}

/// Writes a message to standard error, with an end of line.
///
/// A message may repeat what stands in a file or on the command line: none of it gives orders to the terminal.
func writeError(_ message: String) {
  guard !message.isEmpty else { return }
  let scalars = message.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }
  write(Array("\(String(String.UnicodeScalarView(scalars)))\n".utf8), to: STDERR_FILENO)
}

/// Writes a line of standard error anew, without an end: for what changes while somebody waits. Where it would not fit in
/// the line, it ends at the edge: the next one could not be written over two.
func writeOverLine(_ text: String) {
  let width = (columns(of: STDERR_FILENO) ?? 80) - 1
  let fitting = truncated(text, to: width)
  write(Array("\r\(String(repeating: " ", count: width))\r\(fitting)".utf8), to: STDERR_FILENO)
}

/// - Returns: what the system calls `errno`; 0 when all is written.
@discardableResult
private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}

import Glibc

/// While it lasts, keys are neither shown nor kept back until the end of the line, and esc and q are noticed.
struct KeyWatch {
  private let previous: termios

  /// - Returns: `nil` where no keys come from standard input, or where they are for another program.
  init?() {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0, tcgetpgrp(STDIN_FILENO) == getpgrp() else { return nil }
    previous = modes
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  /// Has one of the two been pressed since the last time? All other keys are forgotten.
  func sawLeave() -> Bool {
    while let bytes = typed(within: 0) {
      if bytes.contains(UInt8(ascii: "q")), !bytes.contains(escape) { return true }
      // With anything behind it, it begins what another key sends.
      if bytes.last == escape, typed(within: Self.pause) == nil { return true }
    }
    return false
  }

  /// After so many milliseconds nothing more belongs to the same key.
  private static let pause: Int32 = 25

  private func typed(within milliseconds: Int32) -> [UInt8]? {
    var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&keyboard, 1, milliseconds) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  /// Gives the terminal back as it was.
  func end() {
    var previous = previous
    tcsetattr(STDIN_FILENO, TCSANOW, &previous)
  }
}

private let escape: UInt8 = 0x1B

import CNcursesw
import Canvas
import Foundation
import Terminal

/// A screen that draws into a file and reads keys from a pipe.
@MainActor
final class Bench {
  let screen: Screen
  private let path: String
  private let output: Int32
  private var keyboard: (read: Int32, write: Int32)
  private var seen = 0

  nonisolated static let truecolor = ["TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"]
  nonisolated static let indexed = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]

  init(
    _ environment: [String: String] = Bench.indexed, depth: ColorDepth? = nil, charset: Charset? = .utf8,
    mouse: Bool = false
  ) throws {
    setenv("LC_ALL", "C.UTF-8", 1)
    path = NSTemporaryDirectory() + "bench-\(UUID().uuidString)"
    output = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    keyboard = (ends[0], ends[1])
    let options = ScreenOptions(environment: environment, depth: depth, charset: charset, mouse: mouse)
    screen = try Screen(options, input: ends[0], output: output)
  }

  isolated deinit {
    screen.close()
    unlink(path)
    for descriptor in [output, keyboard.read, keyboard.write] where descriptor >= 0 { close(descriptor) }
  }

  /// What has been sent to the terminal since this was last asked.
  func sent() -> String {
    let all = FileManager.default.contents(atPath: path) ?? Data()
    defer { seen = all.count }
    return String(decoding: all[seen...], as: UTF8.self)
  }

  func type(_ text: String) {
    type(Array(text.utf8))
  }

  func type(_ bytes: [UInt8]) {
    _ = write(keyboard.write, bytes, bytes.count)
  }

  /// Types when some time has passed, whatever this thread does.
  func type(_ bytes: [UInt8], after milliseconds: Int) {
    let descriptor = keyboard.write
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
      _ = write(descriptor, bytes, bytes.count)
    }
  }

  /// Takes the keyboard away.
  func hangUp() {
    close(keyboard.write)
    keyboard.write = -1
  }

  /// A frame with one line of cells at the top.
  func frame(_ cells: [Cell]) -> Frame {
    var frame = Frame(screen.size)
    for (column, cell) in cells.enumerated() { frame[Point(column: column, row: 0)] = cell }
    return frame
  }

  func frame(_ text: String, _ style: Style = .plain) -> Frame {
    frame(text.map { Cell(glyph: $0, style: style) })
  }

  /// What ncurses has on its page.
  func cell(_ column: Int, _ row: Int = 0) -> (text: String, foreground: Int32, background: Int32) {
    var cell = cchar_t()
    mvin_wch(Int32(row), Int32(column), &cell)
    var text = [wchar_t](repeating: 0, count: 6)
    var attributes = attr_t()
    var short: Int16 = 0
    var pair: Int32 = 0
    getcchar(&cell, &text, &attributes, &short, &pair)
    var (foreground, background): (Int32, Int32) = (-1, -1)
    if pair != 0 { extended_pair_content(pair, &foreground, &background) }
    let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
    return (String(String.UnicodeScalarView(scalars)), foreground, background)
  }
}

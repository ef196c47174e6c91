import Canvas
import Foundation
import Stage
import Terminal

/// A screen that tells what happens to it.
///
/// `q` quits, `f` faults, `b` computes until it is interrupted, `B` computes for ever, `z` suspends.
@main
struct Demo {
  var log: [String] = []
  var depth: ColorDepth

  enum Effect {
    case quit, fault, compute, computeForEver, suspend
  }

  @MainActor
  static func main() {
    do throws(ScreenProblem) {
      let screen = try Screen.open(
        ScreenOptions(
          environment: ProcessInfo.processInfo.environment, mouse: CommandLine.arguments.contains("--mouse")))
      screen.watchedFile = CommandLine.arguments.dropFirst().first { !$0.hasPrefix("-") }
      let last = screen.run(Demo(depth: screen.depth), view: view, update: update) { perform($0, &$1, on: screen) }
      screen.close()
      print("closed after \(last.log.count) events")
    } catch {
      print("cannot open: \(error.message(in: .english))")
      exit(3)
    }
  }

  static func update(_ demo: Demo, _ event: Event) -> (Demo, Effect?) {
    var demo = demo
    demo.log.append(description(of: event))
    let effect: Effect? =
      switch event {
      case .key(.character("q")), .key(.control("c")): .quit
      case .key(.character("f")): .fault
      case .key(.character("b")): .compute
      case .key(.character("B")): .computeForEver
      case .key(.character("z")): .suspend
      default: nil
      }
    return (demo, effect)
  }

  @MainActor
  static func perform(_ effect: Effect, _ demo: inout Demo, on screen: Screen) -> Continuation {
    switch effect {
    case .quit: return .quit
    case .fault: print([1][demo.log.count])
    case .compute:
      demo.sayThatItComputes(on: screen)
      while !Screen.isInterrupted() { usleep(1000) }
      demo.log.append("interrupted")
    case .computeForEver:
      demo.sayThatItComputes(on: screen)
      while true { usleep(1000) }
    case .suspend: screen.suspend()
    }
    return .goOn
  }

  @MainActor
  mutating func sayThatItComputes(on screen: Screen) {
    log.append("computing")
    screen.draw(Self.view(self, screen.size))
  }

  static func description(of event: Event) -> String {
    switch event {
    case .key(.character(let character)): "character \(character)"
    case .key(let key): "\(key)"
    case .click(let point): "click \(point.column),\(point.row)"
    case .scroll(let lines, let point): "scroll \(lines) at \(point.column),\(point.row)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .fileChanged(let text): "file \(text ?? "gone")"
    case .computed, .waited: "computed"
    case .rested: "rested"
    }
  }

  static func view(_ demo: Demo, _ size: Size) -> Frame {
    var frame = Frame(size)
    frame.write("注意力 \(size.columns)x\(size.rows) \(demo.depth.rawValue)", row: 0, Style(.bold))
    for column in 0..<size.columns where size.rows > 1 {
      let level = UInt8(column * 255 / max(1, size.columns - 1))
      frame[Point(column: column, row: 1)] = Cell(
        glyph: "▀", style: Style(foreground: .rgb(level, 0, 4), background: .rgb(0, level, 0)))
    }
    for (row, line) in demo.log.suffix(max(0, size.rows - 2)).enumerated() {
      frame.write(line, row: row + 2, .plain)
    }
    frame.cursor = size.rows > 2 ? Point(column: 0, row: 2) : nil
    return frame
  }
}

extension Frame {
  mutating func write(_ text: String, row: Int, _ style: Style) {
    guard row < size.rows else { return }
    var column = 0
    for character in text {
      let isWide = character.unicodeScalars.contains { (0x2E80...0xFFEF).contains($0.value) }
      guard column + (isWide ? 2 : 1) <= size.columns else { return }
      self[Point(column: column, row: row)] = Cell(glyph: character, style: style)
      column += 1
      guard isWide else { continue }
      self[Point(column: column, row: row)] = Cell(glyph: Cell.rightHalf, style: style)
      column += 1
    }
  }
}

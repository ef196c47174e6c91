import Canvas
import Lessons

/// The keys of the moment, or what happened to the last one.
struct FooterView {
  let player: Player

  func draw(_ frame: inout Frame, in row: Area) {
    let theme = player.theme
    guard player.notice.isEmpty else {
      frame.draw(player.notice, in: row.inset(left: 1), .warning, alignment: .left, theme: theme)
      return
    }
    // Where the other keys are to be found stands at the right edge, however many there are.
    let (hints, help) = (hints, help)
    let end = row.right - 1 - (help?.width ?? 0)
    if let help { draw(help, at: end, on: &frame, in: row) }
    var column = row.left + 1
    for hint in hints where column + hint.width <= end - (help == nil ? 0 : Self.gap) {
      draw(hint, at: column, on: &frame, in: row)
      column += hint.width + Self.gap
    }
  }

  private static let gap = 3

  private func draw(_ hint: Hint, at column: Int, on frame: inout Frame, in row: Area) {
    let theme = player.theme
    let next = frame.draw(hint.key, at: Point(column: column, row: row.top), theme.style(.keyHint), in: row)
    frame.draw(hint.title, at: Point(column: next + 1, row: row.top), theme.style(.dim), in: row)
  }

  private struct Hint {
    let key: String
    let title: String

    var width: Int { displayWidth(of: key) + 1 + displayWidth(of: title) }
  }

  private var help: Hint? {
    guard !player.isTyping, let binding = player.bindings.first(where: { $0.command == .showKeys }) else { return nil }
    return Hint(key: binding.keys[0].name(in: player.language), title: binding.title(in: player.language))
  }

  private var hints: [Hint] {
    let language = player.language
    if player.isTyping {
      return [
        Hint(key: KeyPress.enter.name(in: language), title: language.choose("take it", "确定")),
        Hint(key: KeyPress.escape.name(in: language), title: language.choose("leave it", "取消")),
      ]
    }
    var shown: Set<Command> = [.showKeys]
    let bindings = player.bindings.filter { $0.isInFooter && shown.insert($0.command).inserted }
    return answerHints + bindings.map { Hint(key: $0.keys[0].name(in: language), title: title(of: $0)) }
  }

  /// While a question is open, its keys come first.
  private var answerHints: [Hint] {
    guard player.overlay == nil, let question = player.session?.openQuestion else { return [] }
    let title = player.language.choose("answer", "回答")
    switch question.answer {
    case .choice(let options, _): return [Hint(key: "1-\(options.count)", title: title)]
    case .number: return [Hint(key: "0-9", title: title)]
    }
  }

  /// What `enter` opens is named, and which way a control goes.
  private func title(of binding: KeyBinding) -> String {
    let title = binding.title(in: player.language)
    if binding.command == .switchPart, let pass = player.session?.exploration, let part = pass.part {
      let (on, off) = player.language.choose((" on", " off"), ("：开", "：关"))
      return part.name(in: player.language) + (pass.isOff(part) ? on : off)
    }
    guard binding.command == .follow, let session = player.session, let inspection = session.inspection else {
      return title
    }
    let operands = session.trace.arithmetic(of: inspection.place).distinctOperands
    guard operands.indices.contains(inspection.operand) else { return title }
    let names = Names(trace: session.trace, language: player.language, isASCII: player.theme.glyphs.isASCII)
    return "\(title) \(names.name(of: operands[inspection.operand], in: inspection.place.matrix))"
  }
}

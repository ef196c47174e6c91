import Canvas
import Lessons

/// The keys of the moment, or what happened to the last one.
struct FooterView {
  let player: Player

  func draw(_ frame: inout Frame, in row: Area) {
    let theme = player.theme
    guard player.notice.isEmpty else {
      frame.draw(notice(columns: row.size.columns), in: row.inset(left: 1))
      return
    }
    // Where the other keys are to be found stands at the right edge, however many there are.
    let help = help
    let end = row.right - 1 - (help?.width ?? 0)
    if let help { draw(help, at: end, on: &frame, in: row) }
    var column = row.left + 1
    if let waiting = player.waiting {
      column = frame.draw(
        theme.spelled(waiting), at: Point(column: column, row: row.top), theme.style(.warning), in: row)
      column += Self.gap
    }
    // What is opened has another name after every move, so it comes last: nothing stands behind it that would shift.
    let shown = shown(in: end - (help == nil ? 0 : Self.gap) - column)
    for hint in shown.filter({ $0.command != .follow }) + shown.filter({ $0.command == .follow }) {
      draw(hint, at: column, on: &frame, in: row)
      column += hint.width + Self.gap
    }
  }

  private static let gap = 3

  /// A notice takes as many rows as it needs, up to half of the screen; the keys take one.
  static func rows(of player: Player) -> Int {
    guard !player.notice.isEmpty else { return 1 }
    let lines = FooterView(player: player).notice(columns: player.size.columns)
    return max(1, min(lines.count, player.size.rows / 2))
  }

  private func notice(columns: Int) -> [StyledText] {
    let theme = player.theme
    return StyledText(theme.spelled(player.notice), theme.style(.warning)).wrapped(to: max(1, columns - 2))
  }

  /// The hints that fit. The way to the pictures is always among them: in a short line it comes sooner and says less.
  private func shown(in columns: Int) -> [Hint] {
    let hints = hints
    guard let index = hints.firstIndex(where: { $0.command == .nextFocus }) else { return Self.fitting(hints, columns) }
    let brief = destinations.map { Hint(key: hints[index].key, title: $0, command: .nextFocus) }
    let others = hints.filter { $0.command != .nextFocus }
    for (hint, place) in [(hints[index], index)] + [index, 1, 0].flatMap({ place in brief.map { ($0, place) } }) {
      var tried = others
      tried.insert(hint, at: min(place, others.count))
      let fitting = Self.fitting(tried, columns)
      if fitting.contains(where: { $0.command == .nextFocus }) { return fitting }
    }
    return Self.fitting(others, columns)
  }

  private static func fitting(_ hints: [Hint], _ columns: Int) -> [Hint] {
    var rest = columns
    return hints.filter { hint in
      guard hint.width <= rest else { return false }
      rest -= hint.width + gap
      return true
    }
  }

  /// Where the focus goes next, `picture 1 of 2`, in a few words and in fewer.
  private var destinations: [String] {
    guard let session = player.session, let next = player.nextFocus(forwards: true) else { return [] }
    let language = player.language
    switch next {
    case .picture(let index):
      // A picture without a matrix, such as a formula, is passed over.
      let stops = session.pictures.indices.filter { session.pictures[$0].subject != nil }
      let (place, count) = ((stops.firstIndex(of: index) ?? 0) + 1, stops.count)
      return [language.choose("picture \(place) of \(count)", "图 \(place)，共 \(count) 个")]
        + [language.choose("picture \(place)/\(count)", "图 \(place)/\(count)"), "\(place)/\(count)"]
    case .control(let name):
      return [session.controls.first { $0.name == name }?.title ?? name, language.choose("control", "控件")]
    case .tree: return [language.choose("tree", "树")]
    case .page, .number: return [language.choose("text", "正文")]
    }
  }

  private func draw(_ hint: Hint, at column: Int, on frame: inout Frame, in row: Area) {
    let theme = player.theme
    let next = frame.draw(hint.key, at: Point(column: column, row: row.top), theme.style(.keyHint), in: row)
    frame.draw(hint.title, at: Point(column: next + 1, row: row.top), theme.style(.dim), in: row)
  }

  private struct Hint {
    let key: String
    let title: String
    var command: Command?

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
    let bindings = player.bindings.filter { binding in
      binding.isInFooter && player.isOffered(binding.command) && shown.insert(binding.command).inserted
    }
    return cancelHints + answerHints
      + bindings.map {
        Hint(key: $0.keys[0].name(in: language), title: title(of: $0), command: $0.command)
      }
  }

  /// While something is computed, the key that ends it comes before all others.
  private var cancelHints: [Hint] {
    guard player.overlay == nil, player.awaited != nil else { return [] }
    let title =
      player.pendingPass != nil || player.session?.reading?.showsFormer == true
      ? player.language.choose("cancel", "取消") : player.language.choose("leave the lesson", "离开本课")
    return [Hint(key: KeyPress.escape.name(in: player.language), title: title)]
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
    let source = session.trace.source(of: inspection.explained)
    let operands = session.trace.arithmetic(of: source).distinctOperands
    guard operands.indices.contains(inspection.operand) else { return title }
    let names = Names(trace: session.trace, language: player.language, isASCII: player.theme.glyphs.isASCII)
    return "\(title) \(names.name(of: operands[inspection.operand], in: source.matrix))"
  }
}

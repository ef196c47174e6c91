import Canvas
import Lessons

/// The frame for what is on stage. Everything that a learner ever sees comes from here.
public func view(_ player: Player) -> Frame {
  ScreenView(player: player).frame()
}

/// How a screen is shared out, and who draws which part of it.
struct ScreenView {
  let player: Player

  /// Nothing can be read on less.
  static let least = Size(columns: 20, rows: 6)

  func frame() -> Frame {
    var frame = Frame(player.size)
    guard player.size.columns >= Self.least.columns, player.size.rows >= Self.least.rows else {
      drawTooSmall(&frame)
      return frame
    }
    if let session = player.session {
      draw(session, in: &frame)
    } else {
      BrowserView(player: player).draw(&frame, in: frame.area)
    }
    if player.overlay != nil { OverlayView(player: player).draw(&frame) }
    return frame
  }

  private func drawTooSmall(_ frame: inout Frame) {
    let (needed, found) = (Self.least, player.size)
    let text = player.language.choose(
      "needs \(needed.columns)x\(needed.rows), has \(found.columns)x\(found.rows)",
      "需要 \(needed.columns)x\(needed.rows)，现有 \(found.columns)x\(found.rows)")
    frame.draw(StyledText(text, player.theme.style(.warning)).wrapped(to: max(1, found.columns)), in: frame.area)
  }

  // MARK: A lesson

  /// The parts of the screen of a lesson, from top to bottom.
  struct Parts: Hashable {
    let header: Area
    /// The tree of a forward pass; empty where there is none, or no room for it beside the page.
    let tree: Area
    let page: Area
    let inspector: Area
    /// What the inspector says, whether or not there is room for all of it.
    let explanation: [[Phrase]]
    /// The line above the controls; a low screen has none.
    let rule: Area?
    let controls: Area
    let footer: Area
  }

  /// The same things stand in the same places at every size: title above, keys below, the inspector under the picture.
  func parts(of session: Session) -> Parts {
    let size = player.size
    func rows(_ top: Int, _ count: Int) -> Area { Area(column: 0, row: top, columns: size.columns, rows: count) }
    let controls = session.controls.isEmpty ? 0 : 1
    let rule = size.rows >= 16 ? 1 : 0
    let bottom = size.rows - 1 - controls - rule
    let header = size.rows >= 10 ? HeaderView.rows : 1
    let explanation = InspectorView(session: session, theme: player.theme, language: player.language)
      .lines(columns: size.columns)
    let inspector = min(explanation.count, max(1, (bottom - header) / 3))
    let middle = rows(header, bottom - header - inspector)
    let tree = treeColumns(of: session)
    // What is said in several rows pushes the line and the controls over the page, which stays as it is.
    let footer = FooterView.rows(of: player)
    return Parts(
      header: rows(0, header), tree: middle.inset(right: size.columns - tree),
      page: middle.inset(left: tree == 0 ? 0 : min(size.columns, tree + 1)),
      inspector: rows(bottom - inspector, inspector), explanation: explanation,
      rule: rule == 0 ? nil : rows(bottom + 1 - footer, 1),
      controls: rows(size.rows - footer - controls, controls), footer: rows(size.rows - footer, footer))
  }

  /// Below this width there is room for the tree or for the page.
  static let leastColumnsForBoth = 70

  /// Whether the tree and the page take turns.
  var showsTreeAlone: Bool { player.size.columns < Self.leastColumnsForBoth }

  private func treeColumns(of session: Session) -> Int {
    guard session.exploration != nil else { return 0 }
    if showsTreeAlone { return session.focus == .tree ? player.size.columns : 0 }
    return min(38, max(26, player.size.columns / 4))
  }

  func layout(of session: Session, in parts: Parts) -> PageLayout {
    // As if nothing were opened: the inspector covers a part of the page, and the page stays as it is.
    let rows = parts.page.size.rows + parts.inspector.size.rows
    return PageView(session: session, theme: player.theme, language: player.language)
      .layout(for: Size(columns: parts.page.size.columns, rows: rows))
  }

  private func draw(_ session: Session, in frame: inout Frame) {
    let parts = parts(of: session)
    let (theme, language) = (player.theme, player.language)
    HeaderView(session: session, theme: theme, language: language).draw(&frame, in: parts.header)
    drawTree(session, in: parts, of: &frame)
    if !parts.page.isEmpty { drawPage(session, in: parts, of: &frame) }
    InspectorView(session: session, theme: theme, language: language)
      .draw(parts.explanation, on: &frame, in: parts.inspector)
    let foot = parts.rule ?? (parts.controls.isEmpty ? parts.footer : parts.controls)
    frame.fill(Area(column: 0, row: foot.top, columns: frame.size.columns, rows: frame.size.rows - foot.top), with: " ")
    if let rule = parts.rule { frame.drawRule(in: frame.area, row: rule.top, theme) }
    if let pass = session.exploration, let prompt = PromptView(pass: pass, typed: session.typed, language: language) {
      prompt.draw(&frame, in: parts.controls, theme: theme)
    } else {
      ControlsView(session: session, theme: theme).draw(&frame, in: parts.controls)
    }
    FooterView(player: player).draw(&frame, in: parts.footer)
  }

  private func drawTree(_ session: Session, in parts: Parts, of frame: inout Frame) {
    guard let pass = session.exploration, !parts.tree.isEmpty else { return }
    MachineView(pass: pass, isFocused: session.focus == .tree, theme: player.theme, language: player.language)
      .draw(&frame, in: parts.tree)
    let line = Area(column: parts.tree.right, row: parts.tree.top, columns: 1, rows: parts.tree.size.rows)
    frame.fill(line, with: player.theme.glyphs.vertical, player.theme.style(.rule))
  }

  private func drawPage(_ session: Session, in parts: Parts, of frame: inout Frame) {
    let area = parts.page
    let layout = layout(of: session, in: parts)
    guard layout.rows > area.size.rows else { return layout.draw(on: &frame, at: area.origin) }
    let page = layout.drawn(columns: area.size.columns)
    let scroll = min(max(0, session.scroll), max(0, layout.rows - area.size.rows))
    let window = Area(column: 0, row: scroll, columns: area.size.columns, rows: area.size.rows)
    frame.draw(page, from: window, at: area.origin)
    if let cursor = page.cursor, window.contains(cursor) {
      frame.cursor = Point(column: cursor.column + area.left, row: cursor.row - scroll + area.top)
    }
    drawMore(above: scroll > 0, below: layout.rows > scroll + area.size.rows, in: area, of: &frame)
  }

  /// Marks at the right edge: the page goes on.
  private func drawMore(above: Bool, below: Bool, in area: Area, of frame: inout Frame) {
    let isASCII = player.theme.glyphs.isASCII
    let column = area.right - 1
    if above { frame.draw(isASCII ? "^" : "▴", at: Point(column: column, row: area.top), player.theme.style(.keyHint)) }
    if below {
      frame.draw(isASCII ? "v" : "▾", at: Point(column: column, row: area.bottom - 1), player.theme.style(.keyHint))
    }
  }
}

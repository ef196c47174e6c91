import Canvas
import Lessons

/// What a page is made of, each piece in the room that it gets.
extension PageView {
  var names: Names { Names(trace: session.trace, language: language, isASCII: theme.glyphs.isASCII) }

  func title(columns: Int) -> Panel {
    let title =
      session.exploration.map { $0.machine.title(of: $0.place, columns: columns - 1, in: language) }
      ?? session.heading.plainText
    return Panel(size: Size(columns: columns, rows: 1)) { [theme] frame, area in
      frame.draw(title, in: area.inset(left: 1), .title, alignment: .left, theme: theme)
    }
  }

  /// A piece of the page in rows of panels.
  struct Piece {
    var rows: [[Panel]]
    var isPicture = false
  }

  /// - Parameters:
  ///   - columns: the width of prose
  ///   - size: the room for pictures
  ///   - besideProse: prose takes its rows from the same room
  func pieces(prose columns: Int, pictures size: Size, besideProse: Bool) -> [Piece] {
    var numberIndex = (session.page?.title ?? []).numberCount
    let visible = session.visiblePieces
    var pieces = visible.map { piece -> Piece? in
      switch piece {
      case .prose(let block):
        defer { numberIndex += block.numberCount }
        return Piece(rows: [[prose(focusedFrom: numberIndex).panel(block, columns: columns)]])
      case .question(let question):
        let view = QuestionView(question: question, session: session, theme: theme, language: language)
        defer { if view.response != nil { numberIndex += question.reveal.numberCount } }
        return Piece(rows: [[view.panel(columns: columns, prose: prose(focusedFrom: numberIndex))]])
      case .failure(let problem):
        let view = FailureView(problem: problem, session: session, theme: theme, language: language)
        return Piece(rows: [[view.panel(columns: columns)]])
      case .exhibits: return nil
      }
    }
    let taken = pieces.compactMap(\.?.rowCount).reduce(0, +) + pieces.count - 1
    // The pages of a forward pass may be long: each picture is as high as it needs to be.
    let free =
      session.exploration != nil
      ? Int.max : page?.scrolls == true ? size.rows : size.rows - (besideProse ? taken : 0)
    let rows = PictureRows(page: self, room: size, free: free).rows(of: visible)
    for (index, rows) in rows { pieces[index] = Piece(rows: rows, isPicture: true) }
    return awaited(columns: columns) + pieces.compactMap(\.self)
  }

  /// What stands on a page that is still being computed.
  private func awaited(columns: Int) -> [Piece] {
    guard let reading = session.reading, reading.awaits(session.step) else { return [] }
    var text = StyledText(theme.spelled(reading.waiting(in: language)), theme.style(.warning))
    text.append(
      language.choose(
        "   this page takes a while; keys work meanwhile", "   这一页需要一点时间；期间按键照常可用"), theme.style(.dim))
    let lines = text.wrapped(to: columns)
    return [
      Piece(rows: [
        [Panel(size: Size(columns: columns, rows: lines.count)) { frame, area in frame.draw(lines, in: area) }]
      ])
    ]
  }

  private func prose(focusedFrom index: Int) -> ProseView {
    ProseView(theme: theme, focusedNumber: focusedNumber.map { $0 - index })
  }

  private var page: Step? { session.page }

  private var focusedNumber: Int? {
    if case .number(let index) = session.focus { index } else { nil }
  }

  func exhibitView(_ exhibit: Exhibit, index: Int) -> ExhibitView {
    ExhibitView(
      exhibit: exhibit, key: Session.Picture(step: session.step, index: index), session: session,
      highlights: highlights,
      theme: theme, language: language)
  }
}

extension PageView.Piece {
  fileprivate var rowCount: Int { rows.map { $0.map(\.size.rows).max() ?? 0 }.reduce(0, +) }
}

extension [Inline] {
  var numberCount: Int {
    var count = 0
    visitNumbers { _ in count += 1 }
    return count
  }
}

extension Block {
  var numberCount: Int {
    var count = 0
    visitNumbers { _ in count += 1 }
    return count
  }
}

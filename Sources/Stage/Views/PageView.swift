import Canvas
import Lessons

/// A page of a lesson, laid out for a width.
package struct PageView {
  let session: Session
  let theme: Theme
  let language: Language
  let highlights: Highlights

  init(session: Session, theme: Theme, language: Language) {
    self.session = session
    self.theme = theme
    self.language = language
    highlights = Highlights(of: session.inspection, in: session.trace)
  }

  /// How the pieces of a page go together.
  package enum Arrangement: Hashable {
    /// Prose above, pictures below.
    case stacked
    /// Prose on the left, pictures on the right.
    case sideBySide
    /// One thing at a time: a screen too low for a picture to stand among other things.
    case single
  }

  /// The arrangement for the room that a page has. Only height asks for one thing at a time: what is too long scrolls.
  package static func arrangement(for size: Size) -> Arrangement {
    if size.columns >= 110, size.rows >= PictureRows.least { return .sideBySide }
    return size.rows >= 10 ? .stacked : .single
  }

  func layout(for size: Size) -> PageLayout {
    if session.inspection?.isFollowing == true { return origin(in: size) }
    let arrangement = Self.arrangement(for: size)
    // A pass has its formulas among the pictures: without them its sentences say nothing.
    return layout(for: size, arrangement == .single && session.exploration != nil ? .stacked : arrangement)
  }

  func layout(for size: Size, _ arrangement: Arrangement) -> PageLayout {
    switch arrangement {
    case .stacked: return stacked(in: size)
    case .sideBySide: return sideBySide(in: size)
    case .single: return single(in: size)
    }
  }

  /// The matrix that an operand was followed to.
  private func origin(in size: Size) -> PageLayout {
    var layout = PageLayout()
    guard let place = session.inspection?.place else { return layout }
    let exhibit = Exhibit(
      picture: .heatmap(HeatmapOptions()), title: names.name(of: place.matrix), subject: place.matrix, span: Span(0, 0))
    layout.add([[trail(in: size)]])
    let room = Size(columns: size.columns - 2, rows: max(1, size.rows - 2))
    layout.add([[exhibitView(exhibit, index: 0).panel(within: room)]], at: 1, gap: 1)
    return layout
  }

  /// The way that led here: `A[2, 1] > S[2, 1] > Q[2, 0]`.
  private func trail(in size: Size) -> Panel {
    let way = (session.inspection?.trail ?? []).map { names.name(of: $0) }.joined(separator: "  >  ")
    return Panel(size: Size(columns: size.columns, rows: 1)) { [theme] frame, area in
      frame.draw(way, in: area.inset(left: 1), .title, alignment: .left, theme: theme)
    }
  }

  private func stacked(in size: Size) -> PageLayout {
    var layout = PageLayout()
    layout.add([[title(columns: size.columns)]])
    for (index, piece) in pieces(prose: size.columns - 2, pictures: inner(size), besideProse: true).enumerated() {
      layout.add(piece.rows, at: 1, gap: index == 0 ? 0 : 1)
    }
    return layout
  }

  private func sideBySide(in size: Size) -> PageLayout {
    let left = min(60, max(44, size.columns * 2 / 5))
    let right = Size(columns: size.columns - left - 4, rows: size.rows)
    var (prose, pictures) = (PageLayout(), PageLayout())
    prose.add([[title(columns: left)]])
    for piece in pieces(prose: left - 1, pictures: right, besideProse: false) {
      if piece.isPicture {
        pictures.add(piece.rows, gap: 1)
      } else {
        prose.add(piece.rows, at: 1, gap: prose.rows <= 1 ? 0 : 1)
      }
    }
    prose.add(beside: pictures, at: left + 3)
    return prose
  }

  private func single(in size: Size) -> PageLayout {
    var layout = PageLayout()
    if case .picture(let index) = session.focus, session.pictures.indices.contains(index) {
      layout.add([[exhibitView(session.pictures[index], index: index).panel(within: inner(size))]], at: 1)
      return layout
    }
    layout.add([[title(columns: size.columns)]])
    for piece in pieces(prose: size.columns - 2, pictures: inner(size), besideProse: false) where !piece.isPicture {
      layout.add(piece.rows, at: 1, gap: layout.rows <= 1 ? 0 : 1)
    }
    return layout
  }

  /// The room inside the margins.
  private func inner(_ size: Size) -> Size {
    Size(columns: size.columns - 2, rows: max(1, size.rows - 1))
  }
}

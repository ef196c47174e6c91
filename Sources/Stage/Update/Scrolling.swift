import Canvas
import Lessons

extension Player {
  /// Scrolls the page; where all of it is in view, there is nothing to scroll.
  mutating func scroll(by rows: Int) {
    session?.scroll += rows
    clampScroll()
  }

  mutating func clampScroll() {
    guard let session else { return }
    let screen = ScreenView(player: self)
    let parts = screen.parts(of: session)
    let most = screen.layout(of: session, in: parts).rows - parts.page.size.rows
    self.session?.scroll = min(max(0, session.scroll), max(0, most))
  }

  /// Scrolls so far that what has the focus is in view.
  mutating func showFocus() {
    // Laying out the page is most of the work of a key.
    guard let session, session.scroll != 0 || session.canLookBelow else { return }
    let screen = ScreenView(player: self)
    let parts = screen.parts(of: session)
    let layout = screen.layout(of: session, in: parts)
    let room = parts.page.size.rows
    guard layout.rows > room else {
      self.session?.scroll = 0
      return
    }
    let area = focusedArea(in: layout, of: session)
    if let area { bring(area, intoViewOf: room) }
    // What is in view as a whole has its cursor in view.
    if area.map({ $0.size.rows >= room }) ?? true, let cursor = layout.drawn(columns: size.columns).cursor {
      bring(Area(column: cursor.column, row: cursor.row, columns: 1, rows: 1), intoViewOf: room)
    }
    let wanted = self.session?.scroll ?? 0
    self.session?.scroll = min(max(0, wanted), max(0, layout.rows - room))
  }

  /// Scrolls as little as is needed to see an area of the page, or its beginning where it is too high.
  private mutating func bring(_ area: Area, intoViewOf room: Int) {
    guard let scroll = session?.scroll else { return }
    if area.top < scroll || area.size.rows >= room {
      session?.scroll = area.top
    } else if area.bottom > scroll + room {
      session?.scroll = area.bottom - room
    }
  }

  private func focusedArea(in layout: PageLayout, of session: Session) -> Area? {
    switch session.focus {
    case .picture(let index): layout.area(of: .picture(session.inspection?.isFollowing == true ? 0 : index))
    case .page: session.openQuestion == nil ? nil : layout.area(of: .question)
    case .number, .control, .tree: nil
    }
  }

  /// A click on an element opens it.
  mutating func click(at point: Point) -> Effect? {
    guard let session, overlay == nil else { return nil }
    let screen = ScreenView(player: self)
    let parts = screen.parts(of: session)
    if parts.tree.contains(point) { return clickInTree(at: point, in: parts.tree) }
    guard parts.page.contains(point) else { return nil }
    let place = Point(column: point.column - parts.page.left, row: point.row - parts.page.top + session.scroll)
    let layout = screen.layout(of: session, in: parts)
    guard let piece = layout.pieces.first(where: { $0.area.contains(place) && $0.panel.isPicture }),
      case .picture(let index) = piece.panel.content, session.inspection?.isFollowing != true
    else { return nil }
    let exhibit = session.pictures[index]
    let view = PageView(session: session, theme: theme, language: language).exhibitView(exhibit, index: index)
    if let element = view.element(at: place, in: piece.area) {
      self.session?.cursors[Session.Picture(step: session.step, index: index)] = element
    }
    setFocus(.picture(index))
    return nil
  }
}

extension Session {
  /// Whether what has the focus has a place on the page, which may be below the screen.
  fileprivate var canLookBelow: Bool {
    if inspection?.isFollowing == true { return true }
    switch focus {
    case .picture: return true
    case .page: return openQuestion != nil
    case .number, .control, .tree: return false
    }
  }
}

import Lessons
import Matrices

extension Player {
  /// Moves the focus on.
  mutating func moveFocus(forwards: Bool) {
    guard let next = nextFocus(forwards: forwards) else { return }
    setFocus(next)
  }

  /// Where the focus goes next; `nil` where it cannot move.
  func nextFocus(forwards: Bool) -> Focus? { session?.nextFocus(forwards: forwards, before: firstStops) }

  /// What has the focus before any picture: where there is room for one thing at a time, the tree and the page by turns.
  private var firstStops: [Focus] {
    if session?.exploration == nil { return [.page] }
    return ScreenView(player: self).showsTreeAlone ? [.tree, .page] : [.tree]
  }

  mutating func focusNextNumber() {
    guard let session, !session.numbers.isEmpty else { return }
    let index = if case .number(let index) = session.focus { index + 1 } else { 0 }
    setFocus(index < session.numbers.count ? .number(index) : .page)
  }

  mutating func setFocus(_ focus: Focus) {
    let inspection = openedPlace(at: focus).map { Inspection($0) }
    session?.focus = focus
    session?.inspection = inspection
    session?.typed = nil
    showFocus()
  }

  /// After everything was computed anew: opens what has the focus again, where it is still there.
  mutating func reopenFocus() {
    guard let session else { return }
    let stays =
      switch session.focus {
      case .page, .tree: true
      case .picture(let index): session.pictures.indices.contains(index)
      case .number(let index): session.numbers.indices.contains(index)
      case .control(let name): session.controls.contains { $0.name == name }
      }
    setFocus(stays ? session.focus : session.home)
  }

  /// The element that is opened when the focus arrives.
  private func openedPlace(at focus: Focus) -> Inspection.Place? {
    guard let session else { return nil }
    switch focus {
    case .page, .tree, .control: return nil
    case .number(let index):
      let number = session.numbers[index]
      return session.trace.shape(number).count > 0 ? Inspection.Place(number, Element(0, 0)) : nil
    case .picture(let index):
      guard let subject = session.pictures[index].subject, session.trace.shape(subject).count > 0 else { return nil }
      let kept = session.cursors[Session.Picture(step: session.step, index: index)] ?? Element(0, 0)
      let shape = session.trace.shape(subject)
      let columns = session.pictures[index].drawnColumns(of: shape.columns)
      let column = columns.contains(kept.column) ? kept.column : columns[0]
      return Inspection.Place(subject, Element(min(kept.row, shape.rows - 1), column))
    }
  }

  /// Moves the cursor in the matrix that is shown.
  mutating func moveCursor(_ command: Command) {
    guard let session, let inspection = session.inspection else { return }
    let shape = session.trace.shape(inspection.place.matrix)
    let isTransposed = session.focusedPicture.map { session.displays[$0.key]?.isTransposed ?? false } ?? false
    let picture = inspection.isFollowing ? nil : session.focusedPicture?.exhibit
    let columns = picture?.drawnColumns(of: shape.columns) ?? Array(0..<shape.columns)
    let step = Self.step(of: command, across: isTransposed ? shape.rows : columns.count)
    let element = inspection.place.element
    let (down, right) = isTransposed ? (step.right, step.down) : (step.down, step.right)
    let column = (columns.firstIndex(of: element.column) ?? 0) + right
    let target = Element(
      min(max(0, element.row + down), shape.rows - 1), columns[min(max(0, column), columns.count - 1)])
    self.session?.inspection?.move(to: target, isOnTheWay: !explainsAtOnce)
    if !inspection.isFollowing, let key = session.focusedPicture?.key { self.session?.cursors[key] = target }
    showFocus()
  }

  private static func step(of command: Command, across columns: Int) -> (down: Int, right: Int) {
    switch command {
    case .cursorUp: (-1, 0)
    case .cursorDown: (1, 0)
    case .cursorLeft: (0, -1)
    case .cursorRight: (0, 1)
    case .rowStart: (0, -columns)
    default: (0, columns)
    }
  }

  /// Follows the chosen operand to where it came from.
  mutating func follow() {
    guard let session, let inspection = session.inspection else { return }
    let source = session.trace.source(of: inspection.place)
    let operands = session.trace.arithmetic(of: source).distinctOperands
    guard operands.indices.contains(inspection.operand) else {
      notice = language.choose("this number came from outside: there is nothing behind it", "这个数来自外部，没有更早的来历")
      return
    }
    let place = session.trace.place(of: operands[inspection.operand], in: source.matrix)
    self.session?.inspection?.follow(to: session.trace.passage(from: place).last ?? place)
    showFocus()
  }

  mutating func returnFromOrigin() {
    guard session?.inspection?.back() == true else { return setFocus(session?.home ?? .page) }
    showFocus()
  }

  mutating func moveOperand(forwards: Bool) {
    guard let session, let inspection = session.inspection else { return }
    let count = session.trace.arithmetic(of: session.trace.source(of: inspection.place)).distinctOperands.count
    guard count > 0 else { return }
    self.session?.inspection?.operand = (inspection.operand + (forwards ? 1 : count - 1)) % count
  }

  /// Changes how the picture with the focus is drawn.
  mutating func changeDisplay(_ command: Command) {
    guard let session, let (exhibit, key) = session.focusedPicture else { return }
    guard case .heatmap(let options) = exhibit.picture else { return }
    var display = session.displays[key] ?? Display()
    switch command {
    case .transpose: display.isTransposed.toggle()
    case .switchView: display.view = drawsNumbers(in: key) ? .pixels : .numbers
    case .switchLogarithm: display.isLogarithmic = !(display.isLogarithmic ?? options.isLogarithmic)
    default: display.ownScale = !(display.ownScale ?? options.scaleGroup.isEmpty)
    }
    self.session?.displays[key] = display
  }

  /// Whether a picture has its numbers now, chosen by somebody or by the room that there is.
  private func drawsNumbers(in key: Session.Picture) -> Bool {
    guard let session else { return false }
    let screen = ScreenView(player: self)
    let pieces = screen.layout(of: session, in: screen.parts(of: session)).pieces
    let panel = pieces.first { $0.panel.content == .picture(key.index) }?.panel
    if case .number = panel?.heatmapLayout()?.unit { return true }
    return false
  }
}

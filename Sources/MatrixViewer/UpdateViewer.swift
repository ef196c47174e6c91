import Canvas
import Lessons
import Stage

/// What a viewer asks of the outside world.
public enum ViewerEffect: Hashable, Sendable {
  case quit, suspend, redraw
}

/// The viewer after an event.
public func update(_ viewer: Viewer, _ event: Event) -> (Viewer, ViewerEffect?) {
  var next = viewer
  let effect = next.answer(event)
  if effect == nil { next.refresh() }
  return (next, effect)
}

extension Viewer {
  fileprivate mutating func answer(_ event: Event) -> ViewerEffect? {
    switch event {
    case .key(let key):
      guard let binding = ViewerBinding.all.first(where: { $0.keys.contains(key) }) else { return nil }
      return selectedKey == nil ? perform(binding.command) : performInList(binding.command)
    case .resize(let size): self.size = size
    case .scroll(let lines, _) where selectedKey == nil: cursor.row += lines * block.rows
    case .click(let point) where selectedKey == nil: goTo(point)
    case .scroll, .click, .fileChanged, .computed, .waited, .rested: break
    }
    return nil
  }

  private mutating func perform(_ command: ViewerCommand) -> ViewerEffect? {
    switch command {
    case .up: cursor.row -= block.rows
    case .down: cursor.row += block.rows
    case .left: cursor.column -= block.columns
    case .right: cursor.column += block.columns
    case .pageUp: cursor.row -= block.rows * capacity.rows
    case .pageDown: cursor.row += block.rows * capacity.rows
    case .rowStart: cursor.column = 0
    case .rowEnd: cursor.column = plane.columns - 1
    case .first: cursor.row = 0
    case .last: cursor.row = plane.rows - 1
    case .zoomIn: zoomIn()
    case .zoomOut: zoomOut()
    case .showAll: showAll()
    case .switchView: switchView()
    case .transpose: transpose()
    case .switchLogarithm:
      isLogarithmic.toggle()
      isStale = true
    case .nextPicture: show(index + 1)
    case .previousPicture: show(index + pictures.count - 1)
    case .switchLanguage:
      guard !theme.glyphs.isASCII else { break }
      language = language == .english ? .chinese : .english
      theme = theme.worded(in: language == .english ? .english : .chinese)
      heatmap.title = picture.title
    case .showKeys: selectedKey = 0
    case .quit, .goBack: return .quit
    case .redraw: return .redraw
    case .suspend: return .suspend
    }
    return nil
  }

  /// What keys mean while the list of them is open.
  private mutating func performInList(_ command: ViewerCommand) -> ViewerEffect? {
    let selected = selectedKey ?? 0
    let last = ViewerBinding.all.count - 1
    switch command {
    case .up: selectedKey = max(0, selected - 1)
    case .down: selectedKey = min(last, selected + 1)
    case .pageUp: selectedKey = max(0, selected - room.rows)
    case .pageDown: selectedKey = min(last, selected + room.rows)
    case .first, .rowStart: selectedKey = 0
    case .last, .rowEnd: selectedKey = last
    case .showKeys, .goBack: selectedKey = nil
    case .quit, .redraw, .suspend, .switchLanguage: return perform(command)
    default: break
    }
    return nil
  }

  /// Half as many elements in each direction; from single elements on, their numbers.
  private mutating func zoomIn() {
    guard block != Size(columns: 1, rows: 1) else { return showNumbers(true) }
    zoom(to: Size(columns: (block.columns + 1) / 2, rows: (block.rows + 1) / 2))
  }

  private mutating func zoomOut() {
    if isNumbers { return showNumbers(false) }
    let most = picture.block(of: plane.rows, plane.columns, in: capacity)
    zoom(to: Size(columns: min(most.columns, block.columns * 2), rows: min(most.rows, block.rows * 2)))
  }

  /// What has the cursor stays where it is on the screen, as far as it can.
  private mutating func zoom(to block: Size) {
    let place = (
      row: (cursor.row - origin.row) / self.block.rows, column: (cursor.column - origin.column) / self.block.columns
    )
    self.block = block
    origin.row = max(0, cursor.row - place.row * block.rows)
    origin.column = max(0, cursor.column - place.column * block.columns)
  }

  private mutating func switchView() { showNumbers(!isNumbers) }

  private mutating func showNumbers(_ isNumbers: Bool) {
    self.isNumbers = isNumbers
    isStale = true
    if isNumbers {
      let capacity = capacity
      block = Size(columns: 1, rows: 1)
      origin.row = max(0, cursor.row - capacity.rows / 2)
      origin.column = max(0, cursor.column - capacity.columns / 2)
    }
  }

  private mutating func transpose() {
    isTransposed.toggle()
    cursor = Grid.Element(row: cursor.column, column: cursor.row)
    origin = Grid.Element(row: origin.column, column: origin.row)
    block = Size(columns: block.rows, rows: block.columns)
    isStale = true
  }

  private mutating func show(_ index: Int) {
    guard pictures.count > 1 else { return }
    self.index = index % pictures.count
    findLimits()
    isStale = true
  }

  /// The cursor goes where somebody pointed.
  private mutating func goTo(_ point: Point) {
    guard let element = shown.layout(in: Area(room), theme: theme)?.element(at: point) else { return }
    cursor.row = origin.row + element.row * block.rows
    cursor.column = origin.column + element.column * block.columns
  }
}

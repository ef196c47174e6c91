import Canvas

/// What a terminal like xterm would show, as far as the screen makes use of one.
struct SmallTerminal {
  private(set) var frame: Frame
  private var cursor = Point(column: 0, row: 0)
  private var style = Style.plain
  /// What it could not understand.
  private(set) var strange: [String] = []

  init(_ size: Size) { frame = Frame(size) }

  mutating func take(_ text: String) {
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": cursor.column = 0
      case "\n": cursor.row += 1
      case "\u{8}": cursor.column = max(0, min(cursor.column, frame.size.columns - 1) - 1)
      case "\u{E}", "\u{F}": continue
      case "\u{1B}":
        let kind = rest.popFirst()
        // Which characters are meant: always those of ASCII.
        if kind == "(" || kind == ")" { _ = rest.popFirst() }
        guard kind == "[" else { continue }
        let values = rest.prefix { !("@"..."~").contains($0) }
        rest = rest.dropFirst(values.count)
        if let name = rest.popFirst() { obey(Character(name), String(values)) }
      default: write(Character(scalar))
      }
    }
  }

  private mutating func write(_ glyph: Character) {
    cursor.column = frame.draw(String(glyph), at: cursor, style)
  }

  private mutating func obey(_ name: Character, _ text: String) {
    guard !text.hasPrefix("?") else { return }
    let values = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let steps = max(1, values[0])
    // Behind the last column the cursor only waits to wrap: a move begins in that column.
    if name != "m" { cursor.column = min(cursor.column, frame.size.columns - 1) }
    switch name {
    case "A": cursor.row -= steps
    case "B": cursor.row += steps
    case "C": cursor.column += steps
    case "D": cursor.column -= steps
    case "G": cursor.column = steps - 1
    case "d": cursor.row = steps - 1
    case "H": cursor = Point(column: max(1, values.count > 1 ? values[1] : 1) - 1, row: steps - 1)
    case "J": fill(Area(frame.size))
    case "K" where values[0] == 1: fill(row(from: 0, to: cursor.column + 1))
    case "K": fill(row(from: cursor.column, to: frame.size.columns))
    case "X": fill(row(from: cursor.column, to: cursor.column + steps))
    case "m": restyle(values)
    case "@": move(from: cursor.column, by: steps)
    case "P": move(from: cursor.column + steps, by: -steps)
    // Which rows scroll, how cursor and title look, and that nothing is inserted.
    case "r" where values[0] == 1, "l" where values == [4], "h" where values == [34], "t": return
    default: strange.append("\(text)\(name)")
    }
  }

  private func row(from start: Int, to end: Int) -> Area {
    Area(column: start, row: cursor.row, columns: end - start, rows: 1)
  }

  /// Moves the rest of a row to the right or to the left; where nothing is left, it is blank.
  private mutating func move(from start: Int, by steps: Int) {
    let cells = (start..<frame.size.columns).map { frame[Point(column: $0, row: cursor.row)] }
    fill(row(from: min(start, start + steps), to: frame.size.columns))
    for (index, cell) in cells.enumerated() where !cell.isRightHalf {
      let place = Point(column: start + steps + index, row: cursor.row)
      frame.draw(String(cell.glyph), at: place, cell.style)
    }
  }

  private mutating func fill(_ area: Area) { frame.fill(area, Style(background: style.background)) }

  private mutating func restyle(_ values: [Int]) {
    var rest = values[...]
    while let value = rest.popFirst() {
      switch value {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 3: style.attributes.insert(.italic)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      // The usual characters.
      case 10: continue
      case 22: style.attributes.subtract([.bold, .dim])
      case 23: style.attributes.remove(.italic)
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      case 30...37: style.foreground = .ansi(UInt8(value - 30))
      case 40...47: style.background = .ansi(UInt8(value - 40))
      case 38: style.foreground = color(&rest)
      case 39: style.foreground = .standard
      case 48: style.background = color(&rest)
      case 49: style.background = .standard
      default: strange.append("\(value)m")
      }
    }
  }

  private func color(_ rest: inout ArraySlice<Int>) -> Color {
    guard rest.popFirst() == 2 else { return .indexed(UInt8(rest.popFirst() ?? 0)) }
    let parts = (0..<3).map { _ in UInt8(rest.popFirst() ?? 0) }
    return .rgb(parts[0], parts[1], parts[2])
  }
}

extension Frame {
  /// Every place with what a person sees there: of a blank only what is behind it.
  var visible: [Cell] {
    (0..<size.rows).flatMap { row in
      (0..<size.columns).map { column in
        var cell = self[Point(column: column, row: row)]
        if cell.isRightHalf { cell.style = .plain }
        if cell.glyph == " ", cell.style.attributes.isDisjoint(with: [.underline, .reverse]) {
          cell.style = Style(background: cell.style.background)
        }
        return cell
      }
    }
  }
}

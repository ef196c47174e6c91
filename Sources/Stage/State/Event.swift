import Canvas

/// Something that happened and that the player may answer.
public enum Event: Hashable, Sendable {
  case key(KeyPress)
  case click(Point)
  case scroll(lines: Int, at: Point)
  case resize(Size)
  /// The watched lesson file has a new text, or cannot be read any more.
  case fileChanged(text: String?)
  /// What was awaited has been computed.
  case computed(Computed)
  /// What is awaited has taken so long.
  case waited(milliseconds: Int)
  /// The cursor has stood still for a moment.
  case rested
}

/// A key, as the terminal reports it.
public enum KeyPress: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case control(Character)
}

import CTerminal
import Canvas
import Stage

extension Screen {
  /// What a key or click means; nil for what means nothing to us.
  func event(for press: terminal_press) -> Event? {
    let point = Point(column: Int(press.column), row: Int(press.row))
    switch press.key {
    case TERMINAL_PASTE_BEGINS: isInPaste = true
    case TERMINAL_PASTE_ENDS: isInPaste = false
    case TERMINAL_CHARACTER:
      guard let scalar = Unicode.Scalar(press.scalar) else { return nil }
      return (isInPaste ? KeyPress(pasted: scalar) : KeyPress(typed: scalar)).map(Event.key)
    case TERMINAL_CLICK: return .click(point)
    case TERMINAL_SCROLL_UP: return .scroll(lines: -3, at: point)
    case TERMINAL_SCROLL_DOWN: return .scroll(lines: 3, at: point)
    default: return KeyPress(press.key).map(Event.key)
    }
    return nil
  }
}

extension KeyPress {
  package init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x08, 0x7F: self = .backspace
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case ..<0x20, 0x80..<0xA0: return nil
    default: self = .character(Character(scalar))
    }
  }

  /// What is pasted is text, whatever it is: the end of a line in it is no press of Enter.
  package init?(pasted scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: self = .character(" ")
    case ..<0x20, 0x7F..<0xA0: return nil
    default: self = .character(Character(scalar))
    }
  }

  fileprivate init?(_ key: terminal_key) {
    switch key {
    case TERMINAL_UP: self = .up
    case TERMINAL_DOWN: self = .down
    case TERMINAL_LEFT: self = .left
    case TERMINAL_RIGHT: self = .right
    case TERMINAL_HOME: self = .home
    case TERMINAL_END: self = .end
    case TERMINAL_PAGE_UP: self = .pageUp
    case TERMINAL_PAGE_DOWN: self = .pageDown
    case TERMINAL_BACKSPACE: self = .backspace
    case TERMINAL_DELETE: self = .delete
    case TERMINAL_ENTER: self = .enter
    case TERMINAL_BACK_TAB: self = .backTab
    default: return nil
    }
  }
}

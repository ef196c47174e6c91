import Canvas
import Lessons

/// The next state of the player, and what the outside world has to do about it. All that happens to
/// a player goes through here; what the outside world brings, a lesson or a forward pass, it opens by itself.
public func update(_ player: Player, _ event: Event) -> (Player, Effect?) {
  var next = player
  let effect = next.receive(event)
  return (next, effect)
}

extension Player {
  fileprivate mutating func receive(_ event: Event) -> Effect? {
    switch event {
    case .resize(let size):
      self.size = size
      showFocus()
      return nil
    case .key(let key):
      let hadNotice = !notice.isEmpty
      notice = ""
      // What was said is what lies on top: it goes first.
      return hadNotice && key == .escape && !isTyping ? nil : take(key)
    case .click(let point):
      return click(at: point)
    case .scroll(let lines, _):
      session?.scroll += lines
      clampScroll()
      return nil
    case .fileChanged(let text):
      reload(text)
      return nil
    case .computed(let computed):
      receive(computed)
      return nil
    case .rested:
      session?.inspection?.comeToRest()
      return nil
    case .waited(let milliseconds):
      if pendingPass == nil { session?.wait(milliseconds: milliseconds) }
      pendingPass?.waited = milliseconds
      return nil
    }
  }

  private mutating func take(_ key: KeyPress) -> Effect? {
    if isTyping, let effect = type(key) { return effect.effect }
    if overlay == nil, answer(with: key) { return progressEffect() }
    if overlay == nil, session?.reading != nil, case .character(let digit) = key, let number = digit.wholeNumberValue {
      return goToStep(number - 1)
    }
    guard let command = command(for: key) else { return nil }
    return run(command)
  }

  /// Does what a key, or a choice from the list of keys, asks for.
  mutating func run(_ command: Command) -> Effect? {
    switch command {
    case .quit: return .quit
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .goBack: return goBack()
    case .showKeys: overlay = .keys(selected: 0)
    case .showIndex: overlay = .index(selected: session?.step ?? 0)
    case .showGlossary: overlay = .glossary(selected: firstTerm)
    case .openMachine: return openMachine()
    case .switchLanguage: switchLanguage()
    case .listUp, .listDown, .listPageUp, .listPageDown, .listTop, .listEnd: moveInList(command)
    case .choose: return choose()
    case .search: browser.query = ""
    case _ where session?.exploration != nil && KeyBinding.walks.contains(command): walk(command)
    case _ where KeyBinding.explorerCommands.contains(command): runInPass(command)
    case .nextStep: return goToNextStep()
    case .previousStep: return goToStep((session?.step ?? 0) - 1)
    case .firstStep: return goToStep(0)
    case .lastStep: return goToStep((session?.stepCount ?? 1) - 1)
    case .scrollUp, .scrollDown: scroll(by: command == .scrollDown ? 1 : -1)
    case .nextFocus, .previousFocus: moveFocus(forwards: command == .nextFocus)
    case .nextNumber: focusNextNumber()
    case .cursorUp, .cursorDown, .cursorLeft, .cursorRight, .rowStart, .rowEnd: moveCursor(command)
    case .follow: follow()
    case .returnFromOrigin: returnFromOrigin()
    case .nextOperand, .previousOperand: moveOperand(forwards: command == .nextOperand)
    case .transpose, .switchView, .switchLogarithm, .switchScale: changeDisplay(command)
    case .increase, .decrease: turnControl(up: command == .increase)
    case .reset: resetControls()
    case .editText: editText()
    default: break
    }
    return nil
  }

  /// Leaves one thing: what lies on top, what is being computed, what was followed, the focus, the lesson.
  private mutating func goBack() -> Effect? {
    if overlay != nil {
      overlay = nil
    } else if pendingPass != nil {
      pendingPass = nil
      notice = language.choose("cancelled: nothing is kept", "已取消，什么也没有保存")
    } else if session == nil {
      browser.query = nil
    } else if session?.giveUp() == true {
      reopenFocus()
    } else if session?.inspection?.isFollowing == true {
      returnFromOrigin()
    } else if let home = session?.home, session?.focus != home {
      setFocus(home)
    } else {
      return leaveLesson()
    }
    return nil
  }
}

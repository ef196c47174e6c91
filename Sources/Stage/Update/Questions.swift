import Lessons

extension Player {
  /// Is text being typed, so that letters are no commands?
  var isTyping: Bool {
    session == nil ? browser.query != nil && overlay == nil : session?.typed != nil
  }

  /// What typing a key led to, where it was one for typing.
  struct Typed { var effect: Effect? }

  mutating func type(_ key: KeyPress) -> Typed? {
    session == nil ? typeQuery(key) : typeText(key)
  }

  private mutating func typeQuery(_ key: KeyPress) -> Typed? {
    switch key {
    case .character(let character): browser.query?.append(character)
    case .backspace: _ = browser.query?.popLast()
    case .escape: browser.query = nil
    case .enter:
      let effect = choose()
      browser.query = nil
      return Typed(effect: effect)
    default: return nil
    }
    showPreview()
    return Typed()
  }

  private mutating func typeText(_ key: KeyPress) -> Typed? {
    switch key {
    case .character(let character): session?.typed?.append(character)
    case .backspace: _ = session?.typed?.popLast()
    case .escape: stopTyping()
    case .tab where session?.exploration?.prompt == .path: completePath()
    case .enter: return Typed(effect: finishTyping())
    default: return nil
    }
    return Typed()
  }

  private mutating func finishTyping() -> Effect? {
    guard let session, let typed = session.typed else { return nil }
    self.session?.typed = nil
    if let prompt = session.exploration?.prompt { return answer(prompt, with: typed) }
    if let question = session.openQuestion, case .number(let correct, let tolerance) = question.answer {
      guard let guess = Float(typed) else {
        notice = language.choose("not a number: \(typed)", "不是数字：\(typed)")
        return nil
      }
      give(Response(given: .number(guess), isRight: abs(guess - correct) <= tolerance), to: question)
      return progressEffect()
    }
    if let control = session.currentControl { set(control.name, to: .text(typed)) }
    guard notice.isEmpty else {
      // What was refused can be mended.
      self.session?.typed = typed
      return nil
    }
    if session.exploration != nil { setFocus(session.home) }
    return nil
  }

  /// Takes a key as the answer to the question that is open.
  mutating func answer(with key: KeyPress) -> Bool {
    guard let question = session?.openQuestion, session?.typed == nil, case .character(let character) = key else {
      return false
    }
    switch question.answer {
    case .choice(let options, let correct):
      // While a question is open, a digit is no page: a slip of the finger must not leave it.
      guard let number = character.wholeNumberValue else { return false }
      guard options.indices.contains(number - 1) else { return true }
      give(Response(given: .option(number - 1), isRight: number - 1 == correct), to: question)
    case .number:
      // In a picture and at a control these two have a meaning of their own.
      let isSign = session?.focus == .page && (character == "-" || character == ".")
      guard character.isNumber || isSign else { return false }
      session?.typed = String(character)
    }
    return true
  }

  private mutating func give(_ response: Response, to question: Question) {
    session?.answers[question.identifier] = response
    showFocus()
  }
}

import Lessons

extension KeyPress {
  /// What people call the key.
  package func name(in language: Language) -> String {
    switch self {
    case .character(" "): language.choose("space", "空格")
    case .character(let character): String(character)
    case .enter: language.choose("enter", "回车")
    case .escape: "esc"
    case .tab: "tab"
    case .backTab: "shift-tab"
    case .backspace: language.choose("backspace", "退格")
    case .delete: "delete"
    case .up: language.choose("up", "上")
    case .down: language.choose("down", "下")
    case .left: language.choose("left", "左")
    case .right: language.choose("right", "右")
    case .home: "home"
    case .end: "end"
    case .pageUp: "page-up"
    case .pageDown: "page-down"
    case .control(let character): "ctrl-\(character)"
    }
  }
}

extension KeyBinding {
  package func title(in language: Language) -> String { language.choose(english, chinese) }
}

extension Player {
  /// Would the command do something at the moment?
  func applies(_ command: Command) -> Bool {
    switch command {
    case .choose, .listUp, .listDown, .listPageUp, .listPageDown, .listTop, .listEnd: true
    // A terminal without Chinese characters has one language.
    case .switchLanguage: !theme.glyphs.isASCII
    case .search,
      .openMachine where session == nil:
      session == nil && overlay == nil
    case .openMachine: session?.lesson.flatMap { PlaceKind.Explanation(rawValue: $0.slug) } != nil
    case .showGlossary: overlay == nil && !course.glossary.terms.isEmpty
    case .increase, .decrease: session?.currentControl.map { !$0.kind.isText } ?? false
    case .editText: session?.currentControl?.kind.isText ?? false
    case .reset: session.map { !$0.settings.isEmpty || !($0.exploration?.changes.isEmpty ?? true) } ?? false
    case .returnFromOrigin: session?.inspection != nil
    case .nextNumber: session?.numbers.isEmpty == false
    case .nextOperand, .previousOperand, .follow: session?.inspection.map { hasOperands(at: $0.place) } ?? false
    case .transpose, .switchView, .switchLogarithm: session?.focusedPicture?.exhibit.isHeatmap ?? false
    case .switchScale: session?.focusedPicture?.exhibit.isHeatmap ?? false
    case _ where KeyBinding.explorerCommands.contains(command): appliesInPass(command)
    case .showIndex: session?.reading != nil
    case .nextFocus, .previousFocus:
      session.map { $0.exploration != nil || $0.pictures.contains { $0.subject != nil } || !$0.controls.isEmpty }
        ?? false
    default: true
    }
  }

  private func hasOperands(at place: Inspection.Place) -> Bool {
    session?.trace[place.matrix].inputs.isEmpty == false
  }
}

extension Control.Kind {
  var isText: Bool { if case .text = self { true } else { false } }
}

extension Exhibit {
  var isHeatmap: Bool { if case .heatmap = picture { true } else { false } }
}

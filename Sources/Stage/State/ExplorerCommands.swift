extension KeyBinding {
  /// The keys of a forward pass. What moves comes first, what changes comes last.
  static let explorer: [KeyBinding] = [
    bind(.placeDown, .down, "j", in: .tree, "place below", "下一行"),
    bind(.placeUp, .up, "k", in: .tree, "place above", "上一行"),
    bind(.goInside, .right, "l", .enter, in: .tree, "into", "进入", footer: true),
    bind(.goOutside, .left, "h", .backspace, in: .tree, "out of", "退出", footer: true),

    bind(.editElement, "e", in: .pass, "edit", "修改", footer: true),
    bind(.undo, "u", in: .pass, "undo", "撤销", footer: true),
    bind(.showDifference, "d", in: .pass, "difference", "差异", footer: true),
    bind(.nextStep, "n", " ", .pageDown, in: .pass, "next", "下一步", footer: true),
    bind(.previousStep, "p", .pageUp, in: .pass, "previous operation", "上一步"),
    bind(.nextFocus, .tab, in: .pass, "picture", "图", footer: true),
    bind(.previousFocus, .backTab, in: .pass, "previous picture or control", "上一个图或控件"),
    bind(.switchPart, "z", in: .pass, "on or off", "开或关", footer: true),
    bind(.nextHead, "]", in: .pass, "head", "头", footer: true),
    bind(.previousHead, "[", in: .pass, "previous head", "上一个头"),
    bind(.nextLayer, "}", in: .pass, "layer", "层", footer: true),
    bind(.previousLayer, "{", in: .pass, "previous layer", "上一层"),
    bind(.otherStack, "x", in: .pass, "other stack", "另一侧", footer: true),
    bind(.showAllHeads, "a", in: .pass, "all heads", "所有头", footer: true),
    bind(.nextWord, "w", in: .pass, "word by word", "逐词", footer: true),
    bind(.previousWord, "W", in: .pass, "one word less", "少一个词"),
    bind(.editSentence, "c", in: .pass, "sentence", "换句子", footer: true),
    bind(.openLesson, "m", in: .pass, "lesson", "课程", footer: true),
    bind(.jump, "/", in: .pass, "go to a path", "跳到路径"),
    bind(.increase, "+", "=", in: .pass, "warmer", "升温"),
    bind(.decrease, "-", "_", in: .pass, "colder", "降温"),
    bind(.reset, "r", in: .pass, "undo everything", "全部撤销"),
    bind(.firstStep, "g", in: .pass, "the whole", "整个模型"),
    bind(.lastStep, "G", in: .pass, "last operation", "最后一步"),
    bind(.scrollDown, "J", in: .pass, "scroll down", "向下滚动"),
    bind(.scrollUp, "K", in: .pass, "scroll up", "向上滚动"),
  ]

  /// The commands that only a forward pass has.
  static let explorerCommands: Set<Command> = [
    .placeUp, .placeDown, .goInside, .goOutside, .nextHead, .previousHead, .nextLayer, .previousLayer, .otherStack,
    .showAllHeads, .jump, .openLesson, .editSentence, .editElement, .switchPart, .undo, .showDifference, .nextWord,
    .previousWord,
  ]
}

extension Player {
  /// Would a command of a forward pass do something at the moment?
  func appliesInPass(_ command: Command) -> Bool {
    guard let session, let pass = session.exploration else { return false }
    return switch command {
    case .nextHead, .previousHead: pass.placeInHead(forwards: true) != nil
    case .nextLayer, .previousLayer: pass.placeInLayer(forwards: true) != nil
    case .otherStack: pass.placeInOtherStack != nil
    case .showAllHeads: pass.choosesHeads
    case .openLesson: course[pass.lesson] != nil
    default: true
    }
  }

  /// Is a command worth a place in the footer? A key can say why it does nothing.
  func isOffered(_ command: Command) -> Bool {
    switch command {
    case .undo, .showDifference: session?.exploration?.changes.isEmpty == false
    case .switchPart: session?.exploration?.part != nil
    case .editElement: canEdit
    default: true
    }
  }
}

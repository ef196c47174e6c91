/// Something that a key can ask for.
public enum Command: Hashable, Sendable, CaseIterable {
  // Everywhere.
  case quit, goBack, showKeys, showGlossary, switchLanguage, redraw, suspend
  // In a list.
  case listUp, listDown, listPageUp, listPageDown, listTop, listEnd, choose, search, openMachine
  // On a page.
  case nextStep, previousStep, firstStep, lastStep, showIndex, scrollUp, scrollDown, nextFocus, previousFocus,
    nextNumber
  // In a picture.
  case cursorUp, cursorDown, cursorLeft, cursorRight, rowStart, rowEnd
  case follow, returnFromOrigin, nextOperand, previousOperand
  case transpose, switchView, switchLogarithm, switchScale
  // At a control.
  case increase, decrease, reset, editText
  // In a forward pass.
  case placeUp, placeDown, goInside, goOutside
  case nextHead, previousHead, nextLayer, previousLayer, otherStack, showAllHeads, jump, openLesson
  case editSentence, editElement, switchPart, undo, showDifference, nextWord, previousWord
}

/// A command, the keys that give it, and what it is called. The footer, the list of keys and the player all read this one
/// table.
public struct KeyBinding: Sendable {
  public let command: Command
  public let keys: [KeyPress]
  public let scope: Scope
  let english: String
  let chinese: String
  /// Shown at the foot of the page while it can be used.
  package let isInFooter: Bool

  /// Where a key means something. More than one can apply; the first that does decides.
  public enum Scope: Hashable, Sendable, CaseIterable {
    case list, tree, picture, control, page, lesson, pass, anywhere
  }

  package static let all: [KeyBinding] = stage + explorer

  private static let stage: [KeyBinding] = [
    bind(.listDown, .down, "j", in: .list, "next", "下一个", footer: true),
    bind(.listUp, .up, "k", in: .list, "previous", "上一个"),
    bind(.listPageDown, .pageDown, in: .list, "further down", "向下翻页"),
    bind(.listPageUp, .pageUp, in: .list, "further up", "向上翻页"),
    bind(.listTop, .home, "g", in: .list, "first", "第一个"),
    bind(.listEnd, .end, "G", in: .list, "last", "最后一个"),
    bind(.choose, .enter, " ", .right, "l", in: .list, "open", "打开", footer: true),
    bind(.search, "/", in: .list, "search", "搜索", footer: true),
    bind(.openMachine, "f", in: .list, "forward", "前向传播", footer: true),
    bind(.showGlossary, "T", in: .list, "terms", "术语", footer: true),

    bind(.cursorLeft, .left, "h", in: .picture, "element to the left", "左边的元素"),
    bind(.cursorRight, .right, "l", in: .picture, "element to the right", "右边的元素"),
    bind(.cursorUp, .up, "k", in: .picture, "element above", "上面的元素"),
    bind(.cursorDown, .down, "j", in: .picture, "element below", "下面的元素"),
    bind(.rowStart, .home, in: .picture, "start of the row", "行首"),
    bind(.rowEnd, .end, in: .picture, "end of the row", "行尾"),
    bind(.follow, .enter, in: .picture, "open", "追查", footer: true),
    bind(.returnFromOrigin, .backspace, in: .picture, "return", "返回", footer: true),
    bind(.nextOperand, ".", in: .picture, "next operand", "下一个操作数", footer: true),
    bind(.previousOperand, ",", in: .picture, "previous operand", "上一个操作数"),
    bind(.transpose, "t", in: .picture, "transpose", "转置"),
    bind(.switchView, "v", in: .picture, "numbers or pixels", "数字或像素"),
    bind(.switchLogarithm, "o", in: .picture, "linear or log", "线性或对数"),
    bind(.switchScale, "s", in: .picture, "own or shared scale", "独立或共用色条"),

    bind(.increase, .right, "l", in: .control, "more", "增大", footer: true),
    bind(.decrease, .left, "h", in: .control, "less", "减小", footer: true),
    bind(.editText, .enter, in: .control, "edit the sentence", "修改句子"),

    bind(.nextStep, " ", .enter, .right, "l", .pageDown, in: .page, "next", "下一步", footer: true),
    bind(.previousStep, .backspace, .left, "h", .pageUp, in: .page, "back", "上一步", footer: true),
    bind(.scrollDown, .down, "j", in: .page, "scroll down", "向下滚动"),
    bind(.scrollUp, .up, "k", in: .page, "scroll up", "向上滚动"),

    bind(.nextFocus, .tab, in: .lesson, "next picture or control", "下一个图或控件", footer: true),
    bind(.previousFocus, .backTab, in: .lesson, "previous picture or control", "上一个图或控件"),
    bind(.nextNumber, "n", in: .lesson, "next number in the text", "正文里的下一个数"),
    bind(.increase, "+", "=", in: .lesson, "turn the control up", "调大控件", footer: true),
    bind(.decrease, "-", "_", in: .lesson, "turn the control down", "调小控件"),
    bind(.reset, "r", in: .lesson, "controls as they were", "控件复原"),
    bind(.nextStep, " ", .pageDown, in: .lesson, "next step", "下一步"),
    bind(.previousStep, .pageUp, in: .lesson, "previous step", "上一步"),
    bind(.firstStep, "g", in: .lesson, "first step", "第一步"),
    bind(.lastStep, "G", in: .lesson, "last step", "最后一步"),
    bind(.showIndex, "i", in: .lesson, "index of steps", "目录", footer: true),
    bind(.openMachine, "f", in: .lesson, "the same in a forward pass", "到完整的前向传播里看"),

    bind(.showGlossary, "T", in: .anywhere, "terms", "术语"),
    bind(.switchLanguage, "L", in: .anywhere, "中文", "English", footer: true),
    bind(.showKeys, "?", in: .anywhere, "keys", "按键", footer: true),
    bind(.goBack, .escape, in: .anywhere, "leave, one thing at a time", "逐层退出"),
    bind(.quit, "q", .control("c"), in: .anywhere, "quit", "退出", footer: true),
    bind(.redraw, .control("l"), in: .anywhere, "draw anew", "重画"),
    bind(.suspend, .control("z"), in: .anywhere, "suspend", "挂起"),
  ]

  static func bind(
    _ command: Command, _ keys: KeyPress..., in scope: Scope, _ english: String, _ chinese: String, footer: Bool = false
  ) -> KeyBinding {
    KeyBinding(
      command: command, keys: keys, scope: scope, english: english, chinese: chinese, isInFooter: footer)
  }
}

extension KeyPress: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

extension Player {
  /// What the keys mean at the moment, the most particular first.
  var scopes: [KeyBinding.Scope] {
    if overlay != nil { return [.list, .anywhere] }
    guard let session else { return [.list, .anywhere] }
    let content: KeyBinding.Scope = session.exploration == nil ? .lesson : .pass
    return switch session.focus {
    case .tree: [.tree, content, .anywhere]
    case .page: [.page, content, .anywhere]
    case .picture, .number: [.picture, content, .anywhere]
    case .control: [.control, content, .anywhere]
    }
  }

  /// The bindings that hold at the moment.
  package var bindings: [KeyBinding] {
    scopes.flatMap { scope in KeyBinding.all.filter { $0.scope == scope && applies($0.command) } }
  }

  package func command(for key: KeyPress) -> Command? {
    bindings.first { $0.keys.contains(key) }?.command
  }
}

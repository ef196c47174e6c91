import Canvas
import Lessons
import Stage

/// Something that a key asks of a viewer.
enum ViewerCommand: Hashable, CaseIterable {
  case up, down, left, right, pageUp, pageDown, rowStart, rowEnd, first, last
  case zoomIn, zoomOut, showAll
  case switchView, transpose, switchLogarithm, nextPicture, previousPicture
  case switchLanguage, showKeys, goBack, quit, redraw, suspend
}

/// The keys of a viewer: the same as in the player where they do the same.
package struct ViewerBinding {
  let command: ViewerCommand
  package let keys: [KeyPress]
  let english: String
  let chinese: String
  /// At the foot of the picture where there is room.
  var isInFooter = false

  package static let all: [ViewerBinding] = [
    .init(command: .zoomIn, keys: ["+", "="], english: "zoom", chinese: "放大", isInFooter: true),
    .init(command: .zoomOut, keys: ["-", "_"], english: "out", chinese: "缩小", isInFooter: true),
    .init(command: .showAll, keys: ["0"], english: "all", chinese: "全部", isInFooter: true),
    .init(command: .nextPicture, keys: [.tab, "]"], english: "next head", chinese: "下一个头", isInFooter: true),
    .init(command: .previousPicture, keys: [.backTab, "["], english: "previous head", chinese: "上一个头"),
    .init(command: .switchView, keys: ["v"], english: "numbers", chinese: "数字", isInFooter: true),
    .init(command: .transpose, keys: ["t"], english: "transpose", chinese: "转置", isInFooter: true),
    .init(command: .switchLogarithm, keys: ["o"], english: "log", chinese: "对数", isInFooter: true),
    .init(command: .left, keys: [.left, "h"], english: "left", chinese: "左"),
    .init(command: .right, keys: [.right, "l"], english: "right", chinese: "右"),
    .init(command: .up, keys: [.up, "k"], english: "up", chinese: "上"),
    .init(command: .down, keys: [.down, "j"], english: "down", chinese: "下"),
    .init(command: .pageUp, keys: [.pageUp], english: "a screen up", chinese: "上一屏"),
    .init(command: .pageDown, keys: [.pageDown], english: "a screen down", chinese: "下一屏"),
    .init(command: .rowStart, keys: [.home], english: "start of the row", chinese: "行首"),
    .init(command: .rowEnd, keys: [.end], english: "end of the row", chinese: "行尾"),
    .init(command: .first, keys: ["g"], english: "first row", chinese: "第一行"),
    .init(command: .last, keys: ["G"], english: "last row", chinese: "最后一行"),
    .init(command: .switchLanguage, keys: ["L"], english: "中文", chinese: "English"),
    .init(command: .showKeys, keys: ["?"], english: "keys", chinese: "按键"),
    .init(command: .goBack, keys: [.escape], english: "close the list of keys, or quit", chinese: "关闭按键列表，或退出"),
    .init(command: .quit, keys: ["q", .control("c")], english: "quit", chinese: "退出"),
    .init(command: .redraw, keys: [.control("l")], english: "draw anew", chinese: "重画"),
    .init(command: .suspend, keys: [.control("z")], english: "suspend", chinese: "挂起"),
  ]

  /// What stands at the right edge however little room there is.
  static let always: [ViewerBinding] = all.filter { [.showKeys, .quit].contains($0.command) }

  func title(in language: Language) -> String { language.choose(english, chinese) }
}

import Lessons

/// Sentences that tell the reader to do something with a knob or a switch, which only a screen has.
extension [Inline] {
  /// "Turn the knob: …", "拨动开关：…"
  var isAboutControl: Bool { plainText.tellsToTurn }

  /// What a sentence says before its last clause tells the reader to turn something: "b is large: try the switch." becomes
  /// "b is large."; `nil` where no clause does.
  var beforeHint: [Inline]? {
    for (index, inline) in enumerated() {
      guard case .text(let text) = inline, let end = text.beginningOfHint else { continue }
      return self[..<index] + [.text(text[..<end] + (text[end].isASCII ? ". " : "。"))]
    }
    return nil
  }
}

extension StringProtocol {
  /// Is the first clause an order to turn a knob or a switch? Only where it begins as one: a sentence that is lost is worse
  /// than a hint that stays.
  fileprivate var tellsToTurn: Bool {
    let clause = prefix { !":;,.!?：；，。！？".contains($0) }
    if ["旋钮", "开关"].contains(where: clause.contains) {
      let order = clause.drop { "再先也就请".contains($0) }
      return ["转动", "拨", "拧", "调", "试试", "用开关", "把旋钮", "把开关", "打开开关"].contains(where: order.hasPrefix)
    }
    let words = clause.split(separator: " ").map { $0.lowercased() }.drop {
      ["then", "but", "and", "now"].contains($0)
    }
    // "Freeze it with the switch"
    if words.count <= 6, words.suffix(3) == ["with", "the", "switch"] { return true }
    guard words.first.map(["turn", "try", "move", "flip"].contains) == true else { return false }
    let named = ["knob", "knobs", "switch", "switches", "seed"]
    return words.dropFirst().first.map(["the", "a", "both", "either", "another"].contains) == true
      && words.prefix(5).contains(where: named.contains)
  }

  /// The sign before a clause in the middle that tells to turn something.
  fileprivate var beginningOfHint: Index? {
    indices.first { index in
      let sign = self[index]
      guard ":;：；，".contains(sign) else { return false }
      return self[self.index(after: index)...].tellsToTurn
    }
  }
}

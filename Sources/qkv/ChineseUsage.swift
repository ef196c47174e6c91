import Lessons

/// What the parser of the command line complains about, in Chinese.
enum ChineseUsage {
  /// - Parameter message: as the parser words it: `Error: Unknown option '--foo'`, and help behind it.
  static func message(for message: String, command: String?) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.first.map(String.init) ?? message
    let complaint = line.hasPrefix("Error: ") ? String(line.dropFirst("Error: ".count)) : line
    // Many values stand below each other.
    let listed = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    let words = unfitValue(complaint, listed) ?? worded(complaint)
    return "qkv：\(words)\n“qkv \(command.map { "\($0) " } ?? "")--help --lang zh” 有说明。"
  }

  /// `The value 'solarized' is invalid for '--theme <theme>'. Please provide one of 'dark' or 'light'.`
  private static func unfitValue(_ complaint: String, _ listed: [String]) -> String? {
    guard let match = complaint.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(.*?)(?: ?<(.*?)>)?'(.*)/) else {
      return nil
    }
    let named = match.4.split(separator: "'", omittingEmptySubsequences: false)
    let values = listed + stride(from: 1, to: named.count, by: 2).map { String(named[$0]) }
    let option = match.2.isEmpty ? "<\(match.3 ?? "")>" : String(match.2)
    let beginning = "\(option) 不能是“\(match.1)”"
    if !values.isEmpty { return "\(beginning)，可以是 \(Language.chinese.listed(values))。" }
    return beginning + (match.3.flatMap { kinds[String($0)] } ?? "") + "。"
  }

  /// What stands for a number in the help.
  private static let kinds = ["n": "，须是整数", "x": "，须是数"]

  private static func worded(_ complaint: String) -> String {
    let quoted = complaint.split(separator: "'", omittingEmptySubsequences: false)
    let names = stride(from: 1, to: quoted.count, by: 2).map { String(quoted[$0]) }
    for (beginning, words) in beginnings where complaint.hasPrefix(beginning) {
      if complaint.contains("Did you mean"), names.count == 2 { return "\(words)：\(names[0])（是不是 \(names[1])？）" }
      return "\(words)：\(names.joined(separator: "，"))"
    }
    return complaint
  }

  private static let beginnings = [
    ("Unknown option", "没有这个选项"), ("Unexpected argument", "多余的参数"), ("Missing expected argument", "缺少参数"),
    ("Missing value for", "选项缺少值"), ("The value", "这个值不能用"), ("Missing one of", "须有其中之一"),
  ]
}

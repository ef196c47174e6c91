/// What the parser of the command line complains about, in Chinese.
enum ChineseUsage {
  /// - Parameter message: as the parser words it: `Error: Unknown option '--foo'`, and help behind it.
  static func message(for message: String, command: String?) -> String {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    let complaint = line.hasPrefix("Error: ") ? String(line.dropFirst("Error: ".count)) : line
    return "qkv：\(worded(complaint))\n“qkv \(command.map { "\($0) " } ?? "")--help --lang zh” 有说明。"
  }

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

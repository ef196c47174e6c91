import Foundation

/// What a README shows: files to save, and commands with what they print.
struct ReadmeExamples {
  enum Example: Hashable {
    case file(name: String, text: String)
    case command(String, prints: String)
  }

  let all: [Example]

  init(_ readme: String) {
    var examples: [Example] = []
    var command: String?
    for part in Part.parts(of: readme) {
      switch part {
      case .prose(let line):
        // Only what stands directly behind a command is what it prints.
        if !line.isEmpty { command = nil }
      case .block(let language, let text, let before):
        if language == "markdown", let name = before.firstMatch(of: /`([\w-]+\.md)`/)?.1 {
          examples.append(.file(name: String(name), text: text))
        } else if let line = command, language == "text" {
          examples.append(.command(line, prints: text))
        }
        let isCommand = language == "sh" && (text.hasPrefix("qkv ") || text.contains("| qkv "))
        command = isCommand ? text.trimmingCharacters(in: .newlines) : nil
      }
    }
    all = examples
  }
}

/// A line of prose, or a fenced block with the last line of prose before it.
private enum Part {
  case prose(Substring)
  case block(language: String, text: String, before: Substring)

  static func parts(of markdown: String) -> [Part] {
    var parts: [Part] = []
    var before: Substring = ""
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix("```") else {
        if !line.isEmpty { before = line }
        parts.append(.prose(line))
        continue
      }
      // A longer fence may hold shorter ones.
      let fence = line.prefix { $0 == "`" }
      let inside = lines.prefix { $0 != fence }
      lines = lines.dropFirst(inside.count + 1)
      let text = inside.map { "\($0)\n" }.joined()
      parts.append(.block(language: String(line.dropFirst(fence.count)), text: text, before: before))
    }
    return parts
  }
}

/// What the script knows, as a list to be read: made from the table of built-ins, so it is never out of date.
public enum ScriptReference {
  /// Functions that belong together, or the pictures.
  public struct Section: Hashable, Sendable {
    public let title: String
    public let entries: [Entry]
  }

  public struct Entry: Hashable, Sendable {
    public let name: String
    /// `softmax(S, axis: rows, temperature: 1)`
    public let usage: String
    public let summary: String
  }

  public static func sections(in language: Language) -> [Section] {
    let functions = Builtin.families.map { family in
      Section(
        title: language.choose(family.english, family.chinese),
        entries: family.builtins.map { Entry($0.signature, language.choose($0.english, $0.chinese)) })
    }
    let pictures = Section(
      title: language.choose("Pictures, for `show`", "图，用于 `show`"),
      entries: ExhibitForm.all.map { Entry($0.signature, language.choose($0.english, $0.chinese)) })
    return functions + [pictures]
  }

  /// The reference as Markdown: a list for each section.
  public static func markdown(in language: Language) -> String {
    sections(in: language).map { section in
      let entries = section.entries.map { "- `\($0.usage)`\n  \($0.summary)\n" }
      return "### \(section.title)\n\n\(entries.joined())"
    }.joined(separator: "\n")
  }
}

extension ScriptReference.Entry {
  fileprivate init(_ signature: Signature, _ summary: String) {
    self.init(name: signature.name, usage: signature.written, summary: summary)
  }
}

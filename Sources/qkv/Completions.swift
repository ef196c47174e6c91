import ArgumentParser
import Curriculum
import Glibc

/// What a shell offers for an argument.
extension CompletionKind {
  /// The names of the lessons that come with the program, and files.
  static var lessons: CompletionKind { offering { lessonNames + paths(beginningWith: $0) } }

  /// `causal`, or a file.
  static var mask: CompletionKind { offering { ["causal"] + paths(beginningWith: $0) } }

  /// `NAME=FILE`: a file, once there is a name.
  static var binding: CompletionKind {
    offering { word in
      guard let sign = word.firstIndex(of: "=") else { return [] }
      let name = word[...sign]
      return paths(beginningWith: String(word[word.index(after: sign)...])).map { name + $0 }
    }
  }

  /// - Parameter words: all that a word which begins like this could become
  private static func offering(_ words: @escaping @Sendable (String) -> [String]) -> CompletionKind {
    .custom { line, index, beginning in
      // Where the shell does not say at which letter one stands, it is the end of the word.
      let word = beginning.isEmpty && line.indices.contains(index) ? line[index] : beginning
      return words(word).filter { $0.hasPrefix(word) }.map(readable)
    }
  }

  private static var lessonNames: [String] {
    Set(Curriculum.files.compactMap { $0.name.split(separator: ".").first?.split(separator: "-", maxSplits: 1).last })
      .map(String.init).sorted()
  }

  /// Files and folders; what begins with a point only for those who ask for it.
  private static func paths(beginningWith text: String) -> [String] {
    let start = text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex
    let (folder, beginning) = (text[..<start], text[start...])
    let names = namesInFolder(folder.isEmpty ? "." : String(folder)).filter { name in
      name.hasPrefix(beginning) && (!name.hasPrefix(".") || beginning.hasPrefix(".")) && ![".", ".."].contains(name)
        && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    // Bash looks itself which of them are folders.
    let marks = CompletionShell.requesting != .bash
    return names.sorted().map { folder + $0 + (marks && isFolder(folder + $0) ? "/" : "") }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Bash would carry out what is in a name, and zsh takes a colon for the end of it.
  private static func readable(_ text: String) -> String {
    switch CompletionShell.requesting {
    case .bash?: text.escaped { !($0.isLetter || $0.isNumber || "_-./=,+%@".contains($0)) }
    case .zsh?: text.escaped { $0 == ":" || $0 == "\\" }
    default: text
    }
  }
}

extension String {
  fileprivate func escaped(_ isSpecial: (Character) -> Bool) -> String {
    map { isSpecial($0) ? "\\\($0)" : String($0) }.joined()
  }
}

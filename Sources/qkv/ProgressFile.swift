import FoundationEssentials
import Glibc
import Stage

/// The file that keeps a learner's progress: `$XDG_STATE_HOME/qkv/progress.json`.
///
/// It holds nothing that could not be lost: what cannot be read counts as no progress and is put aside, and what cannot be
/// written is said once and stops nothing.
struct ProgressFile {
  let path: String

  /// `nil` where there is no place for it.
  init?(_ surroundings: Surroundings) {
    let path = surroundings.path(of: "progress.json", in: "XDG_STATE_HOME", else: ".local/state")
    guard let path else { return nil }
    self.path = path
  }

  func read() -> Progress? {
    guard let bytes = try? readFile(path, limit: 1 << 20, in: .english) else { return nil }
    return try? JSONDecoder().decode(Progress.self, from: Data(bytes))
  }

  func write(_ progress: Progress) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    makeFolder(String(path[..<path.lastIndex(of: "/")!]))
    // Somebody may want to mend what cannot be read.
    if read() == nil { rename(path, "\(path).broken") }
    try writeFile(Array(try encoder.encode(progress)), to: path, in: .english)
  }
}

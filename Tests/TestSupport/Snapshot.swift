import Foundation
import Testing

/// Compares a text with the one recorded in `Snapshots/<name>.txt` beside the test file.
///
/// `UPDATE_SNAPSHOTS=1 swift test` records what the program gives now; read the difference before committing it.
/// A text that was never recorded fails the test.
public func expectSnapshot(
  _ text: String, _ name: String, of file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let place = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    record(text, at: place, sourceLocation)
    return
  }
  guard let recorded = try? String(contentsOf: place, encoding: .utf8) else {
    Issue.record(
      "no snapshot \(name); UPDATE_SNAPSHOTS=1 records this:\n\(text)", sourceLocation: sourceLocation)
    return
  }
  guard recorded != text else { return }
  Issue.record("\(name) differs:\n\(difference(from: recorded, to: text))", sourceLocation: sourceLocation)
}

private func record(_ text: String, at place: URL, _ sourceLocation: SourceLocation) {
  do {
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  } catch {
    Issue.record("cannot record \(place.path): \(error)", sourceLocation: sourceLocation)
  }
}

/// The lines that differ, as recorded (`-`) and as they are (`+`).
private func difference(from recorded: String, to text: String) -> String {
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = (0..<max(old.count, new.count)).compactMap { line -> String? in
    let before = line < old.count ? String(old[line]) : nil
    let after = line < new.count ? String(new[line]) : nil
    guard before != after else { return nil }
    return [before.map { "\(line + 1) - \($0)" }, after.map { "\(line + 1) + \($0)" }]
      .compactMap(\.self).joined(separator: "\n")
  }
  return changes.joined(separator: "\n")
}

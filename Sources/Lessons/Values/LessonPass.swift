import Matrices

/// A forward pass in a script: where its matrices are on the trace.
public struct LessonPass: Hashable, Sendable {
  /// The parameters, then what was computed.
  public let entries: Range<Int>
  public let source: [String]
  public let target: [String]

  /// `我 爱 学习 <end> → <start> I love`
  public var written: String { "\(source.joined(separator: " ")) → \(target.joined(separator: " "))" }

  /// What stands at a path of the contract.
  func find(_ path: String, in trace: Trace) -> Traced? {
    trace.entries[entries].lastIndex { !$0.name.isEmpty && $0.path == path }.map { Traced(index: $0) }
  }

  func paths(in trace: Trace) -> [String] {
    trace.entries[entries].filter { !$0.name.isEmpty }.map(\.path)
  }
}

import Lessons
import Stage
import TestSupport
import Testing

/// Screens of the explorer, for people to read.
@Suite struct ExplorerSnapshots {
  @Test(
    arguments: ["", "encoder.layers.0.self_attn.q", "decoder.layers.1.cross_attn.heads.1.weights", "probabilities"],
    [(80, 24), (120, 40)])
  func `a place`(path: String, size: (columns: Int, rows: Int)) throws {
    let name = path.isEmpty ? "whole" : path
    let rehearsal = try Rehearsal(at: path, columns: size.columns, rows: size.rows)
    expectSnapshot(rehearsal.bordered, "\(size.columns)x\(size.rows)/\(name)")
  }

  @Test func `in Chinese`() throws {
    let rehearsal = try Rehearsal(at: "decoder.layers.0.self_attn.heads.0.weights", language: .chinese)
    expectSnapshot(rehearsal.bordered, "80x24/weights-zh")
  }

  @Test func `all heads`() throws {
    expectSnapshot(try Rehearsal(at: "decoder.layers.1.cross_attn").bordered, "80x24/heads")
  }

  @Test func `one thing at a time`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.0.weights", columns: 40, rows: 12)
    var screens = [rehearsal.bordered]
    for _ in 0..<2 {
      rehearsal.press(.tab)
      screens.append(rehearsal.bordered)
    }
    expectSnapshot(screens.joined(separator: "\n"), "40x12/weights")
  }

  @Test func `an edited weight and its difference`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.q", columns: 120, rows: 40)
    rehearsal.press(.tab, .tab, .tab, .right, "e")
    rehearsal.type("25")
    rehearsal.press(.enter, "d", .escape)
    expectSnapshot(rehearsal.bordered, "120x40/difference")
  }
}

extension Rehearsal {
  /// The screen between bars.
  fileprivate var bordered: String { view(player).rows.map { "|\($0)|\n" }.joined() }
}

import Lessons
import Testing

/// What somebody may have meant.
struct NearestTests {
  private static let paths = [
    "encoder.layers.0.self_attn.q.weight", "encoder.layers.0.feed_forward.linear1.weight",
    "encoder.layers.0.feed_forward.linear2.weight", "encoder.layers.0.norm1.weight",
    "encoder.layers.1.feed_forward.linear1.weight", "decoder.position",
  ]

  @Test(
    arguments: [
      ("encoder.layers.0.linear1.weight", "encoder.layers.0.feed_forward.linear1.weight"),
      ("encoder.layers.1.linear1.weight", "encoder.layers.1.feed_forward.linear1.weight"),
      ("encoder.layers.0.self_atn.q.weight", "encoder.layers.0.self_attn.q.weight"),
      ("decodr.position", "decoder.position"),
      ("decoderposition", "decoder.position"),
      ("pigeon", nil),
    ])
  func `a path means the one that shares its parts`(path: String, meant: String?) {
    #expect(nearestPath(to: path, among: Self.paths) == meant)
  }
}

import CMd4c

/// Reads Markdown with md4c, which alone of the C libraries knows both tables and `$…$`.
///
/// md4c reports blocks, spans and texts one after the other; `MarkdownBuilder` makes a tree of them. It hands out
/// pointers into the text that it was given, so every piece is known by its place in the source.
enum MarkdownParser {
  /// The blocks of `bytes[start...]`.
  static func blocks(
    of bytes: [UInt8], from start: Int, masks: Masks
  ) -> (blocks: [MarkdownBuilder.Placed], problems: [Problem]) {
    let result = MarkdownBuilder(bytes: bytes, masks: masks)
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS
        | MD_FLAG_NOINDENTEDCODEBLOCKS)
    parser.enter_block = { type, detail, userdata in builder(at: userdata).enter(block: type, detail) }
    parser.leave_block = { type, detail, userdata in builder(at: userdata).leave(block: type) }
    parser.enter_span = { type, detail, userdata in builder(at: userdata).enter(span: type, detail) }
    parser.leave_span = { type, detail, userdata in builder(at: userdata).leave(span: type) }
    parser.text = { type, text, size, userdata in builder(at: userdata).add(type, text, Int(size)) }
    masks.applied(to: bytes).withUnsafeBufferPointer { masked in
      masked.withMemoryRebound(to: CChar.self) { text in
        guard let base = text.baseAddress else { return }
        result.base = UnsafeRawPointer(base)
        withExtendedLifetime(result) {
          _ = md_parse(
            base + start, MD_SIZE(text.count - start), &parser, Unmanaged.passUnretained(result).toOpaque())
        }
      }
    }
    return (result.blocks, result.problems)
  }
}

private func builder(at userdata: UnsafeMutableRawPointer?) -> MarkdownBuilder {
  Unmanaged.fromOpaque(userdata!).takeUnretainedValue()
}

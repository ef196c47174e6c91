import CMd4c

/// Makes blocks of what md4c reports.
final class MarkdownBuilder {
  /// A block of the document, or a fence of script, and where it stands.
  struct Placed {
    let content: Content
    let span: Span
  }

  enum Content {
    case block(Block)
    case script
  }

  /// A block or a span that has begun and not ended.
  struct Frame {
    var blocks: [Block] = []
    var inlines = InlineRun()
    var items: [[Block]] = []
    var cells: [[Inline]] = []
    var rows: [[[Inline]]] = []
    var alignments: [Block.Table.Alignment] = []
    var code = ""
    /// Values in code of a line, each with the code before it.
    var codeValues: [(before: String, mask: Span)] = []
    var isSpan = false
    /// A fence's language, a link's target.
    var word = ""
    var wordSpan: Span?
    /// A heading's level, a list's first number.
    var number: Int?
    /// The text that it covers.
    var span: Span?
  }

  let bytes: [UInt8]
  let masks: Masks
  /// Where the text that md4c reads begins in memory.
  var base: UnsafeRawPointer?
  var frames = [Frame()]
  var blocks: [Placed] = []
  var problems: [Problem]
  /// The end of what was read last, for blocks that have no text.
  var lastOffset = 0

  init(bytes: [UInt8], masks: Masks) {
    self.bytes = bytes
    self.masks = masks
    problems = masks.problems
  }

  /// md4c goes on while its callbacks return 0.
  static let goOn: Int32 = 0
  private static let stop: Int32 = 1
  /// Of blocks and of what stands in lines: quotes in lists, emphasis in links.
  private static let maximumDepth = 60

  /// Begins something that stands inside of what there is; too deep, and nothing more is read.
  func open(_ frame: Frame) -> Int32 {
    guard frames.count <= Self.maximumDepth else {
      problems.append(Problem(.tooDeep(limit: Self.maximumDepth), at: Span(lastOffset, lastOffset)))
      return Self.stop
    }
    frames.append(frame)
    return Self.goOn
  }

  var frame: Frame {
    get { frames[frames.count - 1] }
    _modify { yield &frames[frames.count - 1] }
  }

  func enter(block type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    // In a tight list md4c leaves out the paragraphs.
    flushParagraph()
    var new = Frame()
    switch type {
    case MD_BLOCK_OL: new.number = Int(read(detail, as: MD_BLOCK_OL_DETAIL.self).start)
    case MD_BLOCK_H: new.number = Int(read(detail, as: MD_BLOCK_H_DETAIL.self).level)
    case MD_BLOCK_CODE:
      let language = read(detail, as: MD_BLOCK_CODE_DETAIL.self).lang
      new.word = string(language)
      new.wordSpan = language.text.flatMap { place(of: $0, Int(language.size)) }
    case MD_BLOCK_TH: frame.alignments.append(alignment(read(detail, as: MD_BLOCK_TD_DETAIL.self).align))
    default: break
    }
    return open(new)
  }

  func leave(block type: MD_BLOCKTYPE) -> Int32 {
    if type == MD_BLOCK_LI || type == MD_BLOCK_QUOTE { flushParagraph() }
    let done = frames.removeLast()
    if let span = done.span, let outer = frame.span {
      frame.span = outer.to(span)
    } else {
      frame.span = frame.span ?? done.span
    }
    switch type {
    case MD_BLOCK_QUOTE: add(.quote(done.blocks), done)
    case MD_BLOCK_UL, MD_BLOCK_OL: add(.list(first: done.number, items: done.items), done)
    case MD_BLOCK_LI: frame.items.append(done.blocks)
    case MD_BLOCK_HR: add(.rule, done)
    case MD_BLOCK_H: add(.heading(level: done.number ?? 1, done.inlines.inlines), done)
    case MD_BLOCK_CODE: addCode(done)
    case MD_BLOCK_P: add(.paragraph(done.inlines.inlines), done)
    case MD_BLOCK_TH, MD_BLOCK_TD: frame.cells.append(done.inlines.inlines)
    case MD_BLOCK_TR:
      frame.rows.append(done.cells)
      frame.alignments += done.alignments
    case MD_BLOCK_THEAD, MD_BLOCK_TBODY:
      frame.rows += done.rows
      frame.alignments += done.alignments
    case MD_BLOCK_TABLE: addTable(done)
    default: break
    }
    return Self.goOn
  }

  private func add(_ block: Block, _ done: Frame) {
    guard frames.count > 2 else {
      return blocks.append(Placed(content: .block(block), span: done.span ?? Span(lastOffset, lastOffset)))
    }
    frame.blocks.append(block)
  }

  private func addTable(_ done: Frame) {
    guard let header = done.rows.first else { return }
    add(.table(.init(header: header, rows: Array(done.rows.dropFirst()), alignments: done.alignments)), done)
  }

  private func addCode(_ done: Frame) {
    let span = done.span ?? Span(lastOffset, lastOffset)
    guard done.word == "qkv" else {
      if editDistance(Array(done.word), Array("qkv")) == 1 {
        problems.append(Problem(.unknownFence(done.word), at: done.wordSpan ?? span))
      }
      return add(.code(done.code.hasSuffix("\n") ? String(done.code.dropLast()) : done.code), done)
    }
    guard frames.count == 2 else { return problems.append(Problem(.scriptNotAtTopLevel, at: span)) }
    blocks.append(Placed(content: .script, span: span))
  }

  private func flushParagraph() {
    guard frames.count > 2, !frame.inlines.isEmpty else { return }
    let paragraph = Block.paragraph(frame.inlines.inlines)
    frame.inlines = InlineRun()
    frame.blocks.append(paragraph)
  }

  private func alignment(_ alignment: MD_ALIGN) -> Block.Table.Alignment {
    switch alignment {
    case MD_ALIGN_CENTER: .centre
    case MD_ALIGN_RIGHT: .right
    default: .left
    }
  }

  func read<Detail>(_ detail: UnsafeMutableRawPointer?, as type: Detail.Type) -> Detail {
    detail!.assumingMemoryBound(to: type).pointee
  }

  /// Where a piece of the text stands; `nil` for what md4c has made up itself, e.g. the indentation of code.
  func place(of text: UnsafePointer<CChar>, _ size: Int) -> Span? {
    guard let base else { return nil }
    let offset = UnsafeRawPointer(text) - base
    return offset >= 0 && offset + size <= bytes.count ? Span(offset, offset + size) : nil
  }

  func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = attribute.text else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: text, count: Int(attribute.size)), as: UTF8.self)
  }
}

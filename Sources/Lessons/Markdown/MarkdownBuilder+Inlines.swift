import CMd4c

// What stands in a line.
extension MarkdownBuilder {
  func enter(span type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    var new = Frame()
    new.inlines.continues(frame.inlines)
    new.isSpan = true
    if type == MD_SPAN_A { new.word = string(read(detail, as: MD_SPAN_A_DETAIL.self).href) }
    return open(new)
  }

  func leave(span type: MD_SPANTYPE) -> Int32 {
    let done = frames.removeLast()
    if let span = done.span { cover(span) }
    let inlines = done.inlines.inlines
    switch type {
    case MD_SPAN_EM: frame.inlines.append(.emphasis(inlines), endingAs: done.inlines)
    case MD_SPAN_STRONG: frame.inlines.append(.strong(inlines), endingAs: done.inlines)
    case MD_SPAN_A: frame.inlines.append(.link(inlines, target: done.word), endingAs: done.inlines)
    case MD_SPAN_CODE: addCode(of: done)
    case MD_SPAN_LATEXMATH, MD_SPAN_LATEXMATH_DISPLAY: addMath(done.span)
    default: for inline in inlines { frame.inlines.append(inline, endingAs: done.inlines) }
    }
    return Self.goOn
  }

  func add(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
    guard let text else { return Self.goOn }
    let span = place(of: text, size)
    if let span { cover(span) }
    let written = UnsafeRawBufferPointer(start: text, count: size)
    switch type {
    case MD_TEXT_NORMAL where span != nil: addText(span ?? Span(0, 0))
    case MD_TEXT_ENTITY: addEntity(String(decoding: written, as: UTF8.self), at: span ?? Span(lastOffset, lastOffset))
    case MD_TEXT_BR: frame.inlines.append(.lineBreak)
    case MD_TEXT_SOFTBR: frame.inlines.softBreak()
    case MD_TEXT_CODE where frame.isSpan && span != nil: addCode(span ?? Span(0, 0))
    case MD_TEXT_CODE: frame.code += String(decoding: written, as: UTF8.self)
    case MD_TEXT_LATEXMATH: break
    default: frame.inlines.append(text: String(decoding: written, as: UTF8.self))
    }
    return Self.goOn
  }

  private func cover(_ span: Span) {
    frame.span = frame.span?.to(span) ?? span
    lastOffset = span.upper
  }

  private func addText(_ span: Span) {
    var position = span.lower
    for mask in masks.within(span) {
      addLiteral(Span(position, mask.lower))
      addScript(mask)
      position = mask.upper
    }
    addLiteral(Span(position, span.upper))
  }

  private func addLiteral(_ span: Span) {
    guard span.lower < span.upper else { return }
    complainAboutMarks(in: span)
    frame.inlines.append(text: String(decoding: bytes[span.lower..<span.upper], as: UTF8.self))
  }

  private func addScript(_ mask: Span) {
    do throws(Problem) {
      frame.inlines.append(.script(try masks.interpolation(mask, in: bytes)))
    } catch {
      problems.append(error)
      frame.inlines.append(.value("?", nil))
    }
  }

  /// A piece of code in a line. In the text of a reveal it may hold values; in the file itself braces are braces there.
  private func addCode(_ span: Span) {
    var position = span.lower
    for mask in masks.within(span) {
      frame.code += String(decoding: bytes[position..<mask.lower], as: UTF8.self)
      frame.codeValues.append((frame.code, mask))
      frame.code = ""
      position = mask.upper
    }
    frame.code += String(decoding: bytes[position..<span.upper], as: UTF8.self)
  }

  private func addCode(of done: Frame) {
    for (before, mask) in done.codeValues {
      if !before.isEmpty { frame.inlines.append(.code(before)) }
      addScript(mask)
    }
    if !done.code.isEmpty || done.codeValues.isEmpty { frame.inlines.append(.code(done.code)) }
  }

  private func addMath(_ span: Span?) {
    guard let span else { return }
    var reader = MathReader(bytes: bytes, span: span, masks: masks)
    let text = reader.formula()
    problems += reader.problems
    for (index, piece) in text.split(separator: MathReader.placeholder, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { addScript(reader.masked[index - 1]) }
      if !piece.isEmpty { frame.inlines.append(.math(String(piece))) }
    }
  }

  private func addEntity(_ entity: String, at span: Span) {
    guard let scalar = Entities.scalar(entity) else { return frame.inlines.append(text: entity) }
    if isControl(scalar) { problems.append(Problem(.controlCharacter, at: span)) }
    frame.inlines.append(text: isControl(scalar) ? "\u{FFFD}" : String(Character(scalar)))
  }

  /// A `**` or `$` that is still there was meant to be markup.
  private func complainAboutMarks(in span: Span) {
    for position in span.lower..<span.upper {
      let before = position > 0 ? bytes[position - 1] : 0
      guard before != UInt8(ascii: "\\") else { continue }
      if bytes[position] == UInt8(ascii: "$") {
        problems.append(Problem(.literalMark("$"), at: Span(position, position + 1)))
      } else if bytes[position] == UInt8(ascii: "*"), before != UInt8(ascii: "*"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "*")
      {
        problems.append(Problem(.literalMark("**"), at: Span(position, position + 2)))
      }
    }
  }
}

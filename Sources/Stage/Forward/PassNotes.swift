import Canvas
import Lessons
import Matrices
import Transformers

extension PassPage {
  /// What is done otherwise here than the model says, and what is read where other words are written now.
  var note: String? {
    let notes = [switchedOff, writtenByHand, noNumbers, unchangedHere, neverWritten, oldWords].compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(separator: language.choose(" ", ""))
  }

  private var comma: String { language.choose(", ", "、") }

  private var switchedOff: String? {
    let names =
      place.isPart && exploration.part == nil
      ? exploration.changes.partsOff(inside: place.path).map(name)
      : partsHere.filter(exploration.isOff).map { $0.name(in: language) }
    guard !names.isEmpty else { return nil }
    let note = language.choose(
      "Switched off: \(listed(names)).", "已关闭：\(listed(names))。")
    guard isWithoutEffect else { return note }
    return note + language.choose(" What is computed here goes no further.", "这里算出的东西传不下去。")
  }

  /// What can be switched off here, and the head around it.
  private var partsHere: [Transformers.Part] {
    let (part, head) = (exploration.part, exploration.partOfHead)
    return [part, head == part ? nil : head].compactMap { $0 }
  }

  /// Is this an operation inside of a head that is switched off?
  private var isWithoutEffect: Bool {
    guard !place.isPart, place.kind != .headOutput, let head = exploration.partOfHead else { return false }
    return exploration.isOff(head)
  }

  /// `layer 0 › self-attention › head 1`, as seen from the place at which one stands.
  private func name(of part: Transformers.Part) -> String {
    let owner = machine.index(of: part.owner) ?? 0
    let way = (machine.parents(of: owner) + [owner]).filter { $0 > exploration.place }
    return (way.map { machine.places[$0].kind.name(in: language) } + [part.name(in: language)])
      .joined(separator: " › ")
  }

  /// Elements of what stands here that somebody has written: `W_Q[0, 1] = 25`.
  private var writtenByHand: String? {
    let names = Names(trace: trace, language: language, isASCII: false)
    var written: [String] = []
    for matrix in matricesHere {
      guard let edited = trace[matrix].operation as? Edited else { continue }
      for element in edited.elements.keys.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
        let name = names.name(of: Inspection.Place(matrix, element))
        written.append("\(name) = \(brief(trace.value(matrix)[element]))")
      }
    }
    guard !written.isEmpty else { return nil }
    return language.choose("Written by hand: \(listed(written)).", "手动改写：\(listed(written))。")
  }

  /// What stands here with what it read; of a part all that stands in it.
  private var matricesHere: [Traced] {
    if let matrix = place.matrix { return [matrix] + trace.namedInputs(of: matrix) }
    return machine.operations(at: exploration.place).compactMap { machine.places[$0].matrix }
  }

  private var noNumbers: String? {
    guard let matrix = place.matrix, trace.value(matrix).elements.contains(where: \.isNaN) else { return nil }
    return language.choose(
      "NaN is no number; it comes of ∞ or NaN, here or before.", "NaN 不是数，由这里或前面的 ∞ 或 NaN 而来。")
  }

  /// Where differences are shown, a matrix that is the same in both passes is shown itself.
  private var unchangedHere: String? {
    guard exploration.showsDifference, let matrix = place.matrix, !hasChanged(matrix) else { return nil }
    return exploration.showsInputs && trace.namedInputs(of: matrix).contains(where: hasChanged)
      ? language.choose("What comes out here has not changed; what is read here has.", "这里的结果没有变化；变的是这里读到的。")
      : language.choose("Nothing has changed here.", "这里没有变化。")
  }

  /// Where something that is no word is the likeliest, another is written.
  private var neverWritten: String? {
    guard place.kind == .probabilities, !exploration.isTargetGiven,
      !exploration.pass.likeliestWords.allSatisfy({ Vocabulary.isWritten($0.word) })
    else { return nil }
    return language.choose(
      "<pad> and <start> are never written: the likeliest of the others is.",
      "<pad> 和 <start> 从不写出：写的是其余词里最可能的。")
  }

  private var oldWords: String? {
    guard [.machine, .decoder, .logits, .probabilities].contains(place.kind), exploration.readsOldWords else {
      return nil
    }
    let hint = exploration.isOnPaper ? "" : language.choose("; w writes the new ones", "；按 w 逐词写出新的译文")
    return language.choose(
      "The decoder still reads the old words, so that both passes can be compared\(hint).",
      "解码器读的仍是原来的词，好让两次计算能比较\(hint)。")
  }

  /// The first three, and how many more there are.
  private func listed(_ names: [String]) -> String {
    let more = names.count - 3
    guard more > 0 else { return names.joined(separator: comma) }
    return names.prefix(3).joined(separator: comma)
      + language.choose(" and \(more) more", "等，另有 \(more) 处")
  }
}

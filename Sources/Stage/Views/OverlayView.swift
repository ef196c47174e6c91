import Canvas
import Lessons

/// A list in a box on top of the page: the keys, or the steps.
struct OverlayView {
  let player: Player

  func draw(_ frame: inout Frame) {
    ListBox(title: title, rows: rows, selected: selected, explanation: explanation, theme: player.theme).draw(&frame)
  }

  private var selected: Int {
    switch player.overlay {
    case .keys(let selected), .index(let selected), .glossary(let selected): selected
    case nil: 0
    }
  }

  private var title: String {
    switch player.overlay {
    case .index: player.language.choose("Steps", "步骤")
    case .glossary: player.language.choose("Terms", "术语")
    default: player.language.choose("Keys", "按键")
    }
  }

  private var rows: [String] {
    switch player.overlay {
    case .keys: keyRows
    case .index:
      (player.session?.evaluation?.steps ?? []).enumerated().map { "\($0 + 1)  \($1.title.plainText)" }
    case .glossary: termRows
    case nil: []
    }
  }

  /// A term in both languages, and the number of the lesson that introduces it.
  private var termRows: [String] {
    let (terms, language) = (player.course.glossary.terms, player.language)
    let width = terms.map { displayWidth(of: $0.name(in: language)) }.max() ?? 0
    let numbers = Dictionary(uniqueKeysWithValues: player.course.items.map { ($0.slug, $0.number) })
    return terms.map { term in
      let number = numbers[term.lesson].map(String.init) ?? ""
      let other = player.theme.glyphs.isASCII ? "" : term.name(in: language.choose(.chinese, .english))
      return padded(number, to: 2) + "  " + padded(term.name(in: language), to: width) + "  " + other
    }
  }

  /// What stands below the list: the sentence about the term that is selected.
  private var explanation: String? {
    guard case .glossary(let selected) = player.overlay else { return nil }
    let terms = player.course.glossary.terms
    return terms.indices.contains(selected) ? terms[selected].sentence(in: player.language) : nil
  }

  private var keyRows: [String] {
    ListBox.keyRows(player.listedBindings.map { ($0.keys, $0.title(in: player.language)) }, in: player.language)
  }
}

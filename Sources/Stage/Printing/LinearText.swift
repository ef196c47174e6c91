import Canvas
import Lessons

extension PrintedLesson {
  /// The pages for somebody who hears them: no lines, blocks or columns, every number behind what it stands for.
  public var linearText: String {
    var lines: [String] = [heading]
    for step in steps { lines += [""] + linearLines(of: step) }
    if !ending.isEmpty { lines += ["", ending] }
    return lines.map { visibleText(theme.spelled($0)) + "\n" }.joined()
  }

  private func linearLines(of step: Int) -> [String] {
    var session = session
    session.go(to: step)
    let page = PageView(session: session, theme: theme, language: language)
    var lines = [number(of: step) + language.choose(": ", "：") + title(of: step)]
    var pictures = 0
    for piece in session.visiblePieces {
      lines.append("")
      switch piece {
      case .prose(let block): lines += block.spoken(in: language)
      case .question(let question): lines += linearLines(of: question)
      case .failure(let problem): lines.append(language.choose("error: ", "错误：") + problem.message(in: language))
      case .exhibits(let exhibits):
        for (index, exhibit) in exhibits.enumerated() {
          if index > 0 { lines.append("") }
          lines += page.exhibitView(exhibit, index: pictures + index).picture.linearLines(theme: theme)
        }
        pictures += exhibits.count
      }
    }
    let controls = session.exploration == nil ? session.controls : []
    let settings = controls.map { $0.title + language.choose(": ", "：") + $0.setting(in: language) }
    return lines + (settings.isEmpty ? [] : [""] + settings)
  }

  /// `Step 3 of 6`
  private func number(of step: Int) -> String {
    if let machine = session.exploration?.machine {
      let place = machine.places[step]
      return language.choose(
        "Operation \(place.number + 1) of \(machine.operations.count)",
        "第 \(place.number + 1) 个运算，共 \(machine.operations.count) 个")
    }
    return language.choose(
      "Step \(step + 1) of \(session.stepCount)", "第 \(step + 1) 步，共 \(session.stepCount) 步")
  }

  private func linearLines(of question: Question) -> [String] {
    var lines = [language.choose("Question: ", "问题：") + question.prompt]
    if case .choice(let options, _) = question.answer {
      lines += options.enumerated().map { "\($0 + 1). \($1)" }
    }
    return lines + [question.verdict(in: language) + language.choose(" ", "") + question.reveal.plainText]
  }
}

extension Control {
  /// What it is set to, and what else it could be.
  func setting(in language: Language) -> String {
    switch kind {
    case .knob(let value, let range, _, _):
      let (low, high) = (brief(range.lowerBound), brief(range.upperBound))
      return brief(value) + language.choose(" (from \(low) to \(high))", "（从 \(low) 到 \(high)）")
    case .choice(let selected, let options):
      let all = options.joined(separator: language.choose(", ", "，"))
      return options[selected] + language.choose(" (of: \(all))", "（可选：\(all)）")
    case .text(let text): return text
    }
  }
}

extension Block {
  /// Prose in lines to be heard: each cell of a table behind the head of its column.
  func spoken(in language: Language) -> [String] {
    switch self {
    case .list(let first, let items):
      return items.enumerated().flatMap { index, item -> [String] in
        var lines = item.flatMap { $0.spoken(in: language) }
        if !lines.isEmpty { lines[0] = (first.map { "\($0 + index). " } ?? "- ") + lines[0] }
        return lines
      }
    case .table(let table):
      let heads = table.header.map(\.plainText)
      return table.rows.map { row in
        row.enumerated().map { index, cell in
          let head = index < heads.count ? heads[index] : ""
          return head.isEmpty ? cell.plainText : head + language.choose(": ", "：") + cell.plainText
        }.joined(separator: language.choose("; ", "；"))
      }
    case .quote(let blocks): return blocks.flatMap { $0.spoken(in: language) }
    case .code(let code): return code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .rule: return []
    case .paragraph, .heading: return [plainText]
    }
  }
}

extension ExhibitView.Picture {
  /// The picture in sentences.
  func linearLines(theme: Theme) -> [String] {
    switch self {
    case .heatmap(let heatmap): heatmap.linearLines(theme: theme)
    case .curves(let curves): curves.linearLines(theme: theme)
    case .bars(let bars): bars.linearLines(theme: theme)
    case .histogram(let histogram): histogram.linearLines(theme: theme)
    case .table(let table): table.linearLines(theme: theme)
    case .tokens(let tokens): tokens.linearLines(theme: theme)
    case .formula(let formula): formula.linearLines(theme: theme)
    }
  }
}

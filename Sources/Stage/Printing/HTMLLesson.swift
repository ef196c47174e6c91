import Canvas
import Lessons

extension PrintedLesson {
  /// The pages as one document for a browser.
  /// - Parameters:
  ///   - look: what was asked for; without it, the browser says whether it is light or dark
  ///   - links: to other documents of the same course
  public func html(look: Look? = nil, links: [HTMLDocument.Link] = []) -> String {
    let sections = steps.map { HTMLDocument.Section(title(of: $0), body: HTMLPage(of: self, step: $0).body) }
    var document = HTMLDocument(
      title: heading, sections, language: language.tag, wording: theme.wording,
      light: theme.looking(.light), dark: theme.looking(.dark), scheme: look)
    document.links = links
    if let machine = session.exploration?.machine, steps.count > 1 {
      document.outline = machine.outline(of: steps, in: language)
    }
    return document.text
  }
}

/// One page of a lesson in the markup of a document.
private struct HTMLPage {
  let session: Session
  let language: Language
  let light: PageView
  let dark: PageView

  init(of printed: PrintedLesson, step: Int) {
    var session = printed.session
    session.go(to: step)
    self.session = session
    language = printed.language
    func view(_ look: Look) -> PageView {
      PageView(session: session, theme: printed.theme.looking(look), language: printed.language)
    }
    (light, dark) = (view(.light), view(.dark))
  }

  /// What stands behind a question is folded up with its answer: predict first.
  var body: String {
    var text = ""
    var openQuestions = 0
    var pictures = 0
    for piece in session.visiblePieces {
      switch piece {
      case .prose(let block): text += HTMLProse(theme: light.theme).markup(of: block)
      case .exhibits(let exhibits):
        text += "<div class=\"pictures\">\n"
        for (index, exhibit) in exhibits.enumerated() { text += picture(exhibit, index: pictures + index) }
        text += "</div>\n"
        pictures += exhibits.count
      case .question(let question):
        text += head(of: question)
        openQuestions += 1
      case .failure(let problem):
        text += "<p class=\"error\">\(spelled(problem.message(in: language)))</p>\n"
      }
    }
    text += String(repeating: "</details>\n</div>\n", count: openQuestions)
    return text + controls
  }

  /// A question, opened for what stands behind it.
  private func head(of question: Question) -> String {
    var text = "<div class=\"question\">\n<p class=\"prompt\">\(spelled(question.prompt))</p>\n"
    if case .choice(let options, _) = question.answer {
      text += "<ol>\n\(options.map { "<li>\(spelled($0))</li>\n" }.joined())</ol>\n"
    }
    let reveal = HTMLProse(theme: light.theme).markup(of: question.reveal)
    return text + """
      <details>
      <summary>\(language.choose("Answer", "答案"))</summary>
      <p class="answer"><strong>\(spelled(question.verdict(in: language)))</strong>\(language.choose(" ", ""))\(reveal)</p>

      """
  }

  private var controls: String {
    guard session.exploration == nil, !session.controls.isEmpty else { return "" }
    let items = session.controls.map { control in
      "<dt>\(spelled(control.title))</dt><dd>\(spelled(control.setting(in: language)))</dd>\n"
    }
    return "<dl class=\"controls\">\n\(items.joined())</dl>\n"
  }

  private func picture(_ exhibit: Exhibit, index: Int) -> String {
    let view = light.exhibitView(exhibit, index: index)
    switch view.picture {
    case .heatmap(let heatmap) where heatmap.suitsTable: return heatmap.htmlTable(theme: light.theme)
    case .heatmap(let heatmap):
      let words = heatmap.pictureInWords(in: Area(Self.room), theme: light.theme)
      let note = "<p class=\"note\">\(escapedMarkup(words))</p>\n"
      return "<div>\n\(drawn(exhibit, index, title: heatmap.title))\(note)</div>\n"
    case .table(let table): return table.htmlTable(theme: light.theme)
    case .tokens(let tokens): return "<div>\n\(tokens.htmlList(theme: light.theme))</div>\n"
    case .formula(let formula):
      let lines = formula.linearLines(theme: light.theme)
      return "<p class=\"formula\">\(escapedMarkup(lines.joined(separator: " ")))</p>\n"
    case .curves, .bars, .histogram: return drawn(exhibit, index, title: view.title)
    }
  }

  /// What is no table is the same picture as on a screen, once for light and once for dark.
  private func drawn(_ exhibit: Exhibit, _ index: Int, title: String) -> String {
    [(light, "day"), (dark, "night")].map { page, name in
      let picture = page.exhibitView(exhibit, index: index).picture
      let size = picture.size(in: Self.room, theme: page.theme)
      var frame = Frame(size)
      picture.draw(on: &frame, in: frame.area, theme: page.theme)
      let lines = picture.linearLines(theme: page.theme)
      let svg = SVGPicture(
        [frame], title: title.isEmpty ? lines.first ?? "" : title, description: lines.joined(separator: "\n"),
        paper: Paper(page.theme.look), language: language.tag)
      return "<div class=\"\(name)\">\n\(svg.text)</div>\n"
    }.joined()
  }

  /// The room for a picture, in characters.
  private static let room = Size(columns: 52, rows: 40)

  private func spelled(_ text: String) -> String { escapedMarkup(light.theme.spelled(text)) }
}

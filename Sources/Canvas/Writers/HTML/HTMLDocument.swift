/// A page for a browser in one file, without network: sections that are turned over by keys and clicks, in light and dark.
///
/// It is XML, too. Without its script all sections stand below each other.
public struct HTMLDocument: Sendable {
  public var title: String
  /// What stands below the title; markup.
  public var introduction = ""
  public var sections: [Section]
  /// Other documents: the table of contents, what comes before and behind. Who turns over the last section comes to the
  /// one behind.
  public var links: [Link] = []
  /// Where the sections belong, folded up above them; empty for those that are few.
  public var outline: [OutlineEntry] = []
  /// As in `lang`.
  public var language: String
  public var wording: Wording
  public var light: Theme
  public var dark: Theme
  /// Light or dark whatever the browser says; the button still changes it.
  public var scheme: Look?
  /// As wide as the window: for pictures that stand beside each other.
  public var isWide = false

  public struct Section: Sendable {
    public var title: String
    /// Markup.
    public var body: String

    public init(_ title: String, body: String) {
      self.title = title
      self.body = body
    }
  }

  public struct Link: Sendable {
    public var relation: String
    public var title: String
    public var target: String

    public init(_ relation: String, _ title: String, target: String) {
      self.relation = relation
      self.title = title
      self.target = target
    }

    /// Is it turned to like a page?
    fileprivate var isNeighbour: Bool { relation == "prev" || relation == "next" }
  }

  public init(
    title: String, _ sections: [Section], language: String, wording: Wording, light: Theme? = nil, dark: Theme? = nil,
    scheme: Look? = nil
  ) {
    self.title = title
    self.scheme = scheme
    self.sections = sections
    self.language = language
    self.wording = wording
    self.light = light ?? Theme(.light, wording: wording)
    self.dark = dark ?? Theme(.dark, wording: wording)
  }

  private var schemeAttribute: String {
    scheme == .light || scheme == .dark ? " data-scheme=\"\(scheme == .light ? "light" : "dark")\"" : ""
  }

  public var text: String {
    """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="\(escapedMarkup(language))"\(schemeAttribute)>
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"/>
    <title>\(escapedMarkup(title))</title>
    <style>
    \(schemeRules(Paper(light.look), Paper(dark.look)))\(styleRules)\(levelRules(light: light, dark: dark))</style>
    </head>
    <body\(isWide ? " class=\"wide\"" : "")>
    <header>
    <h1 id="title">\(escapedMarkup(title))</h1>
    <p class="tools">\(outerLinks)<button type="button" id="scheme" hidden="hidden">\(wording.scheme)</button></p>
    </header>
    \(introduction)\(outlineMarkup)<main>
    \(sections.indices.map(section).joined())</main>
    <script>
    //<![CDATA[
    \(turningScript)//]]>
    </script>
    </body>
    </html>

    """
  }

  private var outerLinks: String {
    links.map { link in
      "<a rel=\"\(link.relation)\" href=\"\(escapedMarkup(link.target))\">\(escapedMarkup(link.title))</a> "
    }.joined()
  }

  private func section(_ index: Int) -> String {
    let section = sections[index]
    // What stands above as the title of all is not said again.
    let isSame = sections.count == 1 && section.title == title
    let heading = isSame ? "" : "<h2 id=\"title-\(index + 1)\" tabindex=\"-1\">\(escapedMarkup(section.title))</h2>\n"
    return """
      <section class="step" id="step-\(index + 1)" aria-labelledby="\(isSame ? "title" : "title-\(index + 1)")">
      \(heading)\(section.body)\(navigation(index))</section>

      """
  }

  private func navigation(_ index: Int) -> String {
    guard sections.count > 1 || links.contains(where: \.isNeighbour) else { return "" }
    return """
      <nav aria-label="\(wording.steps)">
      \(back(from: index))
      <span class="place">\(wording.place(index + 1, of: sections.count))</span>
      \(onward(from: index))
      </nav>

      """
  }

  private func back(from index: Int) -> String {
    if index > 0 { return turn("prev", "← \(wording.back)", to: "#step-\(index)") }
    guard let before = links.first(where: { $0.relation == "prev" }) else { return end("← \(wording.back)") }
    return turn("prev", "← \(wording.previousLesson)", to: before.target + "#end")
  }

  private func onward(from index: Int) -> String {
    if index + 1 < sections.count { return turn("next", "\(wording.next) →", to: "#step-\(index + 2)") }
    guard let behind = links.first(where: { $0.relation == "next" }) else { return end("\(wording.next) →") }
    return turn("next", "\(wording.nextLesson) →", to: behind.target)
  }

  private func turn(_ relation: String, _ title: String, to target: String) -> String {
    "<a rel=\"\(relation)\" href=\"\(escapedMarkup(target))\">\(title)</a>"
  }

  private func end(_ title: String) -> String { "<span class=\"end\" aria-hidden=\"true\">\(title)</span>" }
}

extension Wording {
  var scheme: String { self == .english ? "light / dark" : "浅色 / 深色" }
  var numbers: String { self == .english ? "numbers" : "数字" }
  var steps: String { self == .english ? "Steps" : "步骤" }
  var allSteps: String { self == .english ? "All steps" : "全部步骤" }
  var back: String { self == .english ? "Back" : "上一步" }
  var next: String { self == .english ? "Next" : "下一步" }
  var previousLesson: String { self == .english ? "Previous lesson" : "上一课" }
  var nextLesson: String { self == .english ? "Next lesson" : "下一课" }

  func place(_ number: Int, of count: Int) -> String {
    self == .english ? "\(number) of \(count)" : "第 \(number) 步，共 \(count) 步"
  }
}

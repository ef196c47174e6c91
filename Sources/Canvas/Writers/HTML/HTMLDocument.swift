/// A page for a browser in one file, without network: sections that are turned over by keys and clicks, in light and dark.
///
/// It is XML, too. Without its script all sections stand below each other.
public struct HTMLDocument: Sendable {
  public var title: String
  /// What stands below the title; markup.
  public var introduction = ""
  public var sections: [Section]
  /// Other documents: the table of contents, what comes before and behind.
  public var links: [Link] = []
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
    \(introduction)<main>
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
      \(heading)\(section.body)\(sections.count > 1 ? navigation(index) : "")</section>

      """
  }

  private func navigation(_ index: Int) -> String {
    func link(_ relation: String, _ title: String, to index: Int) -> String {
      sections.indices.contains(index)
        ? "<a rel=\"\(relation)\" href=\"#step-\(index + 1)\">\(title)</a>"
        : "<span class=\"end\" aria-hidden=\"true\">\(title)</span>"
    }
    return """
      <nav aria-label="\(wording.steps)">
      \(link("prev", "← \(wording.back)", to: index - 1))
      <span class="place">\(wording.place(index + 1, of: sections.count))</span>
      \(link("next", "\(wording.next) →", to: index + 1))
      </nav>

      """
  }
}

extension Wording {
  var scheme: String { self == .english ? "light / dark" : "浅色 / 深色" }
  var numbers: String { self == .english ? "numbers" : "数字" }
  var steps: String { self == .english ? "Steps" : "步骤" }
  var back: String { self == .english ? "Back" : "上一步" }
  var next: String { self == .english ? "Next" : "下一步" }

  func place(_ number: Int, of count: Int) -> String {
    self == .english ? "\(number) of \(count)" : "第 \(number) 步，共 \(count) 步"
  }
}

import Canvas

/// The same pictures in the forms that are written to files.
extension MatrixSheet {
  /// In sentences, for those who hear them.
  public var linearText: String { linearLines.map { visibleText($0) + "\n" }.joined() }

  private var linearLines: [String] { pictures.flatMap { whole($0).linearLines(theme: theme) } }

  public func svg(width: Int, title: String, language: String) -> String {
    SVGPicture(
      [frame(width: width)], title: title, description: linearLines.joined(separator: "\n"), paper: Paper(theme.look),
      language: language
    ).text
  }

  /// A scene for each picture.
  public func cast(width: Int, title: String) -> String {
    let scenes = pictures.onOneScale.map { picture in
      let name = pictures.count > 1 && !picture.title.isEmpty ? picture.title : title
      return CastText.Scene(name, MatrixSheet([picture], theme: theme).frame(width: width))
    }
    return CastText(scenes, title: title, paper: Paper(theme.look)).text
  }

  /// Tables where somebody could read them, pictures of the rest.
  /// - Parameter look: what was asked for; without it, the browser says whether it is light or dark.
  public func html(width: Int, title: String, look: Look?, language: String) -> String {
    let body = pictures.map { picture in
      let heatmap = whole(picture)
      return heatmap.suitsTable ? heatmap.htmlTable(theme: themed(.light)) : drawn(picture, width: width, language)
    }
    let markup = "<div class=\"pictures\">\n\(body.joined())</div>\n"
    var document = HTMLDocument(
      title: title, [HTMLDocument.Section(title, body: markup)], language: language, wording: theme.wording,
      light: themed(.light), dark: themed(.dark), scheme: look)
    document.isWide = pictures.count > 1
    return document.text
  }

  private func drawn(_ picture: MatrixPicture, width: Int, _ language: String) -> String {
    let sheet = MatrixSheet([picture], theme: themed(.light))
    let words = sheet.inWords(width: width).map { "<p class=\"note\">\(escapedMarkup($0))</p>\n" }.joined()
    let pictures = [(Look.light, "day"), (.dark, "night")].map { look, name in
      let sheet = MatrixSheet([picture], theme: themed(look))
      // No wider than it is, so that others have room beside it.
      let svg = sheet.svg(
        width: min(width, sheet.columns(within: width)), title: picture.title.isEmpty ? "heatmap" : picture.title,
        language: language)
      return "<div class=\"\(name)\">\n\(svg)</div>\n"
    }.joined()
    return "<div>\n\(pictures)\(words)</div>\n"
  }

  /// The same in the colours for light or for dark screens.
  private func themed(_ look: Look) -> Theme { theme.looking(look) }

  /// With all its elements, as long as somebody could read them; of more numbers that were asked for, the corner.
  private func whole(_ picture: MatrixPicture) -> Heatmap {
    let (rows, columns) = (picture.plane.rows, picture.plane.columns)
    if rows * columns <= mostNumbersOfTable {
      return picture.heatmap(in: Size(columns: 20 * columns + 40, rows: rows + 12), theme: theme)
    }
    guard picture.view == .numbers else { return picture.heatmap(in: Size(columns: 200, rows: 100), theme: theme) }
    let width = min(columns, max(64, mostNumbersOfTable / rows))
    return picture.heatmap(in: Size(columns: width, rows: mostNumbersOfTable / width), theme: theme)
  }
}

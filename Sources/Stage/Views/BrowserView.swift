import Canvas
import Lessons

/// The list of lessons, and beside it what the marked one is about.
struct BrowserView {
  let player: Player

  private var theme: Theme { player.theme }
  private var language: Language { player.language }

  func draw(_ frame: inout Frame, in area: Area) {
    let body = Area(column: 0, row: 2, columns: area.size.columns, rows: area.size.rows - 4)
    let left = area.size.columns >= 60 ? min(44, area.size.columns / 2) : area.size.columns
    drawHeader(&frame, in: area)
    drawList(&frame, in: Area(column: 0, row: body.top, columns: left, rows: body.size.rows))
    if left < area.size.columns {
      let line = Area(column: left, row: body.top, columns: 1, rows: body.size.rows)
      frame.fill(line, with: theme.glyphs.vertical, theme.style(.rule))
      drawDetails(
        &frame, in: Area(column: left + 2, row: body.top, columns: area.size.columns - left - 3, rows: body.size.rows))
    }
    let footer = FooterView.rows(of: player)
    let foot = Area(column: 0, row: area.bottom - footer, columns: area.size.columns, rows: footer)
    frame.fill(foot, with: " ")
    frame.drawRule(in: area, row: body.bottom + 1 - footer, theme)
    FooterView(player: player).draw(&frame, in: foot)
  }

  private func drawHeader(_ frame: inout Frame, in area: Area) {
    let row = Area(column: 1, row: 0, columns: area.size.columns - 2, rows: 1)
    let items = player.course.items
    let done = items.count { player.progress.state(of: $0.slug) == .done }
    let count = language.choose("\(done) of \(items.count) done", "已完成 \(done) / \(items.count)")
    let motto = language.choose("learn attention, one number at a time", "一个数一个数地学懂注意力")
    let column = frame.draw("qkv", at: row.origin, theme.style(.title), in: row)
    let rest = Area(column: column + 2, row: 0, columns: row.right - column - displayWidth(of: count) - 4, rows: 1)
    if let query = player.browser.query {
      frame.draw("/\(query)_", in: rest, .accent, alignment: .left, theme: theme)
      frame.cursor = Point(column: min(rest.right - 1, rest.left + 1 + displayWidth(of: query)), row: 0)
    } else if displayWidth(of: motto) <= rest.size.columns {
      frame.draw(motto, in: rest, .dim, alignment: .left, theme: theme)
    }
    frame.draw(count, in: row, .dim, alignment: .right, theme: theme)
    frame.drawRule(in: area, row: 1, theme)
  }

  private func drawList(_ frame: inout Frame, in area: Area) {
    let rows = CourseRow.rows(
      player.listedLessons, progress: player.progress, language: language, isASCII: theme.glyphs.isASCII)
    guard !rows.isEmpty else {
      let nothing = language.choose("no lesson matches", "没有匹配的课程")
      frame.draw(nothing, in: area.inset(left: 1), .dim, alignment: .left, theme: theme)
      return
    }
    let selected = rows.firstIndex { $0.slug == player.selectedLesson } ?? 0
    let first = min(max(0, selected - area.size.rows / 2), max(0, rows.count - area.size.rows))
    for index in first..<min(rows.count, first + area.size.rows) {
      let line = Area(column: area.left, row: area.top + index - first, columns: area.size.columns, rows: 1)
      draw(rows[index], isSelected: index == selected, &frame, in: line)
    }
  }

  private func draw(_ row: CourseRow, isSelected: Bool, _ frame: inout Frame, in line: Area) {
    let style = theme.style(isSelected ? .selection : row.slug == nil ? .title : row.state == .done ? .dim : .text)
    frame.fill(line, with: " ", style)
    let mark = isSelected ? String(theme.glyphs.rowMark) : " "
    let indent = row.slug == nil ? " " : mark + " "
    frame.draw(indent + theme.spelled(row.text), in: line, style, alignment: .left)
    if isSelected, player.browser.query == nil { frame.cursor = line.origin }
  }

  // MARK: The marked lesson

  private func drawDetails(_ frame: inout Frame, in area: Area) {
    guard let slug = player.selectedLesson, let item = player.course[slug] else { return }
    let header = item.header(in: language)
    var row = area.top
    func draw(_ text: String, _ role: Role) {
      let lines = StyledText(theme.spelled(text), theme.style(role)).wrapped(to: area.size.columns)
      frame.draw(lines, in: Area(column: area.left, row: row, columns: area.size.columns, rows: area.bottom - row))
      row += lines.count
    }
    draw("\(item.number)  \(header.title)", .title)
    row += 1
    draw(header.summary, .text)
    row += 1
    if let preview = player.browser.preview, preview.slug == slug {
      row += drawThumbnail(
        preview, &frame, in: Area(column: area.left, row: row, columns: area.size.columns, rows: area.bottom - row - 4))
    }
    let needed = header.requires.compactMap { player.course[$0] }
    if !needed.isEmpty {
      let names = needed.map { "\($0.number) \($0.header(in: language).title)" }
      draw(language.choose("builds on  ", "先修  ") + names.joined(separator: language.choose(", ", "、")), .dim)
    }
    draw([record(of: slug), header.minutes?.inMinutes(language)].compactMap { $0 }.joined(separator: "  "), .dim)
  }

  /// The first heatmap of the lesson, computed, as small as it gets.
  private func drawThumbnail(_ preview: Browser.Preview, _ frame: inout Frame, in area: Area) -> Int {
    let room = Size(columns: area.size.columns, rows: min(area.size.rows, 9))
    guard room.rows >= 4, room.columns >= 10,
      let picture = ExhibitView.thumbnail(of: preview.exhibit, in: preview.trace)
    else { return 0 }
    let size = picture.size(in: room, theme: theme)
    let place = Area(column: area.left, row: area.top, columns: size.columns, rows: size.rows)
    frame.draw(picture, in: place, theme: theme)
    return size.rows + 1
  }

  private func record(of slug: String) -> String {
    guard let record = player.progress.lessons[slug], !record.seen.isEmpty else {
      return language.choose("not begun yet", "尚未开始")
    }
    let right = record.answers.values.count { $0 }
    let step = language.choose("step \(record.step + 1)", "第 \(record.step + 1) 步")
    let questions = player.course.lesson(slug, in: language)?.questionCount ?? 0
    guard questions > 0 else { return step }
    return step + "  " + language.choose("\(right) of \(questions) answers right", "答对 \(right) / \(questions)")
  }
}

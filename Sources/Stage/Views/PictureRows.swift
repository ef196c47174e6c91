import Canvas
import Lessons

/// Decides how large the pictures of a page are, and which stand side by side.
struct PictureRows {
  let page: PageView
  /// The most that one picture may take.
  let room: Size
  /// The rows that prose leaves.
  let free: Int

  /// No picture says much in fewer rows.
  static let least = 6

  /// Several small pictures of the same kind want room for their names.
  private var leastShare: Int { page.session.exploration == nil ? 0 : 20 }

  /// The pictures of each piece that has some, by the index of the piece.
  func rows(of pieces: [Step.Piece]) -> [Int: [[Panel]]] {
    let groups = groups(of: pieces)
    let natural = groups.map { arranged($0.views, within: room) }
    let total = natural.map(Self.height).reduce(0, +)
    guard total > free, !groups.isEmpty else {
      return Dictionary(uniqueKeysWithValues: zip(groups.map(\.index), natural))
    }
    // Too high together: those that are higher than their share become smaller.
    let share = max(Self.least, free / groups.count)
    let smaller = zip(groups, natural).map { group, rows in
      Self.height(rows) <= share ? rows : arranged(group.views, within: Size(columns: room.columns, rows: share))
    }
    // A page that scrolls in any case loses nothing by its pictures being as high as they want.
    guard smaller.map(Self.height).reduce(0, +) <= free else {
      return Dictionary(uniqueKeysWithValues: zip(groups.map(\.index), natural))
    }
    return Dictionary(uniqueKeysWithValues: zip(groups.map(\.index), smaller))
  }

  private func groups(of pieces: [Step.Piece]) -> [(index: Int, views: [ExhibitView])] {
    var next = 0
    return pieces.enumerated().compactMap { index, piece in
      guard case .exhibits(let exhibits) = piece else { return nil }
      defer { next += exhibits.count }
      return (index, exhibits.enumerated().map { page.exhibitView($1, index: next + $0) })
    }
  }

  /// Side by side where they fit as they are, or in equal shares that cost no detail; else as many in a row as fit.
  private func arranged(_ views: [ExhibitView], within room: Size) -> [[Panel]] {
    let panels = views.map { $0.panel(within: room) }
    let gaps = PageLayout.apart * (views.count - 1)
    if panels.map(\.size.columns).reduce(gaps, +) <= room.columns { return [panels] }
    let floors = views.map { $0.picture.columnsForElements(in: room, theme: page.theme) }
    let shares = Self.shares(of: room.columns - gaps, natural: panels.map(\.size.columns), floors: floors)
      .map { Size(columns: $0, rows: room.rows) }
    let fits = zip(views, shares).allSatisfy { $0.picture.keepsDetail(in: $1, as: room, theme: page.theme) }
    if views.count > 1, fits, shares.allSatisfy({ $0.columns >= leastShare }) {
      return [zip(views, shares).map { $0.panel(within: $1) }]
    }
    return chunks(of: views, within: room) ?? flowing(panels, columns: room.columns)
  }

  /// Pictures of the same kind in rows of as many as cost no detail; `nil` where that is one.
  private func chunks(of views: [ExhibitView], within room: Size) -> [[Panel]]? {
    guard leastShare > 0 else { return nil }
    for count in stride(from: views.count - 1, through: 2, by: -1) {
      let share = Size(columns: (room.columns - PageLayout.apart * (count - 1)) / count, rows: room.rows)
      guard share.columns >= leastShare,
        views.allSatisfy({ $0.picture.keepsDetail(in: share, as: room, theme: page.theme) })
      else { continue }
      return stride(from: 0, to: views.count, by: count).map { start in
        views[start..<min(views.count, start + count)].map { $0.panel(within: share) }
      }
    }
    return nil
  }

  /// The columns shared out: colour bars give way before elements do, the widest panels first.
  private static func shares(of columns: Int, natural: [Int], floors: [Int]) -> [Int] {
    var widths = natural
    var surplus = widths.reduce(0, +) - columns
    while surplus > 0 {
      let spare = widths.indices.filter { widths[$0] > floors[$0] }
      let candidates = spare.isEmpty ? Array(widths.indices) : spare
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 else { break }
      widths[widest] -= 1
      surplus -= 1
    }
    return widths
  }

  private func flowing(_ panels: [Panel], columns: Int) -> [[Panel]] {
    var rows: [[Panel]] = []
    var taken = 0
    for panel in panels {
      if rows.isEmpty || taken + PageLayout.apart + panel.size.columns > columns {
        rows.append([panel])
        taken = panel.size.columns
      } else {
        rows[rows.count - 1].append(panel)
        taken += PageLayout.apart + panel.size.columns
      }
    }
    return rows
  }

  private static func height(_ rows: [[Panel]]) -> Int {
    rows.map { $0.map(\.size.rows).max() ?? 0 }.reduce(0, +)
  }
}

extension ExhibitView.Picture {
  /// What the elements and their labels take; the rest is colour bar and title.
  fileprivate func columnsForElements(in room: Size, theme: Theme) -> Int {
    guard case .heatmap(let heatmap) = self else { return size(in: room, theme: theme).columns / 2 }
    return heatmap.layout(in: Area(room), theme: theme)?.used.columns ?? room.columns
  }

  /// Would the picture show the same in less room?
  fileprivate func keepsDetail(in share: Size, as room: Size, theme: Theme) -> Bool {
    switch self {
    case .heatmap(let heatmap):
      guard let small = heatmap.layout(in: Area(share), theme: theme),
        let large = heatmap.layout(in: Area(room), theme: theme)
      else { return false }
      return small.block == large.block && small.rows == large.rows && small.columns == large.columns
        && small.unit.isNumber == large.unit.isNumber
    case .curves, .histogram, .bars: return share.columns >= 30
    case .table, .tokens, .formula: return size(in: share, theme: theme).rows == size(in: room, theme: theme).rows
    }
  }
}

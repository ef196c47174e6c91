import Canvas
import MatrixFiles

/// Pictures on paper: one, or a grid of all heads, on one colour scale.
public struct MatrixSheet: Sendable {
  /// Row after row; e.g. a row for each layer.
  public let pictures: [MatrixPicture]
  let theme: Theme

  public init(_ pictures: [MatrixPicture], theme: Theme) {
    self.pictures = pictures
    self.theme = theme
  }

  public func frame(width: Int) -> Frame {
    let panels = panels(width: width)
    let height = panels.map(\.area.bottom).max() ?? 0
    var frame = Frame(Size(columns: width, rows: height))
    for panel in panels { frame.draw(panel.heatmap, in: panel.area, theme: theme) }
    return frame
  }

  /// How many columns are in use.
  func columns(within width: Int) -> Int { panels(width: width).map(\.area.right).max() ?? 0 }

  /// What each picture shows, in words.
  func inWords(width: Int) -> [String] {
    panels(width: width).map { $0.heatmap.pictureInWords(in: $0.area, theme: theme) }
  }

  private typealias Panel = (heatmap: Heatmap, area: Area)

  /// As many side by side as fit, in their order.
  private func panels(width: Int) -> [Panel] {
    let shared = pictures.count > 1 ? pictures.sharedLimits : nil
    var panels: [Panel] = []
    var (column, top, bottom) = (0, 0, 0)
    for picture in pictures {
      let room = room(of: picture, width: width)
      var heatmap = picture.heatmap(in: room, theme: theme)
      if let shared { heatmap.limits = shared }
      // In the columns that it takes, and no more: beside a narrow picture the axes need a line of their own.
      let space = Size(columns: heatmap.size(in: room, theme: theme).columns, rows: room.rows)
      let size = Size(columns: space.columns, rows: heatmap.size(in: space, theme: theme).rows)
      if column > 0, column + size.columns > width { (column, top) = (0, bottom + 1) }
      panels.append((heatmap, Area(column: column, row: top, columns: size.columns, rows: size.rows)))
      column += size.columns + Self.apart
      bottom = max(bottom, top + size.rows)
    }
    return panels
  }

  private func room(of picture: MatrixPicture, width: Int) -> Size {
    let rows = picture.plane.rows
    if pictures.count == 1 {
      let all = min(rows, picture.view == .numbers ? 4096 : rows <= 100 ? rows : max(Self.highest, width / 2)) + 8
      return Size(columns: width, rows: all)
    }
    // Small ones have room for their numbers.
    let isSmall = picture.plane.columns <= 8 && rows <= 16 && picture.view == .automatic
    guard picture.view != .numbers, !isSmall else { return Size(columns: width, rows: min(rows, 100) + 8) }
    // As many side by side as cost no detail beside two, at most four.
    let shares = (1...min(4, pictures.count)).map { (width - ($0 - 1) * Self.apart) / $0 }.filter { $0 >= Self.least }
    let blocks = shares.map { block(of: picture, in: Self.room(rows: rows, columns: $0)) }
    let finest = blocks.dropFirst().first
    let columns = blocks.lastIndex(of: finest ?? Size(columns: 0, rows: 0)).map { shares[$0] } ?? width
    return Self.room(rows: rows, columns: columns)
  }

  private static func room(rows: Int, columns: Int) -> Size {
    Size(columns: columns, rows: min(rows, columns / 2 + 2) + 6)
  }

  private func block(of picture: MatrixPicture, in room: Size) -> Size {
    picture.block(
      of: picture.plane.rows, picture.plane.columns, in: picture.capacity(in: room, theme: theme))
  }

  private static let apart = 3
  /// The narrowest of several pictures side by side.
  private static let least = 20
  private static let highest = 60
}

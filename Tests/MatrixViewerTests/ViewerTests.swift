import Canvas
import MatrixFiles
import MatrixViewer
import Matrices
import Stage
import TestSupport
import Testing

@Suite struct ViewerTests {
  private func viewer(_ rows: Int, _ columns: Int, count: Int = 1, size: Size = Size(columns: 80, rows: 24)) -> Viewer {
    let pictures = (0..<count).map { index in
      var picture = MatrixPicture(NumberPlane(Matrix(Shape(rows, columns)) { Float($0 * columns + $1 + index) }))
      picture.title = "head \(index)"
      return picture
    }
    return Viewer(pictures, theme: Theme(), language: .english, size: size)
  }

  private func after(_ keys: [KeyPress], _ viewer: Viewer) -> Viewer {
    keys.reduce(viewer) { update($0, .key($1)).0 }
  }

  @Test func `all of a large matrix is in view at first`() {
    let text = view(viewer(1000, 500)).rows
    #expect(text[0].hasPrefix("head 0"))
    #expect(text.contains { $0.contains("showing 1000×500 as") })
    #expect(text.contains { $0.contains("[27, 6] = 13506") })
  }

  @Test func `a small one opens as numbers, and as pixels where somebody wants it`() {
    #expect(viewer(5, 8).isNumbers && !viewer(5, 80).isNumbers && !viewer(50, 8).isNumbers)
    #expect(after(["v"], viewer(5, 8)).isNumbers == false)
  }

  @Test func `zooming in ends at numbers, and zooming out at all`() {
    let start = viewer(300, 300)
    let near = after(Array(repeating: "+", count: 12), start)
    #expect(near.isNumbers && near.block == Size(columns: 1, rows: 1))
    #expect(view(near).rows.contains { $0.contains("[0, 0] = 0") })
    let far = after(Array(repeating: "-", count: 14), near)
    #expect(!far.isNumbers && far.block == start.block && far.origin == start.origin)
  }

  @Test func `heads are seen on one scale`() throws {
    let pictures = [Float(1), 100].map { factor in
      MatrixPicture(NumberPlane(Matrix(Shape(2, 2)) { Float($0 * 2 + $1) * factor }))
    }
    let limits = pictures.onOneScale.map { $0.limits() }
    #expect(limits == [0...300, 0...300])
  }

  @Test func `numbers that are asked for are shown at once`() {
    var picture = MatrixPicture(NumberPlane(Matrix(Shape(3, 3)) { Float($0 * 3 + $1) }))
    picture.view = .numbers
    let viewer = Viewer(
      [picture], theme: Theme(), language: .english, size: Size(columns: 80, rows: 24))
    #expect(viewer.isNumbers)
    #expect(view(viewer).rows.contains { $0.contains("6") && $0.contains("7") && $0.contains("8") })
  }

  @Test func `heads and sides`() {
    let start = viewer(20, 30, count: 2)
    #expect(view(after([.tab], start)).rows[0].hasPrefix("head 1"))
    #expect(view(after([.tab, .tab], start)).rows[0].hasPrefix("head 0"))
    let turned = after([.right, .right, .down, "t"], start)
    #expect(view(turned).rows.contains { $0.contains("[2, 1] = 32") })
  }

  @Test func `titles follow the language`() {
    let pictures = (0..<2).map { index in
      MatrixPicture(NumberPlane(Matrix(Shape(2, 2)) { Float($0 + $1 + index) }))
    }
    let start = Viewer(
      pictures, titles: [.english: ["head 0", "head 1"], .chinese: ["头 0", "头 1"]], theme: Theme(), language: .english,
      size: Size(columns: 80, rows: 24))
    #expect(view(start).rows[0].hasPrefix("head 0"))
    #expect(view(after(["L"], start)).rows[0].hasPrefix("头 0"))
    #expect(view(after(["L", .tab], start)).rows[0].hasPrefix("头 1"))
    #expect(view(after(["L", .tab, "L"], start)).rows[0].hasPrefix("head 1"))
  }

  @Test func `the keys are listed, and escape closes the list before it quits`() {
    let start = viewer(12, 12, count: 12)
    #expect(view(start).rows[23].hasSuffix("? keys   q quit "))
    let opened = after(["?", .down, .down], start)
    #expect(view(opened).rows.contains { $0.contains("─ Keys ─") } && opened.cursor == start.cursor)
    #expect(view(opened).rows.contains { $0.contains("▸0 ") && $0.contains("all") })
    let (closed, effect) = update(opened, .key(.escape))
    #expect(effect == nil && view(closed) == view(start))
    #expect(update(start, .key(.escape)).1 == .quit && update(opened, .key("q")).1 == .quit)
  }

  @Test(arguments: [(12, 3), (12, 4), (20, 5), (30, 6)])
  func `a small screen has the picture or the keys on a line, not both`(_ columns: Int, _ rows: Int) {
    let viewer = viewer(300, 200, size: Size(columns: columns, rows: rows))
    let last = view(viewer).rows[rows - 1]
    #expect(last.contains("quit") == (rows >= 6) && !view(after(["?"], viewer)).rows.joined().isEmpty)
    #expect(!last.contains("zoom") || !last.contains("="))
  }

  @Test func `heads stand side by side as long as that costs no detail`() {
    func rows(_ side: Int, _ width: Int) -> [String] {
      let pictures = (0..<12).map { index in
        var picture = MatrixPicture(NumberPlane(Matrix(Shape(side, side)) { Float($0 * side + $1) }))
        picture.title = "head \(index)"
        return picture
      }
      return MatrixSheet(pictures, theme: Theme()).frame(width: width).rows
    }
    func heads(_ row: String) -> Int { row.matches(of: /head/).count }
    #expect(heads(rows(20, 80)[0]) == 3 && !rows(20, 80).contains { $0.contains("max") })
    #expect(heads(rows(12, 120)[0]) == 4)
    #expect(heads(rows(30, 80)[0]) == 2 && !rows(30, 80).contains { $0.contains("max") })
    #expect(heads(rows(12, 30)[0]) == 1)
  }

  @Test func `whatever keys are pressed, the cursor is in view`() {
    var random = SeededGenerator(seed: 4)
    for (rows, columns) in [(1, 1), (3, 900), (700, 2), (400, 400)] {
      var state = viewer(rows, columns, count: 2)
      for _ in 0..<300 {
        let keys = ViewerBinding.all.flatMap(\.keys)
        if Int.random(in: 0..<12, using: &random) == 0 {
          let size = Size(columns: .random(in: 1...120, using: &random), rows: .random(in: 1...40, using: &random))
          state = update(state, .resize(size)).0
        } else {
          state = update(state, .key(keys.randomElement(using: &random)!)).0
        }
        let plane = state.plane
        #expect((0..<plane.rows).contains(state.cursor.row) && (0..<plane.columns).contains(state.cursor.column))
        #expect(state.heatmap.excerpt?.rows.contains(state.cursor.row) == true)
        #expect(state.heatmap.excerpt?.columns.contains(state.cursor.column) == true)
        #expect(view(state).size == state.size)
      }
    }
  }
}

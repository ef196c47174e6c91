import Canvas
import Lessons
import Matrices

/// A picture of a step, as the learner wants to see it.
struct ExhibitView {
  let exhibit: Exhibit
  let key: Session.Picture
  let session: Session
  let highlights: Highlights
  let theme: Theme
  let language: Language

  /// What is shown: the picture of the canvas that this exhibit has become.
  enum Picture {
    case heatmap(Heatmap)
    case curves(Curves)
    case bars(Bars)
    case histogram(Histogram)
    case table(NumberTable)
    case tokens(TokenStrip)
    case formula(FormulaLine)

    /// The room that it takes of a space.
    func size(in space: Size, theme: Theme) -> Size {
      switch self {
      case .heatmap(let heatmap):
        // In the columns that it takes, and no more: beside a narrow picture the axes need a line of their own.
        heatmap.size(
          in: Size(columns: heatmap.size(in: space, theme: theme).columns, rows: space.rows), theme: theme)
      case .curves(let curves): curves.size(in: space, theme: theme)
      case .bars(let bars): bars.size(in: space, theme: theme)
      case .histogram(let histogram): histogram.size(in: space, theme: theme)
      case .table(let table): table.size(in: space, theme: theme)
      case .tokens(let tokens): tokens.size(in: space, theme: theme)
      case .formula(let formula): formula.size(in: space, theme: theme)
      }
    }

    /// Curves take all the room that there is, and say the same in less.
    var isElastic: Bool {
      switch self {
      case .curves, .histogram: true
      case .heatmap, .bars, .table, .tokens, .formula: false
      }
    }

    func heatmapLayout(in space: Size, theme: Theme) -> HeatmapLayout? {
      guard case .heatmap(let heatmap) = self else { return nil }
      return heatmap.layout(in: Area(space), theme: theme)
    }

    func draw(on frame: inout Frame, in area: Area, theme: Theme) {
      switch self {
      case .heatmap(let heatmap): frame.draw(heatmap, in: area, theme: theme)
      case .curves(let curves): frame.draw(curves, in: area, theme: theme)
      case .bars(let bars): frame.draw(bars, in: area, theme: theme)
      case .histogram(let histogram): frame.draw(histogram, in: area, theme: theme)
      case .table(let table): frame.draw(table, in: area, theme: theme)
      case .tokens(let tokens): frame.draw(tokens, in: area, theme: theme)
      case .formula(let formula): frame.draw(formula, in: area, theme: theme)
      }
    }
  }

  func panel(within room: Size) -> Panel {
    let picture = picture
    let size = picture.size(in: room, theme: theme)
    // A heatmap is drawn in the rows for which its size was found: in fewer, it might choose another form.
    let rows = if case .heatmap = picture { room.rows } else { size.rows }
    let space = Size(columns: size.columns, rows: rows)
    return Panel(
      size: size, content: .picture(key.index),
      heatmapLayout: { [theme] in picture.heatmapLayout(in: space, theme: theme) }
    ) { [theme] frame, area in
      let place = Area(column: area.left, row: area.top, columns: size.columns, rows: rows)
      picture.draw(on: &frame, in: place, theme: theme)
    }
  }

  /// The element of the subject that is drawn at a point.
  func element(at point: Point, in area: Area) -> Element? {
    guard case .heatmap(let heatmap) = picture,
      let element = heatmap.layout(in: area, theme: theme)?.element(at: point)
    else { return nil }
    return isTransposed ? Element(element.column, element.row) : Element(element.row, element.column)
  }

  var picture: Picture {
    switch exhibit.picture {
    case .heatmap(let options): .heatmap(heatmap(options))
    case .waves(let options): .curves(waves(options))
    case .bars(let options): .bars(bars(options))
    case .histogram(let options): .histogram(histogram(options))
    case .curve(let options): .curves(curves(options))
    case .table(let options): .table(table(options))
    case .tokens(let options): .tokens(tokens(options))
    case .formula(let text): .formula(formula(text))
    }
  }

  // MARK: What all pictures of a matrix share

  var trace: Trace { session.trace }
  var display: Display { session.displays[key] ?? Display() }
  var isTransposed: Bool { display.isTransposed }

  /// The matrix, or nothing where the picture has none.
  var matrix: Matrix { exhibit.subject.map { trace.value($0) } ?? Matrix(Shape(0, 0), elements: []) }
  var axes: Axes { exhibit.subject.map { names.axes(of: $0) } ?? Axes() }
  var names: Names { Names(trace: trace, language: language, isASCII: theme.glyphs.isASCII) }

  /// The element with the cursor.
  var cursor: Element? {
    guard let opened = highlights.opened, opened.matrix == exhibit.subject else { return nil }
    let isHere = session.focus == .picture(key.index) || session.inspection?.isFollowing == true
    return isHere ? opened.element : nil
  }

  var lit: Set<Element> { exhibit.subject.map { highlights.elements(of: $0) } ?? [] }

  /// The title, with the shape of what is shown.
  var title: String {
    guard let subject = exhibit.subject else { return exhibit.title }
    let shape = trace.shape(subject)
    return exhibit.title.isEmpty ? "\(names.name(of: subject)) \(shape)" : exhibit.title
  }

  /// The same of the matrix on its side: `Sᵀ`, `(S = Q·Kᵀ)ᵀ`.
  var transposedTitle: String {
    guard exhibit.title.isEmpty, let subject = exhibit.subject else { return Self.transposed(exhibit.title) }
    return "\(Self.transposed(names.name(of: subject))) \(trace.shape(subject).transposed)"
  }

  private static func transposed(_ title: String) -> String {
    let isOneWord = title.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && !title.hasSuffix("ᵀ")
    return title.isEmpty ? title : isOneWord ? "\(title)ᵀ" : "(\(title))ᵀ"
  }
}

extension Matrix {
  /// For the canvas, which knows no matrices.
  var grid: Grid { Grid(rows: rows, columns: columns, numbers: elements) }
}

import MatrixFiles
import MatrixViewer

/// The largest numbers of some matrices and where they stand.
struct Ranking {
  private let lists: [(picture: MatrixPicture, elements: [RankedElement])]

  /// The forms in which it can be written.
  static let forms: [Format] = [.ansi, .text, .plain, .json, .csv]

  init(of pictures: [MatrixPicture], top: Int) {
    lists = pictures.map { ($0, $0.plane.largest(top, mask: $0.mask)) }
  }

  func text(as form: Format) -> String {
    switch form {
    case .json: json
    case .csv: csv
    default: lines
    }
  }

  /// `[sat, cat] = 0.317`, a line for each; where names repeat, with the place in numbers: `at [2, 1]`.
  private var lines: String {
    lists.map { picture, elements in
      let title = lists.count > 1 ? "\(ArrayListing.shown(picture.title))\n" : ""
      let (rows, columns) = (Names(picture.rowLabels), Names(picture.columnLabels))
      return title
        + elements.map { element in
          let place = ArrayListing.shown("\(rows[element.row]), \(columns[element.column])")
          let at = rows.areRepeated || columns.areRepeated ? "  at [\(element.row), \(element.column)]" : ""
          return "[\(place)] = \(element.number)\(at)\n"
        }.joined()
    }.joined()
  }

  /// A list of `{"matrix": "head 0", "row": "sat", "column": "cat", "at": [2, 1], "number": 0.317}`.
  private var json: String {
    let objects = lists.flatMap { picture, elements in
      let (rows, columns) = (Names(picture.rowLabels), Names(picture.columnLabels))
      return elements.map { element in
        let (row, column) = (rows[element.row], columns[element.column])
        let matrix = lists.count > 1 ? "\"matrix\": \(jsonString(picture.title)), " : ""
        let place = "\"row\": \(jsonString(row)), \"column\": \(jsonString(column))"
        let at = "\"at\": [\(element.row), \(element.column)]"
        return "{\(matrix)\(place), \(at), \"number\": \(MatrixContents.number(element.number).json)}"
      }
    }
    return "[" + objects.joined(separator: ",\n ") + "]\n"
  }

  private var csv: String {
    let head = (lists.count > 1 ? "matrix," : "") + "row,column,row_index,column_index,number\n"
    let lines = lists.flatMap { picture, elements in
      let (rows, columns) = (Names(picture.rowLabels), Names(picture.columnLabels))
      return elements.map { element in
        let (row, column) = (rows[element.row], columns[element.column])
        let cells = (lists.count > 1 ? [picture.title] : []) + [row, column, "\(element.row)", "\(element.column)"]
        return cells.map { csvCell(ArrayListing.shown($0)) }.joined(separator: ",") + ",\(element.number)\n"
      }
    }
    return head + lines.joined()
  }
}

/// What rows or columns are called; by their numbers where they have no names.
private struct Names {
  private let labels: [String]
  /// Whether several have the same name.
  let areRepeated: Bool

  init(_ labels: [String]) {
    self.labels = labels
    areRepeated = Set(labels).count < labels.count
  }

  subscript(_ index: Int) -> String { labels.indices.contains(index) ? labels[index] : "\(index)" }
}

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

  /// `[sat, cat] = 0.317`, a line for each.
  private var lines: String {
    lists.map { picture, elements in
      let title = lists.count > 1 ? "\(ArrayListing.shown(picture.title))\n" : ""
      return title
        + elements.map { element in
          let (row, column) = picture.labels(of: element)
          return "[\(ArrayListing.shown(row)), \(ArrayListing.shown(column))] = \(element.number)\n"
        }.joined()
    }.joined()
  }

  /// A list of `{"matrix": "head 0", "row": "sat", "column": "cat", "number": 0.317}`.
  private var json: String {
    let objects = lists.flatMap { picture, elements in
      elements.map { element in
        let (row, column) = picture.labels(of: element)
        let matrix = lists.count > 1 ? "\"matrix\": \(jsonString(picture.title)), " : ""
        let place = "\"row\": \(jsonString(row)), \"column\": \(jsonString(column))"
        return "{\(matrix)\(place), \"number\": \(MatrixContents.number(element.number).json)}"
      }
    }
    return "[" + objects.joined(separator: ",\n ") + "]\n"
  }

  private var csv: String {
    let head = (lists.count > 1 ? "matrix," : "") + "row,column,number\n"
    let rows = lists.flatMap { picture, elements in
      elements.map { element in
        let (row, column) = picture.labels(of: element)
        let cells = (lists.count > 1 ? [picture.title] : []) + [row, column]
        return cells.map { csvCell(ArrayListing.shown($0)) }.joined(separator: ",") + ",\(element.number)\n"
      }
    }
    return head + rows.joined()
  }
}

extension MatrixPicture {
  /// What row and column of an element are called; by their numbers where they have no names.
  fileprivate func labels(of element: RankedElement) -> (row: String, column: String) {
    (
      element.row < rowLabels.count ? rowLabels[element.row] : "\(element.row)",
      element.column < columnLabels.count ? columnLabels[element.column] : "\(element.column)"
    )
  }
}

import Canvas
import Lessons

/// The whole machine in two rows: the encoder above, the decoder below, a box for each part that does something.
///
/// ```text
/// e ▫ ▫▫ ▪▫ ▫
/// d ▫ ▫▫▫ ▫▫▫ ▫ ▫
/// ```
struct MachinePicture {
  let pass: Exploration
  let theme: Theme

  static let rows = 2

  func draw(_ frame: inout Frame, in area: Area) {
    let boxes = boxes
    for (row, groups) in boxes.enumerated() {
      let count = groups.map(\.count).reduce(0, +)
      // In a narrow area the gaps between layers go first.
      let gap = count + groups.count + 2 <= area.size.columns ? 1 : 0
      var column = frame.draw(
        row == 0 ? "e " : "d ", at: Point(column: area.left, row: area.top + row), theme.style(.dim), in: area)
      for group in groups {
        for box in group { column = draw(box, &frame, at: Point(column: column, row: area.top + row), in: area) }
        column += gap
      }
    }
  }

  private func draw(_ box: Machine.Place, _ frame: inout Frame, at point: Point, in area: Area) -> Int {
    let isHere = contains(box)
    let isChanged = pass.changed.contains { $0 == box.path || $0.hasPrefix(box.path + ".") }
    let (full, empty) = theme.glyphs.isASCII ? ("#", "-") : ("▪", "▫")
    let style = theme.style(isHere ? .accent : isChanged ? .warning : .dim)
    return frame.draw(isHere ? full : isChanged && theme.depth == .mono ? "*" : empty, at: point, style, in: area)
  }

  /// Does one stand at this box, inside of it, or at what follows it up to the next box?
  private func contains(_ box: Machine.Place) -> Bool {
    let here = pass.machine.places[pass.place]
    return here.path == box.path || here.path.hasPrefix(box.path + ".") || marked(for: here) == box.path
  }

  /// The box that stands for a place outside of all boxes.
  private func marked(for here: Machine.Place) -> String? {
    let outer = here.parent.map { pass.machine.places[$0].path } ?? ""
    return switch here.kind {
    case .embedding, .scaledEmbedding, .position: "\(outer).input"
    case .residual(1), .norm(1): "\(outer).self_attn"
    case .residual(2), .norm(2):
      pass.machine.index(of: "\(outer).cross_attn") == nil ? "\(outer).feed_forward" : "\(outer).cross_attn"
    case .residual, .norm, .layerOutput: "\(outer).feed_forward"
    case .logits: "probabilities"
    default: nil
    }
  }

  /// The boxes of both rows, those of a layer together.
  private var boxes: [[[Machine.Place]]] {
    let places = pass.machine.places
    return ["encoder", "decoder"].map { stack in
      guard let index = pass.machine.index(of: stack) else { return [] }
      var groups: [[Machine.Place]] = []
      for child in pass.machine.children(of: index) {
        switch places[child].kind {
        case .input, .stackOutput: groups.append([places[child]])
        case .layer: groups.append(pass.machine.children(of: child).map { places[$0] }.filter(\.isPart))
        default: break
        }
      }
      if stack == "decoder" { groups.append(places.filter { $0.kind == .probabilities }) }
      return groups
    }
  }
}

import Matrices

/// A kind of picture that `show` can draw: what it takes, and how that becomes an `Exhibit`.
struct ExhibitForm: Sendable {
  typealias Body = @Sendable (Arguments, Trace) throws -> (Exhibit.Picture, subject: Traced?)

  let signature: Signature
  let english: String
  let chinese: String
  let body: Body

  init(_ name: String, _ parameters: [Parameter], _ english: String, _ chinese: String, body: @escaping Body) {
    signature = Signature(name: name, parameters: parameters)
    self.english = english
    self.chinese = chinese
    self.body = body
  }

  static let all: [ExhibitForm] = [heatmap, waves, bars, histogram, curve, table, tokens, formula]
  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.signature.name, $0) })
}

extension Evaluator {
  /// The pictures of one `show`: one, or one for each matrix of a list.
  mutating func exhibits(_ expression: Expression) throws(Problem) -> [Exhibit] {
    guard case .call(let call) = expression.kind else { return [] }
    guard let form = ExhibitForm.named[call.function.text] else {
      throw Problem(.unknownExhibit(call.function.text), at: call.function.span)
    }
    let arguments = try arguments(of: call, form.signature)
    do {
      let (picture, subject) = try form.body(arguments, trace)
      let title = oneLine(arguments.text("title"))
      let named = title.isEmpty ? subject.map { trace[$0].name } ?? "" : title
      return [Exhibit(picture: picture, title: named, subject: subject, span: expression.span)]
    } catch {
      throw problem(error, in: form.signature, arguments, expression.span)
    }
  }
}

extension Problem.Fact {
  static func unknownExhibit(_ name: String) -> Problem.Fact {
    .unknownExhibit(name, nearest: nearest(to: name, among: ExhibitForm.named.keys))
  }
}

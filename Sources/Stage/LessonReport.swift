import Lessons
import Matrices

/// All that can be said against a lesson, for `qkv check`.
public struct LessonReport: Sendable {
  public let stepCount: Int
  public let claimCount: Int
  public let questionCount: Int
  private let lesson: Lesson
  private let findings: [Finding]

  /// The same lesson in the other language.
  public enum Partner: Sendable {
    /// The file stands alone and may.
    case notExpected
    case missing(String)
    case found(Lesson)
  }

  private enum Finding: Hashable {
    case problem(Problem)
    /// A problem that only appears when a control is turned.
    case turned(Control.Name, to: String, Problem)
    case page(PageProblem)
    case noPartner(String)
  }

  /// - Parameter slugs: of the lessons that this one may build on; `nil`: any.
  public init(_ lesson: Lesson, partner: Partner, slugs: Set<String>? = nil, limits: Limits) {
    let reading = Reading(lesson, settings: [:], patience: Patience(limits))
    let evaluation = reading.evaluation
    var findings = (Self.unknownLessons(lesson, among: slugs) + evaluation.allProblems).map(Finding.problem)
    findings += Self.turned(lesson, evaluation, limits: limits)
    findings += pageProblems(of: Session(reading)).map(Finding.page)
    switch partner {
    case .notExpected: break
    case .missing(let path): findings.append(.noPartner(path))
    case .found(let other): findings += Self.differences(lesson, other).map(Finding.problem)
    }
    self.lesson = lesson
    self.findings = findings
    stepCount = evaluation.steps.count
    claimCount = evaluation.claims.count
    questionCount = evaluation.steps.lazy.flatMap(\.pieces).count { if case .question = $0 { true } else { false } }
  }

  /// What the lesson builds on and is none.
  private static func unknownLessons(_ lesson: Lesson, among slugs: Set<String>?) -> [Problem] {
    guard let slugs else { return [] }
    return lesson.frontMatter.requires.filter { !slugs.contains($0) }.map { slug in
      Problem(
        .unknownLesson(slug, nearest: nearest(to: slug, among: slugs)),
        at: lesson.source.span(of: slug, behind: "requires:"))
    }
  }

  /// Where the script differs from that of the other language.
  private static func differences(_ lesson: Lesson, _ other: Lesson) -> [Problem] {
    lesson.language == .english
      ? ScriptComparison(english: lesson, chinese: other).english
      : ScriptComparison(english: other, chinese: lesson).chinese
  }

  /// Turns every control to each of its ends: nothing may break that did not before, and what is claimed holds there, too.
  private static func turned(_ lesson: Lesson, _ evaluation: Evaluation, limits: Limits) -> [Finding] {
    let known = Set(evaluation.allProblems)
    return evaluation.controls.flatMap { control in
      control.kind.ends.flatMap { setting, written in
        lesson.evaluate(settings: [control.name: setting], limits: limits, after: evaluation).allProblems
          .filter { !known.contains($0) }.map { Finding.turned(control.name, to: written, $0) }
      }
    }
  }

  public var errorCount: Int { findings.count { !isWarning($0) } }
  public var warningCount: Int { findings.count { isWarning($0) } }

  private func isWarning(_ finding: Finding) -> Bool {
    switch finding {
    case .problem(let problem): problem.severity == .warning
    case .page(let problem): problem.isWarning
    case .turned, .noPartner: false
    }
  }

  /// One for each finding, with its place in the file.
  public func messages(in language: Language) -> [String] {
    findings.map { finding in
      switch finding {
      case .problem(let problem): return problem.drawn(in: lesson.source, language: language)
      case .turned(let name, let value, let problem):
        let circumstance = language.choose("with \(name) = \(value): ", "当 \(name) = \(value) 时：")
        return problem.drawn(in: lesson.source, language: language, circumstance: circumstance)
      case .page(let problem):
        let severity: Problem.Severity = problem.isWarning ? .warning : .error
        return lesson.source.drawn(severity, problem.message(in: language), at: problem.span, language: language)
      case .noPartner(let path):
        let text = language.choose("there is no \(path)", "缺少 \(path)")
        return message(text, at: Span(0, 0), in: language)
      }
    }
  }

  private func message(_ text: String, at span: Span, in language: Language) -> String {
    lesson.source.drawn(.error, text, at: span, language: language)
  }
}

extension Evaluation {
  /// With those of the claims.
  fileprivate var allProblems: [Problem] { problems + claims.compactMap(\.problem) }
}

extension Control.Kind {
  /// The settings at which a lesson breaks first: both ends of a knob, every option of a switch.
  fileprivate var ends: [(Setting, written: String)] {
    switch self {
    case .knob(_, let range, _, _):
      [range.lowerBound, range.upperBound].map { (.number($0), "\($0)") }
    case .choice(_, let options): options.enumerated().map { (.option($0), $1) }
    case .text: []
    }
  }
}

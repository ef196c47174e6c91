import Lessons
import Matrices

/// Where the learner is in the list of lessons.
public struct Browser: Sendable {
  /// The slug of the lesson that the mark stands on.
  public var selected: String?
  /// What is searched for; `nil` while nothing is.
  public var query: String?
  /// A picture of the lesson that the mark stands on.
  public var preview: Preview?

  public init() {}

  /// A heatmap of a lesson, computed.
  public struct Preview: Sendable {
    let slug: String
    let exhibit: Exhibit
    let trace: Trace

    /// The first heatmap that the lesson shows; `nil` where it has none.
    ///
    /// Moving through the list must not wait: what takes long, like training, is left out.
    init?(of lesson: Lesson, limits: Limits) {
      var limits = limits
      limits.work = min(limits.work, 50_000_000)
      let lesson = lesson.withoutResources
      let evaluation = lesson.evaluate(limits: limits)
      let exhibits = evaluation.steps.lazy.flatMap(\.pieces).flatMap { piece -> [Exhibit] in
        if case .exhibits(let exhibits) = piece { exhibits } else { [] }
      }
      guard let exhibit = exhibits.first(where: { $0.isHeatmap && $0.subject != nil }) else { return nil }
      (slug, self.exhibit, trace) = (lesson.slug, exhibit, evaluation.trace)
    }
  }
}

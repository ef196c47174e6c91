import Canvas
import Lessons
import Matrices

/// All that is on stage: what is being looked at, and everything that the learner has done to it.
///
/// A value. `update` makes the next one from an event, `view` makes a frame from it, and nothing else changes it.
public struct Player: Sendable {
  public var course: Course
  public var language: Language
  public var theme: Theme
  public var size: Size
  public var progress: Progress
  /// How much arithmetic a lesson may take before it is stopped.
  public var limits: Limits
  /// How much arithmetic a lesson may take before the next frame: what takes more is `awaited` then. `nil`: all of it.
  public var workAtOnce: Int?
  /// Whether an element is explained in the same frame in which the cursor comes to it, or once it has `rested` there: a key
  /// that is held down then costs no more than the cursor, also on a slow line.
  public var explainsAtOnce = true

  public var browser = Browser()
  /// The lesson that is being played; `nil` in the browser.
  public var session: Session?
  /// The forward pass from which a lesson was opened, or the other way round, the last one last: the player comes back.
  var left: [Session] = []
  /// The forward pass that was left last.
  var leftPass: Session?
  /// The forward pass that opens as soon as the translator is trained.
  var pendingPass: PendingPass?
  /// Lessons outside of the course in the other language.
  var translations: [Lesson] = []
  /// What lies on top of the page.
  public var overlay: Overlay?
  /// One line that says what happened to the last thing that was asked for; the next event takes it away.
  public var notice: String = ""

  public init(
    course: Course, language: Language, theme: Theme, size: Size, progress: Progress = Progress(), limits: Limits
  ) {
    self.course = course
    self.language = language
    self.theme = theme
    self.size = size
    self.progress = progress
    self.limits = limits
  }
}

extension Player {
  /// What is to be computed while the player goes on. Whoever runs the player sees to it that just this is being computed,
  /// and reports it.
  public var awaited: Awaited? {
    pendingPass == nil ? session?.reading?.awaited.map { .evaluation($0) } : .translator
  }

  /// The element under the cursor, where it has yet to be explained.
  public var unexplained: Inspection.Place? {
    session?.inspection.flatMap { $0.isMoving ? $0.place : nil }
  }

  /// How much may be computed for what is on stage.
  var patience: Patience { Patience(contentLimits, atOnce: workAtOnce) }

  /// The same on a screen of another size.
  public func resized(to size: Size) -> Player {
    guard size != self.size else { return self }
    return update(self, .resize(size)).0
  }
}

/// A forward pass that cannot be explored yet, because its translator is being trained.
struct PendingPass: Hashable, Sendable {
  /// The slug of the lesson whose place comes first.
  let lesson: String?
  /// How long the training has taken, in milliseconds.
  var waited = 0
}

/// What can lie on top of a page.
public enum Overlay: Hashable, Sendable {
  /// Every key, in a list in which one can be chosen and run.
  case keys(selected: Int)
  /// The steps of the lesson.
  case index(selected: Int)
  /// Every term of the lessons.
  case glossary(selected: Int)
}

/// What `update` asks of the outside world.
public enum Effect: Hashable, Sendable {
  case quit
  case suspend
  /// Draw every character anew: something else has written on the screen.
  case redraw
  case save(Progress)
  /// Explore a forward pass of the translator, at the place that a lesson explains.
  case explore(lesson: String?)
}

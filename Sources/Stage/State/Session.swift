import Canvas
import Lessons
import Matrices

/// A lesson or a forward pass in play: where the learner is in it, and what they have set, answered and opened.
public struct Session: Sendable {
  /// Where the pages come from.
  public internal(set) var content: Content
  /// The page, counted from 0.
  public internal(set) var step = 0
  public var focus = Focus.page
  /// How many rows of the page are above the top of the screen.
  public var scroll = 0
  public var inspection: Inspection?
  /// By picture: what its keys have changed of how it is drawn.
  public var displays: [Picture: Display] = [:]
  /// By picture: where its cursor was left.
  public var cursors: [Picture: Element] = [:]
  /// By question: what the learner answered.
  public var answers: [String: Response] = [:]
  /// Where there are no keys, prose says nothing of them.
  var isOnPaper = false
  /// The number that is being typed as an answer, or the sentence for a control.
  public var typed: String?

  /// What has been found out about large matrices of this page.
  let grids = GridShelf()

  /// A picture, by its place in the lesson.
  public struct Picture: Hashable, Sendable {
    public let step: Int
    public let index: Int
  }

  public init(lesson: Lesson, settings: [Control.Name: Setting] = [:], limits: Limits) {
    self.init(lesson: lesson, settings: settings, patience: Patience(limits))
  }

  public init(lesson: Lesson, settings: [Control.Name: Setting] = [:], patience: Patience) {
    self.init(Reading(lesson, settings: settings, patience: patience))
  }

  init(_ reading: Reading) {
    content = .lesson(reading)
  }

  public mutating func go(to step: Int) {
    self.step = min(max(0, step), max(0, stepCount - 1))
    let place = self.step
    exploration?.go(to: place)
    focus = home
    scroll = 0
    inspection = nil
    typed = nil
    grids.clear()
  }

  /// The numbers of a matrix, with what is known of them from the frames before.
  func grid(of traced: Traced, isTurned: Bool = false) -> Grid {
    grids.grid(of: trace.value(traced), traced, isTurned: isTurned)
  }
}

/// What the keys act on.
public enum Focus: Hashable, Sendable {
  case page
  /// The tree of a forward pass.
  case tree
  /// A picture of this page, counted from 0.
  case picture(Int)
  /// A number in the prose of this page, counted from 0.
  case number(Int)
  case control(Control.Name)
}

/// A learner's answer to a question.
public struct Response: Hashable, Sendable {
  public let given: Given
  public let isRight: Bool

  public enum Given: Hashable, Sendable {
    case option(Int)
    case number(Float)
    /// Nobody was asked: on paper the answer stands under the question.
    case revealed
  }
}

/// What keys have changed of how a picture is drawn; `nil`: as the lesson says.
public struct Display: Hashable, Sendable {
  public var isTransposed = false
  public var view: HeatmapOptions.View?
  public var isLogarithmic: Bool?
  /// The colour scale of this picture alone, where the lesson has it shared; and the other way round.
  public var ownScale: Bool?

  public init() {}
}

import Matrices

/// One screenful of a lesson, evaluated: what is to be seen, and where in the trace it came from.
public struct Step: Sendable {
  public let title: [Inline]
  public let pieces: [Piece]
  /// The controls that change something on this page, in the order in which they were declared.
  public let controls: [Control.Name]
  /// The step says itself that it may be longer than a page.
  public let scrolls: Bool
  /// The `##` heading, for a reload that stays where it was.
  public let span: Span

  package init(
    title: [Inline], pieces: [Piece], controls: [Control.Name] = [], scrolls: Bool = false, span: Span = Span(0, 0)
  ) {
    self.title = title
    self.pieces = pieces
    self.controls = controls
    self.scrolls = scrolls
    self.span = span
  }

  /// What a step is made of, from top to bottom. All that stands behind a question appears when it is answered.
  public enum Piece: Sendable {
    case prose(Block)
    /// Pictures that belong side by side where there is room.
    case exhibits([Exhibit])
    case question(Question)
    /// A statement that could not be evaluated, shown in its place.
    case failure(Problem)
  }
}

/// What a learner may change. A change evaluates the lesson anew.
public struct Control: Hashable, Sendable {
  public typealias Name = String

  public let name: Name
  public let label: String
  public let kind: Kind
  public let span: Span

  public enum Kind: Hashable, Sendable {
    /// A slider. It has whole numbers where its step and its lower bound are whole.
    case knob(value: Float, range: ClosedRange<Float>, step: Float, logarithmic: Bool)
    /// A switch.
    case choice(selected: Int, options: [String])
    /// A sentence that may be edited.
    case text(String)

    /// A slider that has only whole numbers.
    public var isWhole: Bool {
      guard case .knob(_, let range, let step, _) = self else { return false }
      return step == step.rounded() && range.lowerBound == range.lowerBound.rounded()
    }
  }
}

extension Control {
  /// A control that stands in no lesson file.
  package init(_ name: Name, label: String, _ kind: Kind) {
    self.init(name: name, label: label, kind: kind, span: Span(0, 0))
  }
}

/// What the learner has set, by the name of the control.
public enum Setting: Hashable, Sendable {
  case number(Float)
  case option(Int)
  case text(String)
}

/// Predict first, then reveal.
public struct Question: Hashable, Sendable {
  public let prompt: String
  public let answer: Answer
  /// What is said once it is answered, with its numbers.
  public let reveal: [Inline]
  /// Names the question in the record of progress: the same in both languages.
  public let identifier: String

  public enum Answer: Hashable, Sendable {
    /// One of several; `correct` was computed by the script.
    case choice(options: [String], correct: Int)
    /// A number; a guess within `tolerance` is right.
    case number(correct: Float, tolerance: Float)
  }

  /// The same in other words.
  package func with(prompt: String, reveal: [Inline]) -> Question {
    Question(prompt: prompt, answer: answer, reveal: reveal, identifier: identifier)
  }
}

/// A claim of the lesson (`expect`), and whether it holds.
public struct Claim: Hashable, Sendable {
  public let text: String
  public let span: Span
  public let step: Int
  public let holds: Bool
  /// What both sides were, where the claim compares two numbers: `16.2 < 0.5`.
  public let found: String
}

extension Claim {
  /// The claim as a problem, where it does not hold.
  public var problem: Problem? {
    holds ? nil : Problem(.claimFails(text, found: found), at: span)
  }
}

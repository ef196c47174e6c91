/// What a learner has done so far. It is kept between sessions, and holds nothing that could not be lost.
public struct Progress: Hashable, Sendable, Codable {
  /// By the slug of the lesson: the same in both languages.
  public var lessons: [String: Record] = [:]
  /// The slug of the lesson that was open last.
  public var last: String?

  public init() {}

  /// One lesson's part of it.
  public struct Record: Hashable, Sendable, Codable {
    /// The page that was open last, counted from 0.
    public var step = 0
    /// The pages that have been seen, in order.
    public private(set) var seen: [Int] = []
    /// By the identifier of the question: was the first answer right?
    public var answers: [String: Bool] = [:]
    /// All pages have been seen.
    public var isDone = false

    public init() {}

    /// The learner has turned to a page.
    public mutating func see(_ step: Int) {
      self.step = step
      guard !seen.contains(step) else { return }
      seen.append(step)
      seen.sort()
    }
  }

  /// How far a lesson has got.
  public enum State: Hashable, Sendable {
    case new, begun, done
  }

  public func state(of slug: String) -> State {
    guard let record = lessons[slug], !record.seen.isEmpty else { return .new }
    return record.isDone ? .done : .begun
  }
}

extension Progress.Record {
  /// No lesson has more pages; what a file says beyond that is no page.
  private static let pages = 0..<1000

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let step = try container.decode(Int.self, forKey: .step)
    self.step = Self.pages.contains(step) ? step : 0
    seen = try container.decode([Int].self, forKey: .seen).filter(Self.pages.contains)
    answers = try container.decode([String: Bool].self, forKey: .answers)
    isDone = try container.decode(Bool.self, forKey: .isDone)
  }
}

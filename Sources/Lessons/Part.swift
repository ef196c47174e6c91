/// A part of the course: the lessons that belong together, by their numbers.
public struct Part: Hashable, Sendable {
  public let letter: String
  public let numbers: ClosedRange<Int>
  private let english: String
  private let chinese: String

  /// All of them, in order.
  public static let all = [
    Part(letter: "A", numbers: 1...7, english: "Before attention", chinese: "注意力之前"),
    Part(letter: "B", numbers: 8...17, english: "One head", chinese: "一个头"),
    Part(letter: "C", numbers: 18...25, english: "Heads and positions", chinese: "多头与位置"),
    Part(letter: "D", numbers: 26...33, english: "The block and the model", chinese: "模块与模型"),
    Part(letter: "E", numbers: 34...37, english: "Learning", chinese: "学习"),
    Part(letter: "F", numbers: 38...40, english: "Today", chinese: "今天"),
  ]

  /// The part that a lesson belongs to; `nil` for a number outside the course.
  public init?(containing number: Int) {
    guard let part = Self.all.first(where: { $0.numbers.contains(number) }) else { return nil }
    self = part
  }

  private init(letter: String, numbers: ClosedRange<Int>, english: String, chinese: String) {
    (self.letter, self.numbers, self.english, self.chinese) = (letter, numbers, english, chinese)
  }

  public func title(in language: Language) -> String { language.choose(english, chinese) }
}

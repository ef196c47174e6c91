import Lessons
import Stage
import Testing

/// Predict first, then reveal.
struct QuestionTests {
  @Test func `what stands behind a question is hidden until it is answered`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    #expect(rehearsal.screen.contains("What is 1 + 1?"))
    for hidden in ["It is 2", "Behind the question.", "later"] { #expect(!rehearsal.screen.contains(hidden)) }
    rehearsal.press(.tab)
    #expect(try rehearsal.session.inspection == nil, "a hidden picture gets no focus")
    rehearsal.press("2")
    for shown in ["It is 2, of course.", "Behind the question.", "later"] { #expect(rehearsal.screen.contains(shown)) }
  }

  @Test func `a right choice is said to be right`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press("2")
    #expect(rehearsal.screen.contains("Right, answer 2: two."))
  }

  @Test func `a wrong choice is answered with the right one`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press("3")
    #expect(rehearsal.screen.contains("Answer 2: two."))
    #expect(!rehearsal.screen.contains("Right"))
  }

  @Test func `a key that is no option changes nothing`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press("4", "0", "9", "x")
    #expect(try rehearsal.session.answers.isEmpty)
    #expect(rehearsal.step == 3)
  }

  @Test(arguments: [("42", true), ("42.4", true), ("41.5", true), ("42.6", false), ("-42", false), (".5", false)])
  func `a number is typed and held against the answer`(text: String, isRight: Bool) throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 4)
    rehearsal.type(text)
    #expect(rehearsal.screen.contains("your guess: \(text)_"))
    #expect(!rehearsal.screen.contains("It is 42, of course"))
    rehearsal.press(.enter)
    #expect(rehearsal.screen.contains("It is 42, of course"))
    #expect(try rehearsal.session.answers.values.map(\.isRight) == [isRight])
    #expect(rehearsal.screen.contains("Right") == isRight)
  }

  @Test func `what is no number is asked for again`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 4)
    rehearsal.type("4x")
    rehearsal.press(.enter)
    #expect(rehearsal.screen.contains("not a number: 4x"))
    #expect(try rehearsal.session.answers.isEmpty)
    rehearsal.type("42")
    rehearsal.press(.enter)
    #expect(try rehearsal.session.answers.values.map(\.isRight) == [true])
  }

  @Test func `typing can be taken back`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 4)
    rehearsal.type("43")
    rehearsal.press(.backspace, "2", .escape)
    #expect(try rehearsal.session.typed == nil)
    #expect(try rehearsal.session.answers.isEmpty)
    #expect(rehearsal.step == 4)
  }

  @Test func `a question can be left open`() {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press(" ")
    #expect(rehearsal.step == 4)
  }

  @Test func `an answer is kept with the lesson, and the first one counts`() throws {
    var rehearsal = Rehearsal(lesson: "sums", step: 3)
    rehearsal.press("1")
    guard case .save(let progress) = rehearsal.effect else {
      Issue.record("nothing was saved")
      return
    }
    #expect(progress.lessons["sums"]?.answers.values.map(\.self) == [false])
    var again = Rehearsal(lesson: "sums", step: 3, progress: progress)
    again.press("2")
    #expect(again.player.progress.lessons["sums"]?.answers.values.map(\.self) == [false])
    again.press(.escape)
    #expect(again.screen.contains("0 of 2 answers right"))
  }

  @Test func `the foot of the page says which keys answer`() {
    #expect(Rehearsal(lesson: "sums", step: 3).footer.contains("1-3 answer"))
    #expect(Rehearsal(lesson: "sums", step: 4).footer.contains("0-9 answer"))
  }
}

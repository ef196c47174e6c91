import Canvas
import Lessons

/// A question with its options, and, once it is answered, what is right.
struct QuestionView {
  let question: Question
  let session: Session
  let theme: Theme
  let language: Language

  var response: Response? { session.answers[question.identifier] }

  func panel(columns: Int, prose: ProseView) -> Panel {
    let prompt = StyledText(theme.spelled(question.prompt), theme.style(.strong)).wrapped(to: columns)
    let lines = prompt + options(columns: columns) + verdict(columns: columns, prose)
    return Panel(size: Size(columns: columns, rows: lines.count), content: .question) { frame, area in
      frame.draw(lines, in: area)
    }
  }

  /// The options in as few rows as they fit, or the number that is being typed.
  private func options(columns: Int) -> [StyledText] {
    var text = StyledText()
    switch question.answer {
    case .choice(let options, let correct):
      for (index, option) in options.enumerated() {
        text.append(index == 0 ? "  " : "    ")
        // A no-break space keeps the number with its option.
        text.append(theme.spelled("\(index + 1)\u{A0}"), theme.style(.keyHint))
        text.append(theme.spelled(option), theme.style(role(of: index, correct: correct)))
      }
    case .number:
      guard response == nil else { return [] }
      text.append("  " + language.choose("your guess: ", "你的猜测："), theme.style(.dim))
      text.append((session.typed ?? "") + "_", theme.style(.cursor))
    }
    return text.wrapped(to: columns)
  }

  private func role(of index: Int, correct: Int) -> Role {
    guard let response else { return .text }
    if index == correct { return .success }
    return response.given == .option(index) ? .error : .dim
  }

  private func verdict(columns: Int, _ prose: ProseView) -> [StyledText] {
    guard let response else { return [] }
    var text = StyledText(
      theme.spelled(head(of: response) + language.choose(" ", "")), theme.style(response.isRight ? .success : .warning))
    text.append(prose.text(of: question.reveal))
    return text.wrapped(to: columns)
  }

  private func head(of response: Response) -> String {
    let isGuessed = response.isRight && response.given != .revealed
    return isGuessed ? question.praise(in: language) : question.verdict(in: language)
  }
}

extension Question {
  /// `Answer 2: the right.`, or `Answer: 42.` where there are no options.
  func verdict(in language: Language) -> String {
    language.choose("Answer\(optionNumber): ", "答案\(optionNumber)：") + rightAnswer(in: language)
  }

  /// `Right, answer 2: the right.`
  fileprivate func praise(in language: Language) -> String {
    guard case .choice = answer else { return language.choose("Right: ", "答对了：") + rightAnswer(in: language) }
    return language.choose("Right, answer\(optionNumber): ", "答对了，答案\(optionNumber)：") + rightAnswer(in: language)
  }

  /// ` 2`: options may be numbers themselves, and a number alone would not say which of them is meant.
  private var optionNumber: String {
    guard case .choice(_, let correct) = answer else { return "" }
    return " \(correct + 1)"
  }

  /// What is right, as the end of a sentence. An option may be anything, a number, some words or a sentence: what stands
  /// before it is a name and a colon.
  private func rightAnswer(in language: Language) -> String {
    let text =
      switch answer {
      case .choice(let options, let correct): options.indices.contains(correct) ? options[correct] : ""
      case .number(let correct, _): brief(correct)
      }
    return text.last.map(".!?…。！？".contains) == true ? text : text + language.choose(".", "。")
  }
}

// What a learner may change.
extension Parser {
  /// `knob name = number "in" lo "..." hi ["step" s] ["log"] ["label"]`
  mutating func knob() throws(Problem) -> Control {
    let name = try newName()
    let valueSpan = current.span
    let value = try number()
    try consume(word: "in")
    let rangeSpan = current.span
    let low = try number()
    try consume(.range)
    let high = try number()
    guard low < high, low.isFinite, high.isFinite else {
      throw Problem(.emptyRange, at: rangeSpan.to(previous.span))
    }
    guard low...high ~= value else { throw Problem(.outsideRange(value), at: valueSpan) }
    let step = try step(from: [value, low, high])
    let isLogarithmic = match(word: "log")
    if isLogarithmic, low <= 0 { throw Problem(.logarithmOfNotPositive, at: rangeSpan) }
    let kind = Control.Kind.knob(value: value, range: low...high, step: step, logarithmic: isLogarithmic)
    return Control(name: name.text, label: try label(or: name.text), kind: kind, span: name.span)
  }

  /// Whole numbers where all is whole, a hundredth of the way otherwise.
  private mutating func step(from numbers: [Float]) throws(Problem) -> Float {
    guard match(word: "step") else {
      let isWhole = numbers.allSatisfy { $0 == $0.rounded() }
      return isWhole ? 1 : (numbers[2] - numbers[1]) / 100
    }
    let span = current.span
    let step = try number()
    guard step > 0 else { throw Problem(.stepNotPositive, at: span) }
    return step
  }

  /// `choose name = "selected" "in" "option" {"," "option"} ["label" "…"]`
  mutating func choice() throws(Problem) -> Control {
    let name = try newName()
    let selectedSpan = current.span
    let selected = try plainText()
    try consume(word: "in")
    var options: [String] = []
    repeat {
      let option = try plainText()
      guard !options.contains(option) else { throw Problem(.optionTwice(option), at: previous.span) }
      options.append(option)
    } while match(.comma)
    guard options.count > 1 else { throw Problem(.tooFewOptions, at: previous.span) }
    guard let index = options.firstIndex(of: selected) else {
      throw Problem(.optionNotListed(selected, nearest: nearest(to: selected, among: options)), at: selectedSpan)
    }
    let label = try label(or: name.text)
    return Control(name: name.text, label: label, kind: .choice(selected: index, options: options), span: name.span)
  }

  /// `text name = "sentence" ["label" "…"]`
  mutating func sentence() throws(Problem) -> Control {
    let name = try newName()
    let sentence = try plainText()
    return Control(name: name.text, label: try label(or: name.text), kind: .text(sentence), span: name.span)
  }

  /// The word `label` may be left out where nothing else can follow.
  private mutating func label(or name: String) throws(Problem) -> String {
    if match(word: "label") { return try plainText() }
    if case .text = current.kind { return try plainText() }
    return name
  }
}

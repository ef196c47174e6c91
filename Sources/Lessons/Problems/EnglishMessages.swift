import Matrices

/// Problems in English.
enum EnglishMessages {
  static func message(_ fact: Problem.Fact) -> String {
    switch fact {
    case .controlCharacter: "a control character, which a lesson may not hold"
    case .missingFrontMatter: "a lesson begins with its front matter, between two lines `---`"
    case .unclosedFrontMatter: "the front matter has no end: a line `---` is missing"
    case .yaml(let message): "the front matter is no YAML: \(message)"
    case .missingKey(let key): "the front matter lacks `\(key)`"
    case .unknownKey(let key, _): "no such key in the front matter: \(key)"
    case .badKey(let key, let needs): "`\(key)` takes \(name(needs))"
    case .textBeforeFirstStep: "everything stands in a step, and a step begins with a `##` heading"
    case .noSteps: "a lesson needs a step: a `##` heading and what stands under it"

    case .unclosedInterpolation: "`{{` without its `}}` in the same paragraph"
    case .scriptNotAtTopLevel: "script may not stand in a list or a quotation"
    case .unknownFence(let word): "a block of `\(word)` is shown as it stands"
    case .literalMark(let mark): "`\(mark)` would be shown as it stands"
    case .unknownCommand(let command, _): "no such command in a formula: \(command)"
    case .unbalancedMath(let brace): "a `\(brace)` without its partner in a formula"

    case .unknownCharacter(let character, _): "`\(character)` means nothing in a script"
    case .unterminatedText: "a text without its closing quote"
    case .unknownEscape(let escape): "`\(escape)` means nothing in a text; there are \\\" \\\\ \\n \\{"
    case .badNumber(let number): "`\(number)` is no number"
    case .numberTooLarge(let number): "`\(number)` is too large for a 32-bit float"
    case .expected(let form, let found):
      "expected \(name(form))\(found.isEmpty ? "" : ", not `\(found)`")"
    case .unknownStatement(let word, _): "no statement begins with `\(word)`"
    case .tooDeep(let limit): "nested more than \(limit) deep"
    case .chainedComparison: "comparisons do not chain"
    case .badDigits(let digits): "digits are 0 to 9, not \(digits)"

    case .unknownName(let name, _): "no such name: \(name)"
    case .unknownFunction(let name, _): "no such function: \(name)"
    case .unknownExhibit(let name, _): "no such picture: \(name)"
    case .functionWithoutCall(let name): "`\(name)` is a function and has to be called"
    case .nameTaken(let name, let line): "`\(name)` has been declared on line \(line)"
    case .reservedName(let name): "`\(name)` is a word of the language and cannot be a name"
    case .unusedName(let name): "`\(name)` is not used"

    case .unknownLabel(let label, let function, _): "`\(function)` has no argument `\(label)`"
    case .labelTwice(let label, let function): "`\(function)` is given `\(label)` twice"
    case .missingArgument(let name, let function): "`\(function)` needs `\(name)`"
    case .tooManyArguments(let function, let limit): "`\(function)` takes \(count(limit, "argument"))"
    case .argumentAfterLabel(let function): "`\(function)`: an argument without a label stands before those with one"
    case .wrongArgument(let parameter, let function, let needs, let found):
      "`\(function)` takes \(name(needs)) as `\(parameter)`, not \(name(found))"
    case .unknownWord(let word, let parameter, let function, let options, _):
      "`\(function)` takes \(name(.oneOf(options))) as `\(parameter)`, not `\(word)`"
    case .operands(let sign, let left, let right):
      right.map { "`\(sign)` does not combine \(name(left)) and \(name($0))" }
        ?? "`\(sign)` does not take \(name(left))"
    case .conditionNotNumber(let found): "expected a number, not \(name(found))"
    case .cannotIterate(let found): "a loop goes through a list or a matrix, not \(name(found))"
    case .cannotIndex(let found, let indices): "\(name(found)) does not take \(count(indices, "index", "indices"))"
    case .indexNotWhole(let found): "an index is a whole number, not \(name(found))"
    case .index(let index, let size, let side): "no index \(index) among \(count(size, name(side)))"
    case .raggedRows(let counts): "the rows of a matrix are equally long, not \(listed(counts))"
    case .matrix(let problem): EnglishMatrixMessages.message(problem)
    case .notInList(let item, _): "`\(item)` is not in the list"
    case .labelCount(let found, let needed): "\(count(needed, "label")) needed, not \(found)"
    case .noTranslator: "the translator is not at hand here; give a `model`"
    case .unknownToken(let word, _): "the model does not know `\(word)`; words have spaces between them"
    case .notInPass(let path, _): "nothing stands at `\(path)`"

    case .tooManySteps(let limit): "more than \(limit) steps to compute"
    case .listTooLong(let found, let limit): "a list of \(found) items, and \(limit) are allowed"

    case .textTooLong(let limit): "a text of more than \(limit) bytes"

    case .emptyRange: "a range goes from a smaller to a larger number"
    case .outsideRange(let number): "\(formatted(number)) is outside the range"
    case .logarithmOfNotPositive: "a logarithmic knob has a range above 0"
    case .stepNotPositive: "a step is larger than 0"
    case .optionNotListed(let option, _): "`\(option)` is not among the options"
    case .tooFewOptions: "at least two options are needed"
    case .optionTwice(let option): "the option `\(option)` stands twice"
    case .answerNotListed(let answer): "the answer `\(answer)` is not among the options"
    case .answerOutside(let index, let size): "the answer is option \(index), counted from 0, of \(size)"
    case .lossIsNoNumber(let shape): "the loss must be one number, not \(shape); take its `sum` or `mean`"
    case .doesNotDepend:
      "the first argument was not computed from this: the same name must stand in both (in a lesson, that of a `let`)"
    case .claimFails(let text, let found):
      "this does not hold: \(text)\(found.isEmpty || found == text ? "" : " (\(found))")"

    case .stepCountDiffers(let here, let other): "\(count(here, "step")) here, \(other) in the other language"
    case .statementDiffers(""): "the other language has nothing here"
    case .statementDiffers(let other): "the other language says `\(other)` here"
    case .unknownLesson(let slug, _): "`requires` names a lesson that there is not: \(slug)"
    case .requiresDiffer: "`requires` differs from that of the other language"
    }
  }

  static func name(_ form: Problem.Form) -> String {
    switch form {
    case .symbol(let symbol), .word(let symbol): "`\(symbol)`"
    case .name: "a name"
    case .statement: "a statement such as `let` or `show`"
    case .expression: "an expression"
    case .plainText: "a text in quotes, without values"
    case .wholeNumber: "a whole number"
    case .number: "a number"
    case .endOfStatement: "the end of the line"
    case .exhibit: "a picture such as `heatmap(…)`"
    case .matrix: "a matrix"
    case .row: "a row of numbers"
    case .text: "a text"
    case .texts: "a list of texts"
    case .list: "a list"
    case .matrices: "matrices"
    case .model: "a model"
    case .pass: "what `forward(…)` gives"
    case .pairs: "pairs of sentences such as `[[\"我\", \"I\"]]`"
    case .oneOf(let words): words.map { "`\($0)`" }.joined(separator: " or ")
    case .slugs: "a list of slugs: `[scores, softmax]`"
    }
  }

  static func name(_ kind: Problem.Kind) -> String {
    switch kind {
    case .number(let number): "the number \(formatted(number))"
    case .matrix(let shape): "a \(shape) matrix"
    case .text: "a text"
    case .list(let items): "a list of \(count(items, "item"))"
    case .model: "a model"
    case .pass: "a forward pass"
    }
  }

  private static func name(_ side: Problem.Side) -> String {
    switch side {
    case .rows: "row"
    case .columns: "column"
    case .items: "item"
    }
  }

  static func count(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(plural ?? word + "s")"
  }

  private static func listed(_ numbers: [Int]) -> String {
    numbers.prefix(6).map(String.init).joined(separator: ", ") + (numbers.count > 6 ? ", …" : "")
  }
}

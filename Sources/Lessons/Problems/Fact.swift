import Matrices

extension Problem {
  /// What can be wrong with a lesson.
  public enum Fact: Error, Hashable, Sendable {
    // The file.
    case controlCharacter
    case missingFrontMatter
    case unclosedFrontMatter
    case yaml(String)
    case missingKey(String)
    case unknownKey(String, nearest: String?)
    case badKey(String, needs: Form)
    case textBeforeFirstStep
    case noSteps

    // Prose.
    case unclosedInterpolation
    case scriptNotAtTopLevel
    case unknownFence(String)
    case literalMark(String)
    case unknownCommand(String, nearest: String?)
    case unbalancedMath(String)

    // The words and the grammar of the script.
    case unknownCharacter(String, nearest: String?)
    case unterminatedText
    case unknownEscape(String)
    case badNumber(String)
    case numberTooLarge(String)
    case expected(Form, found: String)
    case unknownStatement(String, nearest: String?)
    case tooDeep(limit: Int)
    case chainedComparison
    case badDigits(String)

    // Names.
    case unknownName(String, nearest: String?)
    case unknownFunction(String, nearest: String?)
    case unknownExhibit(String, nearest: String?)
    case functionWithoutCall(String)
    case nameTaken(String, line: Int)
    case reservedName(String)
    case unusedName(String)

    // Calls and operators.
    case unknownLabel(String, function: String, nearest: String?)
    case labelTwice(String, function: String)
    case missingArgument(String, function: String)
    case tooManyArguments(function: String, limit: Int)
    case argumentAfterLabel(function: String)
    case wrongArgument(String, function: String, needs: Form, found: Kind)
    case unknownWord(String, parameter: String, function: String, options: [String], nearest: String?)
    case operands(String, Kind, Kind?)
    case conditionNotNumber(Kind)
    case cannotIterate(Kind)
    case cannotIndex(Kind, indices: Int)
    case indexNotWhole(Kind)
    case index(Int, count: Int, Side)
    case raggedRows([Int])
    case matrix(MatrixProblem)
    case notInList(String, nearest: String?)
    case labelCount(Int, needed: Int)
    case noTranslator
    /// A word that a model has not learned.
    case unknownToken(String, nearest: String?)
    case notInPass(String, nearest: String?)

    // Limits.
    case tooManySteps(limit: Int)
    case listTooLong(Int, limit: Int)
    case textTooLong(limit: Int)

    // Derivatives.
    case lossIsNoNumber(Shape)
    case doesNotDepend

    // Controls, claims and questions.
    case emptyRange
    case outsideRange(Float)
    case logarithmOfNotPositive
    case stepNotPositive
    case optionNotListed(String, nearest: String?)
    case tooFewOptions
    case optionTwice(String)
    case answerNotListed(String)
    case answerOutside(Int, count: Int)
    case claimFails(String, found: String)

    // The two languages of a lesson.
    case stepCountDiffers(Int, other: Int)
    case statementDiffers(other: String)
    case requiresDiffer
    case unknownLesson(String, nearest: String?)
  }

  /// What is wanted in a place: a piece of grammar, or a kind of argument.
  public enum Form: Hashable, Sendable {
    case symbol(String)
    case word(String)
    case name, statement, expression, plainText, wholeNumber, number, endOfStatement, exhibit
    case matrix, row, text, texts, list, matrices, model, pass, pairs
    case oneOf([String])
    case slugs
  }

  /// What a value is, for messages.
  public enum Kind: Hashable, Sendable {
    case number(Float)
    case matrix(Shape)
    case text
    case list(Int)
    case model, pass
  }

  /// What an index counts.
  public enum Side: Hashable, Sendable { case rows, columns, items }
}

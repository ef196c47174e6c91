import Canvas
import Lessons
import Matrices
import Transformers

extension PassPage {
  /// The source as the encoder reads it, with the ids of its words.
  var sourceWords: Exhibit {
    var options = TokensOptions()
    options.tokens = exploration.model.source.tokens(exploration.pass.source)
    options.notes = exploration.pass.source.map(String.init)
    return Exhibit(
      picture: .tokens(options), title: language.choose("source", "源句"), subject: nil, span: Span(0, 0))
  }

  /// The likeliest word behind each word of the target, and how likely it is; nothing where no number says so.
  var nextWords: [Exhibit] {
    let likeliest = exploration.pass.likeliestWords
    guard !likeliest.isEmpty else { return [] }
    var options = TokensOptions()
    options.tokens = exploration.model.target.tokens(likeliest.map(\.word))
    options.notes = likeliest.map { brief($0.probability) }
    return [
      Exhibit(
        picture: .tokens(options), title: language.choose("likeliest next word", "最可能的下一个词"), subject: nil,
        span: Span(0, 0))
    ]
  }
}

extension ForwardPass {
  /// For each row the word with the largest probability; without rows of not-a-number.
  var likeliestWords: [(word: Int, probability: Float)] {
    guard let probabilities = find("probabilities")?.value else { return [] }
    return (0..<probabilities.rows).compactMap { row in
      let numbers = probabilities.row(row)
      guard let largest = numbers.max(), !largest.isNaN, let index = numbers.firstIndex(of: largest) else { return nil }
      return (index - numbers.startIndex, largest)
    }
  }
}

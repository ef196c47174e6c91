import Lessons
import Matrices
import ModelFiles
import Stage
import Transformers
import Translator

/// Which pass of which model, and which place of it.
struct ForwardWishes {
  var text: String?
  /// A file; `nil`: the translator of this project.
  var model: String?
  var target: String?
  var place: String?
  var step: Int?
  /// Paths of parts to switch off.
  var off: [String] = []
  /// `PATH[ROW,COLUMN]=NUMBER`
  var edits: [String] = []
  var temperature: Float?

  /// The pass, and the place in it that was asked for.
  /// - Parameter isOnScreen: whether it is to be explored on a terminal.
  func explore(
    _ surroundings: Surroundings, isOnScreen: Bool, in language: Language
  ) throws -> (pass: Exploration, place: Int?) {
    let edits = try edits.map { text in
      guard let edit = ElementEdit(text) else { throw Failure(.badEdit(text), in: language) }
      return edit
    }
    let model =
      try model.map { try readModel($0, in: language) }
      ?? CachedTranslator(surroundings, language: language).model(leadsToScreen: isOnScreen)
    do {
      let source = try model.source.sourceIDs(text ?? model.firstSentence)
      let target = try target.map { text throws(ExplorationProblem) in try model.target.wordIDs(text) }
      var pass = try Exploration(model, source: source, target: target, language: language)
      try pass.switchOff(off)
      try pass.edit(edits)
      if let temperature { try pass.setTemperature(temperature) }
      return (pass, try place(in: pass, language))
    } catch let problem as ExplorationProblem {
      throw Failure(.exploration(problem), in: language)
    }
  }

  private func place(in pass: Exploration, _ language: Language) throws -> Int? {
    guard let step else {
      return try place.map { path throws(ExplorationProblem) in try pass.place(at: path) }
    }
    guard (1...pass.operationCount).contains(step) else {
      throw Failure(.noStep(step, count: pass.operationCount), in: language)
    }
    return pass.place(ofOperation: step - 1)
  }

  private func readModel(_ path: String, in language: Language) throws -> Model {
    let bytes = try readFile(path, in: language)
    do throws(ModelFileProblem) {
      return try Model(safetensors: bytes)
    } catch {
      let kind = language.choose("error: ", "错误：")
      throw Failure.unreadable("\(path): \(kind)\(error.message(language.choose(.english, .chinese)))")
    }
  }
}

extension Model {
  /// What is translated where nobody says what: the sentence of the lessons, or the first words that the model knows.
  fileprivate var firstSentence: String {
    let knows = (try? source.ids(ofSentence: Corpus.running)) != nil
    return knows ? Corpus.running : source.words.prefix(3).joined(separator: " ")
  }
}

import Canvas
import Curriculum
import Lessons
import Stage
import Testing

struct GlossaryTests {
  let course = Course.compiledIn

  @Test func `every line is a term, and every term has one line`() {
    let lines = Curriculum.glossary.split(separator: "\n")
    #expect(course.glossary.terms.count == lines.count && lines.count > 20)
    for language in Language.allCases {
      let names = course.glossary.terms.map { $0.name(in: language).lowercased() }
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `terms stand in the order of their lessons, and every lesson exists`() throws {
    let numbers = try course.glossary.terms.map { try #require(course[$0.lesson], "\($0)").number }
    #expect(numbers == numbers.sorted())
  }

  @Test(arguments: Language.allCases)
  func `a sentence is one sentence that fits`(language: Language) {
    for term in course.glossary.terms {
      let sentence = term.sentence(in: language)
      #expect(sentence.hasSuffix(language.choose(".", "。")) && displayWidth(of: sentence) <= 130, "\(term)")
    }
  }

  @Test func `what is no line of the glossary is left out`() {
    #expect(Glossary("").terms.isEmpty)
    #expect(Glossary("a | b\n\n| |").terms.isEmpty)
  }
}

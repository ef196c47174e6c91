import Canvas
import Lessons
import Stage
import TestSupport
import Testing

/// Finding a lesson by what somebody calls it.
struct CourseTests {
  @Test(arguments: ["1", "01", "sums", "SUM", "求和"]) func `one lesson`(text: String) {
    let expected: Course.SearchResult = text == "SUM" ? .several(["sums", "more"]) : .found(slug: "sums")
    #expect(Course.sample.search(text, in: .english) == expected)
  }

  @Test func `a part of one name`() {
    #expect(Course.sample.search("ore", in: .chinese) == .found(slug: "more"))
  }

  @Test func `no lesson, but something near`() {
    #expect(Course.sample.search("mroe", in: .english) == .none(nearest: ["more", "sums"]))
  }

  @Test func `lessons stand in order, each once`() {
    #expect(Course.sample.items.map(\.number) == [1, 2])
    #expect(Course.compiledIn.items.map(\.number) == Course.compiledIn.items.map(\.number).sorted())
    #expect(Set(Course.compiledIn.items.map(\.slug)).count == Course.compiledIn.items.count)
  }

  @Test func `a file that is not named like a lesson is left out`() {
    #expect(Course([LessonFile(.english, name: "README.md", text: Sample.more)]).items.isEmpty)
  }

  @Test(arguments: Language.allCases) func `the contents for a browser have the parts and the minutes`(
    language: Language
  ) throws {
    let found = try #require(
      elements(ofMarkup: Course.compiledIn.htmlContents(theme: Theme(), language: language)))
    let parts = Part.all.map { "\($0.letter) \($0.title(in: language)) " }
    #expect(found.filter { $0.name == "h2" }.map(\.text) == parts)
    let minutes = found.filter { $0.name == "small" }.compactMap { Int($0.text.prefix { $0.isNumber }) }
    let lessons = Course.compiledIn.items.compactMap { $0.header(in: language).minutes }
    #expect(minutes.count == parts.count + lessons.count && minutes.reduce(0, +) == 2 * lessons.reduce(0, +))
    let links = found.filter { $0.name == "a" }.map(\.text)
    #expect(links == Course.compiledIn.items.map { "\($0.number) \($0.header(in: language).title)" })
  }

  @Test(arguments: Course.compiledIn.items) func `what a lesson builds on exists and comes before it`(item: Course.Item)
  {
    for language in Language.allCases {
      for slug in item.header(in: language).requires {
        guard let needed = Course.compiledIn[slug] else { continue }
        #expect(needed.number < item.number)
      }
    }
  }
}

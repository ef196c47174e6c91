import Foundation
import TestSupport
import Testing

@Suite struct OutputTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(OwnLesson.good, to: "good.md")
  }

  @Test(arguments: ["svg", "html"]) func `a lesson is a well-formed document`(form: String) throws {
    for language in ["en", "zh"] {
      let outcome = try desk.qkv("print", "good.md", "--format", form, "--lang", language)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      #expect(elements(ofMarkup: outcome.text) != nil)
    }
  }

  @Test(arguments: ["svg", "html", "cast"]) func `a document is the same wherever it is made`(form: String) throws {
    let plain = try desk.qkv("print", "good.md", "--format", form)
    let environment = ["COLUMNS": "60", "NO_COLOR": "1", "TERM": "dumb"]
    let other = try desk.qkv("print", "good.md", "--format", form, environment: environment)
    #expect(plain.output == other.output && !plain.output.isEmpty)
  }

  @Test(arguments: ["png", "pdf", "npz"]) func `what cannot be written is not written as text`(ending: String) throws {
    let outcome = try desk.qkv("print", "good.md", "-o", "page.\(ending)")
    #expect(outcome.status == 64 && outcome.errors.contains(".\(ending)"))
    #expect(!FileManager.default.fileExists(atPath: desk.path + "/page.\(ending)"))
    #expect(try desk.qkv("print", "good.md", "-o", "page.\(ending)", "--format", "text").status == 0)
  }

  @Test func `plain text is sentences`() throws {
    let outcome = try desk.qkv("print", "good.md", "--plain", "--step", "1")
    #expect(outcome.text.contains("Step 1 of 2: ") && outcome.text.contains("row 0: 2, 4\nrow 1: 6, 8\n"))
    #expect(try desk.qkv("print", "good.md", "--format", "plain", "--step", "1").text == outcome.text)
    #expect(try desk.qkv("print", "good.md", "--plain", "--format", "svg").status == 64)
    let result = try desk.qkv("eval", "[[1, 2], [3, 4]]", "--plain")
    #expect(result.text.hasSuffix("row 0: 1, 2\nrow 1: 3, 4\n"))
  }

  @Test(arguments: [("html", 11), ("svg", 20), ("cast", 10), ("plain", 10), ("json", 10)])
  func `the whole course goes into a folder`(form: String, atLeast count: Int) throws {
    let outcome = try desk.qkv("print", "--all", "-o", "a/course", "--format", form)
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let names = try desk.names(in: "a/course")
    #expect(names.count >= count)
    #expect(names.contains("index.html") == (form == "html"))
    guard form == "html" else { return }
    let contents = try #require(elements(ofMarkup: try desk.text("a/course/index.html")))
    for link in contents.compactMap({ $0.attributes["href"] }) { #expect(names.contains(link)) }
  }

  @Test(
    arguments: [
      ["--all"], ["--all", "scores", "-o", "x"], ["--all", "--step", "1", "-o", "x"], ["--all", "-o", "-"],
      ["--all", "-o", "x", "--format", "npy"],
    ]) func `the whole course is not everything`(arguments: [String]) throws
  {
    let outcome = try desk.shell((["qkv", "print"] + arguments).joined(separator: " "))
    #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
  }

  @Test func `a folder that cannot be made`() throws {
    let outcome = try desk.qkv("print", "--all", "-o", "good.md")
    #expect(outcome.status == 2 && outcome.errors.hasPrefix("qkv: good.md: "))
  }
}

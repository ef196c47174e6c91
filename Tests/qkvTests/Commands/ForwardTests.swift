import Foundation
import TestSupport
import Testing
import Transformers

@Suite struct ForwardTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(sampleModelFile, to: "model.safetensors")
  }

  private func forward(_ arguments: String..., in language: String = "en") throws -> Outcome {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try desk.shell("\(builtExecutable("qkv")) forward --model model.safetensors --lang \(language) \(line)")
  }

  @Test func `without a terminal the whole pass is printed, and ends with the words`() throws {
    let outcome = try forward("我 爱 学习", "--target", "I love learn")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text.contains("encoder › embedding"))
    #expect(outcome.text.contains("decoder › layer 0 › cross-attention › head 1 › weights"))
    #expect(outcome.text.hasSuffix("\n我 爱 学习 → I love learn  (given)\n"))
  }

  @Test func `what is written by hand and another temperature are said and printed`() throws {
    let path = "encoder.layers.0.self_attn.q.weight"
    let edited = try forward("--edit", "\(path)[0, 1]=25", "--at", "encoder.layers.0.self_attn.q", "--width", "120")
    #expect(edited.text.contains("Written by hand: W_Q[0, 1] = 25."), "\(edited.text)")
    let warm = try forward("--temperature", "2", "--at", "probabilities", "--width", "120")
    #expect(warm.text.contains("Softmax of the logits divided by 2"))
    for (edit, words) in [
      ("nonsense", "--edit takes PATH[ROW,COLUMN]=NUMBER"), ("\(path)[0]=1", "--edit takes"),
      ("\(path)[0,1]=x", "--edit takes"), ("\(path)[0,1]=1e99", "--edit takes"),
      ("\(path)[99,1]=1", "has no element [99, 1]"), ("encoder.q.weight[0,1]=1", "near: encoder."),
    ] {
      let outcome = try forward("--edit", edit)
      #expect(outcome.status != 0 && outcome.text.isEmpty && outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try forward("--temperature", "0").status == 64)
    #expect(try forward("--edit", "\(path)[0,1]=nan", "--at", "logits").status == 0)
  }

  @Test func `words that were given are not called the words of the model`() throws {
    let given = try forward("我 爱", "--target", "I love", "--at", "probabilities", "--width", "200").text
    #expect(given.contains("我 爱 → I love  (given)") && given.contains("the words themselves are given."))
    let changed = try forward("我 爱", "--target", "I love", "--at", "probabilities", "--off", "encoder.position").text
    #expect(changed.contains("我 爱 → I love  (given, 1 change)"))
    let own = try forward("我 爱", "--at", "probabilities", "--width", "200").text
    #expect(own.contains("我 爱 → (nothing)") && own.contains("the last row is what is written next."))
  }

  @Test func `words without spaces between them are told apart`() throws {
    #expect(try forward("我爱学习").errors.contains("does not know `我爱学习` (known: `我 爱 学习`)"))
    #expect(try forward("我爱鱼").errors.contains("does not know `我爱鱼` (known: `我`, `爱`)"))
  }

  @Test func `the same pass has the same bytes`() throws {
    #expect(try forward("我 爱").output == forward("我 爱").output)
  }

  @Test func `one place of it, by its path or by an end of one`() throws {
    let whole = try forward("--at", "decoder.layers.0.cross_attn.heads.1.scores").text
    #expect(whole.contains("scores = q·kᵀ"))
    #expect(try forward("--at", "cross_attn.heads.1.scores").text == whole)
    let part = try forward("--at", "encoder.layers.0.feed_forward").text
    #expect(["hidden", "activated", "output"].allSatisfy { part.contains("feed-forward › \($0)") })
    #expect(!part.contains("self-attention"))
  }

  @Test func `one operation, counted from 1`() throws {
    #expect(try forward("--step", "2", "--print").text.contains("times √d_model"))
    #expect(try forward("--step", "0").status == 64)
    #expect(try forward("--step", "1000").status == 64)
    #expect(try forward("--step", "2", "--at", "logits").errors.contains("--at and --step exclude each other"))
  }

  @Test func `what is switched off is said, printed and written as data`() throws {
    let head = "encoder.layers.0.self_attn.heads.1"
    let printed = try forward("--off", head, "--off", "decoder.position", "--at", "\(head).output")
    #expect(printed.text.contains("head = 0·(weights·v)") && printed.text.contains("Zeros: this head is switched off."))
    let data = try forward("--off", head, "--off", "decoder.position", "--format", "json")
    let items = try #require(data.json() as? [[String: Any]])
    for path in ["\(head).output", "decoder.position"] {
      let item = try #require(items.first { $0["path"] as? String == path })
      let values = try #require(item["values"] as? [[NSNumber]])
      #expect(values.joined().allSatisfy { $0 == 0 })
    }
    let wrong = try forward("--off", "encoder.layers.0.self_attn.heads.9")
    #expect(wrong.status == 64 && wrong.errors.contains("encoder.layers.0.self_attn.heads."))
    #expect(try forward("--off", "decoder", in: "zh").errors.contains("没有可以关掉的部件"))
  }

  @Test(arguments: ["svg", "html"]) func `a part of it is a document, too`(form: String) throws {
    let outcome = try forward("--at", "encoder.layers.0.self_attn", "--format", form)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(elements(ofMarkup: outcome.text) != nil)
  }

  @Test func `as data every result stands in order under its path`() throws {
    let outcome = try forward("我 喜欢", "--target", "I", "--format", "json")
    let items = try #require(outcome.json() as? [[String: Any]])
    let pass = try ForwardPass(
      .sample, source: Model.sample.source.source("我 喜欢"), target: Model.sample.target.target("I"))
    #expect(items.compactMap { $0["path"] as? String } == pass.results.map { pass.trace[$0].path })
    for item in items {
      let path = try #require(item["path"] as? String)
      let expected = try #require(pass.find(path)).value
      #expect(item["shape"] as? [Int] == [expected.rows, expected.columns])
      #expect(item["operation"] as? String != nil)
      #expect(item["rows"] is [String] && item["columns"] is [String])
      guard let values = item["values"] as? [[NSNumber]] else {
        // JSON has no word for −∞: it is written as text.
        #expect(path.hasSuffix(".masked"))
        continue
      }
      #expect(values.joined().map(\.floatValue) == expected.elements, "\(path)")
    }
  }

  @Test(arguments: ["en", "zh"]) func `unknown words are named with the nearest known ones`(language: String) throws {
    let outcome = try forward("我 爱 习", in: language)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("习") && outcome.errors.contains("学习"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["en", "zh"]) func `an unknown place is wrong usage and names the nearest`(language: String) throws {
    let outcome = try forward("--at", "encoder.layers.0.self_atn.q", in: language)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("encoder.layers.0.self_attn"))
  }

  @Test func `a file that is no model is one clear error`() throws {
    try desk.write(Data(sampleModelFile.prefix(sampleModelFile.count - 10)), to: "short.safetensors")
    try desk.write("{}", to: "wrong.safetensors")
    for name in ["short.safetensors", "wrong.safetensors", "missing.safetensors"] {
      let outcome = try desk.qkv("forward", "--model", name)
      #expect(outcome.status == 2 && outcome.output.isEmpty, "\(name)")
      #expect(outcome.errors.contains(name) && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
  }

  @Test func `an empty sentence is said`() throws {
    #expect(try forward(" ").status == 2)
  }
}

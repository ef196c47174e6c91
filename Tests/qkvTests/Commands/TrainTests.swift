import Foundation
import ModelFiles
import TestSupport
import Testing
import Transformers

@Suite struct TrainTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test func `a training says how it goes on standard error, and what came of it on standard output`() throws {
    let outcome = try desk.qkv("train", "--updates", "100")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("update 100/100 · loss ") && !outcome.errors.contains("\r"))
    #expect(outcome.lines.first?.hasPrefix("100 updates in ") == true)
    #expect(outcome.text.contains("of 1377 sentences that it learned from"))
  }

  @Test func `what is saved is a model file, the same for the same seed`() throws {
    _ = try desk.qkv("train", "--updates", "3", "--save", "a.safetensors")
    _ = try desk.qkv("train", "--updates", "3", "--save", "b.safetensors")
    _ = try desk.qkv("train", "--updates", "3", "--seed", "1", "--save", "c.safetensors")
    let model = try Model(safetensors: [UInt8](desk.data("a.safetensors")))
    #expect(model.target.words.contains("learn"))
    #expect(try desk.data("a.safetensors") == desk.data("b.safetensors"))
    #expect(try desk.data("a.safetensors") != desk.data("c.safetensors"))
  }

  @Test func `what cannot be saved is not trained first`() throws {
    let outcome = try desk.qkv("train", "--updates", "3", "--save", "missing/a.safetensors")
    #expect(outcome.status == 2 && outcome.errors.contains("missing/a.safetensors"))
    #expect(!outcome.errors.contains("update"))
    for path in [".", "''"] {
      let folder = try desk.shell("qkv train --updates 3 --save \(path)")
      #expect(folder.status == 2 && !folder.errors.contains("update"), "\(folder.errors)")
    }
  }

  @Test func `a shortened training is not kept`() throws {
    _ = try desk.qkv("train", "--updates", "3")
    #expect(try desk.names().isEmpty)
  }

  @Test func `what was trained once is kept, and read from then on`() throws {
    let first = try desk.qkv("forward", "--at", "probabilities")
    #expect(first.status == 0 && first.errors.contains("this happens once"))
    #expect(first.text.hasSuffix("\n我 爱 学习 → I love to learn\n"))
    let second = try desk.qkv("forward", "--at", "probabilities")
    #expect(second.errors.isEmpty && second.output == first.output)
    try desk.write("broken", to: ".cache/qkv/translator-1-0.safetensors")
    let third = try desk.qkv("forward", "--at", "probabilities")
    #expect(third.errors.contains("this happens once") && third.output == first.output)
  }

  @Test func `a cache that cannot be written stops nothing`() throws {
    let outcome = try desk.qkv(
      "train", "--updates", "2", environment: ["XDG_CACHE_HOME": "/proc/nowhere"])
    #expect(outcome.status == 0)
  }

  @Test func `Ctrl-C breaks it off and keeps nothing`() throws {
    let outcome = try desk.shell("qkv train --updates 100000 & sleep 0.5; kill -INT $!; wait $!")
    #expect(outcome.status == 130)
    #expect(outcome.errors.contains("broken off") && outcome.output.isEmpty)
    #expect(try desk.names().isEmpty)
  }

  @Test func `as many updates as nobody can want are wrong usage`() throws {
    #expect(try desk.qkv("train", "--updates", "0").status == 64)
    #expect(try desk.qkv("train", "--updates", "0", "--lang", "zh").errors.contains("须是"))
  }
}

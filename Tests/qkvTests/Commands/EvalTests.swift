import Foundation
import MatrixFiles
import Testing

@Suite struct EvalTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: [
    ("1 + 1", "2.0"), ("[[1, 2], [3, 4]].T", "[[1.0, 3.0], [2.0, 4.0]]"), ("[0.1, 1 / 3]", "[[0.1, 0.33333334]]"),
    ("[0 / 0, 1 / 0, -1 / 0]", #"[["NaN", "Infinity", "-Infinity"]]"#), ("1 / 0", #""Infinity""#),
    ("split_heads([[1, 2], [3, 4]], 2)", "[[[1.0], [3.0]], [[2.0], [4.0]]]"), ("\"小猫\"", "\"小猫\""),
  ])
  func `JSON has nested lists and the shortest digits`(expression: String, json: String) throws {
    let outcome = try desk.qkv("eval", expression, "--format", "json")
    #expect(outcome.text == json + "\n")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func `a number that no float holds is said to be too large`() throws {
    let outcome = try desk.qkv("eval", "[1, 1e39]")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("1:5: error: `1e39` is too large for a 32-bit float"), "\(outcome.errors)")
  }

  @Test func `of several arrays the one with the name is taken`() throws {
    let file = SafetensorsFile(tensors: ["Q": .init([1, 1], elements: [2]), "K": .init([1, 1], elements: [3])])
    try desk.write(Data(file.bytes), to: "m.safetensors")
    let outcome = try desk.shell("qkv eval 'Q @ K' --let Q=m.safetensors --let K=m.safetensors --format csv")
    #expect(outcome.text == "6.0\n")
    let other = try desk.shell("qkv eval V --let V=m.safetensors")
    #expect(other.status == 2 && other.errors.contains("there are several arrays, and one is wanted: K, Q"))
  }

  @Test func `CSV has a line for each row`() throws {
    #expect(try desk.qkv("eval", "[[1, 0.5], [1 / 0, 0 / 0]]", "--format", "csv").text == "1.0,0.5\ninf,nan\n")
  }

  @Test func `npy has a header of 64 bytes or a multiple, and little-endian floats`() throws {
    let bytes = try desk.qkv("eval", "[[1, 2, 3], [4, 5, 6]]", "--format", "npy").output
    #expect(bytes.starts(with: Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])))
    let start = 10 + Int(bytes[8]) + 256 * Int(bytes[9])
    #expect(start % 64 == 0)
    #expect(String(decoding: bytes[10..<start], as: UTF8.self).contains("'descr': '<f4'"))
    #expect(floats(bytes[start...]) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `text has the numbers without colour, ANSI has colours`() throws {
    let text = try desk.qkv("eval", "softmax([1, 2])", "--format", "text").text
    #expect(text.contains("softmax (1×2)") && text.contains("0.27") && text.contains("0.73"))
    #expect(!text.contains("\u{1B}"))
    let ansi = try desk.qkv("eval", "softmax([1, 2])", "--color", "always", "--color-depth", "256").text
    #expect(ansi.contains("0.73") && ansi.contains("\u{1B}[38;5;"))
  }

  @Test(arguments: ["csv", "json", "npy"])
  func `what is written as a file is read back`(format: String) throws {
    let expression = "[[0.1, 1 / 3, -0], [1 / 0, -1 / 0, 16777217]]"
    let written = try desk.qkv("eval", expression, "--format", format, "-o", "a.\(format)")
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    let read = try desk.qkv("eval", "A", "--let", "A=a.\(format)", "--format", "json")
    #expect(read.text == (try desk.qkv("eval", expression, "--format", "json").text))
    #expect(try desk.names() == ["a.\(format)"])
  }

  @Test func `a dash is standard input`() throws {
    let outcome = try desk.qkv("eval", "A.T", "--let", "A=-", "--format", "json", input: "[[1, 2], [3, 4]]")
    #expect(outcome.text == "[[1.0, 3.0], [2.0, 4.0]]\n")
  }

  @Test func `a mistake is shown in its place, with the nearest name`() throws {
    let outcome = try desk.qkv("eval", "softmx([1])")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        expression:1:1: error: no such function: softmx
            1 | softmx([1])
              | ^~~~~~ did you mean `softmax`?

        """)
  }

  @Test(arguments: [
    ("a.json", "[[1, 2], [3]]", "a.json:1:"), ("b.csv", "1,2\n3,x\n", "b.csv:2:3: error:"),
    ("c.json", "[[1, 2]", "c.json:1:"), ("d.npy", "no numbers", "d.npy: error:"),
  ])
  func `a file that is wrong is named, with the place`(name: String, content: String, message: String) throws {
    try desk.write(content, to: name)
    let outcome = try desk.qkv("eval", "A", "--let", "A=\(name)")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("A --let A=none.json", Int32(2)), ("A --let A=a.txt", 2), ("A --let A", 64), ("A --let 1=a.json", 64),
    ("'\"text\"' --format csv", 64), ("1 --format html", 64), ("", 64),
  ])
  func `wrong usage and missing files have their statuses`(arguments: String, status: Int32) throws {
    let outcome = try desk.shell("qkv eval \(arguments)")
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
  }

  @Test(arguments: ["-inf", "-1", "-0.5 * 2", "-[[1, 2]]"])
  func `an expression may begin with a minus sign`(expression: String) throws {
    let outcome = try desk.qkv("eval", expression, "--format", "json")
    #expect(outcome.status == 0 && outcome.text.contains("-"), "\(outcome.errors)")
  }

  @Test func `a name is given once`() throws {
    try desk.write("[[1, 2]]", to: "a.json")
    let outcome = try desk.qkv("eval", "A", "--let", "A=a.json", "--let", "A=a.json")
    #expect(outcome.status == 64 && outcome.errors == "qkv: --let gives `A` twice\n")
  }

  private func floats(_ bytes: Data) -> [Float] {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { start in
      Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) })
    }
  }
}

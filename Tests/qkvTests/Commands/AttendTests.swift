import Foundation
import MatrixFiles
import Matrices
import Testing
import Transformers

@Suite struct AttendTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    var trace = Trace()
    let names = [("q", Shape(3, 4)), ("k", Shape(3, 4)), ("v", Shape(3, 2))]
    let inputs = try names.enumerated().map { seed, name in
      let input = try trace.random(name.1, seed: UInt64(seed), distribution: .normal)
      let matrix = trace.value(input)
      try desk.write(Data(MatrixContents.matrix(matrix).bytes(as: .npy)), to: "\(name.0).npy")
      return matrix
    }
    let mask = Matrix(Shape(3, 3)) { $1 <= $0 ? 1 : 0 }
    var output = try attention(query: inputs[0], key: inputs[1], value: inputs[2], mask: mask).output
    try desk.write(Data(MatrixContents.matrix(output).bytes(as: .npy)), to: "right.npy")
    output[1, 0] += 0.5
    try desk.write(Data(MatrixContents.matrix(output).bytes(as: .npy)), to: "wrong.npy")
  }

  @Test func `step by step, and the same as expected`() throws {
    let outcome = try desk.shell(
      "qkv attend --q q.npy --k k.npy --v v.npy --mask causal --tokens 'the cat sat' --expect right.npy")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for title in ["Scores", "Divided by √dₖ", "Masked", "Weights", "Output", "Beside what was expected"] {
      #expect(outcome.text.contains(" \(title)\n"))
    }
    #expect(outcome.text.contains("cat") && outcome.errors.hasPrefix("qkv: All 6 numbers "))
  }

  /// The second of two heads, with a mask of its own, which is the causal one.
  @Test func `each head can have a mask of its own`() throws {
    for name in ["q", "k", "v"] {
      let matrix = try desk.shell("qkv heatmap \(name).npy --format json").text
      try desk.write("[\(matrix), \(matrix)]", to: "\(name).json")
    }
    let (all, causal) = ("[[1, 1, 1], [1, 1, 1], [1, 1, 1]]", "[[1, 0, 0], [1, 1, 0], [1, 1, 1]]")
    try desk.write("[\(all), \(causal)]", to: "each.json")
    let call = "qkv attend --q q.json --k k.json --v v.json --expect right.npy --mask each.json"
    #expect(try desk.shell("\(call) --head 1").status == 0)
    #expect(try desk.shell("\(call) --head 0").status == 1)
    let one = try desk.shell("qkv attend --q q.npy --k k.npy --v v.npy --mask each.json")
    #expect(one.status == 2 && one.errors.contains("a mask of shape (2×3×3) does not fit a matrix of (3×3)"))
  }

  @Test(arguments: [("en", "the mask leaves no key: 1. Their sum is 0"), ("zh", "掩码没有留下任何键的行：1。")])
  func `a query that sees no key is named`(language: String, words: String) throws {
    try desk.write("[[1, 1, 1], [0, 0, 0], [0, 1, 1]]", to: "m.json")
    let call = "qkv attend --q q.npy --k k.npy --v v.npy --print --step 5 --lang \(language)"
    #expect(try desk.shell("\(call) --mask m.json").text.contains(words))
    #expect(try !desk.shell("\(call) --mask causal").text.contains("0 / 0"))
  }

  @Test(arguments: ["", "--mask causal"]) func `its own output is just what it expects`(mask: String) throws {
    let call = "qkv attend --q q.npy --k k.npy --v v.npy \(mask)"
    let outcome = try desk.shell("\(call) --format npy -o own.npy && \(call) --expect own.npy --tolerance 0")
    #expect(outcome.status == 0 && outcome.errors == "qkv: All 6 numbers are the same.\n", "\(outcome.errors)")
  }

  @Test func `where it differs, and by how much`() throws {
    let outcome = try desk.shell("qkv attend --q q.npy --k k.npy --v v.npy --mask causal --expect wrong.npy")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("1 of 6 numbers differ by more than 1e-05") && outcome.errors.contains("is at [1, 0]"))
    let tolerant = try desk.shell(
      "qkv attend --q q.npy --k k.npy --v v.npy --mask causal --expect wrong.npy --tolerance 1 --lang zh")
    #expect(tolerant.status == 0 && tolerant.errors.contains("容差"))
  }

  @Test func `one file with all arrays, each called by its role`() throws {
    var file = SafetensorsFile()
    for (name, path) in [("Q", "q"), ("k", "k"), ("value", "v"), ("output", "right")] {
      let matrix = try MatrixContents(Array(try desk.data("\(path).npy")), format: .npy).matrices[0]
      file.tensors[name] = .init([matrix.rows, matrix.columns], elements: matrix.elements)
    }
    try desk.write(Data(file.bytes), to: "all.safetensors")
    let all = "--q all.safetensors --k all.safetensors --v all.safetensors"
    let outcome = try desk.shell("qkv attend \(all) --mask causal --expect all.safetensors")
    #expect(outcome.status == 0 && outcome.errors.hasPrefix("qkv: All 6 numbers "), "\(outcome.errors)")
    file.tensors["k"] = nil
    try desk.write(Data(file.bytes), to: "all.safetensors")
    let missing = try desk.shell("qkv attend \(all)")
    #expect(missing.status == 64)
    #expect(missing.errors == "qkv: all.safetensors: no array is called `k`; there are: Q, output, value\n")
  }

  @Test func `a mask that is to be added is not taken for its opposite`() throws {
    for hidden in [-Float.infinity, -1e9] {
      let mask = Matrix(Shape(3, 3)) { $1 <= $0 ? 0 : hidden }
      try desk.write(Data(MatrixContents.matrix(mask).bytes(as: .npy)), to: "m.npy")
      for command in ["attend --q q.npy --k k.npy --v v.npy", "heatmap m.npy"] {
        let outcome = try desk.shell("qkv \(command) --mask m.npy")
        #expect(outcome.status == 2 && outcome.errors.hasPrefix("qkv: m.npy: this mask is to be added to scores"))
      }
    }
  }

  @Test func `shapes that do not fit`() throws {
    let outcome = try desk.shell("qkv attend --q q.npy --k v.npy --v v.npy")
    #expect(outcome.status == 2 && outcome.errors.contains("Q (3×4), K (3×2) and V (3×2) do not fit"))
  }

  @Test func `queries and keys have names of their own`() throws {
    let all = "qkv attend --q q.npy --k k.npy --v v.npy --step 4"
    let weights = try desk.shell("\(all) --rows 'one two three' --columns 'the,cat,sat'").text
    #expect(weights.contains("two") && weights.contains("sat"))
    let half = try desk.shell("\(all) --tokens 'the cat sat' --rows 'one two three' --format csv").text
    #expect(half.hasPrefix(",the,cat,sat\none,"))
    let wrong = try desk.shell("\(all) --columns 'the cat'")
    #expect(wrong.status == 64 && wrong.errors == "qkv: --columns has 2 labels for 3 rows or columns\n")
  }

  @Test func `as a file of numbers, the output or the step that was chosen`() throws {
    let all = "qkv attend --q q.npy --k k.npy --v v.npy --mask causal"
    #expect(try desk.shell("\(all) --format npy -o out.npy && qkv heatmap out.npy --format csv").status == 0)
    let output = try MatrixContents(Array(try desk.data("out.npy")), format: .npy).matrices[0]
    let right = try MatrixContents(Array(try desk.data("right.npy")), format: .npy).matrices[0]
    #expect(output.shape == right.shape)
    #expect(zip(output.elements, right.elements).allSatisfy { abs($0 - $1) < 1e-6 })
    let weights = try desk.shell("\(all) --step 5 --format csv")
    #expect(weights.lines.count == 4 && weights.text.hasPrefix("1.0,0.0,0.0\n"))
    let inputs = try desk.shell("\(all) --step 1 --format npy")
    #expect(inputs.status == 1 && inputs.output.isEmpty && !inputs.errors.isEmpty)
  }
}

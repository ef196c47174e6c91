import Foundation
import MatrixFiles
import Matrices
import Testing

@Suite struct HeatmapTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func save(_ matrix: Matrix, as name: String) throws {
    try desk.write(Data(MatrixContents.matrix(matrix).bytes(as: .npy)), to: name)
  }

  @Test func `as many empty heads as there can be are one error`() throws {
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 2, 0)}"
    let padded = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    try desk.write(Data([0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(padded.utf8)), to: "empty.npy")
    let outcome = try desk.qkv("heatmap", "empty.npy")
    #expect(outcome.status == 2 && outcome.text.isEmpty && !outcome.errors.isEmpty)
  }

  @Test func `a matrix from a file or a pipe`() throws {
    try save(Matrix([[0.5, 0.25], [1, 0]]), as: "a.npy")
    let file = try desk.qkv("heatmap", "a.npy", "--tokens", "the cat", "--title", "A", "--sums")
    #expect(
      file.text == """
        A
               the   cat      Σ
         the ▒0.50 ░0.25   0.75
         cat █1.00  0.00   1.00
           Σ  1.50  0.25
             0 ▕   ░░░▒▒▒▒▓▓▓███▏ 1

        """)
    #expect(try desk.shell("cat a.npy | qkv heatmap - --tokens 'the cat' --title A --sums").text == file.text)
    #expect(try desk.shell("qkv heatmap <(cat a.npy) --format json").text == "[[0.5, 0.25],\n [1.0, 0.0]]\n")
    #expect(try desk.shell("qkv eval 'sum(A)' --let A=- < a.npy").text == "1.75\n")
    #expect(try desk.qkv("heatmap", "a.npy", "--transpose", "--format", "csv").text == "0.5,1.0\n0.25,0.0\n")
    #expect(try desk.qkv("heatmap", "a.npy", "--top", "2", "--rows", "x,y z").text == "[y z, 0] = 1.0\n[x, 0] = 0.5\n")
  }

  @Test func `sums are those of all elements, shown or not`() throws {
    try save(Matrix(Shape(12, 200)) { Float($0 + $1) }, as: "wide.npy")
    let wide = try desk.qkv("heatmap", "wide.npy", "--numbers", "--sums", "--width", "60")
    let first = try #require(wide.text.split(separator: "\n").first { $0.hasPrefix("  0 ") || $0.hasPrefix(" 0 ") })
    #expect(first.hasSuffix(" 19900"), "\(wide.text)")
    // The last row is there, whatever stands below it.
    #expect(wide.text.contains("\n 11 "), "\(wide.text)")
    #expect(wide.text.contains("of 200") && !wide.text.contains("rows 0"))
    for option in ["--sums", "--top 3", "--plain", "--format svg", "-o out.txt"] {
      let interactive = try desk.shell("qkv heatmap wide.npy --interactive \(option)")
      let name = option.prefix { $0 != " " }
      #expect(interactive.status == 64 && interactive.errors.contains("\(name) is for paper"), "\(interactive.errors)")
    }
  }

  @Test func `a centre stands between the ends, and in their middle`() throws {
    try save(Matrix([[0.5, 0.25], [1, 0]]), as: "a.npy")
    for (options, words) in [
      ("--min -10 --max 10 --centre 3", "not in the middle of --min -10 and --max 10"),
      ("--log --min 0", "0 has no logarithm"), ("--min 5 --centre 3", "must lie above --min 5"),
      ("--max 1 --centre 3", "must lie below --max 1"),
    ] {
      let outcome = try desk.shell("qkv heatmap a.npy \(options)")
      #expect(outcome.status == 64 && outcome.errors.contains(words), "\(outcome.errors)")
    }
    #expect(try desk.shell("qkv heatmap a.npy --min -1 --max 1 --centre 0").status == 0)
    #expect(try desk.shell("qkv heatmap a.npy --transpose").text.contains("2×2"))
  }

  @Test func `labels and mask are in a file of numbers, and are read back`() throws {
    try save(Matrix([[0.5, 0.25], [1, 0]]), as: "a.npy")
    let shown = try desk.shell("qkv heatmap a.npy --rows 'x,y \"z\"' --columns 1,2")
    for (format, text) in [
      (
        "json",
        "{\"rows\": [\"x\", \"y \\\"z\\\"\"],\n \"columns\": [\"1\", \"2\"],\n \"data\": [[0.5, 0.25],\n [1.0, 0.0]]}\n"
      ),
      ("csv", ",1,2\nx,0.5,0.25\n\"y \"\"z\"\"\",1.0,0.0\n"),
    ] {
      let outcome = try desk.shell(
        "qkv heatmap a.npy --rows 'x,y \"z\"' --columns 1,2 --format \(format) -o b.\(format)")
      #expect(outcome.status == 0)
      #expect(try desk.text("b.\(format)") == text)
      let again = try desk.qkv("heatmap", "b.\(format)", "--title", "a.npy (2×2)")
      #expect(again.text == shown.text)
    }
    #expect(try desk.qkv("heatmap", "a.npy", "--mask", "causal", "--format", "csv").text == "0.5,nan\n1.0,0.0\n")
  }

  @Test func `the largest numbers in the forms that programs read`() throws {
    try save(Matrix([[0.5, 0.25], [1, 0]]), as: "a.npy")
    #expect(
      try desk.qkv("heatmap", "a.npy", "--top", "2", "--rows", "x,y z", "--format", "csv").text
        == "row,column,row_index,column_index,number\ny z,0,1,0,1.0\nx,0,0,0,0.5\n")
    #expect(
      try desk.qkv("heatmap", "a.npy", "--top", "1", "--rows", "x,y z", "--format", "json").text
        == "[{\"row\": \"y z\", \"column\": \"0\", \"at\": [1, 0], \"number\": 1.0}]\n")
    let outcome = try desk.qkv("heatmap", "a.npy", "--top", "1", "--format", "svg")
    #expect(outcome.status == 64 && outcome.errors.contains("--top writes text, json or csv, not svg"))
  }

  @Test func `a page for a browser has the colours that were asked for`() throws {
    try save(Matrix([[0.5, 0.25], [1, 0]]), as: "a.npy")
    func page(_ options: String) throws -> String { try desk.shell("qkv heatmap a.npy --format html \(options)").text }
    let plain = try page("")
    #expect(!plain.contains(" data-scheme=\""))
    #expect(try page("--theme light").contains(" data-scheme=\"light\""))
    #expect(try page("--theme dark").contains(" data-scheme=\"dark\""))
    #expect(try page("--theme high-contrast") == page("--palette grey"))
    #expect(try page("--palette grey") != plain)
  }

  @Test func `a document is called by its title, or by the name of the file or the array`() throws {
    try save(Matrix([[0.5, 0.25], [1, 0]]), as: "folder/a.npy")
    try desk.write(Data(SafetensorsFile(tensors: ["w": .init([1, 2], elements: [1, 2])]).bytes), to: "m.safetensors")
    for (file, options, name) in [
      ("folder/a.npy", "", "a.npy"), ("folder/a.npy", "--title 'A & B'", "A &amp; B"),
      ("m.safetensors", "--name w", "w"),
    ] {
      for form in ["html", "svg"] {
        let text = try desk.shell("qkv heatmap \(file) \(options) --format \(form)").text
        #expect(text.contains("<title>\(name)</title>") && !text.contains("folder"))
      }
    }
    #expect(try desk.shell("cat folder/a.npy | qkv heatmap - --format html").text.contains("<title>heatmap</title>"))
  }

  @Test func `a tensor of another type leaves the others readable`() throws {
    let header =
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"C64","shape":[1],"data_offsets":[2,10]}}"#
    var bytes = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
    bytes += Data(header.utf8) + Data([1, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    try desk.write(bytes, to: "m.safetensors")
    #expect(try desk.qkv("heatmap", "m.safetensors").text == "a  (2)  uint8\nb  (1)  C64\n")
    #expect(try desk.qkv("heatmap", "m.safetensors", "--name", "a", "--format", "csv").text == "1.0,2.0\n")
    let outcome = try desk.qkv("heatmap", "m.safetensors", "--name", "b")
    #expect(
      outcome.status == 2 && outcome.errors.hasPrefix("m.safetensors: error: tensor `b` has elements of type `C64`"))
  }

  @Test func `what no Float is large enough for is an error that says where`() throws {
    let header = #"{"a":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]}}"#
    var bytes = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
    bytes += Data(header.utf8)
    for number in [1.0, 1e300] { bytes += withUnsafeBytes(of: number.bitPattern.littleEndian) { Data($0) } }
    try desk.write(bytes, to: "m.safetensors")
    for line in ["qkv heatmap m.safetensors --name a", "qkv eval X --let X=m.safetensors"] {
      let outcome = try desk.shell(line)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(
        outcome.errors == "m.safetensors: error: the number `1e+300` at [0, 1] is too large for a 32-bit float\n")
    }
  }

  @Test func `a file that is cut off while it is read is an error`() throws {
    try save(Matrix(Shape(64, 1024), repeating: 1), as: "a.npy")
    // The mask is read after the header and before the elements, and nothing is in the pipe until the file is short.
    let outcome = try desk.shell(
      """
      mkfifo mask
      qkv heatmap a.npy --mask mask &
      exec 3> mask
      sleep 0.2
      truncate -s 4096 a.npy
      qkv eval 'zeros(64, 1024) + 1' --format npy >&3
      exec 3>&-
      wait $!
      """)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "qkv: a.npy: became shorter while it was read\n")
  }

  @Test func `labels give no orders to a terminal`() throws {
    try desk.write("{\"attention\": [[1]], \"tokens\": [\"\\u001b[2J\\u0007\"]}", to: "a.json")
    for more in [[], ["--top", "1"], ["--color", "always"]] {
      let outcome = try desk.shell("qkv heatmap a.json --color-depth mono \(more.joined(separator: " "))")
      #expect(outcome.status == 0 && !outcome.text.contains("\u{1B}[2J") && !outcome.text.contains("\u{7}"))
    }
  }

  @Test func `what is wrong with a text stands under its line`() throws {
    try desk.write("1,2\n3,x\n", to: "a.csv")
    let outcome = try desk.qkv("heatmap", "a.csv")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors == "a.csv:2:3: error: expected a number, found `x`\n   2 | 3,x\n     |   ^\n")
  }

  @Test func `several arrays are listed, and one is shown`() throws {
    let file = SafetensorsFile(tensors: [
      "w\u{1B}": .init([1, 2], elements: [1, 2]), "a": .init([3], elements: [1, 2, 3]),
    ])
    try desk.write(Data(file.bytes), to: "m.safetensors")
    let listing = try desk.qkv("heatmap", "m.safetensors")
    #expect(listing.status == 0 && listing.text == "a   (3)    float32\nw�  (1×2)  float32\n")
    #expect(try desk.qkv("heatmap", "m.safetensors", "--name", "a", "--format", "csv").text == "1.0,2.0,3.0\n")
    #expect(try desk.qkv("heatmap", "m.safetensors", "--name", "b").status == 64)
  }

  @Test func `a file of ten gigabytes opens at once`() throws {
    let header =
      #"{"w":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"big":{"dtype":"F32","shape":[50000,50000],"data_offsets":[16,10000000016]}}"#
    var bytes = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
    bytes += Data(header.utf8)
    try desk.write(bytes, to: "big.safetensors")
    try #require(truncate(desk.url("big.safetensors").path, off_t(bytes.count) + 10_000_000_016) == 0)
    let begin = ContinuousClock.now
    let outcome = try desk.qkv("heatmap", "big.safetensors", "--name", "w", "--format", "csv")
    #expect(outcome.text == "0.0,0.0\n0.0,0.0\n")
    #expect(ContinuousClock.now - begin < .seconds(2))
  }

  @Test func `heads and layers`() throws {
    let heads = [Matrix([[1, 2]]), Matrix([[3, 4]])]
    try desk.write(Data(MatrixContents.matrices(heads).bytes(as: .npy)), to: "h.npy")
    let all = try desk.qkv("heatmap", "h.npy").text
    #expect(all.contains("head 0") && all.contains("head 1"))
    #expect(try desk.qkv("heatmap", "h.npy", "--head", "1", "--format", "csv").text == "3.0,4.0\n")
    #expect(try desk.qkv("heatmap", "h.npy", "--head", "2").status == 64)
    #expect(try desk.qkv("heatmap", "h.npy", "--layer", "0").status == 64)
  }

  @Test func `in a recording every head has a screen and a marker`() throws {
    let heads = (0..<12).map { head in Matrix(Shape(10, 10)) { Float($0 * $1 + head) } }
    try desk.write(Data(MatrixContents.matrices(heads).bytes(as: .npy)), to: "h.npy")
    let lines = try desk.qkv("heatmap", "h.npy", "--format", "cast").lines.filter { !$0.isEmpty }
    let header = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(header["width"] as? Int == 80 && (header["height"] as? Int ?? 99) <= 24)
    let events = try lines.dropFirst().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [Any])
    }
    #expect(events.filter { $0[1] as? String == "m" }.map { $0[2] as? String } == (0..<12).map { "head \($0)" })
    #expect(events.count == 25)
  }

  @Test func `a page for a browser has every number in a table, or says what is shown`() throws {
    try save(Matrix(Shape(26, 26)) { Float($0 * $1) }, as: "a.npy")
    try save(Matrix(Shape(70, 100)) { Float($0 * $1) }, as: "b.npy")
    for options in ["", "--numbers", "--pixels"] {
      let page = try desk.shell("qkv heatmap a.npy --sums --format html \(options)").text
      #expect(page.count(of: "scope=\"row\"") == 27 && page.count(of: "scope=\"col\"") == 27)
      #expect(page.count(of: "<td class=\"sum\">") == 52 && page.count(of: "<svg") == 0)
    }
    let large = try desk.qkv("heatmap", "b.npy", "--format", "html").text
    #expect(large.contains("<p class=\"note\">70 rows, 100 columns, from 0 to 6831; showing 70×100 as "))
    let corner = try desk.qkv("heatmap", "b.npy", "--numbers", "--format", "html").text
    #expect(corner.contains("rows 0–63 of 70, columns 0–63 of 100"))
    #expect(corner.count(of: "scope=\"row\"") == 64)
  }

  @Test func `a large matrix says how it was made smaller`() throws {
    try save(Matrix(Shape(600, 600)) { $0 == 599 && $1 == 599 ? -9 : Float($0 ^ $1) / 1024 }, as: "big.npy")
    let outcome = try desk.qkv("heatmap", "big.npy", "--color", "always", "--color-depth", "24bit", "--width", "60")
    #expect(outcome.text.contains("showing 600×600 as") && outcome.text.contains("-9 "))
    let hidden = try desk.qkv("heatmap", "big.npy", "--mask", "causal", "--top", "1")
    #expect(hidden.text == "[512, 511] = 0.99902344\n")
  }

  @Test func `each head can have a mask of its own`() throws {
    try desk.write("[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]", to: "heads.json")
    try desk.write("[[[1, 0], [1, 1]], [[0, 1], [1, 0]]]", to: "each.json")
    try desk.write("[[[0, 1], [1, 1]]]", to: "one.json")
    try desk.write("[[[1, 1], [1, 1]], [[1, 1], [1, 1]], [[1, 1], [1, 1]]]", to: "three.json")
    func masked(_ options: String) throws -> String {
      try desk.shell("qkv heatmap heads.json --format csv \(options)").text
    }
    #expect(try masked("--mask each.json") == "1.0,nan\n3.0,4.0\n\nnan,6.0\n7.0,nan\n")
    #expect(try masked("--mask each.json --head 1") == "nan,6.0\n7.0,nan\n")
    #expect(try masked("--mask each.json --head 1 --transpose") == "nan,7.0\n6.0,nan\n")
    #expect(try masked("--mask one.json") == "nan,2.0\n3.0,4.0\n\nnan,6.0\n7.0,8.0\n")
    let others = try desk.shell("qkv heatmap heads.json --mask three.json")
    #expect(others.status == 2)
    #expect(others.errors == "qkv: a mask of shape (3×2×2) does not fit an array of (2×2×2)\n")
  }

  @Test func `the largest are told apart where names repeat`() throws {
    try desk.write("[[1, 5, 3], [4, 2, 6], [9, 7, 8]]", to: "a.json")
    func top(_ options: String) throws -> String {
      try desk.shell("qkv heatmap a.json --tokens 'the cat the' --top 2 \(options)").text
    }
    #expect(try top("") == "[the, the] = 9.0  at [2, 0]\n[the, the] = 8.0  at [2, 2]\n")
    #expect(
      try top("--format csv") == "row,column,row_index,column_index,number\nthe,the,2,0,9.0\nthe,the,2,2,8.0\n")
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(try top("--format json").utf8)) as? [[String: Any]])
    #expect(objects.map { $0["at"] as? [Int] } == [[2, 0], [2, 2]])
    #expect(objects.map { $0["row"] as? String } == ["the", "the"])
  }

  @Test(arguments: [
    ("", "(2, 3, 1, 2,)", 4), ("--head 1", "(2, 1, 2,)", 3), ("--layer 0", "(3, 1, 2,)", 3),
    ("--head 1 --layer 0", "(1, 2,)", 2), ("--transpose", "(2, 3, 2, 1,)", 4),
  ])
  func `an array keeps its dimensions`(options: String, shape: String, depth: Int) throws {
    let numbers = (0..<12).map(String.init)
    let heads = (0..<6).map { "[[\(numbers[2 * $0]), \(numbers[2 * $0 + 1])]]" }
    try desk.write("[[\(heads[..<3].joined(separator: ","))], [\(heads[3...].joined(separator: ","))]]", to: "a.json")
    let binary = try desk.shell("qkv heatmap a.json \(options) --format npy").output
    #expect(String(decoding: binary.prefix(128), as: UTF8.self).contains("'shape': \(shape)"))
    let text = try desk.shell("qkv heatmap a.json \(options) --format json").text
    #expect(text.prefix { $0 == "[" }.count == depth)
    try desk.write(binary, to: "b.npy")
    #expect(try desk.shell("qkv heatmap b.npy --format json").text == text)
  }

  @Test func `a list stays a list`() throws {
    let file = SafetensorsFile(tensors: ["a": .init([3], elements: [1, 2, 3])])
    try desk.write(Data(file.bytes), to: "m.safetensors")
    #expect(try desk.qkv("heatmap", "m.safetensors", "--format", "json").text == "[1.0, 2.0, 3.0]\n")
    #expect(
      try desk.qkv("heatmap", "m.safetensors", "--transpose", "--format", "json").text == "[[1.0],\n [2.0],\n [3.0]]\n")
  }

  /// Sixteen megabytes of numbers, of which the text has 45, beside the 24 that the program gets by with.
  @Test(arguments: ["json", "csv"])
  func `a text of numbers takes little more memory than the numbers`(format: String) throws {
    var random = Random(seed: 4)
    try save(Matrix(Shape(2048, 2048)) { _, _ in Float(random.uniform()) - 0.5 }, as: "big.npy")
    let written = try desk.shell("ulimit -d 24000; qkv heatmap big.npy --format \(format) > big.\(format)")
    #expect(written.status == 0)
    let read = try desk.shell("ulimit -d 56000; qkv heatmap big.\(format) --format npy | cmp - big.npy")
    #expect(read.status == 0 && read.errors.isEmpty)
  }

  @Test func `what comes through a pipe is in memory once`() throws {
    try save(Matrix(Shape(2048, 2048)) { Float($0 ^ $1) }, as: "big.npy")
    let read = try desk.shell("ulimit -d 44000; cat big.npy | qkv heatmap - --format npy | cmp - big.npy")
    #expect(read.status == 0 && read.errors.isEmpty, "\(read.errors)")
  }

  @Test func `a first line of numbers holds names where somebody says so`() throws {
    try desk.write("0,1\n2,3\n", to: "a.csv")
    #expect(try desk.shell("qkv heatmap a.csv --format json").text == "[[0.0, 1.0],\n [2.0, 3.0]]\n")
    let named = try desk.shell("qkv heatmap a.csv --header --format json").text
    #expect(named == "{\"columns\": [\"0\", \"1\"],\n \"data\": [[2.0, 3.0]]}\n")
    try desk.write("0,1\n2,3\n\n0,1\n4,5\n", to: "two.csv")
    #expect(
      try desk.shell("qkv heatmap two.csv --header --format npy | tail -c 16 | od -An -f").text.contains(
        "2               3"))
    try desk.write("0,1\n2,3\n\n4,5\n", to: "once.csv")
    #expect(try desk.shell("qkv heatmap once.csv --header --format csv").text.contains("4.0,5.0"))
    try desk.write("0,1\n", to: "alone.csv")
    #expect(try desk.qkv("heatmap", "alone.csv", "--header").status == 2)
  }

  @Test func `a file that gives way to another keeps who may read it`() throws {
    try save(Matrix([[1, 2]]), as: "a.npy")
    let mode = try desk.shell("touch out.csv; chmod 640 out.csv; qkv heatmap a.npy -o out.csv; stat -c %a out.csv")
    #expect(try mode.text == "640\n" && desk.text("out.csv") == "1.0,2.0\n")
    // A link to nothing stays a link.
    let link = try desk.shell("ln -s nowhere.csv link.csv; qkv heatmap a.npy -o link.csv; readlink link.csv")
    #expect(try link.text == "nowhere.csv\n" && desk.text("nowhere.csv") == "1.0,2.0\n")
    let far = try desk.shell(
      "mkdir sub; ln -s ../far.csv sub/far.csv; qkv heatmap a.npy -o sub/far.csv; readlink sub/far.csv")
    #expect(try far.text == "../far.csv\n" && desk.text("far.csv") == "1.0,2.0\n")
  }

  @Test(arguments: ["-o list.npy", "--format svg", "--top 3", "--interactive"])
  func `of several arrays one has to be named`(option: String) throws {
    let file = SafetensorsFile(tensors: ["a": .init([1], elements: [1]), "b": .init([1], elements: [1])])
    try desk.write(Data(file.bytes), to: "m.safetensors")
    let outcome = try desk.shell("qkv heatmap m.safetensors \(option)")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors == "qkv: 2 arrays; choose one with --name: a, b\n")
    #expect(try desk.names() == ["m.safetensors"])
  }

  @Test(arguments: [("--min -1", "-1 <"), ("--max 1", "> 1"), ("", "-8 ▕")])
  func `one end and the centre say what the other end is`(option: String, end: String) throws {
    try desk.write("[[-2, 8]]", to: "a.json")
    let bar = try #require(try desk.shell("qkv heatmap a.json --centre 0 \(option)").lines.dropLast().last)
    #expect(bar.contains(end), "\(bar)")
  }

  @Test func `a whole number of a text that is rounded is said to be`() throws {
    for (name, text) in [
      ("a.csv", "1,2\n3,16777217\n"), ("b.json", "[[1, 2], [3, 16777217]]"), ("c.csv", "1,33554435\n"),
    ] {
      try desk.write(text, to: name)
      for command in ["heatmap \(name)", "eval x --let x=\(name)"] {
        let errors = try desk.shell("qkv \(command)").errors
        let number = name == "c.csv" ? "33554435 at [0, 1] becomes 33554436" : "16777217 at [1, 1] becomes 16777216"
        #expect(errors == "qkv: \(name): whole numbers beyond ±16777216 are rounded: \(number)\n")
      }
    }
    // 2¹²⁷ is the first power of two that no whole number of 128 bits is.
    try desk.write("[[1, 170141183460469226660082695868353183745]]", to: "e.json")
    #expect(try desk.qkv("heatmap", "e.json").errors.contains("183745 at [0, 1] becomes 1.7014118e+38"))
    try desk.write("12345678901234567890,1\n", to: "f.csv")
    #expect(
      try desk.qkv("heatmap", "f.csv").errors.contains("12345678901234567890 at [0, 0] becomes 12345679395506094080"))
    try desk.write("16777216,2e9\n", to: "d.csv")
    #expect(try desk.qkv("heatmap", "d.csv").errors.isEmpty)
  }

  @Test func `whole numbers that are rounded are said to be`() throws {
    func save(_ numbers: [Int64], as name: String) throws {
      let header = "{'descr': '<i8', 'fortran_order': False, 'shape': (1, \(numbers.count)), }"
      let padded = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
      let bytes = Data([0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(padded.utf8))
      try desk.write(
        numbers.reduce(bytes) { bytes, number in
          bytes + withUnsafeBytes(of: number.littleEndian) { Data($0) }
        }, to: name)
    }
    try save([16_777_216, -16_777_217, .max], as: "a.npy")
    let message =
      "qkv: a.npy: whole numbers beyond ±16777216 are rounded: -16777217 at [0, 1] becomes -16777216\n"
    for command in ["heatmap a.npy", "heatmap a.npy --format json", "eval A --let A=a.npy"] {
      let outcome = try desk.shell("qkv \(command)")
      #expect(outcome.status == 0 && outcome.errors == message)
    }
    #expect(try desk.shell("qkv heatmap a.npy --lang zh").errors.contains("[0, 1] 处的 -16777217 成了 -16777216"))
    try save([16_777_216, -33_554_432, .min], as: "b.npy")
    #expect(try desk.shell("qkv heatmap b.npy").errors.isEmpty)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}

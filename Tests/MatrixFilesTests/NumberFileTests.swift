import MatrixFiles
import Matrices
import Testing

@Suite struct NumberFileTests {
  private static let whole = Matrix([[1, -2, 3], [0.5, 0, 96]])

  private static func expected(_ type: String) -> Matrix {
    switch type.first {
    case "f",
      "b" where type.hasPrefix("bf"):
      whole
    case "b": Matrix([[1, 1, 1], [1, 0, 1]])
    case "u": Matrix([[1, 2, 3], [0, 0, 96]])
    default: Matrix([[1, -2, 3], [0, 0, 96]])
    }
  }

  @Test(arguments: Recorded.names.filter { $0.hasPrefix("little") || $0.hasPrefix("big") })
  func `what NumPy wrote reads back to the same numbers`(_ name: String) throws {
    let entry = try #require(try Recorded.file(name).entries.first)
    let type = name.split(separator: "-")[1].split(separator: ".")[0]
    #expect(try entry.array().plane().matrix == Self.expected(String(type)))
    #expect(try MatrixContents(Recorded.bytes(name), format: .npy) == .matrix(Self.expected(String(type))))
  }

  @Test func `what safetensors wrote reads back, every type`() throws {
    let file = try Recorded.file("types.safetensors")
    #expect(file.entries.count == 10)
    for entry in file.entries {
      let name = entry.name.hasPrefix("bf") ? "f32" : entry.name
      #expect(try entry.array().plane().matrix == Self.expected(name), "\(entry.name)")
    }
    #expect(file.entry(named: nil) == nil && file.entry(named: "bf16")?.typeName == "bfloat16")
  }

  @Test(arguments: ["stored.npz", "packed.npz"])
  func `both kinds of archives`(_ name: String) throws {
    let file = try Recorded.file(name)
    #expect(file.entries.map(\.name) == ["m", "list"])
    #expect(file.entries.map(\.dimensions) == [[2, 3], [5]])
    #expect(try file.entries[0].array().plane().matrix == Self.whole)
    #expect(try file.entries[1].array().plane().matrix == Matrix([[0, 1, 2, 3, 4]]))
  }

  @Test(arguments: ["rank3-c.npy", "rank3-fortran.npy"])
  func `one of several matrices, in both orders`(_ name: String) throws {
    let array = try Recorded.file(name).entries[0].array()
    #expect(array.leading == [2])
    #expect(array.plane([1]).matrix == Matrix(Shape(3, 4)) { Float(12 + 4 * $0 + $1) })
    #expect(array.plane([1]).transposed.matrix == Matrix(Shape(4, 3)) { Float(12 + 4 * $1 + $0) })
  }

  @Test func `layers of heads`() throws {
    let array = try Recorded.file("rank4.npy").entries[0].array()
    #expect(array.leading == [2, 2] && array.planes.count == 4)
    #expect(array.plane([1, 0])[2, 3] == 24 + 11)
    #expect(try Recorded.file("number.npy").entries[0].array().plane().matrix == Matrix([[2.5]]))
  }

  @Test func `a number that no Float is large enough for is a problem in every format`() throws {
    func problem(_ bytes: [UInt8]) -> MatrixFileProblem.Fact? {
      do throws(MatrixFileProblem) {
        let array = try NumberFile(FileBytes(bytes)).entries[0].array()
        for plane in array.planes { try plane.checkSizes() }
        return nil
      } catch { return error.fact }
    }
    #expect(problem(Array("1,2\n3,-1e300\n".utf8)) == .numberTooLarge("-1e300"))
    #expect(problem(Array("[[1,2],[3,-1e300]]".utf8)) == .numberTooLarge("-1e300"))
    // Recorded float64 numbers, of which the second of the second row becomes another.
    for (name, isBig) in [("little-f8.npy", false), ("big-f8.npy", true)] {
      // One of them is in the order of Fortran.
      let place = isBig ? (row: 0, column: 2) : (row: 1, column: 1)
      for (number, isTooLarge) in [(-1e300, true), (Double(Float.greatestFiniteMagnitude), false), (.infinity, false)] {
        var bytes = try Recorded.bytes(name)
        let bits = isBig ? number.bitPattern.bigEndian : number.bitPattern.littleEndian
        withUnsafeBytes(of: bits) { bytes.replaceSubrange(bytes.count - 16..<bytes.count - 8, with: $0) }
        #expect(
          problem(bytes) == (isTooLarge ? .elementTooLarge("-1e+300", row: place.row, column: place.column) : nil))
        let plane = try NumberFile(FileBytes(bytes)).entries[0].array().plane().transposed
        if isTooLarge {
          #expect(throws: MatrixFileProblem(.elementTooLarge("-1e+300", row: place.row, column: place.column))) {
            try plane.transposed.checkSizes()
          }
          #expect(throws: MatrixFileProblem(.elementTooLarge("-1e+300", row: place.column, column: place.row))) {
            try plane.checkSizes()
          }
          #expect(throws: MatrixFileProblem(.elementTooLarge("-1e+300", row: place.row, column: place.column))) {
            try MatrixContents(bytes, format: .npy)
          }
        }
      }
    }
  }

  @Test func `labels of a text`() throws {
    let json = try Recorded.file("attention.json")
    #expect(json.rowLabels == ["a", "b"] && json.columnLabels == ["x", "y", "z"])
    #expect(json.entries[0].dimensions == [1, 2, 3])
    let csv = try NumberFile(FileBytes(Array(",x,\"y, z\"\n\"a \"\"b\"\"\",1,2\nc,3,4\n".utf8)))
    #expect(csv.rowLabels == ["a \"b\"", "c"] && csv.columnLabels == ["x", "y, z"])
    #expect(try csv.entries[0].array().plane().matrix == Matrix([[1, 2], [3, 4]]))
    let deep = try NumberFile(FileBytes(Array("[[[[1,2]],[[3,4]]]]".utf8)))
    #expect(deep.entries[0].dimensions == [1, 2, 1, 2])
  }

  @Test func `what is no file of numbers is said to be none`() throws {
    func problem(_ bytes: [UInt8]) -> MatrixFileProblem.Fact? {
      do throws(MatrixFileProblem) {
        _ = try NumberFile(FileBytes(bytes), fileName: "a.csv")
        return nil
      } catch { return error.fact }
    }
    #expect(problem([0x80, 2, 0x7D, 0x71, 0, 0x2E]) == .unknownFormat)
    #expect(problem([0xFF, 0xFE, 0x31, 0, 0x2C, 0, 0x32, 0]) == .utf16)
    #expect(problem(SafetensorsFile().bytes) == .empty)
  }

  @Test func `the content says what a file is, whatever it is called`() throws {
    for name in Recorded.names {
      let found = try NumberFile(FileBytes(Recorded.bytes(name)), fileName: "data.csv").entries.map(\.dimensions)
      #expect(try Recorded.file(name).entries.map(\.dimensions) == found)
    }
    #expect(throws: MatrixFileProblem(.notNpy)) { try NumberFile(FileBytes(Array("1,2".utf8)), fileName: "a.npy") }
    #expect(throws: MatrixFileProblem(.differentShapes(Shape(1, 1), Shape(1, 2)))) {
      try NumberFile(FileBytes(Array("[[[1]],[[1,2]]]".utf8)))
    }
    #expect(throws: MatrixFileProblem(.severalArrays(["m", "list"]))) {
      try MatrixContents(FileBytes(Recorded.bytes("packed.npz")), fileName: "")
    }
  }

  @Test func `an archive that is damaged`() throws {
    let stored = try Recorded.bytes("stored.npz")
    let packed = try Recorded.bytes("packed.npz")
    func problem(_ bytes: [UInt8]) -> MatrixFileProblem.Fact? {
      do throws(MatrixFileProblem) {
        for entry in try NumberFile(FileBytes(bytes)).entries { _ = try entry.array() }
        return nil
      } catch { return error.fact }
    }
    #expect(problem(Array(stored.dropLast())) == .zip(.directory))
    #expect(problem(Array(stored.prefix(60))) == .zip(.directory))
    // An element of the first array: behind the header of the archive and that of NumPy.
    var changed = stored
    changed[200] ^= 1
    #expect(problem(changed) == .zip(.packed("m.npy")))
    changed = packed
    changed[100] ^= 0x10
    #expect(problem(changed) != nil)
    // The method of packing stands in the list of files.
    let list = try #require(packed.indices.first { packed[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    changed = packed
    changed[list + 10] = 99
    #expect(problem(changed) == .zip(.method(99, of: "m.npy")))
    changed = packed
    changed[list + 8] |= 1
    #expect(problem(changed) == .zip(.encrypted("m.npy")))
    changed = packed
    changed[list + 42] = 7
    #expect(problem(changed) == .zip(.place("m.npy")))
    #expect(problem([0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)) == .zip(.noArray))
  }

  /// Bytes that nobody meant to be an array end in a problem or in numbers, never in a crash, and never in more memory
  /// than the file can fill.
  @Test(arguments: Recorded.names)
  func `broken files are harmless`(_ name: String) throws {
    var random = Random(seed: 7)
    let whole = try Recorded.bytes(name)
    var readable = 0
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0...random.index(below: 4) {
        guard !bytes.isEmpty else { break }
        let place = random.index(below: bytes.count)
        switch random.index(below: 8) {
        case 0: bytes.removeLast(random.index(below: bytes.count))
        case 1: bytes.insert(contentsOf: bytes.prefix(random.index(below: 40)), at: place)
        case 2: for index in place..<min(place + 8, bytes.count) { bytes[index] = 0xFF }
        default: bytes[place] = UInt8(random.index(below: 256))
        }
      }
      do throws(MatrixFileProblem) {
        for entry in try NumberFile(FileBytes(bytes)).entries {
          let array = try entry.array()
          #expect(array.count <= 1200 * max(1, bytes.count))
          guard array.count > 0 else { continue }
          for plane in array.planes.prefix(3) {
            _ = plane.survey(rows: 0..<plane.rows, columns: 0..<plane.columns, block: (3, 2), mask: .causal)
          }
        }
        readable += 1
      } catch {
        for wording in MatrixFileProblem.Wording.allCases {
          #expect(!error.message(wording).unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
      }
    }
    #expect(readable > 0)
  }
}

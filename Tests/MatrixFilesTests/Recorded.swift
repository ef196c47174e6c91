import Foundation
import MatrixFiles

/// Files that NumPy, safetensors and PyTorch wrote; `Recorded/make.py` says how.
enum Recorded {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".py") }.sorted()
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func file(_ name: String) throws -> NumberFile {
    try NumberFile(FileBytes(bytes(name)), fileName: "")
  }
}

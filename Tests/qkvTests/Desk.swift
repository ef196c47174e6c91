import Foundation
import TestSupport

/// An empty folder in which somebody works with `qkv`; it is gone when the test ends.
final class Desk {
  let path = NSTemporaryDirectory() + "qkv-desk-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Runs `qkv`, with nothing in its environment but what is given here and a place of its own.
  func qkv(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(builtExecutable("qkv"), arguments, input: input, environment: environment)
  }

  /// Runs a line of shell, in which `qkv` is the program.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
    try run("/bin/bash", ["-c", line], input: nil, environment: environment)
  }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let place = url(name)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  // Files take what is printed: a pipe that nobody reads would fill up.
  private func run(
    _ program: String, _ arguments: [String], input: String?, environment: [String: String]
  ) throws -> Outcome {
    let streams = try Streams(input: input)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = own.merging(environment) { $1 }
    (process.standardInput, process.standardOutput, process.standardError) =
      (streams.input, streams.output, streams.errors)
    try process.runHearingSignals()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try streams.written(to: streams.output),
      errors: String(decoding: try streams.written(to: streams.errors), as: UTF8.self))
  }

  private var own: [String: String] {
    let folder = URL(filePath: builtExecutable("qkv")).deletingLastPathComponent().path
    return ["PATH": "\(folder):/usr/bin:/bin", "HOME": path, "LC_ALL": "C.UTF-8"]
  }
}

/// How a run of the program ended.
struct Outcome {
  let status: Int32
  let output: Data
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  func json() throws -> Any { try JSONSerialization.jsonObject(with: output, options: .fragmentsAllowed) }
}

/// Files without a name, for what a program reads and writes.
private struct Streams {
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle

  init(input text: String?) throws {
    (input, output, errors) = (try Self.nameless(), try Self.nameless(), try Self.nameless())
    guard let text else { return }
    try input.write(contentsOf: Data(text.utf8))
    try input.seek(toOffset: 0)
  }

  func written(to handle: FileHandle) throws -> Data {
    try handle.seek(toOffset: 0)
    return try handle.readToEnd() ?? Data()
  }

  private static func nameless() throws -> FileHandle {
    let name = NSTemporaryDirectory() + "qkv-stream-\(UUID().uuidString)"
    try Data().write(to: URL(filePath: name))
    defer { try? FileManager.default.removeItem(atPath: name) }
    return try FileHandle(forUpdating: URL(filePath: name))
  }
}

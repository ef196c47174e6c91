import CTerminal
import Foundation
import Testing

/// Runs a command and gives what it prints; nil where it is not installed or fails.
private func output(of command: [String], _ environment: [String: String] = [:]) -> String? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
}

private let hasCompiler = output(of: ["tic", "-V"]) != nil

@Test(.enabled(if: hasCompiler, "tic is not installed"))
func `the compiled terminfo entry is what its source says`() throws {
  let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/CTerminal/qkv-direct.ti").path
  let folder = NSTemporaryDirectory() + "terminfo-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: folder) }
  _ = try #require(output(of: ["tic", "-x", "-o", folder, source]))
  let printed = try #require(output(of: ["infocmp", "-x", "-Q2", "qkv-direct"], ["TERMINFO": folder]))
  let compiled = printed.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined()
  #expect(String(cString: terminal_direct_database) == compiled)
}

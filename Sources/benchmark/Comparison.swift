import Glibc

/// Measures the same in Python, where Python and what it needs are installed.
struct Comparison {
  /// `QKV_PYTHON`, or else `python3` on the path.
  private static var python: String { getenv("QKV_PYTHON").map { String(cString: $0) } ?? "python3" }

  /// - Parameters:
  ///   - script: the text of a program that prints a name, a tabulator and milliseconds a line.
  ///   - threads: how many it may use, unless it sets them itself.
  /// - Returns: the durations by their names; none where the program could not run.
  static func measure(_ script: [UInt8], in folder: Folder, threads: Int = 1) -> [String: Duration] {
    let file = folder.write(String(decoding: script, as: UTF8.self), to: "compare.py")
    // Two of them have a model in common, which lies beside them.
    let model = PackageResources.small_transformer_py
    _ = folder.write(String(decoding: model, as: UTF8.self), to: "small_transformer.py")
    let limits =
      "PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=\(threads) OPENBLAS_NUM_THREADS=\(threads) MKL_NUM_THREADS=\(threads)"
    guard let pipe = popen("\(limits) '\(python)' '\(file)' 2>/dev/null", "r") else { return [:] }
    defer { pclose(pipe) }
    var durations: [String: Duration] = [:]
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), pipe) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let parts = text.split(whereSeparator: \.isWhitespace)
      guard parts.count == 2, let milliseconds = Double(parts[1]) else { continue }
      durations[String(parts[0])] = .seconds(milliseconds / 1000)
    }
    return durations
  }
}

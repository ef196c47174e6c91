import Glibc

/// A folder for the files of one benchmark.
final class Folder {
  let path: String
  private var files: [String] = []

  init() throws(BenchmarkProblem) {
    var template = Array("/tmp/qkv-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .noFolder }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// - Returns: the path of the file.
  func write(_ text: String, to name: String) -> String {
    let file = path + "/" + name
    files.append(file)
    guard let stream = fopen(file, "w") else { return file }
    fputs(text, stream)
    fclose(stream)
    return file
  }

  /// How many bytes a line of shell prints.
  func size(ofOutputOf line: String) -> Int {
    let file = write("", to: "output")
    system("\(line) > '\(file)'")
    var facts = stat()
    return stat(file, &facts) == 0 ? Int(facts.st_size) : 0
  }

  func remove() {
    files.forEach { unlink($0) }
    rmdir(path)
  }
}

import Glibc

/// Writes lesson files as Swift string literals, so that the program is one file and needs nothing beside it.
///
///     embed-lessons OUTPUT GLOSSARY LESSON...
@main
enum EmbedLessons {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count > 1, let output = arguments.first else {
      fail("usage: embed-lessons OUTPUT GLOSSARY LESSON...")
    }
    let glossary = literal(read(arguments[arguments.startIndex + 1]))
    let lessons = arguments.dropFirst(2).sorted().map { path in
      let folders = path.split(separator: "/")
      let (language, name) = (folders[folders.count - 2], folders[folders.count - 1])
      return "    File(language: \"\(language)\", name: \"\(name)\", text: \(literal(read(path)))),\n"
    }
    write(
      "extension Curriculum {\n  public static let files: [File] = [\n\(lessons.joined())  ]\n"
        + "  public static let glossary = \(glossary)\n}\n", to: output)
  }

  /// A raw string literal with more #s than any run in the text.
  static func literal(_ text: String) -> String {
    var fence = "#"
    while text.contains("\"\(fence)") || text.contains("\\\(fence)") { fence += "#" }
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }

  static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { fail("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
    defer { fclose(file) }
    fputs(text, file)
  }

  static func fail(_ message: String) -> Never {
    print("embed-lessons: \(message)")
    exit(1)
  }
}

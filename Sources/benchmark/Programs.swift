import Glibc

/// The programs that are measured, and their files.
struct Programs {
  /// When a program has done what is waited for.
  enum Moment {
    case end
    /// `qkv` says where a frame ends.
    case frame
    case text(String)
  }

  typealias Start = (name: String, program: [String], until: Moment)

  let nothing = ["/bin/true"]
  let qkv: String
  /// `qkv` with a lesson that shows a picture of 64 by 64.
  let picture: [String]
  let own: [Start]
  /// Other programs that fill a screen.
  let toCompareWith: [Start]
  let environment: [String]

  init(_ folder: Folder) {
    qkv = ownFolder() + "/qkv"
    environment = [
      "PATH=/usr/bin:/bin", "HOME=/tmp", "XDG_STATE_HOME=\(folder.path)", "TERM=xterm-256color", "COLORTERM=truecolor",
      "LC_ALL=C.UTF-8", "XDG_CACHE_HOME=/dev/null",
    ]
    picture = [qkv, "learn", folder.write(Self.lesson, to: "picture.md")]
    own = [
      ("qkv --version, start to end", [qkv, "--version"], .end),
      ("qkv, start to first frame: the browser", [qkv], .frame),
      ("qkv, start to first frame: a picture of 64×64", picture, .frame),
    ]
    let lines = folder.write((1...200).map { "line \($0)\n" }.joined(), to: "lines.txt")
    toCompareWith = [
      ("less FILE, start to first page", ["/usr/bin/less", lines], .text("line 59")),
      ("vim -u NONE FILE, start to first page", ["/usr/bin/vim", "-u", "NONE", lines], .text("line 59")),
    ].filter { access($0.program[0], X_OK) == 0 }
  }

  /// Starts a program again and again.
  func start(_ program: [String], until moment: Moment, runs: Int) throws(BenchmarkProblem) -> Times {
    var durations: [Duration] = []
    // The first start reads the program from the disk; a person knows it as the second one.
    for run in 0...runs {
      let clock = ContinuousClock()
      let begin = clock.now
      let terminal = try PseudoTerminal(program, environment: environment)
      switch moment {
      case .end: try terminal.readToEnd()
      case .frame: try terminal.read(until: frameEnd)
      case .text(let text): try terminal.read(until: text)
      }
      if run > 0 { durations.append(clock.now - begin) }
    }
    return Times(durations)
  }

  private static let lesson = """
    ---
    title: A picture of 64 by 64
    summary: For measuring.
    ---

    ## One picture

    ```qkv
    knob gain = 2 in 1...9
    let A = softmax(randn(64, 64, seed: 1) * gain)
    show heatmap(A, title: "A", view: pixels)
    ```
    """
}

/// What the terminal is sent in front of each long frame, and behind it.
let frameBegin = "\u{1B}[?2026h"
let frameEnd = "\u{1B}[?2026l"

/// The folder of this program, where the others are.
func ownFolder() -> String {
  var path = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &path, path.count)
  let text = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return text.lastIndex(of: "/").map { String(text[..<$0]) } ?? "."
}

/// Keys that change what is on stage and back, after others that have led there.
struct Keystroke {
  let name: String
  let before: [String]
  let keys: [String]

  static let all = [
    Keystroke(name: "the cursor moves in the picture", before: ["\t"], keys: ["l", "h"]),
    Keystroke(name: "pixels and numbers", before: ["\t"], keys: ["v", "v"]),
    Keystroke(name: "a knob turns, all is computed anew", before: [], keys: ["+", "-"]),
    Keystroke(name: "the other language", before: [], keys: ["L", "L"]),
    Keystroke(name: "another element is opened", before: ["\t"], keys: ["\r", "\u{7F}"]),
  ]

  func measure(in programs: Programs, runs: Int) throws(BenchmarkProblem) -> Times {
    let terminal = try PseudoTerminal(programs.picture, environment: programs.environment)
    try terminal.read(until: frameEnd)
    for key in before {
      terminal.readWhatComes()
      terminal.type(key)
      try terminal.readFrame()
    }
    var durations: [Duration] = []
    for run in 0..<runs {
      terminal.readWhatComes()
      let clock = ContinuousClock()
      let begin = clock.now
      terminal.type(keys[run % keys.count])
      try terminal.readFrame()
      durations.append(clock.now - begin)
    }
    return Times(durations)
  }
}

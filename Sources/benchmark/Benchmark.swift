import Glibc
import Matrices

/// Measures what a person waits for: from the start of the program to its first frame, and from a key to the next one.
///
/// `benchmark [waiting] [attention] [layer] [product] [training] [translator] [heatmap] [RUNS]`, after
/// `swift build -c release` and on a machine that does nothing else; all of it where nothing is named. All but the first
/// are shown beside others (PyTorch, NumPy, rich, plotext) where `QKV_PYTHON`, or else `python3`, can import them.
@main
enum Benchmark {
  static func main() throws {
    keepFreedMemory()
    let arguments = CommandLine.arguments.dropFirst()
    let sections = ["waiting"] + SideBySide.sections
    guard arguments.allSatisfy({ Int($0).map { $0 > 0 } ?? sections.contains($0) }) else {
      print("usage: benchmark [\(sections.joined(separator: "] ["))] [RUNS]")
      exit(64)
    }
    let folder = try Folder()
    defer { folder.remove() }
    let chosen = sections.filter { arguments.contains($0) }
    for section in chosen.isEmpty ? sections : chosen {
      if section == "waiting" {
        try waiting(runs: arguments.lazy.compactMap { Int($0) }.first ?? 50, folder)
      } else {
        try SideBySide(folder: folder).run(section)
      }
    }
  }

  private static func waiting(runs: Int, _ folder: Folder) throws {
    let programs = Programs(folder)
    let yardstick = try programs.start(programs.nothing, until: .end, runs: runs)

    print("200×60, 24-bit colour, \(runs) runs each; ratios are to the start and end of /bin/true\n")
    show("/bin/true, start to end", yardstick, in: yardstick)
    for (name, program, moment) in programs.toCompareWith {
      show(name, try programs.start(program, until: moment, runs: runs), in: yardstick)
    }
    for (name, program, moment) in programs.own {
      show(name, try programs.start(program, until: moment, runs: runs), in: yardstick)
    }
    print("")
    for key in Keystroke.all {
      show("key to frame: \(key.name)", try key.measure(in: programs, runs: runs), in: yardstick)
    }
    print("")
    for computation in Computation.all {
      for threads in [1, 2] {
        let times = try computation.measure(runs: runs, threads: threads)
        show("\(computation.name), \(threads == 1 ? "1 thread" : "\(threads) threads")", times, in: yardstick)
      }
    }
  }

  private static func show(_ name: String, _ times: Times, in yardstick: Times) {
    let name = name + String(repeating: " ", count: max(1, 50 - name.count))
    print("\(name)\(times)  \(times.ratio(to: yardstick)) ×")
  }
}

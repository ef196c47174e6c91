import Glibc
import MatrixFiles
import Matrices
import Transformers

/// Arithmetic beside what others need for the same, on one thread unless it says otherwise.
struct SideBySide {
  let folder: Folder

  static let sections = ["attention", "layer", "product", "training", "translator", "heatmap"]

  func run(_ section: String) throws {
    switch section {
    case "attention": try attention()
    case "layer": try layer()
    case "product": try product()
    case "training": try training()
    case "translator": try translator()
    default: try heatmap()
    }
    print("")
  }

  private func attention() throws(MatrixProblem) {
    let theirs = Comparison.measure(PackageResources.attention_py, in: folder)
    heading("one attention with its weights", "PyTorch")
    for (n, d) in [(8, 16), (64, 64), (512, 64), (2048, 64)] {
      var trace = Trace()
      let inputs = try (0..<3).map { seed throws(MatrixProblem) in
        try trace.random(Shape(n, d), seed: UInt64(seed), distribution: .normal)
      }
      let (query, key, value) = (trace.value(inputs[0]), trace.value(inputs[1]), trace.value(inputs[2]))
      let plain = try Times.of { () throws(MatrixProblem) in
        _ = try Transformers.attention(query: query, key: key, value: value)
      }
      row("n = \(n), d = \(d)", plain, theirs["\(n)"])
      let explained = try Times.of { () throws(MatrixProblem) in
        var copy = trace
        _ = try copy.scaledDotProductAttention(query: inputs[0], key: inputs[1], value: inputs[2])
      }
      row("the same, every step on the trace", explained, theirs["\(n)"])
    }
  }

  private func layer() throws(MatrixProblem) {
    let theirs = Comparison.measure(PackageResources.layer_py, in: folder)
    heading("an encoder layer, d_model 512, 8 heads, d_ff 2048", "PyTorch")
    let shape = ModelShape(dModel: 512, headCount: 8, dFF: 2048, encoderLayerCount: 1, decoderLayerCount: 0)
    let words = Vocabulary(words: [])
    var trace = Trace()
    let transformer = try trace.transformer(Model.random(shape, source: words, target: words, seed: 1))
    let input = try trace.random(Shape(128, 512), seed: 1, distribution: .normal)
    let times = try Times.of { () throws(MatrixProblem) in
      var copy = trace
      _ = try copy.encoderLayer(input, transformer.encoder.layers[0])
    }
    row("n = 128, every step on the trace", times, theirs["layer"])
  }

  private func product() throws(MatrixProblem) {
    let theirs = Comparison.measure(PackageResources.product_py, in: folder)
    heading("a product of square matrices", "NumPy")
    for n in [64, 128, 256, 512, 1024] {
      var trace = Trace()
      let left = try trace.random(Shape(n, n), seed: 1, distribution: .normal)
      let right = try trace.random(Shape(n, n), seed: 2, distribution: .normal)
      let times = try Times.of { () throws(MatrixProblem) in
        var copy = trace
        _ = try copy.product(left, right)
      }
      row("n = \(n)", times, theirs["\(n)"])
    }
  }

  /// A batch and a model of the size of the translator: 16 pairs of 4 to 8 tokens, d_model 32.
  private func training() throws(MatrixProblem) {
    let theirs = Comparison.measure(PackageResources.training_py, in: folder)
    heading("one update of an encoder-decoder with Adam", "PyTorch")
    let shape = ModelShape(dModel: 32, headCount: 4, dFF: 64, encoderLayerCount: 2, decoderLayerCount: 2)
    let words = Vocabulary(words: (3..<60).map { "w\($0)" })
    var random = Random(seed: 1)
    let pairs = (0..<16).map { sentence in
      Example(
        source: (0..<4 + sentence % 5).map { _ in 3 + random.index(below: 57) },
        target: (0..<5 + sentence * 3 % 5).map { _ in 3 + random.index(below: 57) })
    }
    for threads in [1, 2] {
      var model = Model.random(shape, source: words, target: words, seed: 1)
      var moments = model.parameters.map { AdamMoments($0.shape) }
      let adam = Adam(learningRate: 1e-3)
      let times = try Times.of { () throws(MatrixProblem) in
        let batch = try model.gradients(of: pairs, threads: threads)
        adam.update(&model.parameters, gradients: batch.gradients, &moments, threads: threads)
      }
      // They are faster on one.
      row(threads == 1 ? "1 thread" : "\(threads) threads", times, theirs.values.min())
    }
  }

  /// The whole process, from a file of floats to coloured cells in a pipe.
  private func heatmap() throws(MatrixProblem) {
    let theirs = Comparison.measure(PackageResources.heatmap_py, in: folder)
    for other in ["rich", "plotext"] {
      heading("a heatmap of n by n, file to pipe", other)
      for n in [256, 1024] {
        var trace = Trace()
        let random = try trace.random(Shape(n, n), seed: 1, distribution: .uniform)
        let file = folder.write(MatrixContents.matrix(trace.value(random)).csv, to: "\(n).csv")
        let program = "'\(ownFolder())/qkv'"
        let look = "--color always --color-depth 24bit --width \(n + 8)"
        system("\(program) eval X --let X='\(file)' --format npy -o '\(folder.path)/\(n).npy'")
        let command = "\(program) heatmap '\(folder.path)/\(n).npy' \(look)"
        let times = Times.ofCommand("\(command) | cat > /dev/null")
        let bytes = folder.size(ofOutputOf: command)
        unlink("\(folder.path)/\(n).npy")
        row(
          "n = \(n)", times, theirs["\(other)-\(n)"] ?? theirs["\(other)-\(n)>"],
          isEnded: theirs["\(other)-\(n)>"] == nil)
        if let there = theirs["\(other)-\(n)-bytes"] { row("n = \(n), bytes", bytes, Int(there / .milliseconds(1))) }
      }
    }
  }

  func heading(_ what: String, _ others: String) {
    print("\(padded(what, 54))\("here".leftPadded(12))\(others.leftPadded(14))\("ratio".leftPadded(12))")
  }

  /// - Parameter isEnded: otherwise, theirs was broken off after that time.
  func row(_ name: String, _ here: Times, _ there: Duration?, isEnded: Bool = true) {
    let sign = isEnded ? "" : "> "
    let theirs = there.map { "\(sign)\(Times.milliseconds($0).drop { $0 == " " }) ms" } ?? "-"
    let ratio = there.map { sign + Times.decimal($0 / here.median, places: 2, width: 0) } ?? "-"
    show(name, "\(Times.milliseconds(here.median)) ms", theirs, ratio)
  }

  private func row(_ name: String, _ here: Int, _ there: Int) {
    show(name, "\(here)", "\(there)", Times.decimal(Double(there) / Double(here), places: 2, width: 0))
  }

  private func show(_ name: String, _ own: String, _ theirs: String, _ ratio: String) {
    print("\(padded("  " + name, 54))\(own.leftPadded(12))\(theirs.leftPadded(14))\(ratio.leftPadded(12))")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

extension String {
  fileprivate func leftPadded(_ width: Int) -> String { String(repeating: " ", count: max(1, width - count)) + self }
}

extension Times {
  /// A line of shell, twenty times.
  fileprivate static func ofCommand(_ line: String) -> Times {
    let clock = ContinuousClock()
    return Times((0..<20).map { _ in clock.measure { system(line) } })
  }

  /// Does it again and again, for a second or so.
  fileprivate static func of(_ work: () throws(MatrixProblem) -> Void) throws(MatrixProblem) -> Times {
    let clock = ContinuousClock()
    for _ in 0..<3 { try work() }
    var durations: [Duration] = []
    let start = clock.now
    while durations.count < 20 || durations.count < 2000 && clock.now - start < .seconds(1) {
      let begin = clock.now
      try work()
      durations.append(clock.now - begin)
    }
    return Times(durations)
  }
}

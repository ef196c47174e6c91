/// Frames one after another, as a recording of a terminal (asciicast, version 2) that `asciinema play` shows.
///
/// Each is an output event that clears the screen, with a marker behind it, so that a player can stop there and jump to it.
public struct CastText: Sendable {
  public var scenes: [Scene]
  public var title: String
  public var paper: Paper
  /// How long each scene stays, in seconds.
  public var pause: Int

  /// A frame, and what it is called.
  public struct Scene: Sendable {
    public var title: String
    public var frame: Frame

    public init(_ title: String, _ frame: Frame) {
      self.title = title
      self.frame = frame
    }
  }

  public init(_ scenes: [Scene], title: String, paper: Paper = Paper(.dark), pause: Int = 5) {
    self.scenes = scenes
    self.title = title
    self.paper = paper
    self.pause = pause
  }

  /// Lines of JSON: what is recorded, then the events.
  public var text: String {
    var lines = [header]
    for (number, scene) in scenes.enumerated() {
      let time = "\(number * pause).0"
      lines.append("[\(time), \"o\", \(quotedAsJSON(screen(of: scene.frame)))]")
      lines.append("[\(time), \"m\", \(quotedAsJSON(scene.title))]")
    }
    // The last scene stays, too.
    lines.append("[\(scenes.count * pause).0, \"o\", \"\"]")
    return lines.map { $0 + "\n" }.joined()
  }

  private var header: String {
    let columns = scenes.map(\.frame.size.columns).max() ?? 0
    let rows = scenes.map(\.frame.size.rows).max() ?? 0
    let palette = paper.palette.map(\.hexadecimal).joined(separator: ":")
    return """
      {"version": 2, "width": \(max(1, columns)), "height": \(max(1, rows)), "title": \(quotedAsJSON(title)), \
      "theme": {"fg": "\(paper.text.hexadecimal)", "bg": "\(paper.background.hexadecimal)", "palette": "\(palette)"}}
      """
  }

  /// The lines of a frame on an empty screen. The last ends without a line feed, which would scroll the first away.
  private func screen(of frame: Frame) -> String {
    var text = "\u{1B}[2J\u{1B}[H"
    for scalar in frame.ansiText.dropLast().unicodeScalars {
      text.unicodeScalars.append(contentsOf: scalar == "\n" ? ["\r", "\n"] : [scalar])
    }
    return text
  }
}

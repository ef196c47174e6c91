extension RGB {
  /// One of the 256 colours of xterm's palette. The first 16 are only what xterm itself makes of them: people choose their own.
  public init(xterm index: UInt8) {
    switch index {
    case 0..<16: self = firstSixteen[Int(index)]
    case 16..<232:
      let steps = index - 16
      self.init(cubeStep(steps / 36), cubeStep(steps / 6 % 6), cubeStep(steps % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    }
  }

  /// What a colour looks like, if it looks the same on every terminal.
  public init?(_ color: Color) {
    switch color {
    case .standard, .ansi: return nil
    case .indexed(let index): self.init(xterm: index)
    case .rgb(let red, let green, let blue): self.init(red, green, blue)
    }
  }
}

/// The six amounts of the 6×6×6 colour cube.
private func cubeStep(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }

private let firstSixteen: [RGB] = [
  RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
  RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
  RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
  RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
]

import Canvas

extension ColorDepth {
  /// The depth of a terminal with so many colours.
  package init(colors: Int32) {
    self =
      switch colors {
      case ..<8: .mono
      case ..<256: .ansi16
      case ..<(1 << 24): .indexed256
      default: .rgb24
      }
  }

  /// The lesser of two depths.
  package func limited(to other: ColorDepth) -> ColorDepth {
    let order = ColorDepth.allCases
    let mine = order.firstIndex(of: self) ?? 0
    let others = order.firstIndex(of: other) ?? 0
    return order[Swift.min(mine, others)]
  }
}

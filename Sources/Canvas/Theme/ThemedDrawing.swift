extension Frame {
  /// Draws text into one line in the look of its role, in characters that the terminal has, cut short where it is too
  /// long.
  public mutating func draw(
    _ text: String, in line: Area, _ role: Role, alignment: TextAlignment = .left, theme: Theme
  ) {
    draw(
      theme.spelled(text), in: line, theme.style(role), alignment: alignment, ellipsis: theme.glyphs.ellipsis)
  }
}

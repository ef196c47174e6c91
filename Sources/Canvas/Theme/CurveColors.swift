extension Theme {
  /// The look of the curve, the bar or the part with this number. Neighbours differ in lightness and for every kind of
  /// colour blindness; after eight they come round again.
  public func style(ofSeries index: Int) -> Style {
    switch (depth, look) {
    case (.mono, _), (_, .highContrast): .plain
    case (.ansi16, _), (_, .terminal): Style(foreground: .ansi(ansiSeries[index % ansiSeries.count]))
    case (.indexed256, _): Style(foreground: .indexed(fixedSeries[index % fixedSeries.count]))
    case (.rgb24, _) where usesPalette: Style(foreground: .indexed(fixedSeries[index % fixedSeries.count]))
    case (.rgb24, _): Style(foreground: RGB(xterm: fixedSeries[index % fixedSeries.count]).color)
    }
  }

  private var fixedSeries: [UInt8] { look == .light ? seriesOnLight : seriesOnDark }
}

private let seriesOnDark: [UInt8] = [75, 215, 114, 211, 228, 141, 80, 167]
private let seriesOnLight: [UInt8] = [25, 166, 29, 162, 94, 91, 30, 124]
private let ansiSeries: [UInt8] = [6, 3, 2, 5, 1]

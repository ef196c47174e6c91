import ArgumentParser
import Canvas
import Lessons

extension Language: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}

/// `--color-depth`, where `auto` leaves it to the surroundings.
enum DepthChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, rgb24 = "24bit", indexed256 = "256", ansi16 = "16", mono

  var depth: ColorDepth? { ColorDepth(rawValue: rawValue) }
}

extension Look: ExpressibleByArgument {}
extension Palette: ExpressibleByArgument {}

extension Language {
  /// Lesson files stand in a folder `en` or `zh`.
  init?(folderOf path: String) {
    guard let folder = path.split(separator: "/").dropLast().last else { return nil }
    self.init(rawValue: String(folder))
  }
}

/// The options that every command understands.
struct CommonOptions: ParsableArguments {
  @Option(help: "The language: en or zh. Otherwise what the locale says.")
  var lang: Language?

  @Option(help: "When to use colour: auto, always or never.")
  var color = ColorChoice.auto

  @Option(help: "How many colours: auto, 24bit, 256, 16 or mono.")
  var colorDepth = DepthChoice.auto

  @Option(help: ArgumentHelp("How many columns printed output may take.", valueName: "n"))
  var width: Int?

  @Option(help: "The colours: dark, light, high-contrast, or the terminal's own. (default: dark)")
  var theme: Look?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  mutating func validate() throws {
    let language = lang ?? Surroundings.current().language
    if ascii && lang == .chinese {
      throw ValidationError(
        language.choose(
          "--ascii has no Chinese characters: leave out --lang zh", "--ascii 没有汉字：请去掉 --lang zh"))
    }
    if let width, !(20...2000).contains(width) {
      throw ValidationError(
        language.choose(
          "--width takes a number from 20 to 2000, not \(width)", "--width 须是 20 到 2000 之间的数，而不是 \(width)"))
    }
  }
}

extension CommonOptions {
  var wishes: Wishes {
    Wishes(lang: lang, color: color, depth: colorDepth.depth, width: width, chosenLook: theme, ascii: ascii)
  }
}

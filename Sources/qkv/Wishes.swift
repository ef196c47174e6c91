import Canvas
import Lessons
import Terminal

/// How somebody wants to see what a command shows: the options, without the parser that read them.
struct Wishes {
  var lang: Language?
  var color = ColorChoice.auto
  var depth: ColorDepth?
  var width: Int?
  /// A page for a browser follows the browser where nothing was chosen.
  var chosenLook: Look?
  var ascii = false
  /// Of numbers with one direction; `nil`: what the look says.
  var palette: Palette?
}

extension Wishes {
  var look: Look { chosenLook ?? .dark }

  /// What was asked for; else English where there are only ASCII characters; else the language of the folder in which a
  /// lesson file stands; else that of the locale.
  func language(in surroundings: Surroundings, file: String? = nil) -> Language {
    lang ?? (isASCII(in: surroundings) ? .english : nil) ?? file.flatMap { Language(folderOf: $0) }
      ?? surroundings.language
  }

  /// The same for a screen: where the locale has only ASCII characters there is no Chinese on it, whoever asks for it.
  func screenLanguage(in surroundings: Surroundings, file: String? = nil) -> Language {
    Charset.wantsUTF8(surroundings.variables) ? language(in: surroundings, file: file) : .english
  }

  /// A terminal whose locale has no other characters is sent none, unless somebody asks for Chinese. A file or a pipe is:
  /// nobody knows who reads it, and what is spelled in ASCII cannot be had back.
  private func isASCII(in surroundings: Surroundings) -> Bool {
    ascii || lang != .chinese && surroundings.outputIsTerminal && !Charset.wantsUTF8(surroundings.variables)
  }

  /// The characters of printed output.
  private func glyphs(in surroundings: Surroundings) -> GlyphSet {
    if isASCII(in: surroundings) { return .ascii }
    return surroundings.outputIsTerminal && surroundings.isLinuxConsole ? .console : .unicode
  }

  func width(in surroundings: Surroundings) -> Int { width ?? min(max(20, surroundings.width), 2000) }

  /// A document is as wide on every machine.
  func width(in surroundings: Surroundings, form: Format) -> Int {
    form.isDocument ? width ?? 80 : width(in: surroundings)
  }

  /// The theme for printed output; text has no colour at all, and a document all colours on every machine.
  func theme(in surroundings: Surroundings, form: Format, language: Language) -> Theme {
    if form.isDocument {
      return theme(
        depth: color == .never ? .mono : depth ?? .rgb24, glyphs: ascii ? .ascii : .unicode, language: language)
    }
    // Where nothing was chosen, this would be text.
    let isAskedFor = form == .ansi && self.form(in: surroundings) != .ansi
    let isText = form == .text || form == .plain
    let depth = isText ? .mono : surroundings.colorDepth(color, depth: depth, isAskedFor: isAskedFor)
    return theme(depth: depth, glyphs: glyphs(in: surroundings), language: language)
  }

  /// The theme of a screen.
  @MainActor
  func theme(on screen: Screen, in surroundings: Surroundings, language: Language) -> Theme {
    let glyphs: GlyphSet =
      screen.charset == .ascii ? .ascii : surroundings.isLinuxConsole ? .console : .unicode
    return theme(depth: screen.depth, glyphs: glyphs, language: language, isOnScreen: true)
  }

  /// The form of printed output that nobody has chosen: with colour where there is any, else plain.
  func form(in surroundings: Surroundings) -> Format {
    let isPlain = surroundings.colorDepth(color, depth: depth) == .mono
    let isPaper = !surroundings.outputIsTerminal || surroundings.onlyPrints
    return isPlain && (color == .never || isPaper) ? .text : .ansi
  }

  /// - Parameter isOnScreen: whether every key is answered by a frame, which shall be short.
  private func theme(
    depth: ColorDepth, glyphs: GlyphSet, language: Language, isOnScreen: Bool = false
  ) -> Theme {
    Theme(
      look, depth: depth, glyphs: glyphs, wording: language.choose(.english, .chinese),
      palette: palette, usesPalette: isOnScreen)
  }
}

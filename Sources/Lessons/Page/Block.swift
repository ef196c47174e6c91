import Matrices

/// A paragraph, a list, a table: what prose is made of.
public indirect enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// `first` is the number of the first item, `nil` for bullets.
  case list(first: Int?, items: [[Block]])
  case table(Table)
  /// Text that is shown as it is, in its own lines.
  case code(String)
  case quote([Block])
  case heading(level: Int, [Inline])
  case rule

  /// Rows and columns of words.
  public struct Table: Hashable, Sendable {
    public let header: [[Inline]]
    public let rows: [[[Inline]]]
    public let alignments: [Alignment]

    public enum Alignment: Hashable, Sendable { case left, centre, right }
  }
}

/// A piece of a line of prose. No text in it holds a control character.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  /// Mathematics, already in Unicode: `Q·Kᵀ/√dₖ`.
  case math(String)
  case link([Inline], target: String)
  case lineBreak
  /// `{{ expression }}` before evaluation.
  case script(Interpolation)
  /// A value of the script, written out; a number can be opened like any element.
  case value(String, Traced?)
}

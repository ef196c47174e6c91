/// What a piece of a screen is for. A theme decides how that looks.
public enum Role: Int, Hashable, Sendable, CaseIterable {
  case text
  /// Less important than the text beside it.
  case dim
  case strong
  case emphasis
  case code
  case link
  case title
  /// Draws the eye, e.g. to a number in a sentence that can be opened.
  case accent
  /// A key in the footer.
  case keyHint
  /// Lines between parts of a screen.
  case rule
  /// Numbers and names along the edge of a picture.
  case axis
  /// The chosen line of a list.
  case selection
  /// The element or the word that keys act on.
  case cursor
  /// What the element under the cursor was computed from.
  case lit
  /// What the author points at.
  case marked
  /// An element that takes no part.
  case hidden
  /// Not a number, or infinite.
  case irregular
  case warning
  case error
  case success
}

extension Frame {
  /// The frame without its styles: lines without trailing spaces, each with a line feed behind it.
  public var plainText: String {
    rows.map { trimmedAtEnd($0) + "\n" }.joined()
  }
}

private func trimmedAtEnd(_ text: String) -> String {
  let end = text.utf8.lastIndex { $0 != 0x20 }
  return end.map { String(text[...$0]) } ?? ""
}

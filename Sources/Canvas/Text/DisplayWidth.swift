/// How many columns of a terminal a text takes.
///
/// East Asian wide characters take two, combining marks none. Characters of ambiguous width (box drawing, Greek, `…`)
/// take one, as in every terminal that is not set up otherwise.
public func displayWidth(of text: String) -> Int {
  if isPrintableASCII(text) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// How many columns of a terminal a character takes: 0, 1 or 2.
public func displayWidth(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  let first = scalars[scalars.startIndex]
  guard first.value >= 0x300 else { return first.value == 0xAD ? 0 : 1 }
  return displayWidth(of: first)
}

func isPrintableASCII(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  if isWide(scalar.value) { return 2 }
  if isDirectionControl(scalar) { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return 1
  }
}

private func isWide(_ value: UInt32) -> Bool {
  guard value >= wideRanges[0].lowerBound else { return false }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(value)
}

// What stands behind an expression: `.T`, `[i, j]`.
extension Parser {
  mutating func postfix() throws(Problem) -> Expression {
    var result = try primary()
    while true {
      if match(.dot) {
        guard match(word: "T") else { throw unexpected(.word("T")) }
        result = try node(.transpose(result), from: result, result)
      } else if match(.leftBracket) {
        let indices = try indices()
        let kind = Expression.Kind.index(result, indices)
        result = try node(kind, from: result.span, [result] + indices.flatMap(\.expressions))
      } else {
        return result
      }
    }
  }

  private mutating func indices() throws(Problem) -> [Expression.Index] {
    var indices: [Expression.Index] = []
    repeat { indices.append(try index()) } while match(.comma) && indices.count < 2
    try consume(.rightBracket)
    return indices
  }

  private mutating func index() throws(Problem) -> Expression.Index {
    let lower = check(.colon) ? nil : try expression()
    guard match(.colon) else {
      guard let lower else { throw unexpected(.expression) }
      return .one(lower)
    }
    let isOpen = check(.comma) || check(.rightBracket)
    return .slice(from: lower, to: isOpen ? nil : try expression())
  }
}

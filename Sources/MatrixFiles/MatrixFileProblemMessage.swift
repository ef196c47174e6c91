extension MatrixFileProblem {
  /// The languages that problems are worded in.
  public enum Wording: Hashable, Sendable, CaseIterable {
    case english, chinese
  }

  /// What is wrong, in a sentence without its place.
  public func message(_ wording: Wording) -> String {
    switch wording {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    func quoted(_ found: String) -> String { found.isEmpty ? "nothing" : "`\(found)`" }
    return switch fact {
    case .empty: "there is nothing in it"
    case .unknownFormat: "this is neither a text nor a .npy, .npz or .safetensors file"
    case .utf16: "this text is in UTF-16; save it in UTF-8"
    case .endsEarly: "the text ends in the middle of a list"
    case .notANumber(let found): "expected a number, found \(quoted(found))"
    case .numberTooLarge(let found): "the number \(quoted(found)) is too large for a 32-bit float"
    case .elementTooLarge(let found, let row, let column):
      "the number `\(found)` at [\(row), \(column)] is too large for a 32-bit float"
    case .openQuote: "this quotation mark is not closed at the end of its cell"
    case .noSeparator(let found): "expected a comma or the end of the list, found \(quoted(found))"
    case .trailing(let found): "expected nothing more, found \(quoted(found))"
    case .mixedDepth: "numbers and lists of different depth stand side by side"
    case .tooDeep: "lists are nested deeper than a list of matrices"
    case .unevenRow(let length, let expected): "this row has length \(length), the first one \(expected)"
    case .tooManyElements(let limit): "more than \(limit) elements"
    case .notNpy: "this is not a .npy file"
    case .npyVersion(let version): "version \(version) of the .npy format is not supported"
    case .npyHeader: "the header of the .npy file cannot be understood"
    case .npyType(let type):
      "elements of type \(quoted(type))\(Self.named(type, \.english)) cannot be read; save them as float32"
    case .npyDimensions(let count): "\(count) dimensions; at most a list of matrices, which has 3, can be read"
    case .npyTooShort(let bytes, .max):
      "the file has \(bytes) bytes of elements where it promises more than any file has"
    case .npyTooShort(let bytes, let expected): "the file has \(bytes) bytes of elements where it promises \(expected)"
    case .npyTooLong(let bytes, let expected):
      "the file has \(bytes) bytes of elements where it promises only \(expected)"
    case .notAText(let found): "expected a text in quotation marks, found \(quoted(found))"
    case .noMatrix:
      "the object has no member `attention`, `attentions`, `weights`, `scores`, `matrix`, `values` or `data`"
    case .severalArrays(let names): "there are several arrays, and one is wanted: \(names.joined(separator: ", "))"
    case .differentShapes(let first, let other): "matrices of shapes \(first) and \(other) stand side by side"
    case .labels(let count, let expected): "\(count) labels for \(expected) rows or columns"
    case .tokens(let count, let rows, let columns):
      "\(count) tokens for \(rows) rows and \(columns) columns; where these differ, write `rows` and `columns`"
    case .unequalShapes(let first, let other): "matrices of shapes \(first) and \(other) do not fit in one .npy file"
    case .safetensors(let fact): fact.english
    case .zip(let fact): fact.english
    }
  }

  private var chinese: String {
    func quoted(_ found: String) -> String { found.isEmpty ? "空的" : " `\(found)`" }
    return switch fact {
    case .empty: "文件是空的"
    case .unknownFormat: "这既不是文本，也不是 .npy、.npz 或 .safetensors 文件"
    case .utf16: "这是 UTF-16 编码的文本，请存为 UTF-8"
    case .endsEarly: "列表还没有结束，文本就结束了"
    case .notANumber(let found): "这里应该是一个数，却是\(quoted(found))"
    case .numberTooLarge(let found): "数\(quoted(found)) 超出了 32 位浮点数的范围"
    case .elementTooLarge(let found, let row, let column):
      "[\(row), \(column)] 处的数 `\(found)` 超出了 32 位浮点数的范围"
    case .openQuote: "这个引号在单元格的结尾没有闭合"
    case .noSeparator(let found): "这里应该是逗号或列表的结尾，却是\(quoted(found))"
    case .trailing(let found): "后面不应该再有内容，却有\(quoted(found))"
    case .mixedDepth: "数与列表，或深度不同的列表，混在了一起"
    case .tooDeep: "列表嵌套太深，最多是矩阵的列表"
    case .unevenRow(let length, let expected): "这一行的长度是 \(length)，第一行的长度是 \(expected)"
    case .tooManyElements(let limit): "元素超过了 \(limit) 个"
    case .notNpy: "这不是 .npy 文件"
    case .npyVersion(let version): "不支持 .npy 格式的第 \(version) 版"
    case .npyHeader: "无法读懂 .npy 文件的头部"
    case .npyType(let type): "不能读类型为\(quoted(type))\(Self.named(type, \.chinese))的元素，请存为 float32"
    case .npyDimensions(let count): "有 \(count) 维，最多能读 3 维，即矩阵的列表"
    case .npyTooShort(let bytes, .max): "文件里的元素有 \(bytes) 个字节，头部却说有的比任何文件都多"
    case .npyTooShort(let bytes, let expected): "文件里的元素有 \(bytes) 个字节，头部却说有 \(expected) 个"
    case .npyTooLong(let bytes, let expected): "文件里的元素有 \(bytes) 个字节，头部却说只有 \(expected) 个"
    case .notAText(let found): "这里应该是引号里的文字，却是\(quoted(found))"
    case .noMatrix: "对象里没有 `attention`、`attentions`、`weights`、`scores`、`matrix`、`values` 或 `data`"
    case .severalArrays(let names): "有好几个数组，只要一个：\(names.joined(separator: "、"))"
    case .differentShapes(let first, let other): "形状为 \(first) 和 \(other) 的矩阵并列在一起"
    case .labels(let count, let expected): "有 \(count) 个标签，行或列却有 \(expected)"
    case .tokens(let count, let rows, let columns):
      "有 \(count) 个 tokens，却有 \(rows) 行 \(columns) 列；行列数不同时，请写 `rows` 和 `columns`"
    case .unequalShapes(let first, let other): "形状为 \(first) 和 \(other) 的矩阵不能存进同一个 .npy 文件"
    case .safetensors(let fact): fact.chinese
    case .zip(let fact): fact.chinese
    }
  }
  /// What a type of NumPy is in words, in brackets, where its letters do not say it all.
  private static func named(_ type: String, _ wording: KeyPath<(english: String, chinese: String), String>) -> String {
    let kinds: [Character: (english: String, chinese: String)] = [
      "f": (" (extended precision)", "（扩展精度）"), "c": (" (complex)", "（复数）"), "O": (" (Python objects)", "（Python 对象）"),
      "U": (" (text)", "（文字）"), "S": (" (text)", "（文字）"), "M": (" (dates)", "（日期）"), "m": (" (durations)", "（时长）"),
      "V": (" (raw bytes)", "（原始字节）"), "[": (" (records)", "（记录）"),
    ]
    let none = (english: "", chinese: " ")
    let kind = type.first { !"<>|=".contains($0) }.flatMap { kinds[$0] }
    return (kind ?? none)[keyPath: wording]
  }
}

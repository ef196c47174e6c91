import Matrices

extension Builtin {
  static let lists: [Builtin] = [
    Builtin(
      "range", [.whole("a"), .whole("b", .omissible)],
      "Whole numbers for a loop: `range(n)` is 0 … n−1, `range(a, b)` is a … b−1.",
      "循环用的整数：`range(n)` 是 0 … n−1，`range(a, b)` 是 a … b−1。"
    ) { call, trace in try range(call, &trace) },
    Builtin(
      "len", [Parameter("list", .any)], "How many items a list has, elements a row, rows a matrix, characters a text.",
      "列表的项数、一行的元素数、矩阵的行数或文字的字数。"
    ) { call, trace in .number(try trace.number(Float(trace.length(of: call.any("list"))))) },
    Builtin("reverse", [.list("list")], "The items from the last to the first.", "从后往前排列。") {
      call, trace in try trace.assembled(call.list("list").reversed())
    },
    Builtin(
      "index_of", [Parameter("list", .any), Parameter("item", .any)], "Where an item first stands, counted from 0.",
      "某一项首次出现的位置，从 0 数起。"
    ) { call, trace in try index(of: call.any("item"), in: call.any("list"), &trace) },
    Builtin("text", [Parameter("x", .any)], "A value as prose writes it.", "把值写成文字。") { call, trace in
      .text(trace.written(call.any("x")))
    },
    Builtin(
      "format", [Parameter("x", .any), .whole("digits")], "A value with so many digits behind the point.",
      "把值写成指定小数位数的文字。"
    ) { call, trace in
      guard 0...9 ~= call.whole("digits") else { throw Problem.Fact.badDigits("\(call.whole("digits"))") }
      return .text(trace.written(call.any("x"), .digits(call.whole("digits"))))
    },
    Builtin(
      "join", [.list("list"), .text("separator", .text(" "))], "The items written one after the other.",
      "把各项连成一段文字。"
    ) { call, trace in .text(try joined(call.list("list").map { trace.written($0) }, by: call.text("separator"))) },
  ]

  private static func joined(_ texts: [String], by separator: String) throws -> String {
    let length = texts.reduce(separator.utf8.count * texts.count) { $0 + $1.utf8.count }
    guard length <= Evaluator.maximumText else { throw Problem.Fact.textTooLong(limit: Evaluator.maximumText) }
    return texts.joined(separator: separator)
  }

  private static func range(_ call: Arguments, _ trace: inout Trace) throws -> Datum {
    let start = call.has("b") ? call.whole("a") : 0
    let end = call.has("b") ? call.whole("b") : call.whole("a")
    guard end - start <= Evaluator.maximumItems else {
      throw Problem.Fact.listTooLong(end - start, limit: Evaluator.maximumItems)
    }
    return .list(try (start..<max(start, end)).map { .number(try trace.number(Float($0))) })
  }

  private static func index(of item: Datum, in list: Datum, _ trace: inout Trace) throws -> Datum {
    let found: Int?
    if let texts = list.texts, case .text(let text) = item {
      found = texts.firstIndex(of: text)
    } else if let numbers = trace.numbers(in: list), let number = trace.number(in: item) {
      found = numbers.firstIndex(of: number)
    } else {
      throw misfit(item, list, trace)
    }
    guard let found else {
      let written = trace.written(item)
      throw Problem.Fact.notInList(written, nearest: nearest(to: written, among: list.texts ?? []))
    }
    return .number(try trace.number(Float(found)))
  }
}

extension Builtin {
  /// What is wrong with looking for an item in something.
  private static func misfit(_ item: Datum, _ list: Datum, _ trace: Trace) -> Problem.Fact {
    let isTexts = list.texts != nil
    guard isTexts || trace.numbers(in: list) != nil else {
      return .wrongArgument("list", function: "index_of", needs: .list, found: trace.kind(of: list))
    }
    return .wrongArgument(
      "item", function: "index_of", needs: isTexts ? .text : .number, found: trace.kind(of: item))
  }
}

extension Trace {
  /// A row of numbers, or a list of anything else.
  fileprivate mutating func assembled(_ items: [Datum]) throws -> Datum {
    let numbers = items.compactMap { if case .number(let number) = $0 { number } else { nil } }
    return numbers.count == items.count && !items.isEmpty ? .matrix(try concat(numbers, .columns)) : .list(items)
  }

  fileprivate func length(of datum: Datum) -> Int {
    switch datum {
    case .list(let items): items.count
    case .text(let text): text.count
    case .number, .model, .pass: 1
    case .matrix(let matrix): shape(matrix).rows == 1 ? shape(matrix).columns : shape(matrix).rows
    }
  }
}

import Matrices

extension MatrixProblem {
  package func message(in language: Language) -> String {
    language.choose(EnglishMatrixMessages.message(self), ChineseMatrixMessages.message(self))
  }
}

/// What is wrong with a request for arithmetic, in English.
enum EnglishMatrixMessages {
  static func message(_ problem: MatrixProblem) -> String {
    switch problem {
    case .shapes(let operation, let shapes) where shapes.count == 1: "\(operation) does not take \(shapes[0])"
    case .shapes(let operation, let shapes):
      "\(operation): the shapes \(shapes.map(\.description).joined(separator: " and ")) do not go together"
    case .argument(let operation, let name, let value, let requirement):
      "\(operation): `\(name)` is \(value), and must be \(self.name(requirement))"
    case .index(let operation, let index, let count): "\(operation): no index \(index) among \(count)"
    case .tooManyElements(let operation, let shape, let limit):
      "\(operation): \(shape) is too large; a matrix may have \(limit) elements"
    case .tooMuchKept(let operation, let limit): "\(operation): all matrices together have more than \(limit) elements"
    case .tooMuchWork(let operation, let limit): "\(operation): more than \(limit) multiplications in all"
    case .cancelled: "cancelled"
    case .notDifferentiable(let operation): "\(operation) has no derivative"
    }
  }

  private static func name(_ requirement: MatrixProblem.Requirement) -> String {
    switch requirement {
    case .positive: "larger than 0"
    case .notNegative: "at least 0"
    case .even: "even"
    case .wholeNumber: "a whole number"
    case .divides(let number): "a divisor of \(number)"
    case .between(let low, let high): "from \(formatted(low)) to \(formatted(high))"
    case .oneNumber: "one number"
    case .oneRow: "one row"
    case .notEmpty: "not empty"
    }
  }
}

/// 矩阵运算的问题，中文。
enum ChineseMatrixMessages {
  static func message(_ problem: MatrixProblem) -> String {
    switch problem {
    case .shapes(let operation, let shapes) where shapes.count == 1: "\(named(operation)) 不接受 \(shapes[0])"
    case .shapes(let operation, let shapes):
      "\(named(operation))：形状 \(shapes.map(\.description).joined(separator: " 与 ")) 不匹配"
    case .argument(let operation, let name, let value, let requirement):
      "\(named(operation))：`\(name)` 是 \(value)，应\(self.name(requirement))"
    case .index(let operation, let index, let count): "\(named(operation))：共 \(count) 个，没有下标 \(index)"
    case .tooManyElements(let operation, let shape, let limit): "\(named(operation))：\(shape) 太大；一个矩阵最多 \(limit) 个元素"
    case .tooMuchKept(let operation, let limit): "\(named(operation))：所有矩阵合计超过 \(limit) 个元素"
    case .tooMuchWork(let operation, let limit): "\(named(operation))：乘法总数超过 \(limit)"
    case .cancelled: "已取消"
    case .notDifferentiable(let operation): "\(named(operation))没有导数"
    }
  }

  private static func named(_ operation: String) -> String { operationName(operation, in: .chinese) }

  private static func name(_ requirement: MatrixProblem.Requirement) -> String {
    switch requirement {
    case .positive: "大于 0"
    case .notNegative: "不小于 0"
    case .even: "为偶数"
    case .wholeNumber: "为整数"
    case .divides(let number): "能整除 \(number)"
    case .between(let low, let high): "在 \(formatted(low)) 到 \(formatted(high)) 之间"
    case .oneNumber: "为一个数"
    case .oneRow: "为一行"
    case .notEmpty: "不为空"
    }
  }
}

import Matrices

/// One expression of the lesson language, computed: the language as a calculator.
public struct Calculation: Sendable {
  public let result: Datum
  /// The record of all arithmetic, in which the result can be opened.
  public let trace: Trace

  /// What a name stands for in the expression.
  public enum Binding: Hashable, Sendable {
    case number(Float)
    case matrix(Matrix)
    case matrices([Matrix])
    case text(String)
  }

  /// Computes an expression.
  /// - Parameters:
  ///   - source: the expression, on one line or on several.
  ///   - bindings: the names that it may use.
  ///   - limits: how much arithmetic it may take.
  ///   - threads: how many threads large products may use; no result depends on it.
  ///   - resources: what it may use beside the bindings.
  /// - Throws: all that is wrong with it.
  public init(
    of source: Source, bindings: [(name: String, value: Binding)] = [], limits: Limits = Evaluation.limits,
    threads: Int = 1, resources: Resources = .none
  ) throws(Problems) {
    guard source.controlCharacters.isEmpty else {
      throw Problems(source.controlCharacters.map { Problem(.controlCharacter, at: $0) })
    }
    let expression = try Self.expression(of: source, knowing: bindings.map(\.name))
    var evaluator = Evaluator(limits: limits, threads: threads, resources: resources)
    do throws(Problem) {
      for binding in bindings { try evaluator.bind(binding.name, to: binding.value, at: expression.span) }
      result = try evaluator.evaluate(expression)
    } catch {
      throw Problems([error])
    }
    trace = evaluator.trace
  }

  private static func expression(of source: Source, knowing names: [String]) throws(Problems) -> Expression {
    let expression: Expression
    do throws(Problem) {
      expression = try Parser.expression(Array(source.text.utf8))
    } catch {
      throw Problems([error])
    }
    let problems = Resolver.problems(of: expression, in: source, knowing: names)
    guard problems.isEmpty else { throw Problems(problems) }
    return expression
  }

  /// Whether an expression can use a name.
  public static func isName(_ text: String) -> Bool {
    let lexemes = Lexer.lexemes(of: Array(text.utf8), in: Span(0, text.utf8.count))
    guard case .name(let name) = lexemes[0].kind, lexemes.count == 3 else { return false }
    return !Keywords.reserved.contains(name) && name == text
  }
}

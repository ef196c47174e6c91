import Lessons
import Testing

struct FormattingTests {
  @Test(arguments: [
    ("2.6998", "2.70"), ("0.04213", "0.0421"), ("16", "16"), ("0.5", "0.5"), ("-0.5", "-0.5"), ("12.345", "12.3"),
    ("123.456", "123"), ("99999", "99999"), ("0.0001234", "1.23e-4"), ("12345678", "1.23e7"), ("-0.0", "0"),
    ("0.125", "0.125"), ("1 / 3", "0.333"), ("2 / 3", "0.667"), ("0.9996", "1.000"), ("nan", "NaN"), ("inf", "∞"),
    ("-inf", "-∞"), ("1e38 * 10", "∞"), ("0", "0"), ("-1e-30", "-1.00e-30"), ("9.9999e-5", "1.00e-4"),
  ])
  func numbers(_ expression: String, _ written: String) throws { try expect(expression, written) }

  @Test(arguments: [
    ("pi : 4", "3.1416"), ("2 : 2", "2.00"), ("-0.001 : 2", "0.00"), ("0.166 : %", "16.6%"), ("1 : %", "100.0%"),
    ("0.5 : 0", "0"), ("1.5 : 0", "2"), ("1e6 : 1", "1000000.0"), ("inf : 2", "∞"), ("[1, 0.5] : 1", "[1.0, 0.5]"),
  ])
  func formats(_ interpolation: String, _ written: String) throws { try expect(interpolation, written) }

  @Test(arguments: [
    ("[0.731, 0.269, 0, 0]", "[0.731, 0.269, 0, 0]"), ("[[1, 2], [3, 4]]", "[[1, 2], [3, 4]]"), ("\"text\"", "text"),
    ("[\"a\", \"b\"]", "[a, b]"), ("zeros(9, 9)", "(9×9)"), ("[eye(1), \"a\"]", "[[1], a]"), ("zeros(0, 3)", "[]"),
  ])
  func values(_ expression: String, _ written: String) throws { try expect(expression, written) }

  private func expect(_ expression: String, _ written: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let step = lesson("expect true", prose: "{{ \(expression) }}").steps[0]
    #expect(step.pieces.first?.text == written, "\(expression)", sourceLocation: sourceLocation)
  }
}

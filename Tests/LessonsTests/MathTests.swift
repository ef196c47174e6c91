import Lessons
import Testing

struct MathTests {
  @Test(arguments: [
    (#"q·k"#, "q·k"), (#"d_k"#, "dₖ"), (#"QK^T"#, "QKᵀ"), (#"K^\top"#, "Kᵀ"), (#"x_{ij}"#, "xᵢⱼ"), (#"x_1"#, "x₁"),
    (#"d_{model}"#, "d_model"), (#"d_model"#, "d_model"), (#"d_\text{model}"#, "d_model"), (#"W^Q"#, "Wᵠ"),
    (#"W^O"#, "Wᴼ"), (#"x^{-1}"#, "x⁻¹"), (#"x^{2n}"#, "x²ⁿ"), (#"e^{a/b}"#, "e^(a/b)"), (#"2^{-8/h}"#, "2^(−8/h)"),
    (#"x_iy_j"#, "xᵢyⱼ"), (#"W_Q"#, "W_Q"), (#"x_{t,C}"#, "x_(t,C)"),
  ])
  func scripts(_ latex: String, _ unicode: String) { expect(latex, unicode) }

  @Test(arguments: [
    (#"\frac{1}{2}"#, "1/2"), (#"\frac{a+b}{c}"#, "(a+b)/c"), (#"\frac{a}{b+c}"#, "a/(b+c)"),
    (#"\frac{QK^T}{\sqrt{d_k}}"#, "QKᵀ/√dₖ"), (#"\frac{1}{2n}"#, "1/(2n)"), (#"\sqrt{d_k}"#, "√dₖ"),
    (#"\sqrt{a+b}"#, "√(a+b)"), (#"\sqrt 2"#, "√2"), (#"\sqrt{\sigma^2+\varepsilon}"#, "√(σ²+ε)"),
    (#"\frac{\partial L}{\partial x}"#, "∂L/(∂x)"),
  ])
  func fractions(_ latex: String, _ unicode: String) { expect(latex, unicode) }

  @Test(arguments: [
    (#"q\cdot k"#, "q·k"), (#"q \cdot k"#, "q · k"), (#"a \times b"#, "a × b"), (#"\alpha x"#, "αx"),
    (#"\sum_i x_i"#, "Σᵢ xᵢ"), (#"\sum_{i=1}^n"#, "Σᵢ₌₁ⁿ"), (#"x \in \mathbb{R}^n"#, "x ∈ ℝⁿ"), (#"-\infty"#, "−∞"),
    (#"\text{softmax}(x)"#, "softmax(x)"), (#"\log p"#, "log p"), (#"x\log p"#, "x log p"), (#"\exp(x)"#, "exp(x)"),
    (#"\left(\frac{1}{2}\right)"#, "(1/2)"), (#"\hat{x}"#, "x̂"), (#"a\,b"#, "a b"), (#"50\%"#, "50%"),
    (#"\{1, 2\}"#, "{1, 2}"), (#"x \le 1"#, "x ≤ 1"), (#"\operatorname{MultiHead}(Q, K)"#, "MultiHead(Q, K)"),
    (#"x'"#, "x′"), (#"权重_1"#, "权重₁"), (#"10000^{2i/d}"#, "10000^(2i/d)"),
  ])
  func symbols(_ latex: String, _ unicode: String) { expect(latex, unicode) }

  @Test func valuesStandInFormulas() {
    let step = lesson("let d_k = 4\nexpect d_k == 4", prose: "$d_k = {{ d_k }}$ and $\\sqrt{ {{ d_k * 4 }} }$").steps[0]
    #expect(step.pieces.first?.text == "dₖ = 4 and √16")
  }

  @Test func whatStandsDeepEndsInAComplaint() {
    let deep = "$" + String(repeating: "{", count: 500) + "$"
    #expect(lesson("expect true", prose: deep).errors.isEmpty == false)
  }

  private func expect(_ latex: String, _ unicode: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let evaluation = lesson("expect true", prose: "A $\(latex)$.")
    #expect(evaluation.problems.isEmpty, "\(latex)", sourceLocation: sourceLocation)
    #expect(evaluation.steps[0].pieces.first?.text == "A \(unicode).", sourceLocation: sourceLocation)
  }
}

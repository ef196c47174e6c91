/// A text in ASCII: signs of mathematics and typography spelled out, everything else that cannot be drawn in it as `?`.
public func asciiSpelling(of text: String) -> String {
  if isPrintableASCII(text) { return text }
  var spelled = ""
  for scalar in text.unicodeScalars {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      spelled.unicodeScalars.append(scalar)
    } else {
      spelled += spellings[scalar] ?? pinyin[scalar] ?? (displayWidth(of: Character(scalar)) == 0 ? "" : "?")
    }
  }
  return spelled
}

private let spellings: [Unicode.Scalar: String] = [
  "\u{A0}": " ",
  "·": "*", "×": "x", "÷": "/", "−": "-", "–": "-", "—": "-", "…": "...", "√": "sqrt ", "∞": "inf", "Σ": "sum",
  "∑": "sum",
  "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "→": "->", "←": "<-", "↑": "^", "↓": "v", "±": "+-", "∂": "d", "∈": "in",
  "“": "\"", "”": "\"", "‘": "'", "’": "'", "•": "*", "▪": "*", "°": " deg", "½": "1/2", "′": "'",
  "›": ">", "‹": "<", "⟩": ">", "⟨": "<", "⊙": "(*)", "‖": "||", "⌈": "ceil(", "⌉": ")", "⌊": "floor(", "⌋": ")",
  "∇": "grad ", "∘": "o", "▢": "[]",
  "ᵀ": "^T", "²": "^2", "³": "^3", "¹": "^1", "⁰": "^0", "⁻": "^-", "⁴": "^4", "⁵": "^5", "⁶": "^6",
  "⁷": "^7", "⁸": "^8", "⁹": "^9", "ⁿ": "^n", "ˣ": "^x", "ʸ": "^y", "ᵏ": "^k", "ᵠ": "^Q", "ᴼ": "^O",
  "ᴷ": "^K", "ⱽ": "^V", "ⁱ": "^i", "ʲ": "^j",
  "₀": "_0", "₁": "_1", "₂": "_2", "₃": "_3", "₄": "_4", "₅": "_5", "₆": "_6", "₇": "_7", "₈": "_8", "₉": "_9",
  "ₖ": "_k", "ᵢ": "_i", "ⱼ": "_j", "ₙ": "_n", "ₜ": "_t", "ᵥ": "_v", "ₘ": "_m", "ₕ": "_h", "ₓ": "_x", "ₐ": "_a",
  "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "θ": "theta", "λ": "lambda", "μ": "mu",
  "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ω": "omega", "Δ": "Delta", "Φ": "Phi", "Ω": "Omega",
]

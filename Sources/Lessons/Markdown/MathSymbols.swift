/// The commands of LaTeX that lessons may use, and what they look like.
enum MathSymbols {
  static let letters = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω",
    "infty": "∞", "partial": "∂", "nabla": "∇", "ell": "ℓ", "top": "⊤", "perp": "⊥", "emptyset": "∅",
    "forall": "∀", "exists": "∃", "prime": "′", "circ": "∘", "bullet": "•", "star": "⋆",
    "sum": "Σ", "prod": "∏", "int": "∫",
    "ldots": "…", "cdots": "⋯", "dots": "…", "vdots": "⋮", "ddots": "⋱",
    "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "vert": "|", "Vert": "‖",
    "quad": "  ", "qquad": "    ",
  ]

  /// They make of what stands beside them something that needs parentheses in a fraction.
  static let operators = [
    "cdot": "·", "times": "×", "div": "÷", "pm": "±", "odot": "⊙", "otimes": "⊗", "oplus": "⊕",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "∼", "equiv": "≡",
    "ll": "≪", "gg": "≫", "propto": "∝", "in": "∈", "notin": "∉", "subset": "⊂", "cup": "∪", "cap": "∩",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "mapsto": "↦", "Rightarrow": "⇒", "Leftrightarrow": "⇔",
    "mid": "|", "land": "∧", "lor": "∨", "setminus": "∖",
  ]

  /// Functions that are written as words.
  static let words: Set = [
    "exp", "log", "ln", "sin", "cos", "tan", "tanh", "max", "min", "arg", "argmax", "argmin", "det", "dim", "lim", "Pr",
  ]

  /// Marks that stand over the letter before them.
  static let accents = ["hat": "\u{302}", "bar": "\u{304}", "tilde": "\u{303}", "vec": "\u{20D7}", "dot": "\u{307}"]

  static let doubleStruck = ["R": "ℝ", "N": "ℕ", "Z": "ℤ", "E": "𝔼", "C": "ℂ", "P": "ℙ"]

  static let structures: Set = [
    "frac", "dfrac", "tfrac", "sqrt", "text", "mathrm", "operatorname", "mathit", "mathsf", "mathbf", "mathbb",
    "boldsymbol", "mathcal", "left", "right",
  ]

  static let all = Set(letters.keys).union(operators.keys).union(words).union(accents.keys).union(structures)
}

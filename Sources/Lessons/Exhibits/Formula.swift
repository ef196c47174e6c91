import Matrices

extension Trace {
  /// How a matrix was computed, in a line: `S = Q·Kᵀ   (4×8)·(8×4) → (4×4)`.
  public func formula(of traced: Traced) -> String {
    let entry = self[traced]
    let right = FormulaWriter(trace: self).written(traced, inside: .sum, depth: 0)
    let left = entry.name.isEmpty || entry.name == right ? "" : "\(entry.name) = "
    guard !entry.inputs.isEmpty else { return "\(left)\(right)   \(shape(traced))" }
    let product = entry.operation as? Product
    let shapes = entry.inputs.enumerated().map { place, input in
      let isTransposed = place == 0 ? product?.transposesLeft : product?.transposesRight
      return "\(isTransposed == true ? shape(input).transposed : shape(input))"
    }.joined(separator: product != nil ? "·" : " ")
    return "\(left)\(right)   \(shapes) → \(shape(traced))"
  }
}

extension Trace {
  /// What people call a matrix: its name, or else how it was computed, in brackets where that needs them.
  public func designation(of traced: Traced) -> String {
    self[traced].name.isEmpty ? FormulaWriter(trace: self).written(traced, inside: .atom, depth: 1) : self[traced].name
  }
}

/// Writes what a matrix was computed from: matrices that have a name by their names, others spelled out.
private struct FormulaWriter {
  let trace: Trace

  /// How tightly the parts of a formula hold together, loosest first.
  enum Binding: Int { case sum, product, power, atom }

  /// How deep unnamed results are spelled out.
  private static let maximumDepth = 4

  func written(_ traced: Traced, inside outer: Binding, depth: Int) -> String {
    let entry = trace[traced]
    if depth > 0, !entry.name.isEmpty { return entry.name }
    if entry.inputs.isEmpty {
      return entry.value.shape == .scalar ? formatted(entry.value.elements[0]) : entry.operation.name
    }
    guard depth < Self.maximumDepth else { return "…" }
    let (text, binding) = spelled(entry, depth: depth + 1)
    return binding.rawValue < outer.rawValue ? "(\(text))" : text
  }

  private func spelled(_ entry: Trace.Entry, depth: Int) -> (text: String, Binding) {
    func operand(_ index: Int, _ binding: Binding) -> String {
      written(entry.inputs[index], inside: binding, depth: depth)
    }
    switch entry.operation {
    case let product as Product:
      let left = product.transposesLeft ? "\(operand(0, .atom))ᵀ" : operand(0, .product)
      return (left + "·" + (product.transposesRight ? "\(operand(1, .atom))ᵀ" : operand(1, .power)), .product)
    case is Transpose: return ("\(operand(0, .atom))ᵀ", .atom)
    case is Add: return ("\(operand(0, .sum)) + \(operand(1, .sum))", .sum)
    case is Subtract: return ("\(operand(0, .sum)) − \(operand(1, .product))", .sum)
    case is Multiply: return ("\(operand(0, .product)) ⊙ \(operand(1, .power))", .product)
    case is Divide: return ("\(operand(0, .product)) / \(operand(1, .power))", .product)
    case is Power: return ("\(operand(0, .atom))^\(operand(1, .atom))", .power)
    case is Negate: return ("−\(operand(0, .power))", .product)
    case is Sqrt: return ("√\(operand(0, .atom))", .atom)
    case let scale as Scale: return (scaled(operand(0, .product), by: scale), .product)
    case let compare as Compare:
      return ("\(operand(0, .sum)) \(compare.comparison.rawValue) \(operand(1, .sum))", .sum)
    case is Slice: return ("\(operand(0, .atom))[…]", .atom)
    default: return ("\(entry.operation.name)(\(operands(of: entry, depth: depth)))", .atom)
    }
  }

  private func operands(of entry: Trace.Entry, depth: Int) -> String {
    let shown = entry.inputs.prefix(4).map { written($0, inside: .sum, depth: depth) }
    return (shown + (entry.inputs.count > shown.count ? ["…"] : [])).joined(separator: ", ")
  }

  private func scaled(_ operand: String, by scale: Scale) -> String {
    switch scale.factor {
    case .number(let number): "\(operand)·\(formatted(number))"
    case .root(_, let name): "\(operand)·√\(name)"
    case .inverseRoot(_, let name): "\(operand)/√\(name)"
    }
  }
}

extension Trace {
  /// The gradient of a loss for each of `targets`, recorded on this trace (reverse-mode differentiation).
  ///
  /// Walks the trace backwards once. Each operation turns the gradient for its output into gradients for its inputs;
  /// where a matrix was used several times, they add up.
  /// - Parameters:
  ///   - loss: (1 × 1)
  ///   - targets: matrices that the loss was computed from
  /// - Returns: one for each target, of the target's shape; zeros where the loss does not depend on it
  /// - Throws: `.shapes` if the loss is not a single number, `.notDifferentiable` where an operation has no derivative
  public mutating func gradients(of loss: Traced, for targets: [Traced]) throws(MatrixProblem) -> [Traced] {
    guard shape(loss) == .scalar else { throw .shapes(operation: "gradient", [shape(loss)]) }
    let dependence = Dependence(of: loss, on: targets, in: self)
    return try propagate(constant(Matrix(1), origin: "gradient"), back: dependence)
  }

  /// Whether a matrix was computed from another, or is it.
  public func depends(_ output: Traced, on target: Traced) -> Bool {
    Dependence(of: output, on: [target], in: self).contains(output)
  }

  /// The gradient of every element of a matrix: how each responds to each element of another.
  /// - Parameters:
  ///   - output: (n × m)
  ///   - target: (r × c), a matrix that `output` was computed from
  /// - Returns: (n·m × r·c), a row for each element of `output`
  /// - Throws: as `gradients(of:for:)` does.
  public mutating func jacobian(of output: Traced, for target: Traced) throws(MatrixProblem) -> Traced {
    let dependence = Dependence(of: output, on: [target], in: self)
    let (shape, width) = (shape(output), shape(target).count)
    var rows: [Traced] = []
    for place in 0..<shape.count {
      var element = Matrix(shape, repeating: 0)
      element.elements[place] = 1
      let gradient = try propagate(constant(element, origin: "gradient"), back: dependence)[0]
      rows.append(try reshape(gradient, to: Shape(1, width)))
    }
    return try rows.isEmpty ? filled(Shape(0, width), with: 0) : concat(rows, .rows)
  }

  /// Takes the gradient for an output back to the targets.
  private mutating func propagate(_ gradient: Traced, back dependence: Dependence) throws(MatrixProblem) -> [Traced] {
    // One place for each entry up to the output.
    var gradients = [Traced?](repeating: nil, count: dependence.output.index + 1)
    gradients[dependence.output.index] = gradient
    for output in dependence.path.reversed() {
      guard let upstream = gradients[output.index] else { continue }
      let (inputs, operation) = (entries[output.index].inputs, entries[output.index].operation)
      let call = Call(inputs: inputs, output: output, wanted: inputs.map(dependence.contains))
      guard call.wanted.contains(true) else { continue }
      let flowing = try operation.gradients(of: call, upstream: upstream, in: &self)
      for (place, input) in inputs.enumerated() {
        guard call.wanted[place], let gradient = flowing[place] else { continue }
        gradients[input.index] = if let sum = gradients[input.index] { try add(sum, gradient) } else { gradient }
      }
    }
    var results: [Traced] = []
    var isTaken = [Bool](repeating: false, count: entries.count)
    for target in dependence.targets {
      let found = target.index < gradients.count ? gradients[target.index] : nil
      var result = if let found { found } else { try filled(shape(target), with: 0) }
      // Two targets may have one gradient, but each has labels of its own.
      if result.index < isTaken.count, isTaken[result.index] {
        result = try passed(result)
      } else if result.index < isTaken.count {
        isTaken[result.index] = true
      }
      label(result, rows: self[target].axes.rows, columns: self[target].axes.columns)
      results.append(result)
    }
    return results
  }
}

import CKernels

/// One update with Adam (Kingma and Ba 2015, algorithm 1): the numbers that are the same for all elements.
///
/// m ← m·`meanKept` + g·`meanTaken`, s ← s·`squareKept` + g²·`squareTaken`, p ← p − `step`·m / (√s·`rootCorrection` + ε)
package struct AdamStep {
  package var meanKept, meanTaken, squareKept, squareTaken, step, rootCorrection, epsilon: Float

  package init(
    meanKept: Float, meanTaken: Float, squareKept: Float, squareTaken: Float, step: Float, rootCorrection: Float,
    epsilon: Float
  ) {
    (self.meanKept, self.meanTaken, self.squareKept, self.squareTaken) = (meanKept, meanTaken, squareKept, squareTaken)
    (self.step, self.rootCorrection, self.epsilon) = (step, rootCorrection, epsilon)
  }

  /// Updates a parameter and its running means where they are.
  /// - Precondition: all have the same shape.
  package func update(
    _ parameter: inout Matrix, gradient: Matrix, mean: inout Matrix, square: inout Matrix, kernel: Kernel = .best
  ) {
    precondition(parameter.shape == gradient.shape && mean.shape == gradient.shape && square.shape == gradient.shape)
    var factors = qkv_adam_factors(
      mean_kept: meanKept, mean_taken: meanTaken, square_kept: squareKept, square_taken: squareTaken, step: step,
      root_correction: rootCorrection, epsilon: epsilon)
    parameter.elements.withUnsafeMutableBufferPointer { parameters in
      gradient.elements.withUnsafeBufferPointer { gradients in
        mean.elements.withUnsafeMutableBufferPointer { means in
          square.elements.withUnsafeMutableBufferPointer { squares in
            qkv_adam(
              kernel.machine, &factors, gradients.baseAddress, parameters.baseAddress, means.baseAddress,
              squares.baseAddress, gradients.count)
          }
        }
      }
    }
  }
}

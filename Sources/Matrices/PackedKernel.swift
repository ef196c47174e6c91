import CKernels

/// Attention of every sentence, head by head.
/// - Parameters:
///   - inputs: queries (targets × d), keys and values (sources × d)
/// - Returns: (targets × d)
package func packedAttention(_ inputs: [Matrix], _ sentences: Sentences, kernel: Kernel = .best) -> Matrix {
  Matrix(uninitialized: inputs[0].shape) { output in
    attend(inputs, sentences, kernel) { $0.output = output.baseAddress }
  }
}

/// The gradients of `packedAttention`.
/// - Parameter inputs: queries (targets × d), keys and values (sources × d), the gradient for the output (targets × d)
/// - Returns: those for queries, keys and values below each other, (targets + 2·sources × d)
package func packedAttentionGradient(_ inputs: [Matrix], _ sentences: Sentences, kernel: Kernel = .best) -> Matrix {
  let (targets, sources, width) = (inputs[0].rows, inputs[1].rows, inputs[0].columns)
  return Matrix(uninitialized: Shape(targets + 2 * sources, width)) { gradients in
    guard let start = gradients.baseAddress else { return }
    inputs[3].elements.withUnsafeBufferPointer { upstream in
      attend(inputs, sentences, kernel) { parts in
        // No row asks: nobody is to blame.
        gradients.update(repeating: 0)
        guard let upstream = upstream.baseAddress, targets > 0 else { return parts.sentences = 0 }
        parts.upstream = upstream
        parts.output = start
        parts.key_gradient = start + targets * width
        parts.value_gradient = start + (targets + sources) * width
      }
    }
  }
}

/// Lays out the parts for the inner loop; `finish` says where its results go.
private func attend(
  _ inputs: [Matrix], _ sentences: Sentences, _ kernel: Kernel, _ finish: (inout qkv_packed_parts) -> Void
) {
  let width = inputs[0].columns
  inputs[0].elements.withUnsafeBufferPointer { queries in
    inputs[1].elements.withUnsafeBufferPointer { keys in
      inputs[2].elements.withUnsafeBufferPointer { values in
        sentences.targetLengths.withUnsafeSizes { targets in
          sentences.sourceLengths.withUnsafeSizes { sources in
            var parts = qkv_packed_parts()
            parts.query = queries.baseAddress
            parts.key = keys.baseAddress
            parts.value = values.baseAddress
            parts.width = width
            parts.heads = sentences.headCount
            parts.sentences = sentences.targetLengths.count
            parts.target_lengths = targets
            parts.source_lengths = sources
            parts.is_causal = sentences.isCausal ? 1 : 0
            parts.scale = sentences.scale(width: width)
            finish(&parts)
            guard qkv_packed_attention(kernel.machine, &parts) != 0 else { fatalError("no memory left") }
          }
        }
      }
    }
  }
}

extension Sentences {
  /// 1/√d_k
  func scale(width: Int) -> Double { 1 / Double(width / headCount).squareRoot() }
}

extension [Int] {
  fileprivate func withUnsafeSizes(_ body: (UnsafePointer<Int>) -> Void) {
    withUnsafeBufferPointer { sizes in
      if let start = sizes.baseAddress { body(start) }
    }
  }
}

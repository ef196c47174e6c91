/// A part of a model that can be switched off.
public struct Part: Hashable, Sendable {
  public let kind: Kind
  /// Where it stands: `encoder.layers.0.self_attn.heads.2.output`, `decoder.position`.
  public let path: String

  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Its output is 0.
    case head
    /// Everything may be seen.
    case mask
    /// 0 is added instead.
    case positions
    /// The sublayer's output goes on alone.
    case residual
    /// Scores stay as large as they are.
    case scaling
    /// What it was to normalise goes on as it is.
    case norm
  }

  /// What a person calls it: the path, of a head without that of its output.
  public var written: String { kind == .head ? String(path.dropLast(".output".count)) : path }

  /// The path of the attention, layer or stack that it belongs to.
  public var owner: String { path.split(separator: ".").dropLast(kind == .head ? 3 : 1).joined(separator: ".") }

  public static func head(_ head: Int, of attention: String) -> Part {
    Part(kind: .head, path: "\(attention).heads.\(head).output")
  }
  public static func mask(of attention: String) -> Part { Part(kind: .mask, path: "\(attention).mask") }
  public static func scaling(of attention: String) -> Part { Part(kind: .scaling, path: "\(attention).scaling") }
  /// - Parameter stack: `encoder` or `decoder`
  public static func positions(of stack: String) -> Part { Part(kind: .positions, path: "\(stack).position") }
  public static func residual(_ number: Int, of layer: String) -> Part {
    Part(kind: .residual, path: "\(layer).residual\(number)")
  }
  public static func norm(_ number: Int, of layer: String) -> Part {
    Part(kind: .norm, path: "\(layer).norm\(number)")
  }
  /// The norm behind the last layer.
  /// - Parameter stack: `encoder` or `decoder`
  public static func norm(of stack: String) -> Part { Part(kind: .norm, path: "\(stack).norm") }
}

extension ModelShape {
  /// Everything that can be switched off, in the order of the forward pass.
  public var parts: [Part] {
    stack("encoder", layers: encoderLayerCount, attentions: ["self_attn"])
      + stack("decoder", layers: decoderLayerCount, attentions: ["self_attn", "cross_attn"])
  }

  private func stack(_ stack: String, layers: Int, attentions: [String]) -> [Part] {
    let inside = (0..<layers).flatMap { layer in
      self.layer("\(stack).layers.\(layer)", attentions, isMasked: stack == "decoder")
    }
    return [.positions(of: stack)] + inside + [.norm(of: stack)]
  }

  private func layer(_ layer: String, _ attentions: [String], isMasked: Bool) -> [Part] {
    var parts: [Part] = []
    for (index, name) in attentions.enumerated() {
      let attention = "\(layer).\(name)"
      parts.append(.scaling(of: attention))
      if isMasked && name == "self_attn" { parts.append(.mask(of: attention)) }
      parts += (0..<headCount).map { .head($0, of: attention) }
      parts += [.residual(index + 1, of: layer), .norm(index + 1, of: layer)]
    }
    let last = attentions.count + 1
    return parts + [.residual(last, of: layer), .norm(last, of: layer)]
  }
}

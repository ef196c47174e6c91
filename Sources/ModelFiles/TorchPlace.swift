import Matrices
import Transformers

/// Where PyTorch's `nn.Transformer` keeps a learned matrix.
///
/// PyTorch computes x·Wᵀ, so its weights are the transposes of ours, and it keeps W_Q, W_K and W_V below each other.
struct TorchPlace {
  let tensor: String
  /// Which third of the tensor it is: 0 for queries, 1 for keys, 2 for values; `nil` for all of it.
  let third: Int?
  let isTransposed: Bool
  /// Of the whole tensor.
  let dimensions: [Int]
}

extension Parameter {
  var torchPlace: TorchPlace {
    var path = name.split(separator: ".").map(String.init)
    let role = path.removeLast()
    let third = ["q", "k", "v"].firstIndex(of: path.last ?? "")
    let isRow = kind == .bias || kind == .gain
    let rows = third == nil ? shape.columns : 3 * shape.columns
    let tensor =
      third == nil
      ? (path.torchNames + [role == "gain" ? "weight" : role]).joined(separator: ".")
      : (path.dropLast().torchNames + ["in_proj_\(role)"]).joined(separator: ".")
    return switch kind {
    case .embedding:
      TorchPlace(tensor: tensor, third: nil, isTransposed: false, dimensions: [shape.rows, shape.columns])
    default:
      TorchPlace(
        tensor: tensor, third: third, isTransposed: !isRow, dimensions: isRow ? [rows] : [rows, shape.rows])
    }
  }
}

extension Sequence<String> {
  /// The parts of a path as PyTorch calls them.
  fileprivate var torchNames: [String] {
    let path = Array(self)
    switch path {
    case ["encoder", "embedding"]: return ["source_embedding"]
    case ["decoder", "embedding"]: return ["target_embedding"]
    case ["encoder", "position"]: return ["source_positions"]
    case ["decoder", "position"]: return ["target_positions"]
    default: break
    }
    let names = path.map { $0 == "cross_attn" ? "multihead_attn" : $0 }
    switch names.suffix(2) {
    case ["feed_forward", "hidden"]: return names.dropLast(2) + ["linear1"]
    case ["feed_forward", "output"]: return names.dropLast(2) + ["linear2"]
    default: return names.last == "output" ? names.dropLast() + ["out_proj"] : names
    }
  }
}

extension SafetensorsFact {
  var english: String {
    switch self {
    case .notSafetensors: "this is not a .safetensors file"
    case .headerLength(let length, let available):
      "the header is said to have \(length) bytes, but \(available) follow"
    case .header: "the header of the .safetensors file cannot be understood"
    case .entry(let name): "the header does not describe tensor `\(name)` as it should"
    case .twice(let name): "the header has two entries `\(name)`"
    case .type(let type, let name):
      "tensor `\(name)` has elements of type `\(type)`; F8_E4M3, F8_E5M2, F16, BF16, F32, F64, BOOL, I8 to I64 and U8 to U64 can be read"
    case .outside(let name, let end, let available):
      "tensor `\(name)` is said to end at byte \(end), but \(available) bytes are there"
    case .length(let name, let bytes, let expected):
      "tensor `\(name)` has \(bytes) bytes where its shape asks for \(expected)"
    case .overlap(let first, let second): "tensors `\(first)` and `\(second)` overlap"
    case .unused(let bytes): "\(bytes) bytes belong to no tensor"
    }
  }

  var chinese: String {
    switch self {
    case .notSafetensors: "这不是 .safetensors 文件"
    case .headerLength(let length, let available): "头部自称有 \(length) 个字节，后面却只有 \(available) 个"
    case .header: "无法读懂 .safetensors 文件的头部"
    case .entry(let name): "头部对张量 `\(name)` 的描述不完整或不合理"
    case .twice(let name): "头部里 `\(name)` 出现了两次"
    case .type(let type, let name):
      "张量 `\(name)` 的元素类型是 `\(type)`；能读的是 F8_E4M3、F8_E5M2、F16、BF16、F32、F64、BOOL、I8 至 I64、U8 至 U64"
    case .outside(let name, let end, let available): "张量 `\(name)` 自称到第 \(end) 个字节为止，却只有 \(available) 个字节"
    case .length(let name, let bytes, let expected): "张量 `\(name)` 有 \(bytes) 个字节，按形状应有 \(expected) 个"
    case .overlap(let first, let second): "张量 `\(first)` 与 `\(second)` 重叠"
    case .unused(let bytes): "有 \(bytes) 个字节不属于任何张量"
    }
  }
}

extension ZipFact {
  var english: String {
    switch self {
    case .directory: "the list of files in the .npz archive cannot be understood"
    case .method(let method, let name): "`\(name)` is packed by method \(method); stored and deflated files can be read"
    case .encrypted(let name): "`\(name)` has a password"
    case .place(let name): "the bytes of `\(name)` do not lie where the archive says"
    case .packed(let name): "`\(name)` is damaged: it is not what its checksum says"
    case .twice(let name): "the archive has two files `\(name)`"
    case .noArray: "there is no .npy file in the archive"
    }
  }

  var chinese: String {
    switch self {
    case .directory: "无法读懂 .npz 压缩包的文件列表"
    case .method(let method, let name): "`\(name)` 用第 \(method) 种方法压缩；能读的是不压缩和 deflate"
    case .encrypted(let name): "`\(name)` 有密码"
    case .place(let name): "`\(name)` 的字节不在压缩包所说的位置"
    case .packed(let name): "`\(name)` 已损坏：与校验和不符"
    case .twice(let name): "压缩包里 `\(name)` 出现了两次"
    case .noArray: "压缩包里没有 .npy 文件"
    }
  }
}

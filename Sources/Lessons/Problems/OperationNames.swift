/// What an operation is called in a language. What textbooks write with a Latin word keeps it: softmax, exp, ReLU.
///
/// - Parameter name: as the trace names it: `multiply`; or a function and what it computed with: `` `zeros` (fill) ``.
package func operationName(_ name: String, in language: Language) -> String {
  guard language == .chinese else { return name }
  if let chinese = chineseOperations[name] { return chinese }
  guard name.last == ")", let bracket = name.lastIndex(of: "(") else { return name }
  let inner = String(name[name.index(after: bracket)...].dropLast())
  guard let chinese = chineseOperations[inner] else { return name }
  return name[..<bracket] + "(\(chinese))"
}

/// Names that are the same in both languages need not be here.
package let chineseOperations = [
  "abs": "绝对值", "arange": "等差数列", "batch norm": "批归一化", "ids": "编号", "last": "最后一次", "linspace": "等分数列", "number": "数",
  "old": "更新前", "parameter": "参数", "shares": "占比", "targets": "目标", "add": "相加", "attention": "注意力",
  "beam search": "束搜索", "causal mask": "因果掩码", "concat": "拼接",
  "cross entropy": "交叉熵", "cross entropy gradient": "交叉熵的梯度", "descend": "梯度下降", "divide": "相除", "eye": "单位矩阵",
  "fill": "填充", "floor": "向下取整", "given": "给定", "gradient": "梯度", "labels": "标签", "layer norm": "层归一化",
  "linear": "线性映射", "mask": "掩码",
  "masked fill": "掩码填充", "max": "最大值", "mean": "平均", "min": "最小值", "multiply": "逐元素相乘", "negate": "取负",
  "norm": "范数", "normalize gradient": "归一化的梯度", "one-hot": "独热", "packed attention": "合并的注意力",
  "packed attention gradient": "合并的注意力的梯度", "padding mask": "填充掩码", "pass": "传递", "place": "放置", "power": "乘方",
  "product": "矩阵乘法", "rearrange": "重排", "recurrent network": "循环网络", "repeat": "重复", "reshape": "改变形状",
  "rms norm": "RMS 归一化", "rope": "旋转位置编码", "rotation": "旋转", "round": "四舍五入", "scale": "缩放", "scatter": "散布",
  "sign": "符号", "sinusoidal": "正弦位置编码", "slice": "切片", "sliding mask": "滑动窗口掩码", "sort": "排序",
  "split heads": "分头", "standard deviation": "标准差", "subtract": "相减", "sum": "求和", "top-k mask": "top-k 掩码",
  "top-p mask": "top-p 掩码", "train": "训练", "transpose": "转置", "unsort": "还原次序", "variance": "方差",
  "written": "写出的数", "heads": "多头", "sample": "抽样", "translate": "翻译",
]

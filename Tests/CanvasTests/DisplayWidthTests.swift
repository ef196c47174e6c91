import Canvas
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("cat", 3), ("注意力", 6), ("한국어", 6), ("ｆｕｌｌ", 8), ("。，", 4), ("Kᵀ/√dₖ", 6), ("─│░▀⠿", 5), ("Σ…·×", 4),
    ("e\u{301}", 1), ("\u{301}", 0), ("a\u{200B}b", 2), ("\u{AD}", 0), ("😀", 2), ("👨‍👩‍👧", 2), ("\u{1B}", 1), ("𠀀", 2),
    ("“引号”", 6), ("（）", 4),
  ])
  func widths(_ text: String, _ width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func paddingAndTruncatingCountColumns() {
    #expect(padded("注意", to: 6, .right) == "  注意")
    #expect(padded("注意", to: 7, .centre) == " 注意  ")
    #expect(truncated("注意力", to: 6) == "注意力")
    #expect(truncated("注意力", to: 5) == "注意…")
    #expect(truncated("注意力", to: 4) == "注…")
    #expect(truncated("cat", to: 0) == "")
    #expect(truncated("attention", to: 4, ellipsis: "~") == "att~")
  }
}

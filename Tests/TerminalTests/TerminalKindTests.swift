import Canvas
import Terminal
import Testing

@Test(arguments: [
  (["TERM": "xterm-256color", "COLORTERM": "truecolor"], true),
  (["TERM": "xterm-256color", "COLORTERM": "24bit"], true),
  (["TERM": "tmux-256color", "COLORTERM": "truecolor"], true),
  (["TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "/tmp/tmux"], true),
  (["TERM": "xterm-kitty", "COLORTERM": "truecolor"], true),
  (["TERM": "xterm-256color"], false),
  (["TERM": "xterm-256color", "COLORTERM": "yes"], false),
  (["TERM": "linux", "COLORTERM": "truecolor"], false),
  (["TERM": "screen.xterm-256color", "COLORTERM": "truecolor", "STY": "1.pts"], false),
])
func `24-bit colour is used where it is promised`(environment: [String: String], isPromised: Bool) {
  #expect(TerminalKind(environment).promises24Bit == isPromised)
}

@Test(arguments: [
  ([:], true),
  (["LANG": ""], true),
  (["LC_ALL": "zh_CN.UTF-8"], true),
  (["LANG": "en_US.utf8"], true),
  (["LANG": "C"], false),
  (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
  (["LC_ALL": "", "LC_CTYPE": "POSIX"], false),
])
func `UTF-8 is wanted where it was asked for or nothing was said`(environment: [String: String], isWanted: Bool) {
  #expect(Charset.wantsUTF8(environment) == isWanted)
}

@Test(
  arguments: [
    (Color.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(255, 0, 0), 196), (.rgb(118, 118, 118), 243),
    (.rgb(95, 135, 175), 67), (.indexed(53), 53), (.ansi(7), 7), (.standard, -1),
  ] as [(Color, Int32)])
func `a colour becomes the nearest of 256`(color: Color, number: Int32) {
  #expect(color.number(at: .indexed256) == number)
}

@Test(
  arguments: [
    (Color.rgb(250, 10, 10), 1), (.rgb(0, 0, 0), 0), (.indexed(231), 7), (.indexed(21), 4), (.ansi(12), 12),
    (.standard, -1),
  ] as [(Color, Int32)])
func `a colour becomes one of 16`(color: Color, number: Int32) {
  #expect(color.number(at: .ansi16) == number)
}

@Test func `a depth is known by its number of colours`() {
  #expect(
    [0, 2, 8, 16, 88, 256, 1 << 24].map { ColorDepth(colors: $0) }
      == [.mono, .mono, .ansi16, .ansi16, .ansi16, .indexed256, .rgb24])
  #expect(ColorDepth.rgb24.limited(to: .indexed256) == .indexed256)
  #expect(ColorDepth.mono.limited(to: .rgb24) == .mono)
}

import Foundation
import TestSupport
import Testing

/// The explorer in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ExplorerEndToEndTests {
  private func open(_ options: String = "", columns: Int = 100, rows: Int = 30) throws -> Learner {
    let learner = try Learner(columns: columns, rows: rows)
    try learner.write(sampleModelFile, to: "model.safetensors")
    try learner.run("forward '我 爱 学习' --model model.safetensors \(options)")
    try learner.terminal.wait(for: "transformer")
    return learner
  }

  @Test func `it walks through the machine`() throws {
    let learner = try open("--target 'I love learn'")
    try learner.press("n", expecting: "embedding = E[ids]")
    try learner.press("n", "n", "n", "n", expecting: "q = x·W_Q + b_Q")
    try learner.press("x", expecting: "decoder › layer 0 › self-attention › queries q")
    try learner.press("/", expecting: "path (tab completes)")
    try learner.terminal.type("cross_attn.heads.0.weights\n")
    try learner.terminal.wait(for: "weights = softmax(scaled)")
    try learner.press("]", expecting: "head 1 › weights")
    try learner.press("w", expecting: "我 爱 学习 → _")
    try learner.press("w", expecting: "我 爱 学习 → I _")
    try learner.press("q", expecting: "status 0")
    #expect(try !learner.terminal.isOnAlternateScreen())
  }

  @Test func `an edited weight changes the words, and undo brings them back`() throws {
    let learner = try open("--at logits")
    try learner.terminal.wait(for: "logits = x·W + b")
    // The bias of `love` is the last picture but one element.
    try learner.press("Tab", "Tab", "Tab", "Tab", "Right", "Right", "Right", "Right", expecting: "b[0, love]")
    try learner.press("e", expecting: "generator.bias[0, 4] = 0 →")
    try learner.terminal.type("200\n")
    try learner.terminal.wait(for: "→ love love")
    try learner.press("d", expecting: "b: new − old")
    try learner.press("u", expecting: "c sentence")
    try learner.terminal.wait("the words as they were") { !$0.contains("love love") }
    try learner.press("q", expecting: "status 0")
  }

  @Test(arguments: ["Escape", "q"]) func `the training in front of it can be left`(key: String) throws {
    let learner = try Learner()
    try learner.run("forward", before: "XDG_CACHE_HOME=$PWD/cache")
    try learner.terminal.wait(for: "esc leaves")
    try learner.press(key, expecting: "status 130")
    try learner.terminal.wait(for: "nothing is kept")
    // Keys are shown and kept back again, and nothing was written.
    try learner.terminal.type("stty -a | tr ';' '\\n' | grep -c -- '-echo \\|-icanon'; ")
    try learner.terminal.type("ls cache 2>/dev/null | wc -l; echo done\n")
    let screen = try learner.terminal.wait(for: "\ndone")
    #expect(screen.contains("\n0\n0\ndone"), "\(screen)")
  }

  @Test func `with little room the tree and the page take turns`() throws {
    let learner = try open(columns: 40, rows: 12)
    try learner.press("n", expecting: "▸ embedding")
    try learner.press("Tab", expecting: "embedding = E[ids]")
    try learner.terminal.resize(columns: 100, rows: 30)
    try learner.terminal.wait("both") { $0.contains("▸ embedding") && $0.contains("embedding = E[ids]") }
    try learner.press("q", expecting: "status 0")
  }
}

import Lessons
import Matrices
import Stage
import Testing
import Transformers

/// The ways through the machine.
struct WalkingTests {
  @Test func `n goes through every operation in order, p goes back`() throws {
    let pass = try Exploration.sample()
    var rehearsal = Rehearsal(exploring: pass)
    for number in 0..<pass.operationCount {
      rehearsal.press("n")
      #expect(try rehearsal.path == pass.path(of: pass.place(ofOperation: number)))
    }
    let last = try rehearsal.path
    rehearsal.press("n")
    #expect(try rehearsal.path == last)
    rehearsal.press("p")
    #expect(try rehearsal.path == "logits")
  }

  @Test(
    arguments: [
      ("encoder.layers.0.self_attn.heads.0.weights", "]", "encoder.layers.0.self_attn.heads.1.weights"),
      ("encoder.layers.0.self_attn.heads.0.weights", "[", "encoder.layers.0.self_attn.heads.1.weights"),
      ("encoder.layers.0.self_attn.heads.1", "]", "encoder.layers.0.self_attn.heads.0"),
      ("encoder.layers.0.self_attn.heads.0.k", "}", "encoder.layers.1.self_attn.heads.0.k"),
      ("decoder.layers.1.cross_attn.q", "{", "decoder.layers.0.cross_attn.q"),
      ("encoder.layers.1.self_attn.heads.1.scores", "x", "decoder.layers.1.self_attn.heads.1.scores"),
      ("decoder.layers.1.cross_attn.heads.1.scores", "x", "encoder.layers.1"),
      ("encoder.layers.0.norm2", "x", "decoder.layers.0.norm3"),
      ("encoder.layers.0.residual2", "x", "decoder.layers.0.residual3"),
      ("decoder.layers.0.norm3", "x", "encoder.layers.0.norm2"),
      ("decoder.layers.0.residual3", "x", "encoder.layers.0.residual2"),
      ("decoder.layers.0.norm1", "x", "encoder.layers.0.norm1"),
      ("decoder.layers.0.norm2", "x", "encoder.layers.0"),
      ("decoder.layers.0.residual2", "x", "encoder.layers.0"),
    ] as [(String, Character, String)])
  func `sideways`(from path: String, key: Character, to target: String) throws {
    var rehearsal = try Rehearsal(at: path)
    rehearsal.press(.character(key))
    #expect(try rehearsal.path == target)
  }

  @Test func `into a part and out of it`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0")
    #expect(!rehearsal.screen.contains("residual 1"))
    rehearsal.press(.right)
    #expect(rehearsal.screen.contains("residual 1"))
    rehearsal.press(.right)
    #expect(try rehearsal.path == "encoder.layers.0.self_attn")
    rehearsal.press(.down, .left)
    #expect(try rehearsal.path == "encoder.layers.0")
    rehearsal.press(.left)
    #expect(!rehearsal.screen.contains("residual 1"))
    rehearsal.press(.left)
    #expect(try rehearsal.path == "encoder")
  }

  @Test func `a path is typed, and completed`() throws {
    var rehearsal = try Rehearsal(at: "")
    rehearsal.press("/")
    rehearsal.type("dec")
    rehearsal.press(.tab)
    #expect(rehearsal.screen.contains("decoder_"))
    rehearsal.type(".layers.1.cross_attn.heads.1.we")
    rehearsal.press(.tab, .enter)
    #expect(try rehearsal.path == "decoder.layers.1.cross_attn.heads.1.weights")
  }

  @Test(
    arguments: [
      ("encoder.norm", "encoder.output"),
      ("decoder.layers.0.self_attn.mask", "decoder.layers.0.self_attn.heads.0.masked"),
      ("encoder.layers.1.self_attn.scaling", "encoder.layers.1.self_attn.heads.0.scaled"),
    ])
  func `the path of what can be switched off leads to where it acts`(path: String, place: String) throws {
    var rehearsal = try Rehearsal(at: "")
    rehearsal.press("/")
    rehearsal.type(path)
    rehearsal.press(.enter)
    #expect(try rehearsal.path == place)
  }

  @Test func `a path that there is not names those that come near`() throws {
    var rehearsal = try Rehearsal(at: "logits")
    rehearsal.press("/")
    rehearsal.type("encoder.layers.0.self_atn.q")
    rehearsal.press(.enter)
    #expect(try rehearsal.path == "logits")
    #expect(rehearsal.footer.contains("encoder.layers.0.self_attn"))
  }

  @Test func `whoever looks at an element sees the same one in the next head`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.0.weights")
    rehearsal.press(.enter, .down, .right, "]")
    #expect(try rehearsal.path == "encoder.layers.0.self_attn.heads.1.weights")
    #expect(rehearsal.opened == "weights[1, 1]")
  }

  @Test func `an operand leads to where it came from`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.0.scores")
    rehearsal.press(.enter, .enter)
    #expect(rehearsal.opened == "(add)[0, 0]" || rehearsal.opened == "q[0, 0]")
    rehearsal.press(.backspace)
    #expect(rehearsal.opened == "scores[0, 0]")
  }

  @Test func `all heads stand side by side`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.scores", columns: 120, rows: 40)
    rehearsal.press("a")
    let session = try rehearsal.session
    let paths = session.pictures.compactMap(\.subject).map { session.trace[$0].path }
    #expect(paths == (0...1).map { "encoder.layers.0.self_attn.heads.\($0).scores" })
    let line = try #require(rehearsal.screen.split(separator: "\n").first { $0.contains("head 0: scores") })
    #expect(line.contains("head 1: scores"))
  }

  @Test func `the keys count the pictures that can be reached`() throws {
    var rehearsal = try Rehearsal(at: "encoder.layers.0.self_attn.heads.0.scaled", columns: 44, rows: 12)
    var said: [String] = []
    for _ in 0..<3 {
      rehearsal.press(.tab)
      said.append(rehearsal.footer)
    }
    #expect(said[0].contains("1 of 2") || said[0].contains("1/2"), "\(said)")
    #expect(said[1].contains("2 of 2") || said[1].contains("2/2"), "\(said)")
    #expect(!said[2].contains("/"), "\(said)")
  }

  @Test func `of a long path the end is seen while it is typed`() throws {
    var rehearsal = try Rehearsal(at: "logits", columns: 40, rows: 12)
    rehearsal.press("/")
    rehearsal.type("decoder.layers.1.cross_attn.heads.1.scaled")
    #expect(rehearsal.screen.contains("cross_attn.heads.1.scaled_"))
  }

  @Test func `a vocabulary may have an empty token`() {
    let vocabulary = Vocabulary(words: ["", "我", "爱"])
    let problem = ExplorationProblem.unknownWords([.init(word: "我爱", nearest: ["我 爱"])])
    #expect(throws: problem) { try vocabulary.wordIDs("我爱") }
  }

  @Test(arguments: Language.allCases) func `what is said does not end at the edge of a small screen`(
    language: Language
  ) throws {
    var rehearsal = try Rehearsal(at: "logits", language: language, columns: 40, rows: 12)
    rehearsal.press("c")
    rehearsal.type("我 爱 习 喜 猫咪")
    rehearsal.press(.enter)
    let said = rehearsal.screen.split(separator: "\n").suffix(4).joined()
    for word in ["习", "喜", "猫咪", "学习", "喜欢"] { #expect(said.contains(word), "\(rehearsal.screen)") }
    // What was typed is still to be seen above it.
    #expect(rehearsal.screen.contains("猫咪_"))
    rehearsal.press(.escape)
    #expect(!rehearsal.screen.contains("学习、"))
  }

  @Test func `the lesson is one key away, and leads back`() throws {
    var rehearsal = Rehearsal(
      exploring: try .sample(),
      of: Course([LessonFile(.english, name: "lessons/en/32-transformer.md", text: Self.text)]))
    rehearsal.press("n", "g", "m")
    #expect(try rehearsal.session.lesson?.slug == "transformer")
    rehearsal.press(.escape)
    #expect(try rehearsal.path == "")
  }

  @Test func `a lesson leads into the pass, and back`() throws {
    let course = Course([LessonFile(.english, name: "lessons/en/10-scaling.md", text: Self.text)])
    var rehearsal = Rehearsal(lesson: "scaling", of: course)
    rehearsal.press("f")
    #expect(rehearsal.effect == .explore(lesson: "scaling"))
    rehearsal.explore(try .sample(), at: "scaling")
    #expect(try rehearsal.path == "encoder.layers.0.self_attn.heads.0.scaled")
    rehearsal.press("m")
    #expect(try rehearsal.session.lesson?.slug == "scaling")
    rehearsal.explore(try .sample(), at: "scaling")
    rehearsal.press("n", .escape)
    #expect(try rehearsal.session.lesson?.slug == "scaling")
    rehearsal.press(.escape)
    #expect(rehearsal.player.session == nil)
  }

  @Test func `the list of lessons leads into the pass`() throws {
    var rehearsal = Rehearsal()
    rehearsal.press("f")
    #expect(rehearsal.effect == .explore(lesson: nil))
    rehearsal.explore(try .sample())
    rehearsal.press(.escape)
    #expect(rehearsal.player.session == nil)
  }

  @Test func `a low screen has no line under the title, and nothing across the tree`() throws {
    for rows in 6...9 {
      let screen = try Rehearsal(at: "encoder.layers.0.self_attn.heads.1.scaled", rows: rows).screen
      #expect(!screen.split(separator: "\n")[1].contains("─"), "\(screen)")
    }
  }

  @Test(arguments: [nil, "scaling"] as [String?])
  func `while the translator is trained keys work, and the pass opens afterwards`(lesson: String?) throws {
    let course = Course([LessonFile(.english, name: "lessons/en/10-scaling.md", text: Self.text)])
    var rehearsal = lesson.map { Rehearsal(lesson: $0, of: course) } ?? Rehearsal(course)
    rehearsal.awaitPass(at: lesson)
    #expect(rehearsal.player.awaited == .translator)
    rehearsal.send(.waited(milliseconds: 420))
    #expect(rehearsal.footer.contains("training the translator … 0.4 s   esc cancel"))
    rehearsal.press("?")
    #expect(rehearsal.screen.contains("draw anew"))
    rehearsal.explorePending(try .sample())
    #expect(rehearsal.player.awaited == nil)
    #expect(rehearsal.player.overlay == nil)
    #expect(try rehearsal.path == (lesson == nil ? "" : "encoder.layers.0.self_attn.heads.0.scaled"))
    #expect(!rehearsal.footer.contains("training"))
  }

  @Test func `a training that nobody waits for any more opens nothing`() throws {
    let course = Course([LessonFile(.english, name: "lessons/en/10-scaling.md", text: Self.text)])
    var rehearsal = Rehearsal(lesson: "scaling", of: course)
    rehearsal.awaitPass(at: "scaling")
    rehearsal.press(.escape)
    #expect(rehearsal.footer.contains("cancelled"))
    #expect(rehearsal.player.awaited == nil)
    #expect(try rehearsal.session.lesson?.slug == "scaling")
    rehearsal.press("f")
    rehearsal.awaitPass(at: "scaling")
    // The first gives it up, the second takes away what was said of that, the third leaves.
    rehearsal.press(.escape, .escape, .escape)
    #expect(rehearsal.player.session == nil)
    rehearsal.awaitPass(at: nil)
    rehearsal.open("scaling", step: 0)
    #expect(rehearsal.player.awaited == nil)
    rehearsal.explorePending(try .sample())
    #expect(try rehearsal.session.lesson?.slug == "scaling")
  }

  private static let text = "---\ntitle: All\nsummary: All.\n---\n\n## One\n\nWord.\n"
}

import Lessons
import Testing

struct ControlTests {
  let text = """
    ---
    title: T
    summary: S
    ---
    ## One
    ```qkv
    knob n = 4 in 1...8 step 2 label "how many"
    knob t = 0.5 in 0.1...10 log
    choose how = "a" in "a", "b" label "way"
    text words = "the cat" label "sentence"
    let big = n * 10
    ```
    {{ big }}
    ## Two
    ```qkv
    show tokens(tokenize(words)), heatmap(ones(1, 1) if how == "a" else zeros(1, 1))
    let unrelated = 1
    let double = big * 2
    ```
    ## Three: {{ double }}
    {{ unrelated }}
    ## Four
    ```qkv
    ask "how {{ t }}?" answer 1 within 0.1
    let loop = [how for i in range(n)]
    show table([len(loop)])
    ```
    """
  var lesson: Lesson { Lesson(Source(name: "t", text: text)) }

  @Test func aPageListsTheControlsThatChangeIt() {
    let evaluation = lesson.evaluate()
    #expect(evaluation.errors.isEmpty)
    #expect(
      evaluation.steps.map(\.controls) == [["n", "t", "how", "words"], ["how", "words"], ["n"], ["n", "t", "how"]])
  }

  @Test func controlsSayWhatTheyAre() {
    let controls = lesson.controls
    #expect(controls.map(\.label) == ["how many", "t", "way", "sentence"])
    #expect(controls[0].kind == .knob(value: 4, range: 1...8, step: 2, logarithmic: false))
    #expect(controls[1].kind == .knob(value: 0.5, range: 0.1...10, step: 0.099, logarithmic: true))
    #expect(controls[2].kind == .choice(selected: 0, options: ["a", "b"]))
    #expect(controls[3].kind == .text("the cat"))
  }

  @Test func settingsChangeWhatIsComputed() {
    let evaluation = lesson.evaluate(settings: ["n": .number(7), "how": .option(1), "words": .text("a b c")])
    #expect(evaluation.steps[0].pieces.last?.text == "70")
    #expect(evaluation.steps[2].title.text == "Three: 140")
    guard case .exhibits(let exhibits) = evaluation.steps[1].pieces[0],
      case .tokens(let options) = exhibits[0].picture
    else { return #expect(Bool(false)) }
    #expect(options.tokens == ["a", "b", "c"])
    #expect(evaluation.trace.value(exhibits[1].subject!).elements == [0])
  }

  @Test func settingsAreBroughtIntoTheirRange() {
    let settings: [Control.Name: Setting] = [
      "n": .number(99.4), "t": .number(-3), "how": .option(17),
      "words": .text("a\u{1B}\n" + String(repeating: "b", count: 5000)),
      "nothing": .number(1),
    ]
    let controls = lesson.evaluate(settings: settings).controls
    #expect(controls[0].kind == .knob(value: 8, range: 1...8, step: 2, logarithmic: false))
    guard case .knob(0.1, _, _, _) = controls[1].kind else { return #expect(Bool(false)) }
    #expect(controls[2].kind == .choice(selected: 1, options: ["a", "b"]))
    guard case .text(let typed) = controls[3].kind else { return #expect(Bool(false)) }
    #expect(typed.count == 1000 && typed.hasPrefix("a\u{FFFD} b"))
    #expect(lesson.evaluate(settings: ["n": .number(.nan), "how": .number(1)]).controls == lesson.controls)
  }

  @Test func aKnobIsAWholeNumberWhereAllIsWhole() {
    let kinds = evaluation(
      "knob a = 3 in 1...5\nknob b = 1 in 0...1 step 0.25\nexpect a + b",
      settings: ["a": .number(3.6), "b": .number(0.3)]
    )
    .controls.map(\.kind)
    #expect(
      kinds == [
        .knob(value: 4, range: 1...5, step: 1, logarithmic: false),
        .knob(value: 0.3, range: 0...1, step: 0.25, logarithmic: false),
      ])
  }
}

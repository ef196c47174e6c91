import ArgumentParser

/// Which lesson, which step of it, and what is set in it.
struct LessonOptions: ParsableArguments {
  @Argument(help: "A number, a name, a unique part of one, or a lesson file.", completion: .lessons)
  var lesson: String

  @OptionGroup var steps: StepOptions

  var wishes: LessonWishes { LessonWishes(lesson: lesson, step: steps.step, set: steps.set) }
}

/// Which step of a lesson, and what is set in it.
struct StepOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The step, counted from 1.", valueName: "n"))
  var step: Int?

  @Option(
    help: ArgumentHelp(
      "Set a knob, a switch (by its text or its number from 1) or a sentence.", valueName: "name=value"))
  var set: [String] = []
}

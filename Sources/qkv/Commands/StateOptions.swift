import ArgumentParser

/// Where progress is kept.
struct StateOptions: ParsableArguments {
  @Flag(help: "Neither read nor write your progress.")
  var noState = false

  @Flag(help: "Let the mouse choose elements.")
  var mouse = false

  var wishes: StateWishes { StateWishes(isKept: !noState, mouse: mouse) }
}

/// The same without the parser.
struct StateWishes {
  var isKept = true
  var mouse = false
}

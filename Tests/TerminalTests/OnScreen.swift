import Testing

/// ncurses has one screen: the suites in here take turns.
@Suite(.serialized)
@MainActor
enum OnScreen {}

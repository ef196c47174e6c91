import Canvas
import Lessons

extension Player {
  /// Moves the mark in the list that is on top: the keys, the steps or the lessons.
  mutating func moveInList(_ command: Command) {
    switch overlay {
    case .keys(let selected):
      overlay = .keys(selected: moved(command, from: selected, count: listedBindings.count))
    case .index(let selected):
      overlay = .index(selected: moved(command, from: selected, count: session?.stepCount ?? 0))
    case .glossary(let selected):
      overlay = .glossary(selected: moved(command, from: selected, count: course.glossary.terms.count))
    case nil:
      let items = listedLessons
      let selected = items.firstIndex { $0.slug == selectedLesson } ?? 0
      let target = moved(command, from: selected, count: items.count)
      if items.indices.contains(target) { browser.selected = items[target].slug }
      showPreview()
    }
  }

  private func moved(_ command: Command, from index: Int, count: Int) -> Int {
    let page = max(1, size.rows - 6)
    let target =
      switch command {
      case .listUp: index - 1
      case .listDown: index + 1
      case .listPageUp: index - page
      case .listPageDown: index + page
      case .listTop: 0
      default: count - 1
      }
    return min(max(0, target), max(0, count - 1))
  }

  /// Opens what the mark stands on.
  mutating func choose() -> Effect? {
    switch overlay {
    case .keys(let selected):
      let bindings = listedBindings
      overlay = nil
      return bindings.indices.contains(selected) ? run(bindings[selected].command) : nil
    case .index(let selected):
      overlay = nil
      return goToStep(selected)
    case .glossary(let selected):
      overlay = nil
      return open(course.glossary.terms[selected].lesson)
    case nil:
      guard let slug = selectedLesson else { return nil }
      return open(slug)
    }
  }

  /// The lessons that match what is searched for, in either language.
  package var listedLessons: [Course.Item] {
    guard let query = browser.query?.lowercased(), !query.isEmpty else { return course.items }
    return course.items.filter { item in
      item.headers.contains { header in
        "\(item.number) \(item.slug) \(header.title) \(header.summary)".lowercased().contains(query)
      }
    }
  }

  /// The lesson that the mark stands on: the one chosen, the one that was open last, the first.
  package var selectedLesson: String? {
    let items = listedLessons
    let wanted = [browser.selected, progress.last].compactMap { $0 }
    return wanted.first { slug in items.contains { $0.slug == slug } } ?? items.first?.slug
  }

  /// Computes the small picture of the lesson that the mark stands on, where the list is on stage.
  public mutating func showPreview() {
    guard session == nil, let slug = selectedLesson, slug != browser.preview?.slug else { return }
    browser.preview = course.lesson(slug, in: language).flatMap { Browser.Preview(of: $0, limits: limits) }
  }

  /// Where the list of terms begins: at what the lesson on stage introduces, or else at the last term before it.
  var firstTerm: Int {
    let slug = session?.lesson?.slug ?? session?.exploration?.lesson ?? selectedLesson
    let terms = course.glossary.terms
    if let first = terms.firstIndex(where: { $0.lesson == slug }) { return first }
    let earlier = Set(course.items.prefix { $0.slug != slug }.map(\.slug))
    return terms.lastIndex { earlier.contains($0.lesson) } ?? 0
  }

  /// What the list of keys shows: all that can be asked for on the page below it, each once.
  package var listedBindings: [KeyBinding] {
    var below = self
    below.overlay = nil
    var known: Set<Command> = []
    return below.bindings.filter { known.insert($0.command).inserted }
  }
}

import Canvas
import Lessons

extension Player {
  /// Opens a lesson where it was left, and notes that it is open.
  public mutating func open(_ slug: String, step: Int? = nil, settings: [Control.Name: Setting] = [:]) -> Effect? {
    guard let lesson = course.lesson(slug, in: language) else { return nil }
    browser.selected = slug
    return play(lesson, step: step ?? resumptionStep(of: slug), settings: settings)
  }

  /// Plays a lesson that need not be one of the course.
  /// - Parameter translations: the same lesson in the other language.
  public mutating func play(
    _ lesson: Lesson, step: Int = 0, settings: [Control.Name: Setting] = [:], translations: [Lesson] = []
  ) -> Effect? {
    pendingPass = nil
    self.translations = [lesson] + translations
    session = Session(lesson: lesson, settings: settings, patience: Patience(limits, atOnce: workAtOnce))
    // A page that was left may be gone since.
    return goToStep(min(max(0, step), max(0, (session?.stepCount ?? 1) - 1)))
  }

  /// What was awaited is there; whoever is typing meanwhile goes on.
  mutating func receive(_ computed: Computed) {
    let typed = session?.typed
    guard session?.receive(computed) == true else { return }
    reopenFocus()
    session?.typed = typed
  }

  /// A finished lesson begins at its beginning again.
  private func resumptionStep(of slug: String) -> Int {
    guard let record = progress.lessons[slug], !record.isDone else { return 0 }
    return record.step
  }

  /// Turns to a page; where there is none, nothing happens.
  mutating func goToStep(_ step: Int) -> Effect? {
    guard let session, (0..<session.stepCount).contains(step) || session.stepCount == 0 else { return nil }
    self.session?.go(to: step)
    return progressEffect()
  }

  mutating func goToNextStep() -> Effect? {
    guard let session else { return nil }
    return session.step + 1 < session.stepCount ? goToStep(session.step + 1) : finish()
  }

  /// Behind the last step comes the next lesson.
  private mutating func finish() -> Effect? {
    guard let lesson = session?.lesson, course.contains(lesson),
      let index = course.items.firstIndex(where: { $0.slug == lesson.slug })
    else { return nil }
    let effect = leaveLesson()
    if course.items.indices.contains(index + 1) { browser.selected = course.items[index + 1].slug }
    showPreview()
    return effect
  }

  mutating func leaveLesson() -> Effect? {
    pendingPass = nil
    if session?.exploration != nil { leftPass = session }
    session = left.popLast()
    showPreview()
    return nil
  }

  /// Notes where the learner is. Only lessons of the course are kept.
  mutating func progressEffect() -> Effect? {
    guard let session, let lesson = session.lesson, course.contains(lesson) else { return nil }
    var record = progress.lessons[lesson.slug] ?? Progress.Record()
    record.see(session.step)
    record.isDone = record.isDone || (0..<session.stepCount).allSatisfy(record.seen.contains)
    for (question, response) in session.answers where record.answers[question] == nil {
      record.answers[question] = response.isRight
    }
    var next = progress
    next.lessons[lesson.slug] = record
    next.last = lesson.slug
    guard next != progress else { return nil }
    progress = next
    return .save(next)
  }

  /// The same place in the other language.
  mutating func switchLanguage() {
    language = language == .english ? .chinese : .english
    theme = theme.worded(in: language.choose(.english, .chinese))
    session?.exploration?.speak(language)
    for index in left.indices { left[index].exploration?.speak(language) }
    guard let current = session?.lesson,
      let lesson = course.contains(current)
        ? course.lesson(current.slug, in: language) : translations.first(where: { $0.language == language })
    else { return }
    let patience = patience
    self.session?.replace(with: lesson, patience: patience)
    reopenFocus()
  }

  /// The lesson file has been edited: stay in the lesson, and go to the step that has changed.
  mutating func reload(_ text: String?) {
    guard let session, let lesson = session.lesson else { return }
    guard let text else {
      notice = language.choose("the file cannot be read", "无法读取文件")
      return
    }
    notice = ""
    let old = lesson.source
    let source = Source(name: old.name, text: text)
    let patience = patience
    self.session?.replace(
      with: Lesson(source, language: lesson.language, resources: lesson.resources), patience: patience)
    let changed = zip(old.text.utf8, text.utf8).enumerated().first { $1.0 != $1.1 }?.offset
    let place = changed ?? min(old.text.utf8.count, text.utf8.count)
    let step = self.session?.evaluation?.steps.lastIndex { $0.span.lower <= place }
    if old.text != text, let step, step != self.session?.step { self.session?.go(to: step) }
    reopenFocus()
  }
}

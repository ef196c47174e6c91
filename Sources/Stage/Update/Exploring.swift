import Canvas
import Lessons
import Matrices

extension KeyBinding {
  /// What turns the pages of a lesson and walks through a forward pass.
  static let walks: Set<Command> = [.nextStep, .previousStep, .firstStep, .lastStep]
}

extension Player {
  /// Explores a forward pass. Leaving it leads back to where it was opened.
  /// - Parameter lesson: the slug of the lesson whose place comes first; `nil`: the place that the exploration stands at.
  public mutating func explore(_ exploration: Exploration, at lesson: String? = nil) {
    var exploration = exploration
    let places = exploration.machine.places
    if let lesson, let place = places.firstIndex(where: { $0.kind.lesson == lesson }) { exploration.begin(at: place) }
    pendingPass = nil
    overlay = nil
    left += [session].compactMap { $0 }
    session = Session(exploration)
  }

  /// Waits for the translator to be trained; esc, or another lesson, gives it up.
  /// - Parameter lesson: the slug of the lesson whose place comes first.
  public mutating func awaitPass(at lesson: String?) {
    pendingPass = PendingPass(lesson: lesson)
  }

  /// Explores the forward pass that was waited for.
  public mutating func explorePending(_ exploration: Exploration) {
    guard let pendingPass else { return }
    explore(exploration, at: pendingPass.lesson)
  }

  /// A forward pass that led here is waiting already, or one that was left with all that was changed in it.
  mutating func openMachine() -> Effect? {
    if left.last?.exploration != nil { return leaveLesson() }
    guard var pass = leftPass?.exploration else { return .explore(lesson: session?.lesson?.slug) }
    pass.speak(language)
    explore(pass, at: session?.lesson?.slug)
    return nil
  }

  /// Goes from operation to operation.
  mutating func walk(_ command: Command) {
    guard let pass = session?.exploration else { return }
    switch command {
    case .nextStep: stand(at: pass.operation(forwards: true))
    case .previousStep: stand(at: pass.operation(forwards: false))
    case .firstStep: stand(at: 0)
    default: stand(at: pass.machine.operations.last)
    }
  }

  /// Does what only a forward pass can.
  mutating func runInPass(_ command: Command) {
    guard let pass = session?.exploration else { return }
    switch command {
    case .undo where pass.changes.isEmpty, .showDifference where pass.changes.isEmpty:
      notice = language.choose(
        "nothing has been changed yet: z switches a part off, e edits a number",
        "还没有任何改动：按 z 关掉一个部件，按 e 修改一个数")
    case .switchPart where pass.part == nil:
      notice = language.choose(
        "nothing can be switched off here: go to a head, a norm, a residual, positions, scaled or masked scores",
        "这里没有可以关掉的：请走到一个头、归一化、残差、位置编码、缩放后或加掩码的分数")
    case .placeUp, .placeDown: stand(at: pass.placeInTree(down: command == .placeDown))
    case .goInside where !pass.machine.places[pass.place].isPart: moveFocus(forwards: true)
    case .goInside: change { pass in pass.goInside() }
    case .goOutside: change { pass in pass.goOutside() }
    case .nextHead, .previousHead: stand(at: pass.placeInHead(forwards: command == .nextHead))
    case .nextLayer, .previousLayer: stand(at: pass.placeInLayer(forwards: command == .nextLayer))
    case .otherStack: stand(at: pass.placeInOtherStack)
    case .showAllHeads: change { pass in pass.toggle(\.showsAllHeads) }
    case .showDifference: change { pass in pass.toggle(\.showsDifference) }
    case .openLesson: openLesson()
    case .jump: ask(for: .path)
    case .editSentence: editSentence()
    case .editElement: editElement()
    default: tryOut(command)
    }
  }

  /// A model is as large as it is; only the person at the keyboard can stop it.
  private var passLimits: Limits {
    var passLimits = Limits.none
    passLimits.isCancelled = limits.isCancelled
    return passLimits
  }

  /// The limits of what is on stage.
  var contentLimits: Limits { session?.exploration == nil ? limits : passLimits }

  /// Computes the pass with something done otherwise.
  private mutating func tryOut(_ command: Command) {
    let limits = passLimits
    change { pass throws(ExplorationProblem) in
      switch command {
      case .switchPart: try pass.switchPart(limits: limits)
      case .undo: try pass.undo(limits: limits)
      default: try pass.turnWords(forwards: command == .nextWord, limits: limits)
      }
    }
  }

  /// A click on a place of the tree stands at it.
  mutating func clickInTree(at point: Point, in area: Area) -> Effect? {
    guard let pass = session?.exploration else { return nil }
    let tree = MachineView.tree(in: area)
    let visible = pass.visiblePlaces
    let first = MachineView.firstRow(of: visible, place: pass.place, rows: tree.size.rows)
    let row = point.row - tree.top + first
    if tree.contains(point), visible.indices.contains(row) { stand(at: visible[row]) }
    return nil
  }

  private mutating func stand(at place: Int?) {
    guard let place else { return }
    session?.stand(at: place)
    reopenFocus()
  }

  private mutating func change(_ change: (inout Exploration) throws(ExplorationProblem) -> Void) {
    explain(session?.explore(change))
    reopenFocus()
  }

  /// The lesson about the place; leaving it leads back here.
  private mutating func openLesson() {
    guard let session, let pass = session.exploration else { return }
    if left.last?.lesson?.slug == pass.lesson {
      _ = leaveLesson()
    } else if let lesson = course.lesson(pass.lesson, in: language) {
      left.append(session)
      self.session = Session(lesson: lesson, patience: Patience(limits, atOnce: workAtOnce))
    }
  }

  // MARK: Typing

  private mutating func ask(for prompt: Exploration.Prompt) {
    session?.exploration?.prompt = prompt
    session?.typed = ""
  }

  private mutating func editSentence() {
    session?.exploration?.prompt = nil
    setFocus(.control(Exploration.sentenceControl))
    session?.typed = ""
  }

  /// The matrix under the cursor; of a difference its new side.
  private var entryUnderCursor: Trace.Entry? {
    guard let session, let place = session.inspection?.place else { return nil }
    let entry = session.trace[place.matrix]
    guard entry.name.isEmpty, session.exploration?.showsDifference == true, let new = entry.inputs.first else {
      return entry
    }
    return session.trace[new]
  }

  /// Does the cursor stand on a number that can be another one?
  var canEdit: Bool { entryUnderCursor?.name.isEmpty == false }

  private mutating func editElement() {
    guard let entry = entryUnderCursor, let element = session?.inspection?.place.element else {
      notice = language.choose(
        "no number is chosen: tab leads to the pictures, arrows to a number in them",
        "还没有选中数：按 tab 走到图上，再用方向键选一个数")
      return
    }
    guard canEdit else {
      notice = language.choose(
        "only matrices with a path can be edited: follow an operand, or stand at the matrix",
        "只能修改有路径的矩阵：请追查一个操作数，或走到那个矩阵")
      return
    }
    ask(for: .number(path: entry.path, element))
  }

  mutating func stopTyping() {
    session?.typed = nil
    session?.exploration?.prompt = nil
  }

  mutating func completePath() {
    guard let typed = session?.typed, let machine = session?.exploration?.machine else { return }
    session?.typed = machine.completed(typed)
  }

  mutating func answer(_ prompt: Exploration.Prompt, with typed: String) -> Effect? {
    stopTyping()
    switch prompt {
    case .path:
      do throws(ExplorationProblem) { stand(at: try session?.exploration?.machine.find(typed)) } catch {
        refuse(typed, prompt, error.message(in: language))
      }
    case .number(let path, let element):
      guard let number = Float(typed) else {
        refuse(typed, prompt, language.choose("not a number: \(typed)", "不是数字：\(typed)"))
        return nil
      }
      // Infinity may be asked for by its name.
      guard number.isFinite || !typed.contains(where: \.isNumber) else {
        refuse(typed, prompt, language.choose("too large for 32 bits: \(typed)", "超出 32 位浮点数：\(typed)"))
        return nil
      }
      let limits = passLimits
      change { pass throws(ExplorationProblem) in try pass.edit(path, element, to: number, limits: limits) }
    }
    return nil
  }

  /// What was typed stays, so that it can be mended.
  private mutating func refuse(_ typed: String, _ prompt: Exploration.Prompt, _ reason: String) {
    notice = reason
    session?.exploration?.prompt = prompt
    session?.typed = typed
  }
}

extension Exploration {
  /// The lesson that explains the place where one stands.
  var lesson: String {
    let kind = machine.places[place].kind
    return [.position, .input].contains(kind) && model.shape.positions != .sinusoidal
      ? "learned-positions" : kind.lesson
  }

  mutating func toggle(_ property: WritableKeyPath<Exploration, Bool>) {
    self[keyPath: property].toggle()
    showPage()
  }

  mutating func speak(_ language: Language) {
    self.language = language
    showPage()
  }
}

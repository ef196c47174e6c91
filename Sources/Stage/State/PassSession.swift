import Lessons
import Matrices

extension Session {
  /// A forward pass, from its whole.
  public init(_ exploration: Exploration) {
    content = .pass(exploration)
    step = exploration.place
    focus = home
  }

  /// What has the focus where nobody has moved it.
  var home: Focus { exploration == nil ? .page : .tree }

  /// Changes the forward pass; where that fails, it stays as it was.
  mutating func explore(
    _ change: (inout Exploration) throws(ExplorationProblem) -> Void
  ) -> ExplorationProblem? {
    guard var pass = exploration else { return nil }
    do throws(ExplorationProblem) { try change(&pass) } catch { return error }
    show(pass)
    return nil
  }

  /// Stands at another place of the forward pass. Whoever is in a picture stays in one, on the same element.
  mutating func stand(at place: Int) {
    guard var pass = exploration else { return }
    pass.go(to: place)
    let element = (inspection?.isFollowing == true ? nil : inspection)?.place.element
    show(pass)
    scroll = 0
    guard case .picture = focus, let picture = pictures.firstIndex(where: { $0.subject != nil }) else { return }
    focus = .picture(picture)
    if let element { cursors[Picture(step: step, index: picture)] = element }
  }

  private mutating func show(_ pass: Exploration) {
    content = .pass(pass)
    step = pass.place
    // A trace that has changed may have no such place any more.
    inspection = nil
    typed = nil
  }
}

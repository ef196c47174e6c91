import Glibc
import Lessons
import Stage
import Synchronization
import Terminal

/// Computes what the player awaits on a thread of its own, so that frames are drawn and keys are answered meanwhile.
@MainActor
final class Aside {
  private var errand: Errand?
  private var begin = ContinuousClock.now

  /// How often somebody who waits is shown for how long, in milliseconds.
  private static let interval = 100

  /// What nobody takes for a wait.
  private static let moment = Duration.milliseconds(20)

  /// Brings what is done, ends what nobody awaits any more, and begins what is awaited now.
  /// - Returns: after how many milliseconds to look again; `nil` where nothing is being computed.
  func attend(_ player: inout Player) -> Int? {
    if let errand, let computed = errand.computed {
      self.errand = nil
      player = update(player, .computed(computed)).0
    }
    guard let awaited = player.awaited else {
      errand?.cancel()
      errand = nil
      return nil
    }
    if errand?.computation != awaited {
      errand?.cancel()
      errand = Errand(awaited)
      begin = .now
      errand?.start()
      // Where the old page would give way to the new one at once, it need not be shown again.
      if player.session?.reading?.showsFormer == true, let computed = errand?.computed(within: Self.moment) {
        errand = nil
        player = update(player, .computed(computed)).0
        return nil
      }
    }
    let waited = (ContinuousClock.now - begin) / .milliseconds(1)
    player = update(player, .waited(milliseconds: Int(waited))).0
    return Self.interval
  }
}

/// A computation on its way.
private final class Errand: Sendable {
  let computation: Computation
  private let isCancelled = Atomic(false)
  private let evaluation = Mutex<Evaluation?>(nil)

  /// As much as the main thread has: expressions of lessons are evaluated by recursion.
  private static let stack = 8 << 20

  init(_ computation: Computation) {
    self.computation = computation
  }

  var computed: Computed? { evaluation.withLock { $0 }.map { Computed(computation, $0) } }

  /// What came of it, if that is soon.
  func computed(within patience: Duration) -> Computed? {
    let begin = ContinuousClock.now
    while true {
      if let computed { return computed }
      if ContinuousClock.now - begin > patience { return nil }
      usleep(500)
    }
  }

  func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// Where there can be no thread, it is done at once.
  func start() {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, Self.stack)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // All signals are for the thread that has the terminal.
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self)
    let outcome = pthread_create(
      &thread, &attributes,
      { own in
        Unmanaged<Errand>.fromOpaque(own!).takeRetainedValue().run()
        return nil
      }, own.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    pthread_attr_destroy(&attributes)
    guard outcome != 0 else { return }
    own.release()
    run()
  }

  private func run() {
    let found = computation.evaluation { self.isCancelled.load(ordering: .relaxed) }
    evaluation.withLock { $0 = found }
    Screen.wake()
  }
}

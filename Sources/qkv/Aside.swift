import Glibc
import Lessons
import Stage
import Synchronization
import Terminal
import Transformers
import Translator

/// Computes what the player awaits on a thread of its own, so that frames are drawn and keys are answered meanwhile.
@MainActor
final class Aside {
  private var errand: Errand?
  private var begin = ContinuousClock.now
  private let translator: CachedTranslator
  /// Where the cursor came to last, and when.
  private var arrival: (place: Inspection.Place, time: ContinuousClock.Instant)?

  /// After so many milliseconds at one place the cursor rests there.
  private static let rest = 30

  init(_ translator: CachedTranslator) { self.translator = translator }

  /// How often somebody who waits is shown for how long, in milliseconds.
  private static let interval = 100

  /// What nobody takes for a wait.
  private static let moment = Duration.milliseconds(20)

  /// Looks after what is being computed, and after a cursor that comes to rest.
  /// - Returns: after how many milliseconds to look again; `nil` where nothing will have changed.
  func attend(_ player: inout Player) -> Int? {
    [rest(&player), compute(&player)].compactMap(\.self).min()
  }

  private func rest(_ player: inout Player) -> Int? {
    guard let place = player.unexplained else {
      arrival = nil
      return nil
    }
    if arrival?.place != place { arrival = (place, .now) }
    let left = Self.rest - Int((.now - (arrival?.time ?? .now)) / .milliseconds(1))
    guard left <= 0 else { return left }
    arrival = nil
    player = update(player, .rested).0
    return nil
  }

  /// Brings what is done, ends what nobody awaits any more, and begins what is awaited now.
  private func compute(_ player: inout Player) -> Int? {
    if let outcome = errand?.outcome {
      errand = nil
      receive(outcome, &player)
    }
    guard let awaited = player.awaited else {
      errand?.cancel()
      errand = nil
      return nil
    }
    if errand?.awaited != awaited {
      errand?.cancel()
      errand = Errand(awaited, translator)
      begin = .now
      errand?.start()
      // Where the old page would give way to the new one at once, it need not be shown again.
      if player.session?.reading?.showsFormer == true, let outcome = errand?.outcome(within: Self.moment) {
        errand = nil
        receive(outcome, &player)
        return nil
      }
    }
    let waited = (ContinuousClock.now - begin) / .milliseconds(1)
    player = update(player, .waited(milliseconds: Int(waited))).0
    return Self.interval
  }

  private func receive(_ outcome: Errand.Outcome, _ player: inout Player) {
    switch outcome {
    case .computed(let computed): player = update(player, .computed(computed)).0
    case .trained(let model): if let pass = model.pass(in: player.language) { player.explorePending(pass) }
    }
  }
}

extension Model {
  /// The pass with which an exploration of the translator begins; `nil` for a model that does not know the words.
  func pass(in language: Language) -> Exploration? {
    guard let source = try? source.sourceIDs(Corpus.running) else { return nil }
    return try? Exploration(self, source: source, language: language)
  }
}

/// A computation on its way.
private final class Errand: Sendable {
  let awaited: Awaited
  private let translator: CachedTranslator
  private let isCancelled = Atomic(false)
  private let found = Mutex<Outcome?>(nil)

  enum Outcome: Sendable {
    case computed(Computed)
    case trained(Model)
  }

  /// As much as the main thread has: expressions of lessons are evaluated by recursion.
  private static let stack = 8 << 20

  init(_ awaited: Awaited, _ translator: CachedTranslator) {
    self.awaited = awaited
    self.translator = translator
  }

  var outcome: Outcome? { found.withLock { $0 } }

  /// What came of it, if that is soon.
  func outcome(within patience: Duration) -> Outcome? {
    let begin = ContinuousClock.now
    while true {
      if let outcome { return outcome }
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
    let outcome = outcome { self.isCancelled.load(ordering: .relaxed) }
    found.withLock { $0 = outcome }
    Screen.wake()
  }

  /// - Returns: `nil` for a training that was cancelled.
  private func outcome(isCancelled: @escaping @Sendable () -> Bool) -> Outcome? {
    switch awaited {
    case .evaluation(let computation):
      .computed(Computed(computation, computation.evaluation(isCancelled: isCancelled)))
    case .translator: translator.model(isCancelled: isCancelled).map { .trained($0) }
    }
  }
}

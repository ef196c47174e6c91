import Glibc

/// The results of `body` for 0, 1, …, in this order, on up to `threads` threads.
///
/// No result depends on the number of threads.
package func concurrently<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  let workers = (1..<min(threads, count)).map { first in
    Worker { stride(from: first, to: count, by: min(threads, count)).map(body) }
  }
  let own = stride(from: 0, to: count, by: min(threads, count)).map(body)
  let lists = [own] + workers.map { $0.results() }
  return (0..<count).map { lists[$0 % lists.count][$0 / lists.count] }
}

/// A thread that computes something once.
private final class Worker<Result: Sendable> {
  /// What goes to the thread and comes back: nobody looks at it before the thread has ended.
  private final class Errand: @unchecked Sendable {
    let body: @Sendable () -> [Result]
    var results: [Result]?

    init(_ body: @escaping @Sendable () -> [Result]) { self.body = body }
  }

  private let errand: Errand
  private var thread = pthread_t()
  private let isStarted: Bool

  init(_ body: @escaping @Sendable () -> [Result]) {
    errand = Errand(body)
    let box = Unmanaged.passRetained(AnyErrand { [errand] in errand.results = errand.body() })
    isStarted =
      pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<AnyErrand>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, box.toOpaque()) == 0
    if !isStarted { box.release() }
  }

  /// Waits for the thread. Where none could be started, the work is done here.
  func results() -> [Result] {
    if isStarted { pthread_join(thread, nil) }
    return errand.results ?? errand.body()
  }
}

/// What a C function pointer can carry.
private final class AnyErrand {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}

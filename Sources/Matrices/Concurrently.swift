import Glibc

/// Results that do not depend on each other, computed on several threads; the order is that of their numbers.
/// - Parameters:
///   - count: how many results.
///   - threads: how many threads at most; 1 computes them one after another, with the same results.
package func concurrently<Result>(
  _ count: Int, threads: Int, _ result: @Sendable @escaping (Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(result) }
  var results: [Result?] = Array(repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { places in
    nonisolated(unsafe) let places = places
    let shares = min(threads, count)
    let workers = (1..<shares).map { share in
      Worker { for index in stride(from: share, to: count, by: shares) { places[index] = result(index) } }
    }
    for index in stride(from: 0, to: count, by: shares) { places[index] = result(index) }
    for worker in workers { worker.join() }
  }
  return results.map { $0! }
}

/// A thread with one thing to do.
private struct Worker {
  private let thread: pthread_t?
  private let work: () -> Void

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
    let box = Unmanaged.passRetained(Box(work))
    var thread = pthread_t()
    let status = pthread_create(&thread, nil, { Unmanaged<Box>.fromOpaque($0!).takeRetainedValue().work(); return nil },
      box.toOpaque())
    if status != 0 { box.release() }
    self.thread = status == 0 ? thread : nil
  }

  /// Waits until it is done; does it now where there was no thread to be had.
  func join() {
    guard let thread else { return work() }
    pthread_join(thread, nil)
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}

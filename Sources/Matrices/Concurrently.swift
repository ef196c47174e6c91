import CKernels

/// The results of `body` for 0, 1, …, in this order, on up to `threads` threads.
///
/// No result depends on the number of threads.
package func concurrently<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  return Array(unsafeUninitializedCapacity: count) { results, initializedCount in
    let start = results.baseAddress!
    // Each index has a place of its own.
    let errand = Errand { index in (start + index).initialize(to: body(index)) }
    withExtendedLifetime(errand) {
      qkv_together(
        count, threads,
        { errand, index in Unmanaged<Errand>.fromOpaque(errand!).takeUnretainedValue().run(index) },
        Unmanaged.passUnretained(errand).toOpaque())
    }
    initializedCount = count
  }
}

/// What a C function pointer can carry.
private final class Errand {
  let run: (Int) -> Void

  init(_ run: @escaping (Int) -> Void) { self.run = run }
}

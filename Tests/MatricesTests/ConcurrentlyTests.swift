import Matrices
import Testing

struct ConcurrentlyTests {
  @Test(
    "results stand in the order of their numbers, on any number of threads",
    arguments: [1, 2, 3, 7, 200], [0, 1, 2, 5, 100])
  func order(threads: Int, count: Int) {
    #expect(concurrently(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test("work that is given out from within such work is done all the same")
  func nested() {
    let sums = concurrently(4, threads: 2) { outer in
      concurrently(100, threads: 2) { $0 * outer }.reduce(0, +)
    }
    #expect(sums == [0, 4950, 9900, 14850])
  }

  @Test("errands that follow each other closely, and with a pause in which the threads fall asleep")
  func again() async throws {
    for errand in 0..<2000 {
      #expect(concurrently(3, threads: 3) { $0 + errand } == [errand, errand + 1, errand + 2])
    }
    try await Task.sleep(for: .milliseconds(5))
    #expect(concurrently(2, threads: 2) { $0 } == [0, 1])
  }
}

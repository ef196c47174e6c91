import Matrices
import Testing

/// The numbers of other programs for the same seeds: whoever changes them changes every lesson.
@Suite struct RandomTests {
  @Test func bitsArePinned() {
    var random = Random(seed: 0)
    #expect(random.bits() == 0x99EC_5F36_CB75_F2B4)
    #expect(random.bits() == 0xBF6E_1F78_4956_452A)
    random = Random(seed: 2017)
    #expect(random.bits() == 0x6615_BFC1_9374_EBA8)
  }

  @Test func uniformNumbersArePinned() {
    var random = Random(seed: 1)
    let first = (0..<4).map { _ in random.uniform() }
    #expect(first == [0.7029218077659607, 0.5204365849494934, 0.5741056799888611, 0.3913285732269287])
  }

  @Test func normalNumbersArePinned() {
    var random = Random(seed: 1)
    let first = (0..<4).map { _ in random.normal() }
    #expect(first == [-0.8327414393424988, -0.10752148926258087, -0.8173210024833679, 0.6647329926490784])
  }

  @Test func normalNumbersAreNormal() throws {
    var trace = Trace()
    let numbers = try trace.random(Shape(100, 200), seed: 3, distribution: .normal)
    let mean = try trace.mean(numbers, along: .all)
    let variance = try trace.variance(numbers, along: .all)
    #expect(abs(trace.value(mean)[0, 0]) < 0.02)
    #expect(abs(trace.value(variance)[0, 0] - 1) < 0.03)
  }

  @Test func uniformNumbersFillTheUnitInterval() {
    var random = Random(seed: 4)
    let numbers = (0..<20_000).map { _ in random.uniform() }
    #expect(numbers.allSatisfy { (0..<1).contains($0) })
    #expect(numbers.min()! < 0.001 && numbers.max()! > 0.999)
    #expect(abs(numbers.reduce(0, +) / 20_000 - 0.5) < 0.01)
  }

  @Test func everyIndexComesUp() {
    var random = Random(seed: 5)
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<7_000 { counts[random.index(below: 7)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
  }
}

import Reports
import Scoring
import Testing
import Workshop

@Suite("Who speaks first")
struct OutlierWordsTests {
  @Test(
    "The ends that lie a level or more from the mean, where the ballots lie two or more apart",
    arguments: [
      ([0, 0, 0, 0, 0], []), ([3, 0, 0, 0, 0], []), ([0, 2, 2, 0, 0], []),
      ([2, 0, 0, 0, 2], [0, 4]), ([0, 1, 1, 1, 0], [1, 3]), ([0, 1, 0, 4, 0], [1]),
      ([0, 0, 3, 0, 1], [4]), ([1, 2, 0, 1, 0], [0, 3]), ([199, 0, 0, 0, 1], [4]),
    ])
  func ends(counts: [Int], expected: [Int]) {
    #expect(OutlierWords.ends(of: counts) == expected)
  }

  @Test("Of all ballots of four people somebody speaks first just where two lie two levels apart")
  func exhaustive() {
    for code in 0..<625 {
      var counts = [0, 0, 0, 0, 0]
      var rest = code
      for _ in 0..<4 {
        counts[rest % 5] += 1
        rest /= 5
      }
      let present = counts.indices.filter { counts[$0] > 0 }
      let isWide = (present.last ?? 0) - (present.first ?? 0) >= 2
      #expect(OutlierWords.ends(of: counts).isEmpty == !isWide)
    }
  }
}

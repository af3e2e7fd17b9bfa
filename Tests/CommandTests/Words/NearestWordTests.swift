import Testing

@testable import pilotage

struct NearestWordTests {
  private func distance(_ first: String, _ second: String) -> Int {
    NearestWord.distance(Array(first), Array(second))
  }

  @Test func distances() {
    #expect(distance("", "") == 0)
    #expect(distance("score", "score") == 0)
    #expect(distance("scroe", "score") == 1)
    #expect(distance("scor", "score") == 1)
    #expect(distance("sscore", "score") == 1)
    #expect(distance("skore", "score") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("ca", "abc") == 3)
  }

  /// On all words of up to four of two letters: symmetric, 0 only for equal ones, and no more than
  /// what the lengths allow.
  @Test func isADistance() {
    var words = [""]
    for length in 1...4 {
      words += (0..<(1 << length)).map { bits in
        String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" })
      }
    }
    for first in words {
      for second in words {
        let there = distance(first, second)
        #expect(there == distance(second, first))
        #expect((there == 0) == (first == second))
        #expect(there >= abs(first.count - second.count))
        #expect(there <= max(first.count, second.count))
      }
    }
  }

  @Test func suggestsOnlyWhatIsNear() {
    let words = ["answer", "gaps", "gate", "score", "set"]
    #expect(NearestWord.to("scroe", among: words) == "score")
    #expect(NearestWord.to("SCORE", among: words) == "score")
    #expect(NearestWord.to("anwser", among: words) == "answer")
    #expect(NearestWord.to("gat", among: words) == "gate")
    #expect(NearestWord.to("xyzzy", among: words) == nil)
    #expect(NearestWord.to("", among: words) == nil)
    #expect(NearestWord.to(String(repeating: "a", count: 100_000), among: words) == nil)
    #expect(NearestWord.to("score", among: []) == nil)
  }
}

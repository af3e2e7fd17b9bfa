import Glibc
import JSON
import Testing
import Workshop

@testable import Scoring

/// Consensus, verdict, shift and perception gap of a question's ballots (method, section 6).
@Suite struct AgreementTests {
  private func counts(_ levels: [Int]) -> [Int] {
    (0...4).map { level in levels.count { $0 == level } }
  }

  /// Worked out by hand from C = 1 + Σ p·log2(1 − |k − μ| / 4).
  @Test func consensusOfKnownDistributions() throws {
    #expect(Agreement.consensus([0, 0, 7, 0, 0]) == 1)
    #expect(isNear(Agreement.consensus([1, 0, 0, 0, 1]), 0))
    #expect(isNear(Agreement.consensus([5, 0, 0, 0, 5]), 0))
    // 1 and 2: both are 1/8 from the mean.
    #expect(isNear(Agreement.consensus([0, 1, 1, 0, 0]), 0.807_354_922_057_604_1))
    // 0, 2 and 4: 1 + 2/3 · log2(1/2).
    #expect(isNear(Agreement.consensus([1, 0, 1, 0, 1]), 1.0 / 3))
    // 0 and 2: 1 + log2(3/4).
    #expect(isNear(Agreement.consensus([1, 0, 1, 0, 0]), 0.584_962_500_721_156_2))
    // 0, 0, 0 and 4: the mean is 1: 1 + 3/4 · log2(3/4) + 1/4 · log2(1/4).
    #expect(isNear(Agreement.consensus([3, 0, 0, 0, 1]), 0.188_721_875_540_867_1))
    // One of each: the mean is 2: 1 + 2/5 · log2(1/2) + 2/5 · log2(3/4).
    #expect(isNear(Agreement.consensus([1, 1, 1, 1, 1]), 0.433_985_000_288_462_5))
    #expect(Agreement.consensus([0, 0, 1, 0, 0]) == nil)
    #expect(Agreement.consensus([0, 0, 0, 0, 0]) == nil)
  }

  /// Every way that four people can vote: 5⁴ ballots.
  @Test func allBallotsOfFourPeople() {
    for code in 0..<625 {
      let ballots = [code % 5, code / 5 % 5, code / 25 % 5, code / 125]
      let counts = counts(ballots)
      let sorted = ballots.sorted()
      let width = sorted[3] - sorted[0]
      check(Agreement.lowerMedian(counts) == sorted[1])
      let consensus = Agreement.consensus(counts) ?? -1
      check((-1e-9...1 + 1e-9).contains(consensus))
      check((consensus > 1 - 1e-9) == (width == 0))
      check((consensus < 1e-9) == (sorted == [0, 0, 4, 4]))
      // With the levels reversed it is the same.
      check(isNear(consensus, Agreement.consensus(counts.reversed())))
      // The same formula, summed over people instead of levels.
      let mean = Double(ballots.reduce(0, +)) / 4
      let direct = ballots.reduce(1.0) { $0 + log2(1 - abs(Double($1) - mean) / 4) / 4 }
      check(isNear(consensus, direct))
      // Two apart, it takes two against two to fall below 0.60.
      let isSplit = width >= 3 || (width == 2 && sorted[0] == sorted[1] && sorted[2] == sorted[3])
      let expected: Agreement.Verdict = isSplit ? .split : width == 2 ? .mixed : .aligned
      check(Agreement.verdict(counts) == expected, "\(sorted)")
    }
  }

  @Test(arguments: [
    ([2], nil), ([2, 2], "aligned"), ([1, 2], "aligned"), ([0, 2], "split"), ([0, 3], "split"),
    ([1, 2, 3], "mixed"), ([3, 3, 3, 3, 3, 3, 3, 3, 3, 0], "split"), ([4, 3, 3, 3, 2], "mixed"),
    ([2, 2, 2, 3], "aligned"), ([], nil),
  ]) func verdict(_ levels: [Int], _ expected: String?) {
    #expect(Agreement.verdict(counts(levels))?.rawValue == expected)
  }

  /// One vote in a thousand three levels off is a split, whatever the consensus.
  @Test func aLoneVoiceIsASplit() throws {
    let counts = [1, 0, 0, 999, 0]
    #expect(try #require(Agreement.consensus(counts)) > 0.99)
    #expect(Agreement.verdict(counts) == .split)
  }

  private func agreement(
    _ level: JSONValue?, _ ballots: [(String, JSONValue)], named: Bool = false
  ) throws -> Agreement {
    try Sketch.only(level.map { ["level": $0] }, ballots: ballots, named: named).agreement
  }

  @Test func unknownIsCountedButNoRatingAndAnObserverIsNothing() throws {
    let some = try agreement(
      nil, [("ann", 4), ("bob", "unknown"), ("cem", 1), ("obi", 0), ("stranger", 2)])
    #expect(some.counts == [0, 1, 1, 0, 1] && some.unknown == 1 && some.rated == 3)
    let watched = try agreement(nil, [("ann", 4), ("obi", "unknown")])
    #expect(watched.counts == [0, 0, 0, 0, 1] && watched.unknown == 0)
    #expect(watched.consensus == nil && watched.verdict == nil)
  }

  @Test func withoutARevealThereIsNothing() throws {
    let hidden = try Sketch.only(["level": 3]).agreement
    #expect(hidden == Agreement.none && !hidden.isRevealed)
    #expect(try agreement(3, []).isRevealed)
  }

  @Test func shiftIsTheAgreedLevelMinusTheLowerMedian() throws {
    func shift(_ level: JSONValue?, _ levels: JSONValue...) throws -> String {
      let all = try agreement(level, Array(zip(["ann", "bob", "cem"], levels)))
      return "\(all.shift.map(String.init) ?? "none") \(all.aboveEveryBallot)"
    }
    #expect(try shift(3, 1, 2) == "2 true")
    #expect(try shift(2, 1, 2) == "1 false")
    #expect(try shift(0, 1, 2) == "-1 false")
    #expect(try shift(2, 2, 2) == "0 false")
    #expect(try shift(4, 4, 4, 4) == "0 false")
    #expect(try shift(4, 0, 4, 4) == "0 false")
    // Two ratings are needed, and a level.
    #expect(try shift(4, 1) == "none false")
    #expect(try shift(4, 1, "unknown") == "none false")
    #expect(try shift("unknown", 1, 2) == "none false")
    #expect(try shift(nil, 1, 2) == "none false")
  }

  private func gap(
    _ ballots: [(String, JSONValue)], named: Bool = false
  ) throws -> String? {
    try agreement(nil, ballots, named: named).perceptionGap.map {
      "\($0.higher) \($0.higherCount) \($0.lower) \($0.lowerCount) \($0.difference)"
    }
  }

  @Test func thePerceptionGapIsBetweenGroupsOfTwoOrMore() throws {
    let ballots: [(String, JSONValue)] = [
      ("ann", 4), ("bob", 3), ("cem", 1), ("dee", 1), ("eva", 0),
    ]
    #expect(try gap(ballots) == "executive 2 manager 2 2.5")
    // With names on the ballots a group of one is told as well.
    #expect(try gap(ballots, named: true) == "executive 2 specialist 1 3.5")
    // An observer and somebody who left make no group larger.
    #expect(try gap([("ann", 4), ("obi", 4), ("cem", 1), ("dee", 1)]) == nil)
    #expect(try gap([("ann", 4), ("stranger", 4), ("cem", 1), ("dee", 1)]) == nil)
    // Unknown is no rating.
    #expect(try gap([("ann", 4), ("bob", "unknown"), ("cem", 1), ("dee", 1)]) == nil)
    #expect(try gap([("ann", 4), ("bob", 4)]) == nil)
    #expect(try gap([("ann", 4), ("bob", 2), ("cem", 3), ("dee", 3)]) == nil)
  }

  @Test func tiesGoToTheEarlierRoleAtBothEnds() throws {
    let lowTie: [(String, JSONValue)] = [("ann", 1), ("cem", 1), ("eva", 3)]
    #expect(try gap(lowTie, named: true) == "specialist 1 executive 1 2.0")
    let highTie: [(String, JSONValue)] = [("ann", 3), ("cem", 1), ("eva", 3)]
    #expect(try gap(highTie, named: true) == "executive 1 manager 1 2.0")
    let lateTies: [(String, JSONValue)] = [("ann", 1), ("cem", 3), ("eva", 3)]
    #expect(try gap(lateTies, named: true) == "manager 1 executive 1 2.0")
    let lateLow: [(String, JSONValue)] = [("ann", 3), ("cem", 1), ("eva", 1)]
    #expect(try gap(lateLow, named: true) == "executive 1 manager 1 2.0")
  }

  /// Thirds summed in another order are still the same mean.
  @Test func meansThatAreEqualAreNoGap() throws {
    let roles = try ["executive", "manager"].map { try #require(Slug($0)) }
    let same = Agreement.perceptionGap(
      [roles[0]: (sum: 7, count: 3), roles[1]: (sum: 14, count: 6)], roles: roles, least: 2)
    #expect(same == nil)
  }
}

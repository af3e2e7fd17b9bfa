import Testing

@testable import Scoring

@Suite struct ReliabilityTests {
  /// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), the example of four
  /// observers, twelve units and values from 1 to 5, some missing: ordinal alpha is 0.815.
  @Test func thePublishedExample() throws {
    let observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
    let rows = observers.map(Array.init)
    let units = (0..<12).map { unit in
      ["1", "2", "3", "4", "5"].map { value in rows.count { $0[unit] == value } }
    }
    let alpha = try #require(Reliability.alpha(units))
    #expect((alpha * 1000).rounded() == 815)
  }

  /// Worked out by hand. Ratings 0, 1 and 1, 1: n is 4, with one 0 and three 1. One pair differs:
  /// o01 is 1 of 4, and the distance (1+3−2)² is 4; e01 is 1·3. So 1 − 3·(1·4)/(3·4) is 0.
  @Test func twoUnitsByHand() {
    #expect(isNear(Reliability.alpha([[1, 1, 0, 0, 0], [0, 2, 0, 0, 0]]), 0))
    // 0, 0 and 1, 1: nothing differs within a unit.
    #expect(isNear(Reliability.alpha([[2, 0, 0, 0, 0], [0, 2, 0, 0, 0]]), 1))
    // 0, 1 twice: o01 is 2, e01 is 2·2, so 1 − 3·2/4.
    #expect(isNear(Reliability.alpha([[1, 1, 0, 0, 0], [1, 1, 0, 0, 0]]), -0.5))
  }

  @Test func theMetricIsOrdinal() throws {
    // Only ranks count: levels that nobody uses change nothing.
    let near = [[2, 1, 0, 0, 0], [0, 3, 0, 0, 0], [1, 0, 2, 0, 0]]
    let far = near.map { [$0[0], 0, $0[1], 0, $0[2]] }
    #expect(isNear(Reliability.alpha(near), Reliability.alpha(far)))
    // With the levels reversed it is the same.
    #expect(isNear(Reliability.alpha(near), Reliability.alpha(near.map { $0.reversed() })))
  }

  @Test func thereIsNoAlphaWithoutPairsOrDifferences() {
    #expect(Reliability.alpha([]) == nil)
    #expect(Reliability.alpha([[1, 0, 0, 0, 0], [0, 0, 0, 0, 1]]) == nil)
    #expect(Reliability.alpha([[0, 3, 0, 0, 0], [0, 2, 0, 0, 0]]) == nil)
    // A single rating of a question is no pair.
    #expect(Reliability.alpha([[0, 3, 0, 0, 0], [0, 0, 0, 0, 1]]) == nil)
  }
}

/// The reliability of all ratings of a workshop: how far they agree beyond chance.
///
/// Krippendorff's alpha with the ordinal metric (Krippendorff, "Computing Krippendorff's
/// Alpha-Reliability", 2011). 1 is perfect, 0 is chance, and it can be negative.
enum Reliability {
  /// Alpha; `nil` where no question has two ratings, or all ratings are equal. `units` has for each
  /// question the number of ratings at each level.
  static func alpha(_ units: [[Int]]) -> Double? {
    var coincidences = [[Double]](repeating: [0, 0, 0, 0, 0], count: 5)
    for counts in units {
      let total = counts.reduce(0, +)
      guard total >= 2 else { continue }
      for first in 0..<5 {
        for second in 0..<5 {
          let pairs = counts[first] * (counts[second] - (first == second ? 1 : 0))
          coincidences[first][second] += Double(pairs) / Double(total - 1)
        }
      }
    }
    let marginals = coincidences.map { $0.reduce(0, +) }
    let total = marginals.reduce(0, +)
    guard total > 0 else { return nil }
    var observed = 0.0
    var expected = 0.0
    for first in 0..<5 {
      for second in (first + 1)..<5 {
        let between = marginals[first...second].reduce(0, +)
        let distance = between - (marginals[first] + marginals[second]) / 2
        observed += coincidences[first][second] * distance * distance
        expected += marginals[first] * marginals[second] * distance * distance
      }
    }
    guard expected > 0 else { return nil }
    return 1 - (total - 1) * observed / expected
  }
}

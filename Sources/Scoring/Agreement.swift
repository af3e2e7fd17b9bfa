import Glibc
import Workshop

/// The agreement of the room on one question, from its revealed ballots (method, section 6).
public struct Agreement: Equatable, Sendable {
  /// The agreement in one word. The thresholds are our own (method, section 6).
  public enum Verdict: String, Sendable {
    /// Consensus of 0.80 or more, and the ballots at most one level apart.
    case aligned
    /// Neither of the others.
    case mixed
    /// Consensus below 0.60, or two ballots three or more levels apart.
    case split
  }

  /// The two role groups whose mean levels are furthest apart.
  public struct PerceptionGap: Equatable, Sendable {
    /// The group with the higher mean.
    public let higher: Slug
    /// The group with the lower mean.
    public let lower: Slug
    /// The difference of the two means in levels, above 0.
    public let difference: Double
    /// The rated ballots of the group with the higher mean.
    public let higherCount: Int
    /// The rated ballots of the group with the lower mean.
    public let lowerCount: Int
  }

  /// Whether the question's ballots are revealed.
  public let isRevealed: Bool
  /// The number of ballots at each level from 0 to 4. Observers' ballots do not count.
  public let counts: [Int]
  /// The number of ballots that say "I do not know". They are no ratings.
  public let unknown: Int
  /// The consensus `C` from 0 (half at level 0, half at 4) to 1 (all the same), after Tastle and
  /// Wierman (2007); `nil` below two rated ballots.
  public let consensus: Double?
  /// The verdict on `counts`; `nil` below two rated ballots.
  public let verdict: Verdict?
  /// The agreed level minus the lower median of the ballots; `nil` without an agreed level or below
  /// two rated ballots.
  public let shift: Int?
  /// Whether the agreed level is above every ballot.
  public let aboveEveryBallot: Bool
  /// How differently the role groups see it; `nil` where fewer than two groups may be told, or
  /// their means are equal.
  public let perceptionGap: PerceptionGap?

  /// The number of rated ballots.
  public var rated: Int { counts.reduce(0, +) }

  /// The lower median of the rated ballots: the level at index ⌊(n−1)/2⌋ in ascending order; `nil`
  /// where there are none.
  public var lowerMedian: Int? { Self.lowerMedian(counts) }

  static let none = Agreement()

  private init() {
    isRevealed = false
    counts = [0, 0, 0, 0, 0]
    unknown = 0
    consensus = nil
    verdict = nil
    shift = nil
    aboveEveryBallot = false
    perceptionGap = nil
  }

  init(_ question: QuestionID, in state: WorkshopState, agreed: Level?) {
    guard let reveal = state.reveals[question] else {
      self = .none
      return
    }
    var counts = [0, 0, 0, 0, 0]
    var unknown = 0
    var groups: [Slug: (sum: Int, count: Int)] = [:]
    for (id, ballot) in reveal.ballots {
      let participant = state.details.participants[id]
      if participant?.observer ?? false { continue }
      guard let level = ballot.level?.rawValue else {
        unknown += 1
        continue
      }
      counts[level] += 1
      if let role = participant?.role {
        let group = groups[role] ?? (0, 0)
        groups[role] = (group.sum + level, group.count + 1)
      }
    }
    isRevealed = true
    self.counts = counts
    self.unknown = unknown
    consensus = Self.consensus(counts)
    verdict = Self.verdict(counts)
    if let agreed, let median = Self.lowerMedian(counts), consensus != nil {
      shift = agreed.rawValue - median
      aboveEveryBallot = agreed.rawValue > (counts.lastIndex { $0 > 0 } ?? 4)
    } else {
      shift = nil
      aboveEveryBallot = false
    }
    perceptionGap = Self.perceptionGap(
      groups, roles: state.playbook.roles.map(\.id), least: state.details.ballotsNamed ? 1 : 2)
  }

  static func lowerMedian(_ counts: [Int]) -> Int? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var left = (total - 1) / 2
    for (level, count) in counts.enumerated() {
      if left < count { return level }
      left -= count
    }
    return nil
  }

  /// The consensus of ballots on the levels 0 to 4, whose range `d` is 4; `nil` below two.
  ///
  /// `1 + Σ p_k · log2(1 − |k − μ| / d)` over the levels with ballots, μ being their mean (Tastle
  /// and Wierman, "Consensus and dissention", 2007).
  static func consensus(_ counts: [Int]) -> Double? {
    let total = counts.reduce(0, +)
    guard total >= 2 else { return nil }
    let mean = mean(counts, total)
    var consensus = 1.0
    for (level, count) in counts.enumerated() where count > 0 {
      consensus +=
        Double(count) / Double(total) * log2(1 - abs(Double(level) - mean) / 4)
    }
    return consensus
  }

  /// The verdict on ballots. One lone voice three levels away is a split, whatever the consensus.
  static func verdict(_ counts: [Int]) -> Verdict? {
    guard let consensus = consensus(counts), let lowest = counts.firstIndex(where: { $0 > 0 }),
      let highest = counts.lastIndex(where: { $0 > 0 })
    else { return nil }
    if Tolerance.isLess(consensus, 0.6) || highest - lowest >= 3 { return .split }
    return !Tolerance.isLess(consensus, 0.8) && highest - lowest <= 1 ? .aligned : .mixed
  }

  /// The gap between the groups with at least `least` rated ballots. Of groups with equal means the
  /// earlier role counts.
  static func perceptionGap(
    _ groups: [Slug: (sum: Int, count: Int)], roles: [Slug], least: Int
  ) -> PerceptionGap? {
    let means = roles.compactMap { role -> (role: Slug, mean: Double, count: Int)? in
      guard let group = groups[role], group.count >= least else { return nil }
      return (role, Double(group.sum) / Double(group.count), group.count)
    }
    guard var higher = means.first, var lower = means.first, means.count >= 2 else { return nil }
    for group in means.dropFirst() {
      if Tolerance.isLess(higher.mean, group.mean) { higher = group }
      if Tolerance.isLess(group.mean, lower.mean) { lower = group }
    }
    let difference = higher.mean - lower.mean
    guard !Tolerance.isEqual(difference, 0) else { return nil }
    return PerceptionGap(
      higher: higher.role, lower: lower.role, difference: difference, higherCount: higher.count,
      lowerCount: lower.count)
  }

  private static func mean(_ counts: [Int], _ total: Int) -> Double {
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    return Double(sum) / Double(total)
  }
}

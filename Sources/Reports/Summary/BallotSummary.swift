import Scoring
import Workshop

/// The revealed ballots of a question, as far as they may be shown: by role group only groups with
/// two or more rated ballots, the others pooled, a pool of one not apart; comments without name or
/// role. With named ballots, all of it.
public struct BallotSummary: Equatable, Sendable {
  /// A role group's rated ballots, or those of the small groups together.
  public struct Group: Equatable, Sendable {
    public let name: String
    /// How many at each level from 0 to 4.
    public let counts: [Int]
    public var rated: Int { counts.reduce(0, +) }

    /// The mean level with one decimal.
    public var mean: String {
      let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      return Shown.oneDecimal(Double(sum) / Double(max(rated, 1)))
    }
  }

  /// A ballot with its name.
  public struct Voice: Equatable, Sendable {
    public let name: String
    public let role: String
    /// `nil`: they do not know.
    public let level: Int?
    public let comment: String
  }

  public let counts: [Int]
  /// Ballots that say unknown.
  public let unknown: Int
  public let groups: [Group]
  /// Without names, in an order that says nothing about who wrote them.
  public let comments: [String]
  /// With names; empty unless the workshop names its ballots.
  public let voices: [Voice]

  /// `nil` where the question is not revealed.
  public init?(_ question: QuestionID, _ agreement: Agreement, _ state: WorkshopState) {
    guard let reveal = state.reveals[question] else { return nil }
    let details = state.details
    let ballots = reveal.ballots.filter { !(details.participants[$0.key]?.observer ?? false) }
    counts = agreement.counts
    unknown = agreement.unknown
    groups = Self.groups(ballots, state)
    if details.ballotsNamed {
      comments = []
      voices = ballots.map { id, ballot in
        Voice(
          name: details.name(of: id),
          role: details.participants[id].map { VerdictWords.name($0.role, in: state.playbook) }
            ?? "",
          level: ballot.level?.rawValue, comment: ballot.comment)
      }.sorted { ($0.name, $0.role, $0.comment) < ($1.name, $1.role, $1.comment) }
    } else {
      comments = ballots.values.map(\.comment).filter { !$0.isBlank }.sorted()
      voices = []
    }
  }

  private static func groups(_ ballots: [Slug: Ballot], _ state: WorkshopState) -> [Group] {
    var byRole: [Slug: [Int]] = [:]
    var others = [0, 0, 0, 0, 0]
    for (id, ballot) in ballots {
      guard let level = ballot.level?.rawValue else { continue }
      if let role = state.details.participants[id]?.role, state.playbook.role(role) != nil {
        byRole[role, default: [0, 0, 0, 0, 0]][level] += 1
      } else {
        others[level] += 1
      }
    }
    let least = state.details.ballotsNamed ? 1 : 2
    var groups: [Group] = []
    for role in state.playbook.roles {
      guard let counts = byRole[role.id] else { continue }
      let group = Group(name: role.name, counts: counts)
      if group.rated >= least {
        groups.append(group)
      } else {
        others = zip(others, counts).map(+)
      }
    }
    let pool = Group(name: "Others", counts: others)
    // A pool that holds every ballot says no more than all of them do.
    if !groups.isEmpty, pool.rated >= least { groups.append(pool) }
    return groups
  }
}

import Scoring
import Workshop

/// The revealed ballots of a question, as far as they may be shown.
///
/// If the workshop names its ballots, everything is shown. Otherwise a role group is shown from two
/// rated ballots on. Smaller groups are pooled, and a pool of one ballot is left out. Comments have
/// neither a name nor a role.
public struct BallotSummary: Equatable, Sendable {
  /// The rated ballots of a role group, or of all small groups together.
  public struct Group: Equatable, Sendable {
    /// The role of the group, or `Others`.
    public let name: String
    /// How many at each level from 0 to 4.
    public let counts: [Int]
    /// How many ballots of the group rate the question.
    public var rated: Int { counts.reduce(0, +) }

    /// The mean level with one decimal.
    public var mean: String {
      let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      return Shown.oneDecimal(Double(sum) / Double(max(rated, 1)))
    }
  }

  /// A ballot with its name.
  public struct Voice: Equatable, Sendable {
    /// Who voted.
    public let name: String
    /// The title of their role; empty for somebody who is no longer a participant.
    public let role: String
    /// The level they voted; `nil` if they do not know.
    public let level: Int?
    /// What they wrote with their vote; blank if nothing.
    public let comment: String

    /// `level 2`, or that they do not know.
    var said: String { level.map { "level \($0)" } ?? "does not know" }
  }

  /// How many ballots there are at each level from 0 to 4.
  public let counts: [Int]
  /// Ballots that say unknown.
  public let unknown: Int
  /// The ballots by role; empty if they would say no more than `counts`.
  public let groups: [Group]
  /// Comments without names, in an order that does not depend on who wrote them.
  public let comments: [String]
  /// Ballots with their names; empty unless the workshop names its ballots.
  public let voices: [Voice]

  /// Makes the summary; `nil` if the question is not revealed.
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

  /// `2 ballots said: not known.`; `nil` if none did.
  var unknownSentence: String? {
    unknown == 0 ? nil : "\(counted(unknown, "ballot")) said: not known."
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
    // A pool of every ballot would repeat the row of all ballots.
    if !groups.isEmpty, pool.rated >= least { groups.append(pool) }
    return groups
  }
}

import Scoring
import Workshop

/// What changed between two states of a workshop, as a person reads it: the same on paper and on a
/// screen.
public struct ComparisonSummary: Equatable, Sendable {
  /// One of the two states.
  public struct Side: Equatable, Sendable {
    /// `First session, 2 Nov 2026`.
    public let name: String
    /// Whose it is, where the two are not of one workshop.
    public let workshop: String?
  }

  /// A decision's readiness on both sides, from 0 to 100.
  public struct Decision: Equatable, Sendable {
    public let title: String
    public let before: Double?
    public let after: Double?
    public let maturityBefore: Double?
    public let maturityAfter: Double?
    /// `+8.9`.
    public let points: String
  }

  /// A question whose supported level changed.
  public struct Step: Equatable, Sendable {
    public let id: QuestionID
    public let title: String
    public let before: Int
    public let after: Int
    /// Why it fell, where that can be told.
    public let reason: String?
    /// `Measure: level 4 → 3 (4 claimed, not shown: measured on (stale))`, without the title.
    public var levels: String { "level \(before) → \(after)" }
  }

  public struct Gate: Equatable, Sendable {
    public enum Change: Equatable, Sendable { case won, lost, none }
    public let change: Change
    public let sentence: String
  }

  /// The later workshop's title and organisation.
  public let title: String
  public let stage: String
  public let isSample: Bool
  public let before: Side
  public let after: Side
  /// How much of the two is compared, where it is not all.
  public let overlap: String?
  public let headline: String
  public let verdict: String
  public let overall: Decision
  public let decisions: [Decision]
  public let risen: [Step]
  public let fallen: [Step]
  public let gates: [Gate]
  /// A line for each action.
  public let closed: [String]
  /// Questions that only one of the two asks: `Sources (data.sources)`.
  public let onlyBefore: [String]
  public let onlyAfter: [String]

  public init(_ comparison: Comparison) {
    let (old, new) = (comparison.before.state, comparison.after.state)
    let isSame =
      old.details.created == new.details.created && old.details.title == new.details.title
    title = Self.title(new)
    stage = comparison.stage.title
    isSample = new.details.sample
    before = Side(
      name: ComparisonWords.side(comparison.before), workshop: isSame ? nil : Self.title(old))
    after = Side(
      name: ComparisonWords.side(comparison.after), workshop: isSame ? nil : Self.title(new))
    overlap = ComparisonWords.overlap(comparison)
    headline = ComparisonWords.headline(comparison)
    verdict = ComparisonWords.verdict(comparison)
    let (first, second) = (comparison.scoreBefore.overall, comparison.scoreAfter.overall)
    overall = Decision(
      title: "All decisions", before: first.readiness, after: second.readiness,
      maturityBefore: first.maturity, maturityAfter: second.maturity,
      points: ComparisonWords.points(first.readiness, second.readiness))
    decisions = comparison.decisions.map { change in
      Decision(
        title: change.after.title, before: change.before.readiness,
        after: change.after.readiness, maturityBefore: change.before.maturity,
        maturityAfter: change.after.maturity,
        points: ComparisonWords.points(change.before.readiness, change.after.readiness))
    }
    risen = comparison.risen.compactMap { Self.step($0, in: comparison) }
    fallen = comparison.fallen.compactMap { Self.step($0, in: comparison) }
    gates = comparison.gates.map { gate in
      Gate(
        change: gate.isWon ? .won : gate.isLost ? .lost : .none,
        sentence: ComparisonWords.gate(
          gate, in: Self.asks(new, gate) ? new.playbook : old.playbook))
    }
    closed = comparison.actionsClosed.compactMap { id in
      new.actions[id].map { ComparisonWords.closed($0, on: comparison.after.on) }
    }
    onlyBefore = comparison.onlyBefore.map { Self.name($0, in: old) }
    onlyAfter = comparison.onlyAfter.map { Self.name($0, in: new) }
  }

  private static func title(_ state: WorkshopState) -> String {
    [state.details.title, state.details.organisation].filter { !$0.isBlank }
      .joined(separator: " · ")
  }

  /// Whether a state's playbook has all that a gate names, left out or not.
  private static func asks(_ state: WorkshopState, _ gate: Comparison.GateChange) -> Bool {
    gate.leftOut.allSatisfy { state.playbook[$0] != nil }
  }

  private static func name(_ id: QuestionID, in state: WorkshopState) -> String {
    state.playbook[id].map { "\($0.title) (\(id))" } ?? id.text
  }

  private static func step(
    _ change: Comparison.QuestionChange, in comparison: Comparison
  ) -> Step? {
    guard let before = change.before, let after = change.after else { return nil }
    return Step(
      id: change.id, title: comparison.after.state.playbook[change.id]?.title ?? change.id.text,
      before: before, after: after,
      reason: after < before ? ComparisonWords.reason(change, in: comparison) : nil)
  }
}

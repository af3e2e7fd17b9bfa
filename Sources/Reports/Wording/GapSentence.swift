import Scoring
import Workshop

/// Why a gap has its rank, in one sentence: the first criterion of the order by which it differs
/// from the gap above it.
public enum GapSentence {
  /// The sentence for a gap. `previous` is the gap above it, `gate` the gate of the stage.
  public static func text(
    for row: GapRow, after previous: GapRow?, gate: GateStatus?
  ) -> String {
    let own = reason(row, gate)
    guard let previous, previous.conditions.isEmpty == row.conditions.isEmpty,
      isEqual(previous.score.lift, row.score.lift)
    else { return own + "." }
    return own + "; " + tieBreak(row, previous) + "."
  }

  /// The sentences for all gaps, in their order.
  public static func all(_ rows: [GapRow], gate: GateStatus?) -> [String] {
    rows.indices.map { index in
      text(for: rows[index], after: index > 0 ? rows[index - 1] : nil, gate: gate)
    }
  }

  /// What the gap blocks and what closing it wins.
  private static func reason(_ row: GapRow, _ gate: GateStatus?) -> String {
    let points = "\(Shown.oneDecimal(row.score.lift)) points of readiness"
    if !row.conditions.isEmpty {
      let labels = joined(row.conditions.map { "“\($0.label)”" })
      let blocks = "It keeps the \(gate?.title.insideSentence ?? "gate") closed (\(labels))"
      if row.score.gap == 0 { return "\(blocks): the team has not agreed on its level" }
      return "\(blocks) and would win \(points)"
    }
    if row.score.gap > 0 {
      guard let gate, !gate.isPassed else { return "Closing it would win \(points)" }
      return "The \(gate.title.insideSentence) does not wait for it; it would win \(points)"
    }
    if row.score.unsupported > 0 {
      return "It is at its target, but \(counted(row.score.unsupported, "level")) claimed above "
        + "that \(row.score.unsupported == 1 ? "is" : "are") not shown"
    }
    return "It is at its target, but the room is split on it"
  }

  /// Why it comes after a gap that is as urgent and wins as much.
  private static func tieBreak(_ row: GapRow, _ previous: GapRow) -> String {
    let wins = isEqual(row.score.lift, 0) ? "" : " wins as much and"
    let above = "“\(previous.question.title)”\(wins)"
    switch (row.score.agreement.consensus, previous.score.agreement.consensus) {
    case (let own?, let other?) where !isEqual(own, other): return "\(above) divides the room more"
    case (nil, .some): return "\(above) has been voted on"
    default: return "\(above) comes first in the playbook"
    }
  }

  /// Whether two figures are equal within 1e-9, as the method defines it.
  private static func isEqual(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-9
  }
}

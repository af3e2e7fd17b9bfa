import Scoring
import Workshop

/// Words for how far the room agrees on a question.
public enum VerdictWords {
  /// The verdict in one word, for a table.
  public static func short(_ verdict: Agreement.Verdict?) -> String {
    switch verdict {
    case .aligned?: "aligned"
    case .mixed?: "mixed"
    case .split?: "split"
    case nil: "–"
    }
  }

  /// What the ballots say, in sentences: `The room is split: ballots go from level 1 to 4.
  /// Executive ballots lie 1.7 levels above manager ballots (2 and 3 ballots).`
  public static func sentences(_ agreement: Agreement, in playbook: Playbook) -> [String] {
    guard agreement.isRevealed else { return [] }
    guard let verdict = agreement.verdict,
      let lowest = agreement.counts.firstIndex(where: { $0 > 0 }),
      let highest = agreement.counts.lastIndex(where: { $0 > 0 })
    else { return ["Too few ballots rate it to tell how far the room sees it alike."] }
    let range =
      lowest == highest
      ? "every ballot says level \(lowest)" : "ballots go from level \(lowest) to \(highest)"
    var sentences =
      switch verdict {
      case .aligned: ["The room sees it alike: \(range)."]
      case .mixed: ["The room does not quite see it alike: \(range)."]
      case .split: ["The room is split: \(range)."]
      }
    if let gap = agreement.perceptionGap { sentences.append(sentence(gap, in: playbook)) }
    if let shift = shift(agreement) { sentences.append(shift) }
    return sentences
  }

  /// Which role group sees it higher than which other, and by how much.
  public static func sentence(_ gap: Agreement.PerceptionGap, in playbook: Playbook) -> String {
    let levels = Shown.oneDecimal(gap.difference)
    let higher = name(gap.higher, in: playbook)
    let lower = name(gap.lower, in: playbook).insideSentence
    return "\(higher) ballots lie \(levels) \(levels == "1.0" ? "level" : "levels") above "
      + "\(lower) ballots (\(gap.higherCount) and \(counted(gap.lowerCount, "ballot")))."
  }

  /// How the agreed level differs from the median of the ballots; `nil` if it does not.
  public static func shift(_ agreement: Agreement) -> String? {
    guard let shift = agreement.shift, shift != 0 else { return nil }
    if agreement.aboveEveryBallot { return "The agreed level is above every ballot." }
    return "The team agreed \(counted(abs(shift), "level")) \(shift > 0 ? "above" : "below") the "
      + "median of its ballots."
  }

  static func name(_ role: Slug, in playbook: Playbook) -> String {
    playbook.role(role)?.name ?? role.text
  }
}

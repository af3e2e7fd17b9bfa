import Scoring
import Workshop

/// Words for the status of a question: where its level comes from.
public enum StatusWords {
  /// The status in one or two words, for a table.
  public static func short(_ status: Status) -> String {
    switch status {
    case .agreed: "agreed"
    case .provisional: "ballots only"
    case .unanswered: "not answered"
    case .unknown: "nobody knows"
    case .notApplicable: "does not apply"
    }
  }

  /// The status in a sentence.
  public static func sentence(_ question: QuestionScore) -> String {
    if let supposed = question.supposed {
      return "Supposed to be at level \(supposed.rawValue), agreed and shown."
    }
    return switch question.status {
    case .agreed where question.unsupported > 0:
      "The team agreed on level \(question.claimed); the record shows level \(question.supported)."
    case .agreed: "The team agreed on level \(question.claimed), and the record shows it."
    case .provisional:
      "The team has not agreed yet; the median of its ballots is level \(question.claimed)."
    case .unanswered: "Nobody has answered this yet; it counts as level 0."
    case .unknown: "Nobody in the room knew; it counts as level 0."
    case .notApplicable: "It does not apply to this pilot and counts for nothing."
    }
  }
}

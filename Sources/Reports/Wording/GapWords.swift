import Scoring

/// Words for gaps.
public enum GapWords {
  /// How many gaps there are and how many of them are shown.
  public static func headline(shown: Int, of all: Int) -> String {
    if all == 0 { return "No gap: every level asked for is shown, and the room is not split." }
    if shown < all {
      return "The first \(shown) of \(counted(all, "gap")), the most pressing first."
    }
    return all == 1 ? "One gap." : "\(all) gaps, the most pressing first."
  }

  /// `level 1 shown, 3 claimed, 2 asked for`.
  public static func levels(_ question: QuestionScore) -> String {
    let claimed =
      question.claimed == question.supported && question.status != .provisional
      ? "" : ", \(question.claimed) claimed"
    let status = question.status == .agreed ? "" : " (\(StatusWords.short(question.status)))"
    return "\(question.supported) shown\(claimed), \(question.target) asked for\(status)"
  }
}

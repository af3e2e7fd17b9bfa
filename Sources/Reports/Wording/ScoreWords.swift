import Scoring

/// Words for the figures over all decisions.
public enum ScoreWords {
  /// `held back by Data readiness, 21 %`; `nil` if no question applies.
  public static func heldBack(_ score: Score) -> String? {
    guard let binding = score.bindingDecision, let readiness = binding.readiness else { return nil }
    return "held back by \(binding.title), \(Shown.percent(readiness))"
  }

  /// `1.8 of 4`.
  public static func maturity(_ maturity: Double?) -> String {
    maturity.map { "\(Shown.oneDecimal($0)) of 4" } ?? "–"
  }

  /// `18 of 29 questions answered, 62 %`.
  public static func coverage(_ score: Score) -> String {
    let answered = score.answered
    let count = "\(answered.count) of \(counted(answered.of, "question")) answered"
    return score.overall.coverage.map { "\(count), \(Shown.share($0))" } ?? count
  }

  /// `0.71, reliability 0.42`, or why there is none.
  public static func agreement(_ score: Score) -> String {
    guard let alignment = score.overall.alignment else { return "no ballots to compare yet" }
    let reliability = score.overall.reliability.map { ", reliability \(Shown.twoDecimals($0))" }
    return Shown.twoDecimals(alignment) + " of 1" + (reliability ?? "")
  }
}

import Scoring
import Workshop

/// Where the workshop stands: the headline and the figures, each with its note.
public struct StandingSummary: Equatable, Sendable {
  /// A figure as it is shown.
  public struct Figure: Equatable, Sendable {
    /// What is measured.
    public let label: String
    /// The value with its unit.
    public let value: String
    /// What has to be said with the value; empty if nothing.
    public let note: String
  }

  /// One sentence: readiness, and what holds it back.
  public let headline: String
  /// The figures in the order in which they are shown.
  public let figures: [Figure]

  init(_ score: Score) {
    headline = Self.headline(score)
    let answered = score.answered
    var figures = [
      Figure(
        label: "Readiness", value: score.overall.readiness.map(Shown.percent) ?? "–",
        note: score.bindingDecision?.readiness.map { "lowest decision \(Shown.percent($0))" } ?? ""),
      Figure(
        label: "Answered", value: score.overall.coverage.map(Shown.share) ?? "–",
        note: "\(answered.count) of \(counted(answered.of, "question"))"),
      Figure(
        label: "Maturity", value: score.overall.maturity.map(Shown.oneDecimal) ?? "–",
        note: "on a scale from 0 to 4"),
      Figure(
        label: "Agreement", value: score.overall.alignment.map(Shown.twoDecimals) ?? "–",
        note: Self.agreement(score)),
    ]
    if let gate = score.stageGate {
      figures.insert(
        Figure(
          label: gate.title, value: "\(gate.metCount) of \(gate.conditions.count)",
          note: gate.isPassed
            ? "passed" : "blocked, \(counted(gate.distance, "level step")) to go"), at: 1)
    }
    self.figures = figures
  }

  private static func headline(_ score: Score) -> String {
    guard let readiness = score.overall.readiness else {
      return "No question applies, so there is nothing to score."
    }
    let shown = "\(Shown.percent(readiness)) of what this stage asks for is in place"
    guard let binding = score.bindingDecision, let lowest = binding.readiness else {
      return shown + "."
    }
    return "\(shown). What holds it back is \(binding.title), at \(Shown.percent(lowest))."
  }

  private static func agreement(_ score: Score) -> String {
    let voted = score.questions.count { $0.isApplicable && $0.agreement.consensus != nil }
    guard voted > 0 else { return "no ballots to compare yet" }
    return "of 1, on \(counted(voted, "question"))"
  }
}

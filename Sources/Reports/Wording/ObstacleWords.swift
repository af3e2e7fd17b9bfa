import Scoring
import Workshop

/// What holds a pilot back, in sentences: the weakest decision, what is claimed but not shown,
/// where the room is split, what has no answer, and what is overdue or done without being shown.
public enum ObstacleWords {
  /// The sentences about a score; none if nothing holds the pilot back.
  public static func sentences(
    _ score: Score, _ forecast: Forecast, _ state: WorkshopState
  ) -> [String] {
    let applicable = score.questions.filter(\.isApplicable)
    func titles(_ questions: [QuestionScore]) -> String {
      joined(questions.map { state.playbook[$0.id]?.title ?? $0.id.text })
    }
    var sentences: [String] = []
    if let binding = bindingSentence(score, state) { sentences.append(binding) }
    let unsupported = applicable.filter { $0.unsupported > 0 }
    if !unsupported.isEmpty {
      sentences.append(
        "On \(counted(unsupported.count, "question")) more is claimed than the record shows: "
          + "\(titles(unsupported)).")
    }
    let split = applicable.filter { $0.agreement.verdict == .split }
    if !split.isEmpty {
      sentences.append(
        "On \(counted(split.count, "question")) the room is split: \(titles(split)).")
    }
    let open = applicable.filter { $0.status == .unanswered || $0.status == .unknown }
    if !open.isEmpty {
      sentences.append(
        "\(counted(open.count, "question")) \(open.count == 1 ? "has" : "have") no answer yet: "
          + "\(titles(open)).")
    }
    let overdue = state.actions.values.count { $0.isOverdue(on: score.on) }
    if overdue > 0 {
      sentences.append("\(counted(overdue, "action")) \(overdue == 1 ? "is" : "are") overdue.")
    }
    if !forecast.notShown.isEmpty {
      let count = forecast.notShown.count
      sentences.append(
        "\(counted(count, "action")) \(count == 1 ? "is" : "are") done, but the record does not "
          + "show what \(count == 1 ? "it was" : "they were") to reach.")
    }
    return sentences
  }

  /// The weakest decision with its questions that are short of their targets.
  private static func bindingSentence(_ score: Score, _ state: WorkshopState) -> String? {
    guard let binding = score.bindingDecision else { return nil }
    let short = score.questions.filter {
      $0.gap > 0 && state.playbook.decisions[$0.decisionIndex].id == binding.id && $0.isApplicable
    }
    let list = short.enumerated().map { index, question in
      let title = state.playbook[question.id]?.title ?? question.id.text
      return "\(title) (\(index == 0 ? "level " : "")\(question.supported) of \(question.target))"
    }
    return
      "\(binding.title) is the weakest decision: short of target \(list.count == 1 ? "is" : "are") \(joined(list))."
  }
}

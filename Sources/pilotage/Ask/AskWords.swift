import Reports
import Scoring
import Workshop

/// Words that the dialogue says in more than one place.
enum AskWords {
  static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }

  /// How far the workshop is, as the board says it.
  static func answered(_ score: Score) -> String {
    "\(score.answered.count) of \(score.answered.of) answered"
  }

  /// What the dialogue leaves to the commands of the program: each, and what it does.
  static let commands: [(verb: String, does: String)] = [
    ("action list", "shows the plan, and what is parked."),
    ("action set", "changes an action: done, another date, dropped."),
    ("reveal", "reveals the votes on a question."),
    ("checkpoint", "keeps the workshop as it stands, to compare with later."),
    ("export", "writes the summary that goes home."),
    ("participant add", "adds somebody who takes part."),
  ]

  /// Where a question stands: what is claimed, what is shown, what is missing.
  static func standing(
    _ score: QuestionScore, in state: WorkshopState, on day: CalendarDate
  ) -> String {
    let missing = MissingWords.phrases(of: score, in: state, on: day)
    let sentence = StatusWords.sentence(score)
    return missing.isEmpty
      ? sentence : "\(sentence) Missing: \(missing.joined(separator: "; "))."
  }

  /// The question, what one would see at each level, and where one is among the others.
  static func question(
    _ question: Question, at index: Int, in state: WorkshopState
  ) -> [AskText] {
    let playbook = state.playbook
    let isOfGate = state.stageGate?.names(question.id) ?? false
    let decision = playbook.decision(of: question).title
    var said = [
      AskText(
        "Question \(index + 1) of \(playbook.questions.count): \(question.title)", isApart: true),
      AskText(
        "\(decision)."
          + (isOfGate ? " The \(state.stageGate?.title ?? "gate") asks for it." : "")),
      AskText(question.ask),
    ]
    for level in Level.allCases {
      said.append(AskText(question.descriptor(level), lead: "\(level.rawValue). "))
    }
    return said
  }
}

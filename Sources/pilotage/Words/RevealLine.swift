import Reports
import Scoring
import Workshop

/// What is told of a question that has just been revealed.
enum RevealLine {
  static func text(
    _ question: Question, in state: WorkshopState, score: Score
  ) -> String {
    let ballots = state.reveals[question.id]?.ballots ?? [:]
    let voters = state.details.participantsInOrder.filter { !$0.participant.observer }
    let missing = voters.filter { ballots[$0.id] == nil }.map(\.participant.name)
    let count = voters.count - missing.count
    var sentences = [
      "Revealed \(question.title) (\(question.id)): \(count) \(count == 1 ? "ballot" : "ballots")."
    ]
    if let scored = score.questions.first(where: { $0.id == question.id }) {
      sentences += VerdictWords.sentences(scored.agreement, in: state.playbook)
    }
    if !missing.isEmpty { sentences.append("Did not vote: \(missing.joined(separator: ", ")).") }
    return sentences.joined(separator: " ")
  }
}

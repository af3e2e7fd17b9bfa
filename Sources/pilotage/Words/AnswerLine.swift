import Reports
import Scoring
import Workshop

/// What is said of a question that was just answered, in one line.
enum AnswerLine {
  static func text(_ question: Question, in state: WorkshopState, on day: CalendarDate) -> String {
    let score = Score(of: state, on: day)
    guard let index = state.playbook.index(of: question.id) else { return question.id.text }
    let scored = score.questions[index]
    guard scored.isApplicable else { return "\(question.id): not applicable" }
    let status = scored.status == .agreed ? "" : " (\(StatusWords.short(scored.status)))"
    let missing = MissingWords.phrases(of: scored, in: state, on: day)
    return "\(question.id): claimed \(scored.claimed)\(status), supported \(scored.supported); "
      + (missing.isEmpty ? "nothing missing" : missing.joined(separator: "; "))
  }
}

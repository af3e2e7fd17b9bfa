import Reports
import Scoring
import Session
import Workshop

/// Advice about the ballots on the selected question.
enum QuestionAdvice {
  /// Who is missing, while ballots are hidden.
  static func beforeReveal(_ session: Session) -> String? {
    guard let open = session.open, let question = session.selectedQuestion?.id,
      let (voted, all) = open.hiddenBallots(on: question),
      let standing = VotingWords.standing(question, in: open, atMost: 2)
    else { return nil }
    return standing + (voted == all ? " R reveals." : " v takes their hands, R reveals.")
  }

  /// What to do after the reveal: listen to those who differ, then agree.
  static func afterReveal(_ session: Session) -> String {
    guard let open = session.open, let question = session.selectedQuestion?.id else { return "" }
    let score = open.score.questions[session.selection]
    let isAgreed = score.status == .agreed
    if let ballots = BallotSummary(question, score.agreement, open.state),
      let sentence = OutlierWords.sentence(ballots)
    {
      return sentence
        + (isAgreed ? " d records who still dissents." : " Then agree on a level with 0–4.")
    }
    if isAgreed { return "d records who dissents from what was agreed." }
    return score.agreement.rated == 0
      ? "Nobody rates it. Agree on a level with 0–4, or press -."
      : "The ballots say \(score.claimed). Agree on a level with 0–4."
  }
}

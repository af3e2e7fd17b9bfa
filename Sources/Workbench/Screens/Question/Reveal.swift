import Reports
import Scoring
import Workshop

extension Workbench {
  /// Reveals the ballots on the selected question; where somebody is missing, the second time.
  mutating func revealBallots() -> [Effect] {
    guard let open, let question = selectedQuestion?.id else { return [] }
    if open.isRevealed(question) {
      showResult()
      refuse("Its ballots are revealed and stay as they were.")
      return []
    }
    if isReadOnly() { return [] }
    guard open.hiddenBallots(on: question) != nil else {
      refuse("Nobody has voted on it yet: v takes all hands at once, V passes the laptop.")
      return []
    }
    let missing = open.missingVoters(on: question)
    if !missing.isEmpty, revealAsked != question {
      revealAsked = question
      refuse("Missing: \(VotingWords.names(missing)). R again reveals without.")
      return []
    }
    revealAsked = nil
    return guarded([.reveal(question)])
  }

  /// Who is missing while there are ballots that nobody may see yet.
  var adviceBeforeReveal: String? {
    guard let open, let question = selectedQuestion?.id,
      let (voted, all) = open.hiddenBallots(on: question),
      let standing = VotingWords.standing(question, in: open, atMost: 2)
    else { return nil }
    return standing + (voted == all ? " R reveals." : " v takes their hands, R reveals.")
  }

  /// What the room does with its ballots: hear those who see it differently, then agree.
  var adviceAfterReveal: String {
    guard let open, let question = selectedQuestion?.id else { return "" }
    let score = open.score.questions[board.question]
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

  /// Goes to where the revealed ballots of the selected question are to be seen.
  mutating func showResult() {
    overlay = nil
    if place != .question, place != .table {
      place = .board
      if roomIsSeenOnBoard { return }
    }
    enterQuestion(at: .room)
  }
}

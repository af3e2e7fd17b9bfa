import Workshop

extension Session {
  /// Reveals the ballots on the selected question. Where some are missing, it has to be asked
  /// twice.
  package mutating func revealBallots() -> [Effect] {
    guard let open, let question = selectedQuestion?.id else { return [] }
    if open.isRevealed(question) {
      revealed = question
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

  /// Goes to the vote of all hands on the selected question, or shows the result if it is revealed.
  package mutating func showHands() {
    guard let open, let question = selectedQuestion else { return refuse("Open a workshop first.") }
    if open.isRevealed(question.id) {
      if place != .room { revealed = question.id }
      return refuse("Its ballots are revealed and stay as they were; d records a dissent.")
    }
    if let why = open.objectionToVoting(on: question.id) { return refuse(why) }
    go(.hands)
  }

  /// Forgets a reveal that was asked once while ballots are missing; any other command does this.
  package mutating func forgetRevealQuestion() { revealAsked = nil }
}

import Workshop

extension Session {
  /// Reveals the ballots on the selected question; where somebody is missing, the second time.
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

  /// Goes to the vote of all hands on the selected question; what is revealed shows its result
  /// instead.
  package mutating func showHands() {
    guard let open, let question = selectedQuestion else { return refuse("Open a workshop first.") }
    if open.isRevealed(question.id) {
      if place != .room { revealed = question.id }
      return refuse("Its ballots are revealed and stay as they were; d records a dissent.")
    }
    if let why = open.objectionToVoting(on: question.id) { return refuse(why) }
    go(.hands)
  }

  /// The question about a reveal without those who are missing is forgotten with any other command.
  package mutating func forgetRevealQuestion() { revealAsked = nil }
}

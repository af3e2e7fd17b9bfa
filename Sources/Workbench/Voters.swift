import Workshop

/// Who votes, who has, and why a vote can't be taken.
extension OpenWorkshop {
  func isRevealed(_ question: QuestionID) -> Bool { state.reveals[question] != nil }

  /// Whether a participant's ballot on a question is kept, hidden.
  func hasVoted(_ participant: Slug, on question: QuestionID) -> Bool {
    voted[question]?.contains(participant) == true
  }

  /// How many of the voters have voted on a question that is not revealed; `nil` where nobody has.
  func hiddenBallots(on question: QuestionID) -> (voted: Int, of: Int)? {
    guard !isRevealed(question), voted[question]?.isEmpty == false else { return nil }
    let count = voters.count { hasVoted($0.id, on: question) }
    return count == 0 ? nil : (count, voters.count)
  }

  /// Why nobody can vote on a question; `nil` where they can.
  func objectionToVoting(on question: QuestionID? = nil) -> String? {
    if let readOnly { return readOnly }
    if state.details.participants.isEmpty { return "Nobody takes part yet: w adds participants." }
    if voters.isEmpty { return "Only observers take part, and they do not vote: w changes that." }
    guard let question else { return nil }
    return state.answers[question]?.level == .notApplicable
      ? "It does not apply to this pilot: Backspace takes that back." : nil
  }
}

/// Words for who has voted and who is missing.
enum VotingWords {
  /// `Ben Ode, Cy Lam and 3 more`.
  static func names(_ people: [(id: Slug, participant: Participant)], atMost: Int = 4) -> String {
    let names = people.map(\.participant.name.printable)
    guard names.count > atMost else { return names.joined(separator: ", ") }
    let shown = names.prefix(atMost - 1).joined(separator: ", ")
    return "\(shown) and \(names.count - atMost + 1) more"
  }

  /// `2 of 4 have voted, missing: Ben Ode, Cy Lam.`
  static func standing(_ question: QuestionID, in open: OpenWorkshop, atMost: Int = 4) -> String? {
    guard let (voted, all) = open.hiddenBallots(on: question) else { return nil }
    if voted == all { return all == 1 ? "The one voter has voted." : "All \(all) have voted." }
    let missing = names(open.missingVoters(on: question), atMost: atMost)
    return "\(voted) of \(all) \(voted == 1 ? "has" : "have") voted, missing: \(missing)."
  }

  static func ballots(_ count: Int) -> String { count == 1 ? "1 ballot" : "\(count) ballots" }
}

import Workshop

/// Who votes, who has voted, and why a vote is not possible.
extension OpenWorkshop {
  /// Whether the ballots on a question are revealed.
  package func isRevealed(_ question: QuestionID) -> Bool { state.reveals[question] != nil }

  /// Whether a participant has a saved ballot on a question.
  package func hasVoted(_ participant: Slug, on question: QuestionID) -> Bool {
    voted[question]?.contains(participant) == true
  }

  /// How many of the voters have voted on a question; `nil` where nobody has or it is revealed.
  package func hiddenBallots(on question: QuestionID) -> (voted: Int, of: Int)? {
    guard !isRevealed(question), voted[question]?.isEmpty == false else { return nil }
    let count = voters.count { hasVoted($0.id, on: question) }
    return count == 0 ? nil : (count, voters.count)
  }

  /// Why nobody can vote on a question, or on any; `nil` where it is possible.
  package func objectionToVoting(on question: QuestionID? = nil) -> String? {
    if let readOnly { return readOnly }
    if state.details.participants.isEmpty { return "Nobody takes part yet: w adds participants." }
    if voters.isEmpty { return "Only observers take part, and they do not vote: w changes that." }
    guard let question else { return nil }
    return state.answers[question]?.level == .notApplicable
      ? "It does not apply to this pilot: Backspace takes that back." : nil
  }
}

extension OpenWorkshop {
  /// The questions of a decision that can still be voted on.
  package func questionsToVoteOn(in decision: Int) -> [QuestionID] {
    guard playbook.decisions.indices.contains(decision) else { return [] }
    return playbook.decisions[decision].questions.map(\.id).filter {
      !isRevealed($0) && state.answers[$0]?.level != .notApplicable
    }
  }
}

/// Words for who has voted and who is missing.
package enum VotingWords {
  /// `Ben Ode, Cy Lam and 3 more`.
  package static func names(_ people: [(id: Slug, participant: Participant)], atMost: Int = 4)
    -> String
  {
    let names = people.map(\.participant.name.printable)
    guard names.count > atMost else { return names.joined(separator: ", ") }
    let shown = names.prefix(atMost - 1).joined(separator: ", ")
    return "\(shown) and \(names.count - atMost + 1) more"
  }

  /// `2 of 4 have voted, missing: Ben Ode, Cy Lam.`
  package static func standing(_ question: QuestionID, in open: OpenWorkshop, atMost: Int = 4)
    -> String?
  {
    guard let (voted, all) = open.hiddenBallots(on: question) else { return nil }
    if voted == all { return all == 1 ? "The one voter has voted." : "All \(all) have voted." }
    let missing = names(open.missingVoters(on: question), atMost: atMost)
    return "\(voted) of \(all) \(voted == 1 ? "has" : "have") voted, missing: \(missing)."
  }

  /// A number of ballots in words: `1 ballot`, `3 ballots`.
  package static func ballots(_ count: Int) -> String {
    count == 1 ? "1 ballot" : "\(count) ballots"
  }

  /// `2 of 4 have voted. Still to come: Ben Ode, Cy Lam.` `nil` where nobody has voted yet or the
  /// ballots are revealed.
  package static func sentences(_ question: QuestionID, in open: OpenWorkshop) -> String? {
    guard !open.isRevealed(question) else { return nil }
    let missing = open.missingVoters(on: question)
    let count = open.voters.count - missing.count
    guard count > 0 else { return nil }
    let lead = "\(count) of \(open.voters.count) \(count == 1 ? "has" : "have") voted."
    guard !missing.isEmpty else { return "\(lead) Nobody is missing." }
    return "\(lead) Still to come: \(names(missing, atMost: 5))."
  }
}

import JSON
import Workshop

extension WorkshopFolder {
  /// Changes one participant's ballot on one question, and returns it as it is now. Every vote comes
  /// this way.
  ///
  /// It always writes, and always a line of history, which tells only that a vote was cast: that
  /// somebody voted the same again must look like any other vote. What is said with a vote that is
  /// not there, or taking that back, changes nothing.
  ///
  /// - Throws: `noVoter` where the participant has no vote, `revealed` where the question is
  ///   revealed, whatever the ballot says. Then nothing is saved.
  @discardableResult
  public func vote(
    _ edit: BallotEdit, on question: QuestionID, by participant: Slug, who: String,
    now: @autoclosure () -> Timestamp
  ) throws -> Ballot? {
    let session = try WriteSession(self, who: who, now: now)
    let voter = try readDetails(session.root).participants[participant]
    guard let voter, !voter.observer else {
      throw StoreError.noVoter(participant, watches: voter != nil, path: path(of: .details))
    }
    let reveal = Record.reveal(question)
    guard !session.has(reveal) else {
      throw StoreError.revealed(question, path: path(of: reveal))
    }
    let record = Record.ballots(participant)
    var paper =
      try session.document(record).map { try BallotPaper(json: $0) }
      ?? BallotPaper(participant: participant)
    let hadVoted = paper.ballots[question] != nil
    paper.ballots[question].apply(edit)
    paper.ballots[question]?.updated = session.now
    let ballot = paper.ballots[question]
    guard hadVoted || ballot != nil else { return nil }
    let isEmpty = paper.ballots.isEmpty && paper.rest.isEmpty
    try session.saveUntold(record, to: isEmpty ? Optional.none : paper.json)
    return ballot
  }
}

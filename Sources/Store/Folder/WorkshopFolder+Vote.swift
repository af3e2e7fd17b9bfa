import JSON
import Workshop

extension WorkshopFolder {
  /// Changes one participant's ballot on one question, and returns it as it is then. Every vote is
  /// saved by this function.
  ///
  /// A vote is always written, with a line of history that only says that a vote was cast: the same
  /// vote given again must look like any other. Without a vote, a comment or a withdrawal changes
  /// nothing.
  ///
  /// - Throws: `noVoter` where the participant has no vote, `revealed` where the question is
  ///   revealed.
  ///   Then nothing is saved.
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

import JSON
import Workshop

extension WorkshopFolder {
  /// Keeps one participant's ballot on one question, in the place of an earlier one.
  ///
  /// It always writes, and always a line of history: that somebody voted the same again must look
  /// like any other vote.
  ///
  /// - Parameter comment: `nil` keeps the comment there is.
  /// - Throws: `revealed` where the question is revealed, whatever the ballot says.
  public func vote(
    _ level: Level?, comment: String?, on question: QuestionID, by participant: Slug, who: String,
    now: Timestamp
  ) throws {
    let session = try WriteSession(self)
    let reveal = Record.reveal(question)
    guard !session.has(reveal) else {
      throw StoreError.revealed(question, path: path(of: reveal))
    }
    let record = Record.ballots(participant)
    var paper =
      try session.document(record).map { try BallotPaper(json: $0) }
      ?? BallotPaper(participant: participant)
    var ballot = paper.ballots[question] ?? Ballot(level: nil)
    ballot.level = level
    ballot.comment = comment ?? ballot.comment
    ballot.updated = now
    paper.ballots[question] = ballot
    try session.saveUntold(record, to: paper.json, .init(who: who, time: now))
  }
}

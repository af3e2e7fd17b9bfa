import JSON
import Workshop

extension WorkshopFolder {
  /// Reveals a question: copies its ballots into the record, once and for good.
  ///
  /// - Throws: `revealed` where that was done before; `document` where somebody's ballots can't be
  ///   read, since they could not be added to the reveal later.
  @discardableResult
  public func reveal(
    _ question: QuestionID, who: String, now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> Reveal {
    let session = try WriteSession(self, who: who, now: now)
    let record = Record.reveal(question)
    guard !session.has(record) else { throw .revealed(question, path: path(of: record)) }
    let details = try readDetails(session.root)
    var ballots: [Slug: Ballot] = [:]
    for participant in details.participants.keys.sorted() {
      let source = Record.ballots(participant)
      guard let document = try session.document(source) else { continue }
      let paper: BallotPaper
      do {
        paper = try BallotPaper(json: document)
      } catch {
        throw .document(path: path(of: source), line: nil, error)
      }
      if var ballot = paper.ballots[question] {
        ballot.updated = nil
        ballots[participant] = ballot
      }
    }
    let reveal = Reveal(at: session.now, ballots: ballots)
    try session.save(record, from: nil, to: reveal.json(of: question), onlyNew: true)
    return reveal
  }
}

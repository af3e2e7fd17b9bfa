import JSON
import Workshop

extension WorkshopFolder {
  /// Changes one participant's ballots. Each ballot that says something else is given the time; the
  /// history tells only that a vote was cast.
  ///
  /// - Throws: `revealed` where a changed ballot's question is revealed; a `StoreError`; or what
  ///   `change` throws. Then nothing is saved.
  @discardableResult
  public func updatePaper(
    of participant: Slug, who: String, now: Timestamp,
    _ change: (inout BallotPaper) throws -> Void
  ) throws -> BallotPaper {
    let session = try WriteSession(self)
    let record = Record.ballots(participant)
    let before = try session.document(record).map { try BallotPaper(json: $0) }
    var after = before ?? BallotPaper(participant: participant)
    try change(&after)
    let questions = Set(after.ballots.keys).union(before?.ballots.keys ?? [:].keys)
    for question in questions.sorted() {
      let old = before?.ballots[question]
      let new = after.ballots[question]
      if old?.level == new?.level, old?.comment == new?.comment, (old == nil) == (new == nil) {
        continue
      }
      let reveal = Record.reveal(question)
      guard !session.has(reveal) else {
        throw StoreError.revealed(question, path: path(of: reveal))
      }
      after.ballots[question]?.updated = now
    }
    var document: JSONValue?
    if !after.ballots.isEmpty || !after.rest.isEmpty { document = after.json }
    if Self.saysTheSame(before?.json, document) { return after }
    try session.saveUntold(record, to: document, .init(who: who, time: now))
    return after
  }

  /// Copies the participants' ballots on a question into the record, once and for good.
  ///
  /// - Throws: `revealed` where that was done before; `document` where somebody's ballots can't be
  ///   read, since a reveal without them could never be mended.
  @discardableResult
  public func reveal(
    _ question: QuestionID, who: String, now: Timestamp
  ) throws(StoreError) -> Reveal {
    let session = try WriteSession(self)
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
    let reveal = Reveal(at: now, ballots: ballots)
    try session.save(
      record, from: nil, to: reveal.json(of: question), .init(who: who, time: now), onlyNew: true)
    return reveal
  }
}

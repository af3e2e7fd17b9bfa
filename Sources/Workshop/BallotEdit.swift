/// A change to a participant's ballot on a question, applied to the ballot as it is when it is
/// saved.
public enum BallotEdit: Equatable, Sendable {
  /// A vote that replaces an earlier one. No level: they do not know. `comment` is what they say
  /// about it; `nil`: nothing new.
  case vote(Level?, comment: String? = nil)
  /// Another comment on the vote that is there. Without a vote nothing changes.
  case comment(String)
  /// No vote any more.
  case withdraw

  /// The vote that gives somebody this ballot.
  public init(_ ballot: Ballot) {
    self = .vote(ballot.level, comment: ballot.comment.isEmpty ? nil : ballot.comment)
  }
}

extension Ballot? {
  /// Makes a change.
  ///
  /// A comment belongs to the level it was given with: another level without a new comment drops
  /// it, the same level again keeps it.
  public mutating func apply(_ edit: BallotEdit) {
    switch edit {
    case .vote(let level, let comment):
      var ballot = self ?? Ballot(level: level)
      if let comment {
        ballot.comment = comment
      } else if ballot.level != level {
        ballot.comment = ""
      }
      ballot.level = level
      self = ballot
    case .comment(let text): self?.comment = text
    case .withdraw: self = nil
    }
  }
}

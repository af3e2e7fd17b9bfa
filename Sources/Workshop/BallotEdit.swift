/// A change to one's own ballot on a question, made on whatever the ballot is when it is saved.
public enum BallotEdit: Equatable, Sendable {
  /// A vote, in the place of an earlier one; without a level they do not know. `comment` is what
  /// was said with it; `nil`: nothing.
  case vote(Level?, comment: String? = nil)
  /// What is said with the vote that is there.
  case comment(String)
  case takeBack

  /// The vote that a ballot is, in the place of an earlier one.
  public init(_ ballot: Ballot) {
    self = .vote(ballot.level, comment: ballot.comment.isEmpty ? nil : ballot.comment)
  }
}

extension Ballot? {
  /// Carries out a change.
  ///
  /// A comment belongs to the vote it was given with: another level drops it unless a new one is
  /// given, the same level given again keeps it.
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
    case .takeBack: self = nil
    }
  }
}

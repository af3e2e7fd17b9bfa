import Workshop

/// The digits typed for a vote of all hands. Hands are public: they are shown as they are typed.
public struct HandsState: Equatable, Sendable {
  /// What somebody shows.
  public enum Hand: Equatable, Sendable {
    case level(Level)
    case unknown
    /// No ballot.
    case absent
  }

  /// A hand as it was typed.
  struct Typed: Equatable, Sendable {
    var hand: Hand
    /// Whether the facilitator typed it over a ballot that was there already.
    var replaces: Bool
  }

  /// What has been asked and is done when the same key comes again.
  enum Asked: Equatable, Sendable {
    case reveal, leave
  }

  /// The question that is voted on.
  public var question: QuestionID?
  var typed: [Slug: Typed] = [:]
  /// The place of the voter whose digit comes next; behind the last there is nobody.
  public var selection = 0
  var asked: Asked?
  /// Who had a ballot already when it was last looked: those who come to it are told of.
  var voted: Set<Slug> = []
  /// Whether the vote was called from the room view, to which it goes back.
  var isFromRoom = false
}

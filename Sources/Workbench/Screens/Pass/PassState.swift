import Workshop

/// Who votes at the room's keyboard, and how far they are. What they give is not in here: it goes to
/// the disk at once, and from then on only that it was given is known.
public struct PassState: Equatable, Sendable {
  public enum Step: Equatable, Sendable {
    /// The projector is to be blanked first.
    case warning
    case voting
    /// The laptop goes back.
    case done
  }

  public var person: Slug?
  /// The decision that is voted on.
  public var decision = 0
  public var questions: [QuestionID] = []
  public var step = Step.warning
  public var selection = 0
  /// What was given on this occasion.
  public var given: Set<QuestionID> = []
  /// Lines of the levels that are scrolled away above.
  public var offset = 0
}

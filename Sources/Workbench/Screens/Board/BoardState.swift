import Workshop

/// What is selected on the board.
public struct BoardState: Equatable, Sendable {
  /// The place of the selected question in the playbook; its decision is the one unfolded.
  public var question = 0
  /// The first question shown of the unfolded decision.
  public var offset = 0
}

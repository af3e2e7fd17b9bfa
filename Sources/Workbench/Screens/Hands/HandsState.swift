/// The digits typed for a vote of all hands.
public struct HandsState: Equatable, Sendable {
  public var selection = 0
}

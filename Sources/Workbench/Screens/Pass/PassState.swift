/// Who votes at the room's keyboard, and how far they are.
public struct PassState: Equatable, Sendable {
  public var selection = 0
}

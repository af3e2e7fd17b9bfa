/// Where the room is, and its timer.
public struct RoomState: Equatable, Sendable {
  public var selection = 0
}

/// The room's timer, and what it is to do as soon as the time is known.
public struct RoomState: Equatable, Sendable {
  /// What the timer waits for the time with.
  enum Wish: Equatable, Sendable { case start, stop }

  public internal(set) var timer = RoomTimer()
  var wish: Wish?
}

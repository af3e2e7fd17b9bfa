/// The checkpoints, and which is compared with.
public struct ProgressState: Equatable, Sendable {
  public var selection = 0
}

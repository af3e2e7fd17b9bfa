/// What is selected in the gap analysis.
public struct GapsState: Equatable, Sendable {
  public var selection = 0
  public var offset = 0
}

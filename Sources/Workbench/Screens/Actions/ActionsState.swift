/// What is selected in the plan.
public struct ActionsState: Equatable, Sendable {
  public var selection = 0
}

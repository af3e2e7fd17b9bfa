/// What is selected of who sees it differently.
public struct AgreementState: Equatable, Sendable {
  public var selection = 0
  /// The decision that is shown; `nil`: all.
  public var decision: Int?
}

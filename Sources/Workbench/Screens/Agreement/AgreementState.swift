/// What is selected of who sees it differently.
public struct AgreementState: Equatable, Sendable {
  public var selection = 0
}

/// What is selected of who sees it differently.
public struct AgreementState: Equatable, Sendable {
  public var selection = 0
  /// The decision that is shown; `nil`: all.
  public var decision: Int?
  /// The places of the questions listed, in their order; worked out while the screen is shown.
  var indices: [Int] = []
  /// The marks of the role groups that are to be seen in any of them.
  var marks: Set<String> = []
  /// The state of the record and the decision they were worked out for.
  var revision: Int?
  var listed: Int?
}

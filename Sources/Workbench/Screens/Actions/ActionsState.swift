import Scoring
import Workshop

/// What is selected in the plan, and what the plan brings.
public struct ActionsState: Equatable, Sendable {
  /// The action selected; it stays so wherever it moves to.
  public var selected: Slug?
  /// What doing all of it brings, worked out while the plan is shown.
  public internal(set) var forecast: Forecast? {
    didSet { notShown = Set(forecast?.notShown ?? []) }
  }
  /// Actions done whose level is not shown.
  private(set) var notShown: Set<Slug> = []
  /// What is said of what is overdue.
  var overdue: String?
  /// The state of the record the forecast was worked out for.
  var revision: Int?
}

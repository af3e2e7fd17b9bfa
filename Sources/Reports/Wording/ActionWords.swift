import Workshop

/// Words for actions.
public enum ActionWords {
  /// The status in a word or two.
  public static func status(_ action: Action, on day: CalendarDate) -> String {
    action.isOverdue(on: day) ? "overdue" : status(action.status)
  }

  /// A status in a word or two.
  public static func status(_ status: Action.Status) -> String {
    switch status {
    case .parked: "parked"
    case .open: "open"
    case .doing: "under way"
    case .done: "done"
    case .dropped: "dropped"
    }
  }

  /// When it is due: `due 11 Dec 2026`, `overdue since 11 Dec 2026`, `no date`.
  public static func due(_ action: Action, on day: CalendarDate) -> String {
    guard let due = action.due else { return "no date" }
    return action.isOverdue(on: day) ? "overdue since \(due.spoken)" : "due \(due.spoken)"
  }

  /// Who does it by when, and its status: `Ben Ode, due 11 Dec 2026`, `nobody yet, no date`.
  public static func promise(_ action: Action, on day: CalendarDate) -> String {
    let owner = action.owner.isBlank ? "nobody yet" : action.owner.trimmed
    return switch action.status {
    case .open, .doing: "\(owner), \(due(action, on: day))"
    case .parked: action.owner.isBlank ? "parked" : "\(owner), parked"
    case .done, .dropped: "\(owner), \(status(action, on: day))"
    }
  }
}

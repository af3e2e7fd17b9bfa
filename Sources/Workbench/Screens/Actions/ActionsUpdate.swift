import Reports
import Scoring
import TerminalKit
import Workshop

extension Workbench {
  /// The place of the selected action among the rows of the plan.
  var planSelection: Int {
    guard let open, let id = actions.selected, let action = open.state.actions[id] else { return 0 }
    return open.plan.row(of: id, action) ?? 0
  }

  var selectedAction: (id: Slug, action: Action)? {
    guard let open, open.plan.count > 0 else { return nil }
    let id = open.plan[planSelection]
    return open.state.actions[id].map { (id, $0) }
  }

  mutating func showActions() -> [Effect] {
    show(.actions)
    return []
  }

  /// Works the forecast out where it is shown and the record has changed since.
  mutating func renewForecast() {
    guard let open, place == .actions || actionForm?.from == .actions,
      actions.revision != open.revision || actions.forecast == nil
    else { return }
    actions.forecast = Forecast(of: open.state, on: open.day)
    actions.overdue = ForecastWords.overdue(open.state, on: open.day)
    actions.revision = open.revision
  }

  mutating func performInActions(_ command: Command) -> [Effect] {
    let count = open?.plan.count ?? 0
    if let row = command.row(from: planSelection, last: count - 1) {
      if count > 0 { actions.selected = open?.plan[row] }
      return []
    }
    switch command {
    case .back: place = .board
    default: return performOnSelectedAction(command)
    }
    return []
  }

  private mutating func performOnSelectedAction(_ command: Command) -> [Effect] {
    guard let (id, action) = selectedAction, let open else {
      refuse("Nothing is planned yet: a plans something.")
      return []
    }
    func set(_ status: Action.Status) -> [Effect] {
      change(id, [.status(action.status == status ? .open : status)])
    }
    switch command {
    case .enter:
      if isReadOnly() { return [] }
      actionForm = ActionForm(id: id, action, over: .actions)
      place = .action
    case .markDone: return set(.done)
    case .markDoing: return set(.doing)
    case .toggleParked: return set(.parked)
    case .deleteRow:
      let effects = set(.dropped)
      if !effects.isEmpty, action.status != .dropped { say("Dropped; u brings it back.") }
      return effects
    case .dueLater, .dueSooner:
      let week = command == .dueLater ? 7 : -7
      return change(id, [.due((action.due ?? open.day).adding(days: week))])
    case .openQuestion:
      guard let question = action.question, open.playbook.index(of: question) != nil else {
        refuse("It serves no question.")
        return []
      }
      goTo(question)
    default: break
    }
    return []
  }

  /// Changes an action, at once on the screen and then on disk.
  mutating func change(_ id: Slug, _ edits: [ActionEdit]) -> [Effect] {
    guard var action = open?.state.actions[id], !isReadOnly() else { return [] }
    action.apply(edits)
    open?.setAction(action, id)
    actions.selected = id
    return withPending(.action(id, edits))
  }

  /// What the plan brings, in a text to read.
  mutating func explainPlan() {
    guard let open, let forecast = actions.forecast else { return }
    let lines = ForecastText.text(forecast, of: open.state).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { [Span(String($0).printable)] }
    overlay = .text(TextOverlay(title: "What the plan brings", lines: lines))
  }

  var adviceInActions: String {
    guard let (_, action) = selectedAction, let open else {
      return "Plan what closes a gap: a here, or on the gap itself."
    }
    if action.isOverdue(on: open.day) {
      return "It is overdue: + moves it a week, d says it is done. Till then it counts for nothing."
    }
    if action.isPending, action.owner.isBlank {
      return "Nobody has taken it: Enter, and name somebody."
    }
    if action.isPending, action.due == nil { return "It has no date: + gives it one in a week." }
    return "Enter changes it. e says what the plan brings and what it leaves open."
  }
}

import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The plan: actions, parked thoughts, and the forecast.
struct ActionsScreen: Screen {
  /// The forecast if everything planned is done; computed while the plan is shown.
  var forecast: Forecast? {
    didSet { notShown = Set(forecast?.notShown ?? []) }
  }
  /// Done actions whose level the evidence does not show.
  private(set) var notShown: Set<Slug> = []
  /// The words about overdue actions.
  var overdue: String?
  /// The revision of the record that the forecast belongs to.
  private var revision: Int?

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    let count = session.open?.plan.count ?? 0
    if let row = command.row(from: session.selectedPlanRow, last: count - 1) {
      if count > 0 { session.selectedAction = session.open?.plan[row] }
      return []
    }
    guard command != .back else {
      session.go(.board)
      return []
    }
    guard let (id, action) = session.selectedPlanAction, let open = session.open else {
      session.refuse("Nothing is planned yet: a plans something.")
      return []
    }
    switch command {
    case .enter: session.changeSelectedAction()
    case .markDone: return toggle(.done, id, action, &session)
    case .markDoing: return toggle(.doing, id, action, &session)
    case .toggleParked: return toggle(.parked, id, action, &session)
    case .deleteRow: return toggle(.dropped, id, action, &session)
    case .dueLater, .dueSooner:
      let week = command == .dueLater ? 7 : -7
      return session.change(id, [.due((action.due ?? open.day).adding(days: week))])
    case .openQuestion:
      guard let question = action.question, open.playbook.index(of: question) != nil else {
        session.refuse("It serves no question.")
        return []
      }
      session.go(to: question)
    default: break
    }
    return []
  }

  /// Sets a status, or opens the action again if it has that status.
  private func toggle(
    _ status: Action.Status, _ id: Slug, _ action: Action, _ session: inout Session
  ) -> [Effect] {
    session.change(id, [.status(action.status == status ? .open : status)])
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    guard case .row(let row) = target else { return [] }
    if let plan = session.open?.plan, row < plan.count { session.selectedAction = plan[row] }
    return opens ? perform(.enter, &session) : []
  }

  /// Computes the forecast again after a change of the record.
  mutating func keepInView(_ session: inout Session) {
    guard let open = session.open, revision != open.revision || forecast == nil else { return }
    forecast = Forecast(of: open.state, on: open.day)
    overdue = ForecastWords.overdue(open.state, on: open.day)
    revision = open.revision
  }

  /// An action added in the plan itself serves no question.
  func questionAtHand(_ session: Session) -> Int? { nil }

  /// What the plan brings.
  func explanation(_ session: Session) -> TextOverlay? {
    guard let open = session.open, let forecast else { return nil }
    let lines = ForecastText.text(forecast, of: open.state).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { [Span(String($0).printable)] }
    return TextOverlay(title: "What the plan brings", lines: lines)
  }

  func advice(_ session: Session) -> String {
    guard let (_, action) = session.selectedPlanAction, let open = session.open else {
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

import Scoring
import Workshop

/// Who does what by when.
public struct PlanSummary: Equatable, Sendable {
  /// Still to be done: those due first, then those without a date.
  public let open: [ActionSummary]
  /// Left for later on purpose.
  public let parked: [ActionSummary]
  public let done: [ActionSummary]
  /// What doing all of it brings, a sentence each.
  public let forecast: [String]

  init(_ state: WorkshopState, score: Score, forecast: Forecast) {
    let actions = state.actionsInOrder
    let notShown = Set(forecast.notShown)
    func summaries(_ isIncluded: (Action) -> Bool) -> [ActionSummary] {
      actions.filter { isIncluded($0.action) }.map {
        ActionSummary(
          $0.id, $0.action, state, on: score.on, isNotShown: notShown.contains($0.id))
      }
    }
    open = summaries(\.isPending)
    parked = summaries { $0.status == .parked }
    done = summaries { $0.status == .done }
    guard !open.isEmpty else {
      self.forecast = []
      return
    }
    var sentences = [ForecastWords.headline(forecast, now: score)]
    if let gate = forecast.gates.first(where: { $0.gate == score.stage.gate }) {
      sentences.append(
        ForecastWords.gateInOneSentence(gate, on: score.on, in: state.playbook))
    }
    // Of the gates of other stages what is new: that the plan passes one.
    for gate in forecast.gates where gate.gate != score.stage.gate {
      guard let date = gate.passesOn, date > score.on else { continue }
      sentences.append(ForecastWords.gate(gate, on: score.on, in: state.playbook))
    }
    self.forecast = sentences
  }
}

/// Something that was promised, or parked.
public struct ActionSummary: Equatable, Sendable {
  public let id: Slug
  public let text: String
  /// Blank where nobody has taken it.
  public let owner: String
  public let due: CalendarDate?
  public let isOverdue: Bool
  /// `open`, `under way`, `overdue`, `parked`, `done`, `dropped`.
  public let status: String
  /// The title of the question it serves.
  public let question: String?
  /// The level of that question it is to reach.
  public let reaches: Int?
  /// Done, but the record does not show the level.
  public let isNotShown: Bool
  /// Who by when: `Ben Ode, due 11 Dec 2026`.
  public let promise: String

  init(
    _ id: Slug, _ action: Action, _ state: WorkshopState, on day: CalendarDate,
    isNotShown: Bool = false
  ) {
    self.id = id
    text = action.text
    owner = action.owner
    due = action.due
    isOverdue = action.isOverdue(on: day)
    status = ActionWords.status(action, on: day)
    question = action.question.map { state.playbook[$0]?.title ?? $0.text }
    reaches = action.reaches?.rawValue
    self.isNotShown = isNotShown
    promise = ActionWords.promise(action, on: day)
  }
}

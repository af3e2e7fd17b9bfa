import Scoring
import Workshop

/// Who does what by when.
public struct PlanSummary: Equatable, Sendable {
  /// What is still to be done, in the order of the dates; actions without a date come last.
  public let open: [ActionSummary]
  /// What is left for later on purpose.
  public let parked: [ActionSummary]
  /// What has been done.
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
    // A gate of another stage is mentioned only if the plan passes it.
    for gate in forecast.gates where gate.gate != score.stage.gate {
      guard let date = gate.passesOn, date > score.on else { continue }
      sentences.append(ForecastWords.gate(gate, on: score.on, in: state.playbook))
    }
    self.forecast = sentences
  }
}

/// An action in words.
public struct ActionSummary: Equatable, Sendable {
  /// The id of the action.
  public let id: Slug
  /// What is to be done.
  public let text: String
  /// Who does it; blank if nobody has taken it.
  public let owner: String
  /// The day by which it is promised; `nil` without a date.
  public let due: CalendarDate?
  /// Whether that day has passed and it is not done.
  public let isOverdue: Bool
  /// `open`, `under way`, `overdue`, `parked`, `done`, `dropped`.
  public let status: String
  /// The title of the question it serves.
  public let question: String?
  /// The level that the question is to reach with it.
  public let reaches: Int?
  /// Whether it is done although the record does not show the level it was to reach.
  public let isNotShown: Bool
  /// Who by when: `Ben Ode, due 11 Dec 2026`.
  public let promise: String

  /// Who does it, in a table.
  var whoText: String { owner.isBlank ? "nobody yet" : owner }

  /// When it is due, in a table.
  var dueText: String { due?.spoken ?? "no date" }

  /// The question that it serves, and the level: `Sources, level 2`.
  var forText: String { (question ?? "") + (reaches.map { ", level \($0)" } ?? "") }

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

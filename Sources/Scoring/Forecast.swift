import Workshop

/// The forecast: the score once everything that was planned is done (method, section 7).
public struct Forecast: Equatable, Sendable {
  /// The day of scoring.
  public let on: CalendarDate
  /// The date up to which the plan counts, the last due date unless given; `nil` where there is
  /// none.
  public let by: CalendarDate?
  /// The levels that the plan reaches by then, as far as they are above today's.
  public let supposed: [QuestionID: Level]
  /// The score with these levels, on the day of scoring: evidence does not age in it.
  public let score: Score
  /// The forecasts of the gates, in playbook order.
  public let gates: [GateForecast]
  /// The actions that are done but whose level the record does not support, in the order of their
  /// ids.
  public let notShown: [Slug]

  /// What the whole plan brings a gate.
  public struct GateForecast: Equatable, Sendable {
    /// The gate's id.
    public let gate: Slug
    /// The earliest date on which it passes, the day of scoring where it passes already; `nil`:
    /// never.
    public let passesOn: CalendarDate?
    /// Whether it passes already, without the plan.
    public let isPassed: Bool
    /// The requirements that the whole plan leaves unmet; empty where the gate passes some day.
    public let unserved: [GateStatus.Unmet]

    /// A gate's forecast.
    public init(
      gate: Slug, passesOn: CalendarDate?, isPassed: Bool, unserved: [GateStatus.Unmet]
    ) {
      self.gate = gate
      self.passesOn = passesOn
      self.isPassed = isPassed
      self.unserved = unserved
    }
  }

  /// The forecast of a state, scored on a day for a stage (the workshop's own unless given), with
  /// what is due up to `by` (the last due date unless given).
  public init(
    of state: WorkshopState, stage: Slug? = nil, on day: CalendarDate, by: CalendarDate? = nil
  ) {
    let levels = QuestionLevels.all(of: state, on: day)
    let plan = Plan(state, levels: levels, on: day)
    func score(by date: CalendarDate?) -> Score {
      Score(
        of: state, levels: levels, stage: stage, on: day,
        supposing: date.map(plan.levels(by:)) ?? [:])
    }
    let last = plan.dates.last
    on = day
    self.by = by ?? last
    supposed = self.by.map(plan.levels(by:)) ?? [:]
    self.score = score(by: self.by)
    // Only dates on which something is delivered can change a gate.
    let today = score(by: nil)
    let whole = score(by: last)
    var passes: [Slug: CalendarDate] = [:]
    for gate in today.gates where gate.isPassed { passes[gate.id] = day }
    // A plan only raises levels: a gate that passes on a date passes on every later one. So the
    // date is found by halving, and the scores are cached for the other gates.
    var scores: [CalendarDate: Score] = [:]
    for gate in whole.gates where gate.isPassed && passes[gate.id] == nil {
      var (low, high) = (0, plan.dates.count - 1)
      while low < high {
        let middle = (low + high) / 2
        let date = plan.dates[middle]
        let then = scores[date] ?? score(by: date)
        scores[date] = then
        if then.gate(gate.id)?.isPassed == true { high = middle } else { low = middle + 1 }
      }
      passes[gate.id] = plan.dates[low]
    }
    gates = whole.gates.map { gate in
      let date = passes[gate.id]
      return GateForecast(
        gate: gate.id, passesOn: date, isPassed: today.gate(gate.id)?.isPassed ?? false,
        unserved: date == nil ? gate.unmet : [])
    }
    notShown = state.actions.filter { _, action in
      guard action.status == .done, let reaches = action.reaches,
        let index = action.question.flatMap(state.playbook.index(of:)),
        levels[index].isApplicable
      else { return false }
      return levels[index].supported < reaches.rawValue
    }.map(\.key).sorted()
  }
}

/// The plan: the open and doing actions of a workshop, by what they deliver and when.
private struct Plan {
  /// The pending actions of one question that reach a level.
  private struct Promise {
    let question: QuestionID
    /// Each level reached with the day it is delivered; `nil`: never (overdue, or without a date).
    var deliveries: [(level: Level, due: CalendarDate?)]
    let supported: Int
  }

  private var promises: [Promise] = []
  /// The days on which something is due, ascending.
  let dates: [CalendarDate]

  init(_ state: WorkshopState, levels: [QuestionLevels], on day: CalendarDate) {
    var byQuestion: [QuestionID: Promise] = [:]
    var dates: Set<CalendarDate> = []
    for action in state.actions.values where action.isPending {
      if let due = action.due { dates.insert(due) }
      guard let question = action.question, let level = action.reaches,
        let index = state.playbook.index(of: question), levels[index].isApplicable
      else { continue }
      let delivered = action.isOverdue(on: day) ? nil : action.due
      byQuestion[
        question,
        default: Promise(question: question, deliveries: [], supported: levels[index].supported)
      ].deliveries.append((level, delivered))
    }
    promises = Array(byQuestion.values)
    self.dates = dates.sorted()
  }

  /// The levels reached by a date, above today's: a question reaches a level when all of its
  /// pending actions up to that level are due by then, and one of them reaches just that level.
  func levels(by date: CalendarDate) -> [QuestionID: Level] {
    var reached: [QuestionID: Level] = [:]
    for promise in promises {
      for level in Level.allCases.reversed() where level.rawValue > promise.supported {
        let needed = promise.deliveries.filter { $0.level <= level }
        if needed.contains(where: { $0.level == level }),
          needed.allSatisfy({ $0.due.map { $0 <= date } ?? false })
        {
          reached[promise.question] = level
          break
        }
      }
    }
    return reached
  }
}

import Workshop

/// What doing all that was promised brings (method, section 7): the plan itself is scored.
public struct Forecast: Equatable, Sendable {
  /// The day of scoring.
  public let on: CalendarDate
  /// The date up to which the plan counts; `nil` where no action has a date.
  public let by: CalendarDate?
  /// The levels that the plan reaches by then and that are above today's.
  public let supposed: [QuestionID: Level]
  /// The score with them.
  public let score: Score
  /// For each gate the earliest date at which the whole plan passes it, the day of scoring where it
  /// passes already; `nil`: never.
  public let gates: [GateForecast]
  /// Actions done whose level is not shown, in the order of their ids.
  public let notShown: [Slug]

  public struct GateForecast: Equatable, Sendable {
    public let gate: Slug
    public let passesOn: CalendarDate?
    /// Whether it passes already, before anything of the plan is done.
    public let isPassed: Bool
    /// What the whole plan leaves unmet.
    public let unserved: [GateStatus.Unmet]

    public init(
      gate: Slug, passesOn: CalendarDate?, isPassed: Bool, unserved: [GateStatus.Unmet]
    ) {
      self.gate = gate
      self.passesOn = passesOn
      self.isPassed = isPassed
      self.unserved = unserved
    }
  }

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
    // A plan only raises levels: a gate that passes on a date passes on all that follow. So each date
    // halves what is left to be looked at, and some dates answer for several gates.
    var known: [CalendarDate: Score] = [:]
    for gate in whole.gates where gate.isPassed && passes[gate.id] == nil {
      var (low, high) = (0, plan.dates.count - 1)
      while low < high {
        let middle = (low + high) / 2
        let date = plan.dates[middle]
        let then = known[date] ?? score(by: date)
        known[date] = then
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

/// The open and doing actions of a workshop, by what they deliver and when.
private struct Plan {
  /// A question's pending actions that reach a level.
  private struct Promise {
    let question: QuestionID
    /// Level reached and the day it is delivered; `nil`: never (overdue, or without a date).
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

  /// A question reaches a level when every pending action of it up to that level is due by then and
  /// one reaches just that level.
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

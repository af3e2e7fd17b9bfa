import Workshop

/// The room's clock: what is left of a question's time and of the whole agenda's.
///
/// It knows the time only as it is told it. Each question has time of its own: it passes while the
/// question is on the screen, and what is left is there when the room comes back to it.
package struct RoomTimer: Equatable, Sendable {
  /// Seconds that have passed on each question, and that were added to it.
  private var spent: [QuestionID: Int] = [:]
  private var added: [QuestionID: Int] = [:]
  /// Seconds that the agenda was given when the timer was first started; `nil`: it never was.
  private var planned: Int?
  private var spentInAll = 0
  /// Up to when the time that passed is counted; `nil`: it stands still.
  package private(set) var since: Timestamp?
  /// The question whose time passes.
  package private(set) var question: QuestionID?

  package init() {}

  package var isRunning: Bool { since != nil }
  package var wasStarted: Bool { planned != nil }

  /// Lets the time pass from now on.
  package mutating func start(at now: Timestamp, on question: QuestionID, agenda seconds: Int) {
    if planned == nil { planned = seconds }
    since = now
    self.question = question
  }

  /// Counts what has passed until now; from here on it passes on this question.
  package mutating func count(until now: Timestamp, then question: QuestionID?) {
    if let since, let here = self.question {
      // A clock that is set back takes nothing back.
      let passed = max(0, now.seconds - since.seconds)
      spent[here, default: 0] += passed
      spentInAll += passed
      self.since = now
    }
    self.question = question
  }

  package mutating func stop() { since = nil }

  package mutating func add(_ seconds: Int, to question: QuestionID) {
    added[question, default: 0] += seconds
    planned = planned.map { $0 + seconds }
  }

  /// Seconds left of a question's time, below 0 once it is over.
  package func left(of question: QuestionID, share: Int) -> Int {
    share + added[question, default: 0] - spent[question, default: 0]
  }

  /// Seconds left of the agenda's time.
  package var leftInAll: Int? { planned.map { $0 - spentInAll } }
}

extension Playbook {
  /// Seconds that a question is given: its part of its decision's minutes; five minutes where the
  /// playbook does not say.
  package func seconds(for question: Question) -> Int {
    let decision = decisions[question.decisionIndex]
    guard decision.minutes > 0, decision.minutes < 10_000 else { return 300 }
    return Int((decision.minutes * 60 / Double(decision.questions.count)).rounded())
  }
}

/// Times as the timer shows them.
package enum TimerWords {
  /// `12:40`, `1:02:05`.
  package static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = abs(seconds)
    let minutes = "\(seconds / 60 % 60)"
    return seconds < 3600
      ? "\(minutes):\(two(seconds % 60))"
      : "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  /// `12:40 left`; once it is over `2:10 over`; `12:40, stopped`.
  package static func left(_ seconds: Int, isRunning: Bool) -> String {
    guard seconds >= 0 else { return "\(clock(seconds)) over" + (isRunning ? "" : ", stopped") }
    return clock(seconds) + (isRunning ? " left" : ", stopped")
  }

  /// `112 min left in all`; nothing where the whole time is over.
  package static func inAll(_ seconds: Int) -> String {
    seconds > 0 ? "\((seconds + 59) / 60) min left in all" : "time is over"
  }
}

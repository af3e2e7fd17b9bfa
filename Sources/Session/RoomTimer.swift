import Workshop

/// The room's timer: what is left of a question's time and of the whole agenda's.
///
/// It asks no clock; the caller hands in the time. Each question has its own time, which passes
/// only while the question is on the screen.
package struct RoomTimer: Equatable, Sendable {
  /// Seconds that have passed on each question, and seconds that were added to it.
  private var spent: [QuestionID: Int] = [:]
  private var added: [QuestionID: Int] = [:]
  /// The agenda's seconds when the timer was first started; `nil`: it never was.
  private var planned: Int?
  private var spentInAll = 0
  /// Up to when the time is counted; `nil`: the timer is stopped.
  package private(set) var since: Timestamp?
  /// The question whose time passes.
  package private(set) var question: QuestionID?

  /// A timer that was never started.
  package init() {}

  /// Whether time is passing.
  package var isRunning: Bool { since != nil }
  /// Whether it was ever started since it was last reset.
  package var wasStarted: Bool { planned != nil }

  /// Starts the timer on a question. The agenda's seconds count only at the first start.
  package mutating func start(at now: Timestamp, on question: QuestionID, agenda seconds: Int) {
    if planned == nil { planned = seconds }
    since = now
    self.question = question
  }

  /// Counts the time up to now for the question so far, and goes on with another one.
  package mutating func count(until now: Timestamp, then question: QuestionID?) {
    if let since, let here = self.question {
      // A clock that is set back gives no time back.
      let passed = max(0, now.seconds - since.seconds)
      spent[here, default: 0] += passed
      spentInAll += passed
      self.since = now
    }
    self.question = question
  }

  /// Stops the timer. Time that was not counted before is not counted.
  package mutating func stop() { since = nil }

  /// Adds seconds to a question and to the agenda.
  package mutating func add(_ seconds: Int, to question: QuestionID) {
    added[question, default: 0] += seconds
    planned = planned.map { $0 + seconds }
  }

  /// Seconds left of a question's time; negative once it is over. `share` is what the playbook
  /// gives it.
  package func left(of question: QuestionID, share: Int) -> Int {
    share + added[question, default: 0] - spent[question, default: 0]
  }

  /// Seconds left of the agenda's time; `nil` where the timer was never started.
  package var leftInAll: Int? { planned.map { $0 - spentInAll } }
}

extension Playbook {
  /// The seconds for a question: an equal share of its decision's minutes, or five minutes where
  /// the playbook gives no usable number.
  package func seconds(for question: Question) -> Int {
    let decision = decisions[question.decisionIndex]
    guard decision.minutes > 0, decision.minutes < 10_000 else { return 300 }
    return Int((decision.minutes * 60 / Double(decision.questions.count)).rounded())
  }
}

/// The timer's times in words.
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

  /// `112 min left in all`, or `time is over`.
  package static func inAll(_ seconds: Int) -> String {
    seconds > 0 ? "\((seconds + 59) / 60) min left in all" : "time is over"
  }
}

import PlainText
import Scoring
import TerminalKit
import Workshop

extension Workbench {
  mutating func showRoom() -> [Effect] {
    show(.room)
    return []
  }

  mutating func performInRoom(_ command: Command) -> [Effect] {
    switch command {
    case .back: place = .board
    case .up: select(board.question - 1)
    case .down: select(board.question + 1)
    case .pageUp, .previousDecision: selectDecision(by: -1)
    case .pageDown, .nextDecision: selectDecision(by: 1)
    case .first: select(0)
    case .last: select((open?.playbook.questions.count ?? 1) - 1)
    case .nextOpenQuestion, .reveal, .setLevel: return performOnQuestion(command)
    default: break
    }
    return []
  }

  var adviceInRoom: String {
    guard let open, let question = selectedQuestion else { return "" }
    let score = open.score.questions[board.question]
    if score.agreement.isRevealed, score.status == .provisional {
      return "Hear the highest and the lowest ballot. Then agree with 0–4."
    }
    switch score.status {
    case .agreed, .notApplicable: return "Settled. Space goes to the next open question."
    case .unanswered, .provisional, .unknown:
      if open.voted[question.id]?.isEmpty == false {
        return open.missingVoters(on: question.id).isEmpty
          ? "All have voted: R reveals." : "Votes come in. v takes the missing ones, R reveals."
      }
      return score.agreement.isRevealed
        ? "Hear the highest and the lowest ballot first."
        : "Read question and levels aloud. v asks everybody for a vote."
    }
  }

  /// The questions that are still open, in the order in which the room takes them, with the minutes
  /// that each is given.
  mutating func showAgenda() {
    guard let open else { return refuse("Open a workshop first.") }
    let questions = open.agenda.map { open.playbook.questions[$0] }
    guard !questions.isEmpty else { return say("Every question has an answer.") }
    let gate = open.state.stageGate
    let seconds = questions.map { open.playbook.seconds(for: $0) }
    var lines = zip(questions, seconds).map { question, seconds -> [Span] in
      [
        Span(
          TextWidth.padded("\((seconds + 59) / 60) min", to: 7, alignment: .trailing),
          Style(.accent)),
        Span("  " + question.title.printable),
        Span(
          "  " + open.playbook.decisions[question.decisionIndex].title.printable
            + (gate?.names(question.id) == true ? " · gate" : ""), .muted),
      ]
    }
    let total = seconds.reduce(0, +)
    lines += [
      [], [Span("\((total + 59) / 60) minutes in all; t starts the timer.", .muted)],
    ]
    overlay = .text(TextOverlay(title: "Agenda", lines: lines))
  }

  // MARK: - The timer

  mutating func toggleTimer() -> [Effect] {
    guard selectedQuestion != nil else {
      refuse("Open a workshop first.")
      return []
    }
    room.wish = room.timer.isRunning ? .stop : .start
    return [.readClock]
  }

  /// Extends the timer by five minutes, or begins it anew.
  mutating func setTimer(_ command: Command) -> [Effect] {
    guard let question = selectedQuestion else {
      refuse("Open a workshop first.")
      return []
    }
    if command == .extendTimer {
      room.timer.add(300, to: question.id)
      say("Five minutes more for \(question.title.printable).")
      return []
    }
    let wasRunning = room.timer.isRunning
    room.timer = RoomTimer()
    guard wasRunning else {
      say("The timer is as at the beginning; t starts it.")
      return []
    }
    room.wish = .start
    return [.readClock]
  }

  /// Takes in what time it is.
  mutating func take(_ now: Timestamp) {
    guard let open, let question = selectedQuestion else { return }
    room.timer.count(until: now, then: question.id)
    switch room.wish {
    case .start?:
      let seconds = open.agenda.reduce(0) {
        $0 + open.playbook.seconds(for: open.playbook.questions[$1])
      }
      room.timer.start(
        at: now, on: question.id,
        agenda: seconds > 0 ? seconds : open.playbook.seconds(for: question))
    case .stop?: room.timer.stop()
    case nil: break
    }
    room.wish = nil
  }

  /// Seconds left for the selected question; `nil` where the timer was never started.
  var secondsLeft: Int? {
    guard room.timer.wasStarted, let open, let question = selectedQuestion else { return nil }
    return room.timer.left(of: question.id, share: open.playbook.seconds(for: question))
  }

  /// Where the room is, for those who follow; `nil` where nobody can follow or nothing can be told.
  public var whereabouts: Workshop.Room? {
    guard let open, open.readOnly == nil, !open.state.details.participants.isEmpty,
      let question = selectedQuestion
    else { return nil }
    var told = Workshop.Room(question: question.id)
    guard let left = secondsLeft else { return told }
    if let since = room.timer.since, room.timer.question == question.id {
      told.timerEnds = Timestamp(seconds: since.seconds + left)
    } else {
      told.timerLeft = left
    }
    return told
  }

  // MARK: - Essentials

  /// Keeps the agenda to the questions of the stage's gate, or opens it again to all.
  mutating func toggleEssentials() -> [Effect] {
    guard let open else {
      refuse("Open a workshop first.")
      return []
    }
    if open.isEssential {
      self.open?.isEssential = false
      say("All questions are on the agenda again.")
      return []
    }
    guard open.essentials.count > 0 else {
      refuse("This stage has no gate, so there are no essentials: all questions count alike.")
      return []
    }
    self.open?.isEssential = true
    guard let first = self.open?.agenda.first else {
      say(sayingAllAnswered)
      return []
    }
    if self.open?.agenda.contains(board.question) == false {
      select(first)
      if place != .room { show(.board) }
    }
    say(
      "Only the \(counted(open.essentials.count)) questions of the gate: Space goes through them.")
    return []
  }

  /// Begins with a run through the essentials.
  public mutating func beginWithEssentials() {
    if open?.isEssential == false { _ = toggleEssentials() }
  }

  /// What is said when the agenda is done.
  var sayingAllAnswered: String {
    guard let open, open.isEssential else {
      return "Every question has an answer. g shows the gaps."
    }
    let count = open.essentials.count
    return count == 1
      ? "The one question of the gate is answered: g shows the gaps."
      : "All \(counted(count)) are answered: g shows the gaps."
  }

  /// A small number in words.
  private func counted(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }
}

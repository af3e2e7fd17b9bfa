import Workshop

/// The room's timer: commands, ticks, and the room state for others.
extension Session {
  /// Starts or stops the timer, as soon as the time is known.
  package mutating func toggleTimer() -> [Effect] {
    guard selectedQuestion != nil else {
      refuse("Open a workshop first.")
      return []
    }
    timerWish = timer.isRunning ? .stop : .start
    return [.readClock]
  }

  /// Adds five minutes to the selected question, or resets the timer.
  package mutating func setTimer(_ command: Command) -> [Effect] {
    guard let question = selectedQuestion else {
      refuse("Open a workshop first.")
      return []
    }
    if command == .extendTimer {
      timer.add(300, to: question.id)
      say("Five minutes more for \(question.title.printable).")
      return []
    }
    let wasRunning = timer.isRunning
    timer = RoomTimer()
    guard wasRunning else {
      say("The timer is as at the beginning; t starts it.")
      return []
    }
    timerWish = .start
    return [.readClock]
  }

  /// Counts the time up to now and starts or stops the timer as asked.
  mutating func tick(_ now: Timestamp) {
    guard let open, let question = selectedQuestion else { return }
    timer.count(until: now, then: question.id)
    switch timerWish {
    case .start?:
      let seconds = open.agenda.reduce(0) {
        $0 + open.playbook.seconds(for: open.playbook.questions[$1])
      }
      timer.start(
        at: now, on: question.id,
        agenda: seconds > 0 ? seconds : open.playbook.seconds(for: question))
    case .stop?: timer.stop()
    case nil: break
    }
    timerWish = nil
  }

  /// Seconds left for the selected question; `nil` where the timer was never started.
  package var secondsLeft: Int? {
    guard timer.wasStarted, let open, let question = selectedQuestion else { return nil }
    return timer.left(of: question.id, share: open.playbook.seconds(for: question))
  }

  /// Where the room is, for participants at their own terminals; `nil` where nobody can follow or
  /// nothing is selected.
  package var whereabouts: Workshop.Room? {
    guard let open, open.readOnly == nil, !open.state.details.participants.isEmpty,
      let question = selectedQuestion
    else { return nil }
    var told = Workshop.Room(question: question.id)
    guard let left = secondsLeft else { return told }
    if let since = timer.since, timer.question == question.id {
      told.timerEnds = Timestamp(seconds: since.seconds + left)
    } else {
      told.timerLeft = left
    }
    return told
  }
}

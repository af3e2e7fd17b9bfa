import TerminalKit
import Workshop

extension Workbench {
  func drawRoom(_ picture: inout Picture) {
    guard let open, selectedQuestion != nil else { return }
    let title = Rect(x: 2, y: 0, width: size.width - 4, height: 1)
    var parts = [Strip.Part(open.state.details.title.printable, .muted, priority: 3)]
    if case .failed = saving {
      parts.append(Strip.Part("NOT SAVED", Style(.error, .bold), priority: 9))
    }
    if let timer = timerPart(&picture) { parts.append(timer) }
    // What stands alone stands at the left: the timer has its place at the right.
    Strip(parts).draw(in: title, on: &picture.canvas)
    RoomPage(open: open, index: board.question, adds: votesLine(open))
      .draw(onScreen: size, &picture.canvas)
  }

  private func votesLine(_ open: OpenWorkshop) -> [Span] {
    guard let question = selectedQuestion,
      let words = VotesWords.standing(of: question.id, in: open)
    else { return [] }
    return [Span(words, .muted)]
  }

  /// The timer as a part of a line at the top; it is drawn each second while it runs.
  func timerPart(_ picture: inout Picture) -> Strip.Part? {
    guard let left = secondsLeft else { return nil }
    let isRunning = room.timer.isRunning
    if isRunning { picture.showsRunningTimer = true }
    return Strip.Part(TimerWords.spans(left, isRunning: isRunning), priority: 11)
  }
}

extension TimerWords {
  /// With the sign of a clock. Over time is told calmly: nothing blinks.
  static func spans(_ seconds: Int, isRunning: Bool) -> [Span] {
    [
      Span("◷ ", .muted),
      Span(
        left(seconds, isRunning: isRunning),
        seconds < 0 ? Style(.warning) : isRunning ? Style(.accent, .bold) : .muted),
    ]
  }
}

/// Who has voted, and who is missing; never how.
enum VotesWords {
  /// `2 of 4 have voted. Still to come: Ben Ode, Cy Lam.` `nil` where nobody votes as yet, or the
  /// ballots are revealed.
  static func standing(of question: QuestionID, in open: OpenWorkshop) -> String? {
    guard open.state.reveals[question] == nil else { return nil }
    let voters = open.state.details.participants.filter { !$0.value.observer }
    let missing = open.missingVoters(on: question)
    let count = voters.count - missing.count
    guard count > 0 else { return nil }
    let lead = "\(count) of \(voters.count) \(count == 1 ? "has" : "have") voted."
    guard !missing.isEmpty else { return "\(lead) Nobody is missing." }
    let shown = missing.count > 5 ? 4 : missing.count
    let names = missing.prefix(shown).map(\.participant.name.printable).joined(separator: ", ")
    let more = missing.count > shown ? " and \(missing.count - shown) more" : ""
    return "\(lead) Still to come: \(names)\(more)."
  }
}

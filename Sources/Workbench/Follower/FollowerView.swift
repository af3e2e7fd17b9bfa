import Scoring
import Session
import TerminalKit
import Workshop

extension Follower {
  /// The whole screen as it is now.
  package var view: Picture {
    var picture = Picture(size: size)
    let smallest = Workbench.smallest
    guard size.width >= smallest.width, size.height >= smallest.height else {
      picture.canvas.putWrapped(
        "This needs a terminal of at least \(smallest.width) columns and \(smallest.height) rows. "
          + "Make it larger.", in: Rect(size), style: .text)
      picture.canvas.cursor = Point(x: 0, y: 0)
      return picture
    }
    drawTop(&picture)
    RoomPage(open: open, index: index, adds: standing)
      .draw(onScreen: size, &picture.canvas)
    drawAdvice(&picture)
    Footer(hints, mode: comment != nil ? "Typing" : "").draw(
      in: Rect(x: 0, y: size.height - 1, width: size.width, height: 1), on: &picture.canvas)
    help?.draw(&picture)
    return picture
  }

  private func drawTop(_ picture: inout Picture) {
    var parts = [Strip.Part(open.state.details.title.printable, .muted, priority: 3)]
    if let participant {
      parts.append(
        Strip.Part(
          open.state.details.name(of: participant).printable, Style(.accent), priority: 8))
    }
    if !follows, roomIndex != nil {
      parts.append(Strip.Part("on your own, f follows the room", Style(.warning), priority: 7))
    }
    if let left = secondsLeft {
      if isTimerRunning { picture.showsRunningTimer = true }
      parts.append(
        Strip.Part(TimerWords.spans(left, isRunning: isTimerRunning), priority: 11))
    }
    Strip(parts).draw(
      in: Rect(x: 2, y: 0, width: size.width - 4, height: 1), on: &picture.canvas)
  }

  private var isTimerRunning: Bool { room?.timerEnds != nil }

  /// Seconds left for the room's question, if it is on the screen. A timer that ended more than an
  /// hour ago counts as forgotten.
  private var secondsLeft: Int? {
    guard roomIndex == index else { return nil }
    let left = room?.timerEnds.map { $0.seconds - now.seconds } ?? room?.timerLeft
    return left.flatMap { $0 > -3600 && $0 < 86_400 ? $0 : nil }
  }

  /// What is shown of the votes before the reveal: whether the own vote is in, and who is missing.
  private var standing: [Span] {
    guard let question, !isRevealed else { return [] }
    var lines: [Span] = []
    if whyNoVote == nil {
      lines.append(
        hasVoted
          ? Span("✓ Your vote is in.", Style(.good, .bold))
          : Span("Your vote is not in yet.", Style(.warning)))
    }
    if let words = VotingWords.sentences(question.id, in: open) {
      lines.append(Span(words, .muted))
    }
    return lines
  }

  private var hints: [KeyHint] {
    keymap.hints.filter { hint in
      // A screen that follows the room does not offer to follow it.
      hint.label != "follow the room" || !follows
    }
  }

  private func drawAdvice(_ picture: inout Picture) {
    let row = Rect(x: 1, y: size.height - 2, width: size.width - 2, height: 1)
    if let comment, notice?.kind != .refused {
      let used = picture.canvas.put("Why you see it so: ", x: row.x, y: row.y, style: .advice)
      if let notice {
        picture.canvas.put(
          "✓ " + notice.text.printable, x: row.x, y: row.y - 1, style: Style(.good),
          maxWidth: row.width)
      }
      comment.draw(
        in: Rect(x: row.x + used, y: row.y, width: row.width - used, height: 1),
        on: &picture.canvas, isFocused: true)
      return
    }
    guard let notice else {
      picture.canvas.put(
        AdviceLine.fitting(advice.printable, width: row.width), x: row.x, y: row.y, style: .advice,
        maxWidth: row.width)
      return
    }
    let role: Role =
      switch notice.kind {
      case .done: .good
      case .refused: .warning
      case .failed: .error
      }
    picture.canvas.put(
      (notice.kind == .done ? "✓ " : "! ") + notice.text.printable, x: row.x, y: row.y,
      style: Style(role, .bold), maxWidth: row.width)
  }

  /// What to do now, in one line.
  var advice: String {
    guard question != nil else { return "" }
    let score = open.score.questions[index]
    if isRevealed {
      return score.status == .agreed
        ? "The team agreed on level \(score.claimed)."
        : "The ballots are revealed. Hear why before you agree."
    }
    if let why = whyNoVote {
      guard participant == nil else { return why }
      return roomIndex == nil
        ? "Nobody leads the room now. The arrows go through the questions."
        : "This screen follows the room."
    }
    if hasVoted { return "You may change your vote until the reveal; n says why." }
    return score.status == .agreed
      ? "The team agreed on level \(score.claimed). A vote still counts for the reveal."
      : "Vote with 0–4 or ?. Nobody sees it before the reveal."
  }
}

import Session
import TerminalKit
import Workshop

/// The room view: one question in large type for the projector.
struct RoomScreen: Screen {
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    switch command {
    case .back: session.go(.board)
    case .up: session.select(session.selection - 1)
    case .down: session.select(session.selection + 1)
    case .pageUp, .previousDecision: session.selectDecision(by: -1)
    case .pageDown, .nextDecision: session.selectDecision(by: 1)
    case .first: session.select(0)
    case .last: session.select((session.open?.playbook.questions.count ?? 1) - 1)
    case .nextOpenQuestion, .reveal, .setLevel:
      return QuestionCommands.perform(command, &session)
    default: break
    }
    return []
  }

  func draw(_ picture: inout Picture, _ session: Session) {
    guard let open = session.open, let question = session.selectedQuestion else { return }
    let size = session.size
    var parts = [Strip.Part(open.state.details.title.printable, .muted, priority: 3)]
    if case .failed = session.saving {
      parts.append(Strip.Part("NOT SAVED", Style(.error, .bold), priority: 9))
    }
    if let timer = Header(session).timerPart(&picture) { parts.append(timer) }
    // A single part is drawn at the left: the right edge is for the timer.
    Strip(parts).draw(
      in: Rect(x: 2, y: 0, width: size.width - 4, height: 1), on: &picture.canvas)
    let votes = VotingWords.sentences(question.id, in: open).map { [Span($0, .muted)] } ?? []
    RoomPage(open: open, index: session.selection, adds: votes)
      .draw(onScreen: size, &picture.canvas)
  }

  func advice(_ session: Session) -> String {
    guard let open = session.open, let question = session.selectedQuestion else { return "" }
    let score = open.score.questions[session.selection]
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
}

import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The board: the decisions, with the selected question beside them.
struct BoardScreen: Screen {
  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    guard let open = session.open else { return [] }
    switch command {
    case .enter, .right: session.goInto()
    case .back: return session.leaveWorkshop(to: .home)
    case .up: session.select(session.selection - 1)
    case .down: session.select(session.selection + 1)
    case .pageUp, .previousDecision: session.selectDecision(by: -1)
    case .pageDown, .nextDecision: session.selectDecision(by: 1)
    case .first: session.select(0)
    case .last: session.select(open.playbook.questions.count - 1)
    default: return QuestionCommands.perform(command, &session)
    }
    return []
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    QuestionClick.perform(target, opens: opens, &session)
  }

  func draw(_ picture: inout Picture, _ session: Session) {
    BoardPanes(session: session).draw(&picture)
  }

  func advice(_ session: Session) -> String {
    guard let open = session.open, session.selectedQuestion != nil else { return "" }
    let score = open.score.questions[session.selection]
    switch score.status {
    case .unanswered, .unknown:
      if let standing = QuestionAdvice.beforeReveal(session) { return standing }
    case .provisional, .agreed, .notApplicable: break
    }
    switch score.status {
    case .unanswered:
      return session.size.width < BoardLayout.wide
        ? "Enter opens it: read the levels aloud and agree on one."
        : "Read the five levels aloud, then agree on one with 0–4. Nobody knows? Press -."
    case .unknown: return "Nobody knows yet. Agree on a level with 0–4 as soon as somebody does."
    case .provisional: return QuestionAdvice.afterReveal(session)
    case .notApplicable: return "It does not apply. Space goes to the next open question."
    case .agreed where score.unsupported > 0:
      return "Claimed, not shown. Fill in what is missing: Enter."
    case .agreed where score.agreement.verdict == .split:
      return "The room is split here: hear why before you go on."
    case .agreed:
      let left = open.agenda.count
      let standing =
        score.gap > 0 ? "Agreed at \(score.claimed), the target is \(score.target)." : "Settled."
      return left == 0
        ? "\(standing) "
          + (open.isEssential
            ? session.sayingAllAnswered
            : "Every question has an answer: g shows what holds you back.")
        : "\(standing) Space goes to the next of \(left) open questions."
    }
  }

  func explanation(_ session: Session) -> TextOverlay? {
    let question = session.selectedQuestion
    return Explanation.text(of: question.map { .question($0.id) }, in: question, session)
  }
}

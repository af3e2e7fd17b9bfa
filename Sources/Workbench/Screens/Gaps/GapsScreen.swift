import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The ranked gap analysis, with the what-if.
struct GapsScreen: Screen {
  var selection = 0
  /// The question of the selected row; the selection follows it when rows move.
  private var selectedID: QuestionID?

  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect] {
    selectedID = nil
    return []
  }

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    guard let open = session.open else { return [] }
    if let row = command.row(from: selection, last: rows(session).count - 1) {
      select(row)
      return []
    }
    switch command {
    case .supposeMore: suppose(by: 1, &session)
    case .supposeLess: suppose(by: -1, &session)
    case .supposeNothing:
      if open.supposed.isEmpty { session.refuse("Nothing is supposed: + shows what if.") }
      session.open?.supposeNothing()
    case .enter:
      if let id = selectedGap(session)?.id {
        session.open?.supposeNothing()
        session.go(to: id)
        session.goInto()
      }
    case .back: session.go(.board)
    default: break
    }
    return []
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    guard case .row(let row) = target else { return [] }
    select(row)
    return opens ? perform(.enter, &session) : []
  }

  private mutating func select(_ row: Int) {
    selection = row
    selectedID = nil
  }

  mutating func keepInView(_ session: inout Session) {
    let rows = rows(session)
    if let selectedID, let row = rows.firstIndex(where: { id(at: $0, session) == selectedID }) {
      selection = row
    }
    selection = max(0, min(selection, rows.count - 1))
    selectedID = selectedGap(session)?.id
  }

  private func id(at index: Int, _ session: Session) -> QuestionID? {
    session.open?.playbook.questions[index].id
  }

  /// The indices of the listed questions, ranked without the supposed levels, so that a what-if
  /// does not move rows.
  func rows(_ session: Session) -> [Int] { session.open?.score.gaps ?? [] }

  /// The question of the selected row.
  func selectedGap(_ session: Session) -> Question? {
    let rows = rows(session)
    guard let open = session.open, rows.indices.contains(selection) else { return nil }
    return open.playbook.questions[rows[selection]]
  }

  private func suppose(by step: Int, _ session: inout Session) {
    guard let open = session.open, let question = selectedGap(session),
      let index = open.playbook.index(of: question.id)
    else { return }
    let score = (open.supposedScore ?? open.score).questions[index]
    guard score.isApplicable else { return session.refuse("It does not apply to this pilot.") }
    guard let level = Level(rawValue: score.supported + step) else {
      return session.refuse(step > 0 ? "4 is the highest level." : "0 is the lowest level.")
    }
    let isAsItIs =
      level.rawValue == open.score.questions[index].supported
      && open.score.questions[index].countsAsAgreed
    session.open?.suppose(isAsItIs ? nil : level, of: question.id)
  }

  func questionAtHand(_ session: Session) -> Int? {
    selectedGap(session).flatMap { session.open?.playbook.index(of: $0.id) }
  }

  func explanation(_ session: Session) -> TextOverlay? {
    let gap = selectedGap(session)
    return Explanation.text(
      of: gap.map { .question($0.id) }, in: gap, score: session.open?.supposedScore, session)
  }

  func advice(_ session: Session) -> String {
    guard let gap = selectedGap(session) else {
      return "Nothing is missing at this stage. s shows the summary."
    }
    return session.open?.supposed.isEmpty == false
      ? "Only supposed, nothing is changed: 0 goes back to what is."
      : "What if \(gap.title) were a level higher? + shows it. Enter goes there."
  }
}

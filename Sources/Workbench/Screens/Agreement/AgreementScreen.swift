import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The agreement by role group: who sees which question differently.
struct AgreementScreen: Screen {
  var selection = 0
  /// The index of the decision shown; `nil`: all.
  var decision: Int?
  /// The indices of the listed questions, in list order; computed while the screen is shown.
  var indices: [Int] = []
  /// The marks of the role groups that occur in the list.
  var marks: Set<String> = []
  /// The revision and the decision that the list was computed for.
  private var revision: Int?
  private var listed: Int?

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    if let row = command.row(from: selection, last: indices.count - 1) {
      selection = row
      return []
    }
    switch command {
    case .nextDecision: filter(by: 1, session)
    case .previousDecision: filter(by: -1, session)
    case .enter:
      guard let id = selectedQuestion(session)?.id else {
        session.refuse("Nothing is revealed here yet: v on the board takes a vote.")
        return []
      }
      session.go(to: id)
      session.goInto(.room)
    case .back: session.go(.board)
    default: break
    }
    return []
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    guard case .row(let row) = target else { return [] }
    selection = row
    return opens ? perform(.enter, &session) : []
  }

  /// Computes the list again after a change of the record or the decision.
  private mutating func renew(_ session: Session) {
    guard let open = session.open,
      revision != open.revision || listed != decision
    else { return }
    let marks = GroupMark.all(of: open.playbook)
    indices = AgreementRow.all(open, decision: decision)
    self.marks = Set(
      indices.flatMap { AgreementRow($0, open, marks).dots.map(\.mark.text) })
    revision = open.revision
    listed = decision
  }

  /// The question of the selected row.
  private func selectedQuestion(_ session: Session) -> Question? {
    guard let open = session.open, indices.indices.contains(selection) else { return nil }
    return open.playbook.questions[indices[selection]]
  }

  /// Switches between all decisions, the first, the second and so on.
  private mutating func filter(by step: Int, _ session: Session) {
    let count = (session.open?.playbook.decisions.count ?? 0) + 1
    let here = decision.map { $0 + 1 } ?? 0
    let next = (here + step + count) % count
    decision = next == 0 ? nil : next - 1
    selection = 0
  }

  mutating func keepInView(_ session: inout Session) {
    if let decision, session.open?.playbook.decisions.indices.contains(decision) != true {
      self.decision = nil
    }
    renew(session)
    selection = max(0, min(selection, indices.count - 1))
  }

  func advice(_ session: Session) -> String {
    guard let question = selectedQuestion(session) else {
      return decision == nil
        ? "Nothing is revealed yet. v on the board takes all hands at once."
        : "Nothing of this decision is revealed yet. ] goes to the next."
    }
    return "Where it lies furthest apart comes first. Enter goes to \(question.title)."
  }

  /// What the figures of agreement mean, and how they came about here.
  func explanation(_ session: Session) -> TextOverlay? {
    guard let open = session.open else { return nil }
    var lines: [[Span]] = []
    let width = max(30, min(76, session.size.width - 10))
    func add(_ title: String, _ sentences: [String]) {
      if !lines.isEmpty { lines.append([]) }
      lines.append([Span(title, .title)])
      for sentence in sentences {
        lines += TextWrap.prose(sentence, width: width - 2).map { [Span("  " + $0)] }
      }
    }
    add("Agreement on a question", AgreementWords.agreement)
    add("Reliability", AgreementWords.reliability)
    add("Role groups", AgreementWords.groups(named: open.state.details.ballotsNamed))
    for figure in [selectedQuestion(session).map { Figure.question($0.id) }, .overall(.alignment)] {
      guard let figure, let derivation = open.score.derivation(of: figure, in: open.state) else {
        continue
      }
      lines.append([])
      lines += DerivationLines.lines(of: derivation, deepest: 1)
    }
    return TextOverlay(title: "How far the room sees it alike", lines: lines)
  }
}

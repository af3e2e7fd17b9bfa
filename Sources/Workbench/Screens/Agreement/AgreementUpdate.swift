import PlainText
import Reports
import Scoring
import TerminalKit
import Workshop

extension Workbench {
  mutating func showAgreement() -> [Effect] {
    show(.agreement)
    return []
  }

  mutating func performInAgreement(_ command: Command) -> [Effect] {
    if let row = command.row(from: agreement.selection, last: agreement.indices.count - 1) {
      agreement.selection = row
      return []
    }
    switch command {
    case .nextDecision: filterAgreement(by: 1)
    case .previousDecision: filterAgreement(by: -1)
    case .enter:
      guard let id = selectedDisagreement?.id else {
        refuse("Nothing is revealed here yet: v on the board takes a vote.")
        return []
      }
      goTo(id)
      enterQuestion(at: .room)
    case .back: place = .board
    default: break
    }
    return []
  }

  /// Works out which questions are listed, where they are shown and the record or the decision has
  /// changed since.
  private mutating func renewAgreement() {
    guard let open,
      agreement.revision != open.revision || agreement.listed != agreement.decision
    else { return }
    let marks = GroupMark.all(of: open.playbook)
    agreement.indices = AgreementRow.all(open, decision: agreement.decision)
    agreement.marks = Set(
      agreement.indices.flatMap { AgreementRow($0, open, marks).dots.map(\.mark.text) })
    agreement.revision = open.revision
    agreement.listed = agreement.decision
  }

  /// The question of the selected row.
  var selectedDisagreement: Question? {
    let indices = agreement.indices
    guard let open, indices.indices.contains(agreement.selection) else { return nil }
    return open.playbook.questions[indices[agreement.selection]]
  }

  /// All decisions, the first, the second and so on.
  private mutating func filterAgreement(by step: Int) {
    let count = (open?.playbook.decisions.count ?? 0) + 1
    let here = agreement.decision.map { $0 + 1 } ?? 0
    let next = (here + step + count) % count
    agreement.decision = next == 0 ? nil : next - 1
    agreement.selection = 0
  }

  mutating func keepAgreementInView() {
    if let decision = agreement.decision,
      open?.playbook.decisions.indices.contains(decision) != true
    {
      agreement.decision = nil
    }
    if place == .agreement {
      renewAgreement()
      agreement.selection = max(0, min(agreement.selection, agreement.indices.count - 1))
    }
  }

  var adviceInAgreement: String {
    guard let question = selectedDisagreement else {
      return agreement.decision == nil
        ? "Nothing is revealed yet. v on the board takes all hands at once."
        : "Nothing of this decision is revealed yet. ] goes to the next."
    }
    return "Where it lies furthest apart comes first. Enter goes to \(question.title)."
  }

  /// What the figures of agreement mean, and how they came about here.
  var agreementExplained: TextOverlay? {
    guard let open else { return nil }
    var lines: [[Span]] = []
    let width = max(30, min(76, size.width - 10))
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
    for figure in [selectedDisagreement.map { Figure.question($0.id) }, .overall(.alignment)] {
      guard let figure, let derivation = open.score.derivation(of: figure, in: open.state) else {
        continue
      }
      lines.append([])
      lines += DerivationLines.lines(of: derivation, deepest: 1)
    }
    return TextOverlay(title: "How far the room sees it alike", lines: lines)
  }
}

import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The progress screen: each checkpoint compared with the present state.
struct ProgressScreen: Screen {
  /// The checkpoints shown, the earliest first.
  private(set) var checkpoints: [Checkpoint] = []
  /// The comparison with each checkpoint; computed while the screen is shown.
  private(set) var comparisons: [Comparison] = []
  /// The index of the checkpoint to compare with.
  var selection = 0
  /// Lines of changes scrolled off the top.
  var offset = 0
  /// The revision of the record that the comparisons belong to.
  private var revision: Int?
  /// A cache of summaries of comparisons, by index.
  private var summaries: [Int: ComparisonSummary] = [:]

  /// The summary of the comparison with the selected checkpoint.
  var summary: ComparisonSummary? { summaries[selection] }

  /// The comparison with the selected checkpoint.
  var selected: Comparison? {
    comparisons.indices.contains(selection) ? comparisons[selection] : nil
  }

  mutating func arrive(from place: Place, _ session: inout Session) -> [Effect] {
    session.readCheckpoints()
  }

  /// Takes over newly read checkpoints and selects the latest.
  private mutating func take(_ checkpoints: [Checkpoint]) {
    let isFirst = self.checkpoints.isEmpty
    self.checkpoints = checkpoints
    revision = nil
    let last = max(0, checkpoints.count - 1)
    selection = isFirst ? last : min(selection, last)
  }

  /// Computes the comparisons again after a change of the record.
  mutating func keepInView(_ session: inout Session) {
    guard let open = session.open else { return }
    if checkpoints.map(\.taken) != session.earlier.map(\.taken) { take(session.earlier) }
    defer { summarizeSelected() }
    guard revision != open.revision else { return }
    summaries = [:]
    let now = Comparison.Side(open.state, on: open.day)
    comparisons = checkpoints.map { checkpoint in
      Comparison(
        Comparison.Side(
          checkpoint.state, on: checkpoint.taken.date, name: checkpoint.name,
          taken: checkpoint.taken), now)
    }
    revision = open.revision
  }

  private mutating func summarizeSelected() {
    guard summary == nil, let selected = selected else { return }
    summaries[selection] = ComparisonSummary(selected)
  }

  mutating func perform(_ command: Command, _ session: inout Session) -> [Effect] {
    let area = area(session)
    let last = max(0, checkpoints.count - 1)
    let page = max(1, area.changes.height - 3)
    switch command {
    case .left: select(checkpoint: selection - 1)
    case .right: select(checkpoint: selection + 1)
    case .first: select(checkpoint: 0)
    case .last: select(checkpoint: last)
    case .up: offset -= 1
    case .down: offset += 1
    case .pageUp: offset -= page
    case .pageDown: offset += page
    case .back: session.go(.board)
    default: break
    }
    let lines = lines(width: area.changes.width - 4).count
    offset = max(0, min(offset, lines - (area.changes.height - 2)))
    return []
  }

  private mutating func select(checkpoint index: Int) {
    guard checkpoints.indices.contains(index) else { return }
    if index != selection { offset = 0 }
    selection = index
  }

  mutating func click(_ target: Picture.Target, opens: Bool, _ session: inout Session) -> [Effect] {
    if case .row(let row) = target { selection = row }
    return []
  }

  func advice(_ session: Session) -> String {
    checkpoints.isEmpty
      ? "c keeps where you stand today, to compare with later."
      : "← → chooses the day that now is compared with. c keeps where you stand today."
  }
}

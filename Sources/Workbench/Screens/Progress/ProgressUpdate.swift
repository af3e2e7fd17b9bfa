import Reports
import Scoring
import TerminalKit
import Workshop

extension Workbench {
  mutating func showProgress() -> [Effect] {
    show(.progress)
    return place == .progress && !knowsCheckpoints ? [.readCheckpoints] : []
  }

  /// Whether the checkpoints there are have been read: one that is there never changes.
  var knowsCheckpoints: Bool {
    let there = open?.checkpoints.suffix(ProgressState.most).map(\.taken) ?? []
    return there == progress.checkpoints.map(\.taken)
  }

  /// Takes in the checkpoints that were read; the latest is compared with.
  mutating func take(_ checkpoints: [Checkpoint]) {
    let isFirst = progress.checkpoints.isEmpty
    progress.checkpoints = checkpoints.suffix(ProgressState.most)
    progress.revision = nil
    let last = max(0, progress.checkpoints.count - 1)
    progress.selection = isFirst ? last : min(progress.selection, last)
    summary.awaitsCheckpoints = false
    renewSummary()
  }

  /// Works the comparisons out where they are shown and the record has changed since.
  mutating func renewProgress() {
    guard let open, place == .progress else { return }
    defer { summarizeSelected() }
    guard progress.revision != open.revision else { return }
    progress.summaries = [:]
    let now = Comparison.Side(open.state, on: open.day)
    progress.comparisons = progress.checkpoints.map { checkpoint in
      Comparison(
        Comparison.Side(
          checkpoint.state, on: checkpoint.taken.date, name: checkpoint.name,
          taken: checkpoint.taken), now)
    }
    progress.revision = open.revision
  }

  private mutating func summarizeSelected() {
    guard progress.summary == nil, let selected = progress.selected else { return }
    progress.summaries[progress.selection] = ComparisonSummary(selected)
  }

  mutating func performInProgress(_ command: Command) -> [Effect] {
    let last = max(0, progress.checkpoints.count - 1)
    let page = max(1, progressArea.changes.height - 3)
    switch command {
    case .left: select(checkpoint: progress.selection - 1)
    case .right: select(checkpoint: progress.selection + 1)
    case .first: select(checkpoint: 0)
    case .last: select(checkpoint: last)
    case .up: progress.offset -= 1
    case .down: progress.offset += 1
    case .pageUp: progress.offset -= page
    case .pageDown: progress.offset += page
    case .back: place = .board
    default: break
    }
    let lines = progressLines(width: progressArea.changes.width - 4).count
    progress.offset = max(0, min(progress.offset, lines - (progressArea.changes.height - 2)))
    return []
  }

  private mutating func select(checkpoint index: Int) {
    guard progress.checkpoints.indices.contains(index) else { return }
    if index != progress.selection { progress.offset = 0 }
    progress.selection = index
  }

  /// Asks for the name of a checkpoint.
  mutating func takeCheckpoint() -> [Effect] {
    guard open != nil else {
      refuse("Open a workshop first.")
      return []
    }
    if !isReadOnly() { beginTyping(.checkpointName, text: "") }
    return []
  }

  mutating func takenCheckpointName(_ text: String) -> Result<[Effect], Refusal> {
    guard !text.isBlank else { return .failure(Refusal(text: "Type a name:")) }
    say("Kept. h shows what changes from here on.")
    let effects = withPending(.takeCheckpoint(name: text.trimmed))
    return .success(place == .progress ? effects + [.readCheckpoints] : effects)
  }

  var adviceInProgress: String {
    progress.checkpoints.isEmpty
      ? "c keeps where you stand today, to compare with later."
      : "← → chooses the day that now is compared with. c keeps where you stand today."
  }
}

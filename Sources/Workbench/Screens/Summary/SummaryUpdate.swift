import Reports
import TerminalKit
import Workshop

extension Workbench {
  mutating func performInSummary(_ command: Command) -> [Effect] {
    let page = max(1, size.height - 6)
    switch command {
    case .up: summary.offset -= 1
    case .down: summary.offset += 1
    case .pageUp: summary.offset -= page
    case .pageDown: summary.offset += page
    case .first: summary.offset = 0
    case .last: summary.offset = .max / 2
    case .enter: overlay = .list(exportList)
    case .back: place = .board
    default: break
    }
    summary.offset = max(0, min(summary.offset, summary.lines.count - page))
    return []
  }

  /// Goes to the summary; the checkpoints are read for what has changed since.
  mutating func showSummary() -> [Effect] {
    // Of what comes with the checkpoints it is made once, not twice.
    summary.awaitsCheckpoints = !knowsCheckpoints
    show(.summary)
    return summary.awaitsCheckpoints ? [.readCheckpoints] : []
  }

  /// Makes the lines of the summary anew where they are shown and something has changed since.
  mutating func renewSummary() {
    guard place == .summary, !summary.awaitsCheckpoints, let open else { return }
    let basis = SummaryState.Basis(
      revision: open.revision, checkpoints: self.progress.checkpoints.map(\.taken),
      width: size.width)
    if summary.basis != basis {
      summary.basis = basis
      let progress = ProgressSummary(
        open.state, on: open.day, checkpoints: self.progress.checkpoints)
      summary.lines = SummaryLines.lines(
        of: open, progress: progress, width: SummaryLines.width(in: size))
    }
    summary.offset = max(0, min(summary.offset, summary.lines.count - (size.height - 6)))
  }

  /// Asks for the name of the file to export to.
  mutating func beginExport(_ format: ExportFormat, anonymous: Bool) {
    guard let open else { return }
    summary.format = format
    summary.isAnonymous = anonymous
    summary.mayReplace = nil
    let state = anonymous ? AnonymousWorkshop(of: open.state).state : open.state
    let name = Slug.made(of: state.details.title)?.text ?? "workshop"
    let kind = format.document.rawValue + (anonymous ? "-anonymous" : "")
    beginTyping(.exportPath, text: "\(name)-\(kind).\(format.fileExtension)")
  }
}

import JSON
import Reports
import Scoring
import Session
import Workshop

/// An exported summary: its bytes are made here, whoever asks for them.
package struct ExportDocument {
  package let bytes: [UInt8]
  /// What somebody has to know before it is sent; `nil` where there is nothing.
  package let warning: String?

  /// - Parameters:
  ///   - checkpoint: the workshop as one document.
  ///   - earlier: its checkpoints, to tell what has changed.
  package init(
    _ format: ExportFormat, of checkpoint: Checkpoint, after earlier: [Checkpoint] = [],
    stage: Slug? = nil, on day: CalendarDate, anonymous: Bool = false
  ) {
    let names = anonymous ? AnonymousWorkshop(of: checkpoint.state) : nil
    let (checkpoint, texts) = names.map { Self.anonymous(checkpoint, $0) } ?? (checkpoint, [])
    let state = checkpoint.state
    let score = Score(of: state, stage: stage, on: day)
    var content: SummaryContent {
      let progress = ProgressSummary(state, stage: stage, on: day, checkpoints: earlier)
      return SummaryContent(
        state, score: score,
        progress: progress.map { progress in
          names.map { names in progress.mapped { names.replaced($0) } } ?? progress
        })
    }
    switch format {
    case .markdown: bytes = Array(MarkdownReport.text(content).utf8)
    case .html: bytes = Array(HTMLReport.text(content).utf8)
    case .csv: bytes = Array(CSVReport.text(score, of: state).utf8)
    case .ics: bytes = Array(ICSReport.text(state).utf8)
    case .json:
      let forecast = Forecast(of: state, stage: stage, on: day)
      bytes = CanonicalJSON.bytes(ExportJSON.json(checkpoint, score: score, forecast: forecast))
    }
    var warnings: [String] = []
    if format == .ics, ICSReport.count(in: state) == 0 {
      warnings.append("No open action has a date, so the calendar is empty.")
    }
    let toRead = texts.filter { Self.holds(format, $0, state) }
    if !toRead.isEmpty {
      warnings.append("Read these before sending: \(FreeTextWords.list(toRead, in: state)).")
    }
    warning = warnings.isEmpty ? nil : warnings.joined(separator: " ").printable
  }

  private static func anonymous(
    _ checkpoint: Checkpoint, _ anonymous: AnonymousWorkshop
  ) -> (Checkpoint, [FreeText]) {
    let name = anonymous.replaced(checkpoint.name)
    let copy = Checkpoint(name: name, taken: checkpoint.taken, state: anonymous.state)
    return (copy, anonymous.toRead + (name.isBlank || name == "now" ? [] : [.checkpoint]))
  }

  /// Whether a text is in an export of this format.
  private static func holds(
    _ format: ExportFormat, _ text: FreeText, _ state: WorkshopState
  ) -> Bool {
    switch (format, text) {
    case (.json, _): return true
    case (.html, .checkpoint), (.markdown, .checkpoint): return false
    case (.html, _), (.markdown, _): return true
    case (.csv, .note(let question)): return state.playbook[question] != nil
    case (.csv, _): return false
    case (.ics, .title): return true
    case (.ics, .action(let id)):
      return state.actions[id].map { $0.isPending && $0.due != nil } ?? false
    case (.ics, _): return false
    }
  }
}

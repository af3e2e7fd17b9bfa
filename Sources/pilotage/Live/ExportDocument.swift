import JSON
import Reports
import Scoring
import Workbench
import Workshop

/// The bytes of an exported summary.
enum ExportDocument {
  static func bytes(
    _ format: ExportFormat, state: WorkshopState, on day: CalendarDate
  ) -> [UInt8] {
    let score = Score(of: state, on: day)
    switch format {
    case .markdown: return Array(MarkdownReport.text(SummaryContent(state, score: score)).utf8)
    case .html: return Array(HTMLReport.text(SummaryContent(state, score: score)).utf8)
    case .csv: return Array(CSVReport.text(score, of: state).utf8)
    case .json:
      return CanonicalJSON.bytes(
        ExportJSON.json(
          Checkpoint(name: "now", taken: LocalClock.now, state: state), score: score,
          forecast: Forecast(of: state, on: day)))
    }
  }
}

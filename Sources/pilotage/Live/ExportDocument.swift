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
    []
  }
}

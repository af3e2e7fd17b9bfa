import Scoring

/// A block of a report: what it says and what kind of text it is, whatever format shows it.
///
/// The summary is made of blocks once. The screen, Markdown and plain text each show the same list.
public enum ReportBlock: Equatable, Sendable {
  /// A heading: level 1 for the whole report, 2 for a part of it, 3 for a question.
  case heading(level: Int, ReportText)
  case paragraph(ReportText)
  /// A paragraph that matters less: a date, a remark.
  case remark(ReportText)
  /// A text of several lines that somebody wrote.
  case quote(String)
  case list([ReportItem])
  /// The figures of the workshop.
  case figures([StandingSummary.Figure])
  /// The readiness of decisions.
  case bars([ReportBar])
  case table(ReportTable)
}

/// An item of a list, with the items below it.
public struct ReportItem: Equatable, Sendable {
  /// What stands before an item.
  public enum Marker: Equatable, Sendable {
    case bullet
    case number(Int)
    /// A condition, met or not.
    case box(isMet: Bool)
  }

  /// What stands before it.
  public var marker: Marker = .bullet
  /// What it says.
  public var text: ReportText
  /// The items below it.
  public var items: [ReportItem] = []
}

/// The readiness of a decision as a bar.
public struct ReportBar: Equatable, Sendable {
  /// The title of the decision.
  public let title: ReportText
  /// From 0 to 100; `nil` if no question of the decision applies.
  public let readiness: Double?
  /// Further figures, in words.
  public let note: String

  /// `████░░ 43 %`, or a dash.
  public var drawing: ReportText {
    readiness.map { .own("\(TextBar.percent($0)) \(Shown.percent($0))", .drawing) } ?? "–"
  }
}

/// Rows of texts under the titles of their columns.
public struct ReportTable: Equatable, Sendable {
  /// The title of each column.
  public let titles: [ReportText]
  /// The columns that are set to the right, as numbers are.
  public var right: Set<Int> = []
  /// As many texts in a row as there are columns.
  public let rows: [[ReportText]]
}

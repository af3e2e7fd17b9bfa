import JSON
import Workshop

/// A format that a workshop is exported in: a row of the table `allCases`.
///
/// The command `export`, its completions and the list of exports on the screen read this table.
public struct ExportFormat: CaseIterable, RawRepresentable, Hashable, Sendable {
  /// The word for it on the command line.
  public let rawValue: String
  /// The extension of its files, without the dot.
  public let fileExtension: String
  /// What a file of it is: the last word of the file name that is offered.
  public let document: Document
  /// Its name in a list of formats.
  public let title: String
  /// Its name in a list of formats without names.
  public let anonymousTitle: String
  /// Makes the bytes of a file.
  let bytes: @Sendable (ExportSource) -> [UInt8]
  /// Whether a free text of a workshop stands in a file.
  let holds: @Sendable (FreeText, WorkshopState) -> Bool
  /// What to say about a file of a workshop, in a sentence; `nil` if nothing.
  let remark: @Sendable (WorkshopState) -> String?

  /// What a file of a format is.
  public enum Document: String, Sendable {
    /// The whole workshop.
    case summary
    /// What is to be done.
    case plan
  }

  private init(
    _ rawValue: String, fileExtension: String? = nil, document: Document = .summary,
    title: String, anonymousTitle: String,
    bytes: @escaping @Sendable (ExportSource) -> [UInt8],
    holds: @escaping @Sendable (FreeText, WorkshopState) -> Bool,
    remark: @escaping @Sendable (WorkshopState) -> String? = { _ in nil }
  ) {
    self.rawValue = rawValue
    self.fileExtension = fileExtension ?? rawValue
    self.document = document
    self.title = title
    self.anonymousTitle = anonymousTitle
    self.bytes = bytes
    self.holds = holds
    self.remark = remark
  }

  /// Every format, in the order in which they are offered.
  public static let allCases = [
    ExportFormat(
      "html", title: "Web page to send or print", anonymousTitle: "Web page without names",
      bytes: { Array(HTMLReport.text($0.summary).utf8) }, holds: SummaryContent.holds),
    ExportFormat(
      "markdown", fileExtension: "md", title: "Markdown", anonymousTitle: "Markdown without names",
      bytes: { Array(MarkdownReport.text($0.summary).utf8) }, holds: SummaryContent.holds),
    ExportFormat(
      "csv", title: "Table (CSV)", anonymousTitle: "Table without names",
      bytes: { Array(CSVReport.text($0.score, of: $0.state).utf8) }, holds: CSVReport.holds),
    ExportFormat(
      "json", title: "JSON for other programs", anonymousTitle: "JSON without names",
      bytes: { CanonicalJSON.bytes(ExportJSON.json($0)) }, holds: { _, _ in true }),
    ExportFormat(
      "ics", document: .plan, title: "Calendar of the plan",
      anonymousTitle: "Calendar without names", bytes: { Array(ICSReport.text($0.state).utf8) },
      holds: ICSReport.holds, remark: ICSReport.remark),
  ]

  /// The format that a word of the command line names; `nil` if there is none.
  public init?(rawValue: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = format
  }

  /// Whether both are the same row.
  public static func == (first: ExportFormat, second: ExportFormat) -> Bool {
    first.rawValue == second.rawValue
  }

  /// Hashes the word for the format.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

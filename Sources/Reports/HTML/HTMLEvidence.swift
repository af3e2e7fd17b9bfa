import Workshop

/// What a team filled in, as a list of labels and values; tables as tables.
enum HTMLEvidence {
  static func list(_ evidence: [EvidenceSummary]) -> HTMLText {
    guard !evidence.isEmpty else { return "" }
    return "<h4>\(SummaryWords.evidence)</h4>\n<dl class=\"evidence\">\n\(evidence.map(row))</dl>\n"
  }

  private static func row(_ evidence: EvidenceSummary) -> HTMLText {
    switch evidence.value {
    case .text(let text):
      return "<div><dt>\(evidence.label)</dt><dd>\(.prose(text.trimmed))</dd></div>\n"
    case .list(let entries):
      let items = entries.map { entry -> HTMLText in "<li>\(.prose(entry.trimmed))</li>" }
      return "<div><dt>\(evidence.label)</dt><dd><ul>\(items)</ul></dd></div>\n"
    case .table(let columns, let rows):
      let head = columns.map { column -> HTMLText in "<th scope=\"col\">\(column)</th>" }
      let body = rows.map { row -> HTMLText in
        let cells = row.enumerated().map { index, cell -> HTMLText in
          index == 0
            ? "<th scope=\"row\">\(.prose(cell.trimmed))</th>"
            : "<td>\(.prose(cell.trimmed))</td>"
        }
        return "<tr>\(cells)</tr>\n"
      }
      return """
        <div class="wide"><dt>\(evidence.label)</dt><dd class="scroll"><table>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(body)</tbody></table></dd></div>

        """
    }
  }
}

import PlainText
import Workshop

/// A report as lines of a width, for a screen or for a file of plain text.
public enum ReportLines {
  /// How a piece of a line is shown.
  public enum Style: Hashable, Sendable {
    /// A run of a text.
    case text(ReportText.Style)
    /// The heading of a report or of a part of it.
    case heading
    /// The line below a heading.
    case rule
    /// What matters less: the marker of an item, a remark.
    case muted
    /// The mark of a condition that is met.
    case met
    /// The mark of a condition that is open.
    case open
  }

  /// A piece of a line in one style. Its control characters are made visible.
  public struct Piece: Hashable, Sendable {
    /// The characters.
    public let text: String
    /// How they are shown.
    public let style: Style

    init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// The lines of a report, none wider than `width` columns.
  public static func lines(_ blocks: [ReportBlock], width: Int) -> [[Piece]] {
    var page = LinePage(width: max(8, width))
    for block in blocks { page.add(block) }
    return page.lines
  }
}

/// Collects the lines of blocks.
private struct LinePage {
  typealias Piece = ReportLines.Piece

  let width: Int
  private(set) var lines: [[Piece]] = []
  /// Columns that a block stands in from the left: what belongs to a question stands below it.
  private var indent = 0

  init(width: Int) { self.width = width }

  mutating func add(_ block: ReportBlock) {
    switch block {
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let text): add(text, lead: [])
    case .remark(let text): add(text, lead: [], plain: .muted)
    case .quote(let text):
      for line in text.textLines where !line.isBlank {
        add("\(line)", lead: [Piece("│ ", .muted)])
      }
    case .list(let items): for item in items { add(item, lead: []) }
    case .figures(let figures): add(figures.map { ["\($0.label)", "\($0.value)", "\($0.note)"] })
    case .bars(let bars): add(bars.map { [$0.title, $0.drawing, "\($0.note)"] })
    case .table(let table):
      gap()
      for line in TableLines(table, width: width - indent).lines { append(line) }
      gap()
    }
  }

  private mutating func heading(_ level: Int, _ text: ReportText) {
    gap()
    indent = 0
    if level > 2 {
      add(text, lead: [], plain: .text(.strong))
      indent = 2
    } else {
      add(text, lead: [], plain: .heading)
      if level == 2 { append([Piece(String(repeating: "─", count: width), .rule)]) }
    }
  }

  /// Rows without titles, between empty lines.
  private mutating func add(_ rows: [[ReportText]]) {
    let titles = (rows.first ?? []).map { _ -> ReportText in "" }
    add(.table(ReportTable(titles: titles, rows: rows)))
  }

  private mutating func add(_ item: ReportItem, lead: [Piece]) {
    let marker: Piece =
      switch item.marker {
      case .bullet: Piece(" · ", .muted)
      case .number(let number):
        Piece(TextWidth.padded("\(number)", to: 3, alignment: .trailing) + " ", .muted)
      case .box(let isMet): Piece(isMet ? " ✓ " : " ○ ", isMet ? .met : .open)
      }
    add(item.text, lead: lead + [marker])
    let below = lead + [Piece(spaces(TextWidth.width(marker.text)), .muted)]
    for item in item.items { add(item, lead: below) }
  }

  /// A text behind its lead, its further lines below the text.
  private mutating func add(
    _ text: ReportText, lead: [Piece], plain: ReportLines.Style = .text(.plain)
  ) {
    let columns = lead.reduce(0) { $0 + TextWidth.width($1.text) }
    let wrapped = WrappedText(text, width: width - indent - columns, plain: plain)
    for (index, line) in wrapped.lines.enumerated() where wrapped.lines != [[]] {
      let indented = columns > 0 ? [Piece(spaces(columns), .muted)] : []
      append((index == 0 ? lead : indented) + line)
    }
  }

  private mutating func append(_ line: [Piece]) {
    lines.append(indent > 0 && !line.isEmpty ? [Piece(spaces(indent), .muted)] + line : line)
  }

  private mutating func gap() {
    guard let last = lines.last, !last.isEmpty, last.first?.style != .rule else { return }
    lines.append([])
  }
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// A text broken into lines of a width.
private struct WrappedText {
  /// The pieces of each line.
  private(set) var lines: [[ReportLines.Piece]] = []
  /// Columns of the widest line.
  private(set) var width = 0

  /// `plain` is the style of the runs that have none.
  init(_ text: ReportText, width: Int, plain: ReportLines.Style = .text(.plain)) {
    let pieces = text.runs.map { run in
      ReportLines.Piece(
        run.isOwn ? run.text : run.text.trimmed.printableLines,
        run.style == .plain ? plain : .text(run.style))
    }
    let whole = pieces.map(\.text).joined()
    for line in TextWrap.lines(whole, width: max(1, width)) {
      self.width = max(self.width, line.width)
      lines.append(Self.cut(pieces, line.start..<line.end))
    }
  }

  /// The pieces in a range of the bytes of all.
  private static func cut(
    _ pieces: [ReportLines.Piece], _ range: Range<Int>
  ) -> [ReportLines.Piece] {
    var result: [ReportLines.Piece] = []
    var start = 0
    for piece in pieces where start < range.upperBound {
      let utf8 = piece.text.utf8
      let from = max(0, range.lowerBound - start)
      let to = min(utf8.count, range.upperBound - start)
      if from < to {
        let text = utf8.dropFirst(from).prefix(to - from)
        result.append(ReportLines.Piece(String(decoding: text, as: UTF8.self), piece.style))
      }
      start += utf8.count
    }
    return result
  }
}

/// A table as lines: columns side by side, or a paragraph for each row where there is no room.
private struct TableLines {
  typealias Piece = ReportLines.Piece

  private(set) var lines: [[Piece]] = []
  private let table: ReportTable
  private static let gutter = 2
  /// Columns of the page that a column of texts takes at least, unless its texts are shorter.
  private static let least = 8

  init(_ table: ReportTable, width: Int) {
    self.table = table
    let hasTitles = table.titles.contains { !$0.runs.isEmpty }
    let natural = table.titles.indices.map { column in
      ([table.titles] + table.rows).reduce(0) { max($0, Self.width(of: $1[column])) }
    }
    guard let widths = Self.fitted(natural, to: width) else {
      for row in table.rows { paragraph(row, width: width) }
      return
    }
    if hasTitles { add(table.titles, widths, plain: .muted) }
    for row in table.rows { add(row, widths) }
  }

  private static func width(of text: ReportText) -> Int {
    WrappedText(text, width: .max / 2).width
  }

  /// The widths of columns that need `natural` columns each, the widest made narrower until all fit
  /// into `width`; `nil` if they don't fit.
  private static func fitted(_ natural: [Int], to width: Int) -> [Int]? {
    var widths = natural
    var excess = widths.reduce(0, +) + gutter * (widths.count - 1) - width
    while excess > 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > least
      else { return nil }
      // Down to the next widest column, or as far as it has to be.
      let next = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = max(1, min(excess, widths[widest] - max(next, least)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private mutating func add(
    _ row: [ReportText], _ widths: [Int], plain: ReportLines.Style = .text(.plain)
  ) {
    let cells = zip(row, widths).map { WrappedText($0, width: $1, plain: plain).lines }
    for index in 0..<(cells.map(\.count).max() ?? 0) {
      var line: [Piece] = []
      var (position, used) = (0, 0)
      for (column, cell) in cells.enumerated() {
        if index < cell.count, !cell[index].isEmpty {
          let own = TextWidth.width(cell[index].map(\.text).joined())
          let start = position + (table.right.contains(column) ? widths[column] - own : 0)
          if start > used { line.append(Piece(spaces(start - used), .muted)) }
          line += cell[index]
          used = start + own
        }
        position += widths[column] + Self.gutter
      }
      lines.append(line)
    }
  }

  /// A row as a paragraph: each text behind the title of its column.
  private mutating func paragraph(_ row: [ReportText], width: Int) {
    var text: ReportText = ""
    for (title, cell) in zip(table.titles, row) where !cell.runs.isEmpty {
      let separator: ReportText = text.runs.isEmpty ? "" : " · "
      let space: ReportText = title.runs.isEmpty ? "" : " "
      text = "\(text)\(separator)\(title)\(space)\(cell)"
    }
    lines += WrappedText(text, width: width).lines
  }
}

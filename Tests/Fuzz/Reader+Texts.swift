import JSON
import PlainText
import Reports
import Scoring
import TerminalKit
import Workshop

extension Reader {
  /// What any text of a person's goes through before it is shown, printed or exported.
  static func texts(_ state: WorkshopState, _ day: CalendarDate) -> [Reader] {
    let seeds = [
      "Minutes per invoice", "<b>&\"'</b> [x](javascript:x) https://example.org/?a=1&b",
      "=1+1", "- a\n- b\n\n# c", "é日本👩‍👩‍👧‍👦 e\u{301}", "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}", "a\r\nb\tc",
    ]
    var reports = Reader("reports", texts: seeds) { try Self.reports($0, state, day) }
    reports.isSlow = true
    return [
      Reader("printable", texts: seeds, printable), Reader("width", texts: seeds, width),
      Reader("wrapping", texts: seeds, wrapping), reports,
    ]
  }

  private static func printable(_ text: String) throws {
    let shown = text.printable
    try promise(isHarmless(shown), "control characters are left")
    try promise(shown.printable == shown, "printed again it is something else")
    if isHarmless(text) { try promise(shown == text, "changed without need") }
    try promise(isHarmless(CanonicalJSON.quoted(text).printable), "quoted")
    try promise(
      !text.trimmed.unicodeScalars.contains { _ in text.isBlank }, "blank and something is left")
  }

  private static func width(_ text: String) throws {
    let width = TextWidth.width(text)
    try promise(width >= 0, "a width of \(width)")
    for columns in [0, 1, 2, 7, 40] {
      let cut = TextWidth.truncated(text, to: columns)
      try promise(TextWidth.width(cut) <= columns, "\(TextWidth.width(cut)) of \(columns) columns")
      if width <= columns { try promise(cut == text, "cut without need") }
    }
  }

  private static func wrapping(_ text: String) throws {
    for columns in [1, 2, 11, 60] {
      let lines = TextWrap.lines(text, width: columns)
      var index = 0
      for line in lines {
        try promise(
          line.start == index && line.start <= line.end && line.end <= line.next,
          "a gap in the lines")
        try promise(
          line.width <= max(2, columns) || line.end - line.start < 140, "too wide: \(line)")
        index = line.next
      }
      try promise(index == text.utf8.count, "the end is missing")
    }
  }

  /// Every report of a workshop in which the text is everywhere.
  private static func reports(_ text: String, _ state: WorkshopState, _ day: CalendarDate) throws {
    var state = state
    let text = text.isBlank ? "x" : text
    state.details.title = text
    state.details.organisation = text
    state.details.pilot = text
    for id in state.details.participants.keys { state.details.participants[id]?.name = text }
    for id in state.answers.keys {
      state.answers[id]?.note = text
      state.answers[id]?.reason = text
      for member in state.answers[id]?.fields.members ?? [] {
        if case .string = member.value { state.answers[id]?.fields[member.key] = .string(text) }
      }
    }
    for id in state.actions.keys {
      state.actions[id]?.text = text
      state.actions[id]?.owner = text
    }
    let score = Score(of: state, on: day)
    let content = SummaryContent(state, score: score)
    for (name, report) in [
      ("score", ScoreText.text(score, of: state)), ("gaps", GapsText.text(score, of: state)),
      ("forecast", ForecastText.text(Forecast(of: state, on: day), of: state)),
      ("markdown", MarkdownReport.text(content)), ("html", HTMLReport.text(content)),
    ] {
      try promise(isHarmless(report, lines: true), "\(name) holds control characters")
    }
    let csv = CSVReport.text(score, of: state) + GapsCSV.text(score, of: state)
    try promise(
      isHarmless(String(csv.unicodeScalars.filter { $0 != "\r" }.map(Character.init)), lines: true),
      "csv holds control characters")
    for line in csv.split(separator: "\r\n") {
      for start in [",=", ",+", ",@", ",\"=", ",\"+", ",\"@", ",\"-"] where line.contains(start) {
        // In a quoted cell a comma stands before anything.
        if !text.contains(",") { throw Broken("csv: a formula: \(line)") }
      }
    }
    try harmless(html: HTMLReport.text(content).lowercased())
  }

  /// Compared by bytes: a joiner after a letter makes another character of it, but not for a browser.
  private static func harmless(html: String) throws {
    for tag in ["<script", "<img", "<iframe"] {
      try promise(!html.utf8.contains(tag.utf8), "html holds \(tag)")
    }
    for link in html.utf8.split(separator: "href=\"".utf8).dropFirst() {
      try promise(
        ["#", "https://", "http://", "mailto:"].contains { link.starts(with: $0.utf8) },
        "html: a link to \(String(decoding: link.prefix(40), as: UTF8.self))")
    }
    for tag in html.utf8.split(separator: UInt8(ascii: "<")) {
      // Without what is quoted: what is left are the names of attributes.
      let parts = tag.prefix { $0 != UInt8(ascii: ">") }.split(
        separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      for (index, names) in parts.enumerated() where index.isMultiple(of: 2) {
        try promise(
          !names.contains(" on".utf8), "html: \(String(decoding: tag.prefix(80), as: UTF8.self))")
      }
    }
  }
}

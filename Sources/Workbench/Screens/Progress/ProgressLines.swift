import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

extension ProgressScreen {
  /// The most closed actions listed on the screen.
  private static let mostClosed = 200

  /// The changes since the selected checkpoint as lines; what got worse comes first.
  func lines(width: Int) -> [[Span]] {
    guard let summary else { return [] }
    var page = ProgressLines(width: max(20, width))
    page.add(summary.headline, Style(.accent, .bold))
    if let overlap = summary.overlap { page.add(overlap, Style(.warning)) }
    for gate in summary.gates where gate.change != .none {
      page.add(
        gate.sentence, gate.change == .lost ? Style(.warning) : Style(.good),
        mark: gate.change == .lost ? "!" : "✓")
    }
    for step in summary.fallen {
      let reason = step.reason.map { ", \($0)" } ?? ""
      page.add("\(step.title): \(step.levels)\(reason)", Style(.warning), mark: "▼")
    }
    for step in summary.risen { page.add("\(step.title): \(step.levels)", .text, mark: "▲") }
    for action in summary.closed.prefix(Self.mostClosed) { page.add(action, .muted, mark: "✓") }
    page.list("No longer asked", summary.onlyBefore)
    page.list("Asked since", summary.onlyAfter)
    if page.lines.count == 1, summary.risen.isEmpty { page.add("No level has changed.", .muted) }
    return page.lines
  }
}

/// The lines of changes, each wrapped after its mark.
private struct ProgressLines {
  /// The most questions listed in a sentence.
  private static let mostListed = 24

  let width: Int
  var lines: [[Span]] = []

  init(width: Int) { self.width = width }

  mutating func add(_ text: String, _ style: Style, mark: String = "") {
    let lead = mark.isEmpty ? "" : " \(mark) "
    let indent = TextWidth.width(lead)
    for (index, line) in TextWrap.prose(text.printable, width: width - indent).enumerated() {
      lines.append([
        Span(index == 0 ? lead : String(repeating: " ", count: indent), style), Span(line, style),
      ])
    }
  }

  mutating func list(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    let more = items.count - Self.mostListed
    let all = items.prefix(Self.mostListed).joined(separator: ", ")
    add("\(title): \(all)" + (more > 0 ? " and \(more) more" : ""), .muted)
  }
}

import PlainText
import Reports
import Scoring
import TerminalKit
import Workshop

/// The summary as lines on the screen: what the exported one says, in the same order.
struct SummaryLines {
  private var lines: [[Span]] = []
  private let width: Int

  /// The columns of text: prose is not read across a whole wide screen.
  static func width(in size: Size) -> Int { max(20, min(size.width - 6, 96)) }

  static func lines(
    of open: OpenWorkshop, progress: ProgressSummary?, width: Int
  ) -> [[Span]] {
    var page = SummaryLines(width: width)
    page.add(SummaryContent(open.state, score: open.score, progress: progress))
    return page.lines
  }

  private init(width: Int) { self.width = width }

  private mutating func add(_ content: SummaryContent) {
    paragraph(content.heading, Style(.title, .bold))
    if content.isSample {
      paragraph("This is a sample: company, people and figures are invented.", Style(.warning))
    }
    paragraph(content.pilot)
    paragraph("\(content.stage), as of \(content.on.spoken).", .muted)
    if !content.people.isEmpty {
      paragraph("With " + content.people.map(\.line).joined(separator: ", ") + ".", .muted)
    }
    heading("Where we stand")
    paragraph(content.standing.headline, Style(.accent, .bold))
    for figure in content.standing.figures {
      labelled(figure.label, figure.value + (figure.note.isEmpty ? "" : " · " + figure.note))
    }
    gap()
    for decision in content.decisions { bar(decision) }
    if !content.obstacles.isEmpty {
      heading("What holds us back")
      for obstacle in content.obstacles { bullet(obstacle) }
    }
    if let gate = content.gate { add(gate) }
    if !content.gaps.isEmpty {
      heading("The largest gaps, and the next step for each")
      for gap in content.largestGaps { add(gap) }
    }
    if let progress = content.progress { add(progress) }
    add(content.plan)
    for decision in content.decisions { add(decision) }
    heading("How this was worked out")
    for note in content.method { labelled(note.title, note.text) }
    if !content.sources.isEmpty {
      heading("Sources")
      for source in content.sources { bullet(source) }
    }
  }

  private mutating func add(_ gate: GateSummary) {
    heading("\(gate.title): \(gate.status)")
    for condition in gate.conditions {
      add(
        condition.label,
        lead: Span(
          condition.isMet ? " ✓ " : " ○ ", condition.isMet ? Style(.good) : Style(.warning)),
        indent: 3, style: condition.isMet ? .muted : .text)
      for requirement in condition.open {
        add(
          "\(requirement.title) \(requirement.lacks)", lead: Span("     · ", .muted), indent: 7,
          style: .text)
      }
      for dissent in condition.dissents {
        add(
          "\(dissent.name) dissents: \(dissent.reason)", lead: Span("     · ", .muted), indent: 7,
          style: Style(.warning))
      }
    }
  }

  private mutating func add(_ gap: GapSummary) {
    add(
      "\(gap.title)  (\(gap.decision), \(gap.levels.sentence))",
      lead: Span(TextWidth.padded("\(gap.rank)", to: 3, alignment: .trailing) + " ", .muted),
      indent: 4,
      style: Style(.text, .bold))
    add(gap.why, lead: Span("    "), indent: 4, style: .muted)
    if let next = gap.nextStep {
      add(next, lead: Span("    → ", Style(.accent)), indent: 6, style: .text)
    }
  }

  private mutating func add(_ progress: ProgressSummary) {
    heading(progress.heading)
    paragraph(progress.headline, Style(.text, .bold))
    for change in progress.changes { bullet(change) }
    paragraph(progress.kept, .muted)
  }

  private mutating func add(_ plan: PlanSummary) {
    guard !plan.open.isEmpty || !plan.parked.isEmpty || !plan.done.isEmpty else { return }
    heading("Who does what by when")
    for action in plan.open {
      add(
        "\(action.text)  \(action.promise)", lead: Span(" · ", .muted), indent: 3,
        style: action.isOverdue ? Style(.warning) : .text)
    }
    for sentence in plan.forecast { paragraph(sentence, .muted) }
    if !plan.parked.isEmpty {
      paragraph("Parked", Style(.text, .bold))
      for action in plan.parked { bullet(action.text) }
    }
    if !plan.done.isEmpty {
      paragraph("Done", Style(.text, .bold))
      for action in plan.done {
        bullet(
          action.text + (action.isNotShown ? " (done, but the record does not show it yet)" : ""))
      }
    }
  }

  private mutating func add(_ decision: DecisionSummary) {
    heading(decision.title + (decision.readiness.map { ", \(Shown.percent($0))" } ?? ""))
    for question in decision.questions {
      paragraph(question.title, Style(.text, .bold))
      paragraph(question.ask, .muted, indent: 2)
      paragraph(question.status, question.isUnanswered ? Style(.warning) : .text, indent: 2)
      for level in question.descriptors {
        add(
          "\(level.label) \(level.level): \(level.text)", lead: Span("  ◆ ", Style(.supported)),
          indent: 4, style: .text)
      }
      if !question.reason.isEmpty { paragraph(question.reason, indent: 2) }
      for missing in question.missing {
        add(missing, lead: Span("  ○ ", Style(.warning)), indent: 4, style: .text)
      }
      for evidence in question.evidence { add(evidence) }
      if !question.note.isEmpty { labelled("Note", question.note, indent: 2) }
      for sentence in question.verdict { paragraph(sentence, .muted, indent: 2) }
      for comment in question.ballots?.comments ?? [] {
        add("“\(comment)”", lead: Span("    ", .muted), indent: 4, style: .muted)
      }
      for dissent in question.dissents {
        labelled("Dissent", "\(dissent.name): \(dissent.reason)", indent: 2)
      }
      for action in question.actions {
        labelled("Planned", "\(action.text)  \(action.promise)", indent: 2)
      }
      gap()
    }
  }

  private mutating func add(_ evidence: EvidenceSummary) {
    switch evidence.value {
    case .text(let text): labelled(evidence.label, text, indent: 2)
    case .list(let items): labelled(evidence.label, items.joined(separator: " · "), indent: 2)
    case .table(let columns, let rows):
      labelled(evidence.label, columns.joined(separator: " | "), indent: 2)
      for row in rows {
        add(
          row.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | "), lead: Span("    · ", .muted),
          indent: 6, style: .text)
      }
    }
  }

  // MARK: - Lines

  private mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append([]) }
  }

  private mutating func heading(_ text: String) {
    gap()
    lines.append([Span(text.printable, Style(.title, .bold))])
    lines.append([Span(String(repeating: "─", count: width), Style(.frame))])
  }

  private mutating func paragraph(_ text: String, _ style: Style = .text, indent: Int = 0) {
    guard !text.isBlank else { return }
    add(text, lead: Span(String(repeating: " ", count: indent)), indent: indent, style: style)
  }

  private mutating func bullet(_ text: String) {
    add(text, lead: Span(" · ", .muted), indent: 3, style: .text)
  }

  private mutating func labelled(_ label: String, _ text: String, indent: Int = 0) {
    let lead =
      String(repeating: " ", count: indent) + TextWidth.padded(label.printable, to: 16) + " "
    add(text, lead: Span(lead, .muted), indent: TextWidth.width(lead), style: .text)
  }

  private mutating func add(_ text: String, lead: Span, indent: Int, style: Style) {
    let wrapped = TextWrap.prose(text.printableLines, width: max(8, width - indent))
    for (index, line) in wrapped.enumerated() {
      lines.append([
        index == 0 ? lead : Span(String(repeating: " ", count: indent)), Span(line, style),
      ])
    }
  }

  private mutating func bar(_ decision: DecisionSummary) {
    let columns = 24
    let filled = decision.readiness.map { Int(($0 / 100 * Double(columns)).rounded(.down)) } ?? 0
    lines.append([
      Span(TextWidth.padded(TextWidth.truncated(decision.title.printable, to: 36), to: 38)),
      Span(String(repeating: "█", count: filled), Style(.supported)),
      Span(String(repeating: "░", count: columns - filled), Style(.empty)),
      Span(
        "  " + TextWidth.padded(decision.readiness.map(Shown.percent) ?? "–", to: 6), Style(.accent)
      ),
      Span(decision.isBinding ? "holds the others back" : "", Style(.warning)),
    ])
  }
}

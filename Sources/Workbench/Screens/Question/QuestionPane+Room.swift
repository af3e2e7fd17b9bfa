import Reports
import TerminalKit
import Workshop

/// What people say of the question: note, dissent, ballots, what is planned, what to ask them.
extension QuestionPane {
  mutating func addTextItem(
    _ item: QuestionState.Item, label: String, text: String, target: TypingTarget,
    isDissent: Bool = false
  ) {
    let chosen = isSelected(item)
    // A long name leaves at least half of the line to what is said.
    let labelWidth = max(8, min(TextWidth.width(label) + 2, width / 2 - 2))
    let lead = [
      Span(chosen ? " ▶ " : "   ", .accent),
      Span(
        TextWidth.padded(TextWidth.truncated(label, to: labelWidth - 2), to: labelWidth),
        chosen ? Style(.text, .bold) : Style(isDissent ? .warning : .muted)),
    ]
    let leadWidth = 3 + labelWidth
    if chosen, let typing = workbench.typing, typing.target == target {
      addEditor(typing, lead: lead, column: leadWidth, room: max(8, width - leadWidth - 2))
    } else if text.isBlank {
      lines.append(
        Line(
          spans: lead + [Span(item == .note ? "none yet" : "", .empty)], target: .item(item),
          isSelected: chosen))
    } else {
      add(
        text.printableLines, style: .text, lead: lead, leadWidth: leadWidth, target: .item(item),
        isSelected: chosen)
    }
  }

  mutating func addNote() {
    gap()
    addTextItem(.note, label: "Note", text: answer?.note ?? "", target: .note(question.id))
    for item in workbench.questionItems {
      guard case .dissent(let person) = item else { continue }
      addTextItem(
        item, label: "\(open.state.details.name(of: person).printable) dissents",
        text: answer?.dissent[person] ?? "", target: .dissent(question.id, person),
        isDissent: true)
    }
  }

  mutating func addRoom() {
    let agreement = score.agreement
    guard agreement.isRevealed else { return }
    gap()
    var heading = [Span(" The room ", .title)]
    var marks = [
      Span(TextWidth.padded("   \(VerdictWords.short(agreement.verdict))", to: 14), .muted)
    ]
    heading.append(Span("    ", .text))
    for (level, count) in agreement.counts.enumerated() {
      let columns = max(2, count) + 1
      heading.append(Span(TextWidth.padded("\(level)", to: columns), .muted))
      marks.append(
        Span(
          TextWidth.padded(
            count == 0 ? "·" : String(repeating: "█", count: min(count, 12)), to: columns),
          count == 0 ? .empty : .supported))
    }
    if agreement.unknown > 0 {
      marks.append(Span("  \(agreement.unknown) do not know", .muted))
    }
    var rows = [Line(spans: heading), Line(spans: marks)]
    let groups = BallotSummary(question.id, agreement, open.state)?.groups ?? []
    for (place, group) in groups.enumerated() {
      // A row of its own where a third group comes; a space keeps it from being a gap.
      if place >= rows.count { rows.append(Line(spans: [Span(" ")])) }
      rows[place].right = [
        Span(TextWidth.padded(group.name.printable, to: 12), .muted), Span(group.mean),
      ]
    }
    lines += rows
    for sentence in VerdictWords.sentences(agreement, in: open.playbook) {
      add(sentence.printable, style: .muted, lead: [Span("   ")], leadWidth: 3)
    }
  }

  mutating func addActions() {
    let actions = open.state.actions(for: question.id)
    guard !actions.isEmpty else { return }
    gap()
    lines.append(Line(spans: [Span(" Planned", .title)]))
    for (_, action) in actions {
      add(
        action.text.printable, style: .text, lead: [Span("   · ", .muted)], leadWidth: 5,
        right: [
          Span(
            ActionWords.promise(action, on: open.day).printable,
            action.isOverdue(on: open.day) ? .warning : .muted)
        ])
    }
  }

  mutating func addPrompts(all: Bool) {
    guard !question.prompts.isEmpty else { return }
    gap()
    lines.append(Line(spans: [Span(" Ask the room", .title)]))
    for prompt in all ? question.prompts[...] : question.prompts.prefix(2) {
      add(prompt.printable, style: .text, lead: [Span("   · ", .muted)], leadWidth: 5)
    }
    if all {
      gap()
      add(question.why.printable, style: .muted, lead: [Span(" ")], leadWidth: 1)
    }
  }
}

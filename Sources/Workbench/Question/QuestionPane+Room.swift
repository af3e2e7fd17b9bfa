import PlainText
import Reports
import Session
import TerminalKit
import Workshop

/// What people say about the question: note, dissent, actions and prompts.
extension QuestionPane {
  mutating func addTextItem(
    _ item: QuestionFocus.Item, label: String, text: String, target: TypingTarget,
    isDissent: Bool = false
  ) {
    let chosen = isSelected(item)
    // A long name leaves at least half of the line to the text.
    let labelWidth = max(8, min(TextWidth.width(label) + 2, width / 2 - 2))
    let lead = [
      Span(chosen ? " ▶ " : "   ", .accent),
      Span(
        TextWidth.padded(TextWidth.truncated(label, to: labelWidth - 2), to: labelWidth),
        chosen ? Style(.text, .bold) : Style(isDissent ? .warning : .muted)),
    ]
    let leadWidth = 3 + labelWidth
    if chosen, let typing = session.typing, typing.target == target {
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
    addTextItem(.note, label: "Note", text: answer?.note ?? "", target: .answer(question.id, .note))
    for item in session.questionItems {
      guard case .dissent(let person) = item else { continue }
      addTextItem(
        item, label: "\(open.state.details.name(of: person).printable) dissents",
        text: answer?.dissent[person] ?? "", target: .answer(question.id, .dissent(person)),
        isDissent: true)
    }
  }

  mutating func addActions() {
    let actions = open.actions(for: question.id)
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

import PlainText
import Reports
import TerminalKit
import Workshop

extension Workbench {
  /// The form for an action, over the screen it was asked for on.
  func drawActionForm(_ picture: inout Picture) {
    guard let form = actionForm, let open else { return }
    picture.targets = []
    let overlay = Overlay(
      title: form.id == nil ? "New action" : "Change the action",
      footnote: "Ctrl-S keeps it · Esc closes",
      content: Size(width: min(size.width - 8, 84), height: ActionEntry.allCases.count + 3))
    let inside = overlay.draw(in: Rect(size), on: &picture.canvas)
    for (row, entry) in ActionEntry.allCases.enumerated() where row < inside.height {
      draw(
        entry, form, open,
        in: Rect(x: inside.x, y: inside.y + row, width: inside.width, height: 1), &picture)
    }
    let (_, below) = inside.splitTop(ActionEntry.allCases.count)
    if let question = form.action.question.flatMap({ open.playbook[$0] }),
      let level = form.action.reaches
    {
      picture.canvas.putWrapped(
        "\(level.rawValue): \(question.descriptor(level).printable)",
        in: Rect(
          x: below.x + Self.actionLabelWidth, y: below.y + 1,
          width: below.width - Self.actionLabelWidth, height: max(0, below.height - 1)),
        style: .muted)
    }
  }

  private static let actionLabelWidth = 12

  private func draw(
    _ entry: ActionEntry, _ form: ActionForm, _ open: OpenWorkshop, in row: Rect,
    _ picture: inout Picture
  ) {
    let isSelected = form.selection == entry
    picture.mark(row, as: .actionEntry(entry))
    picture.canvas.put(isSelected ? "▶ " : "  ", x: row.x, y: row.y, style: Style(.accent))
    picture.canvas.put(
      Self.label(entry), x: row.x + 2, y: row.y, style: isSelected ? Style(.text, .bold) : .muted)
    let area = Rect(
      x: row.x + Self.actionLabelWidth, y: row.y, width: row.width - Self.actionLabelWidth,
      height: 1)
    if isSelected, let typing, typing.target == .action(entry) {
      typing.editor.draw(in: area, on: &picture.canvas, isFocused: true)
      if entry == .owner, let completion {
        let used = TextWidth.width(typing.editor.text)
        picture.canvas.put(
          String(completion.dropFirst(typing.editor.text.count)), x: area.x + used, y: area.y,
          style: Style(.muted), maxWidth: max(0, area.width - used))
      }
      return
    }
    let left = unfinished[.action(entry)]?.editor.text
    let text = left ?? shown(entry, form, open)
    picture.canvas.put(
      text.isEmpty ? Self.placeholder(entry) : text.printable, x: area.x, y: area.y,
      style: left != nil ? Style(.error) : text.isEmpty ? Style(.empty) : Style(.field),
      maxWidth: area.width)
    if isSelected {
      picture.canvas.restyle(area, role: .selection)
      picture.canvas.cursor = Point(x: area.x, y: area.y)
    }
  }

  private static func label(_ entry: ActionEntry) -> String {
    switch entry {
    case .text: "What"
    case .owner: "Who"
    case .due: "Due"
    case .question: "Question"
    case .reaches: "Reaches"
    case .status: "Status"
    }
  }

  private static func placeholder(_ entry: ActionEntry) -> String {
    switch entry {
    case .text: "one next step, with a result"
    case .owner: "a name"
    case .due: "+2w, fri, 2026-12-11"
    case .question, .reaches, .status: ""
    }
  }

  private func shown(_ entry: ActionEntry, _ form: ActionForm, _ open: OpenWorkshop) -> String {
    switch entry {
    case .text: form.action.text
    case .owner: form.action.owner
    case .due:
      form.action.due.map { "\($0.spoken), \(Self.distance(from: open.day, to: $0))" } ?? ""
    case .question:
      "‹ \(form.action.question.map { open.playbook[$0]?.title ?? $0.text } ?? "none") ›"
    case .reaches:
      form.action.question == nil
        ? "– (serves no question)"
        : "‹ \(form.action.reaches.map { "level \($0.rawValue)" } ?? "no level") ›"
    case .status:
      "‹ \(ActionWords.status(form.action.status)) ›"
    }
  }

  /// How far off a day is: `in 12 days`, `today`, `3 days ago`.
  private static func distance(from today: CalendarDate, to day: CalendarDate) -> String {
    switch day.days(since: today) {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: "in \(days) days"
    case let days: "\(-days) days ago"
    }
  }
}

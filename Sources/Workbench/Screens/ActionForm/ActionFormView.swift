import Reports
import Session
import TerminalKit
import Workshop

extension ActionFormScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    guard let form = session.actionForm, let open = session.open else { return }
    let size = session.size
    picture.targets = []
    let overlay = DialogBox(
      title: form.id == nil ? "New action" : "Change the action",
      footnote: "Ctrl-S keeps it · Esc closes",
      content: Size(width: min(size.width - 8, 84), height: ActionEntry.allCases.count + 3))
    let inside = overlay.draw(in: Rect(size), on: &picture.canvas)
    for (row, entry) in ActionEntry.allCases.enumerated() where row < inside.height {
      let line = Rect(x: inside.x, y: inside.y + row, width: inside.width, height: 1)
      picture.mark(line, as: .actionEntry(entry))
      FormFieldView(form.field(entry, in: open), session)
        .draw(in: line, labelWidth: Self.actionLabelWidth, &picture)
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
}

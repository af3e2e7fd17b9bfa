import Session
import TerminalKit
import Workshop

extension DetailsScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    guard let form = session.detailsForm else { return }
    let size = session.size
    let area = Rect(x: 0, y: 0, width: size.width, height: size.height - 2)
    let width = min(area.width, 100)
    let pane = Rect(x: (area.width - width) / 2, y: 0, width: width, height: area.height)
    let inside = Frame(
      title: form.folder == nil ? "Details of the workshop" : "New workshop",
      note: "Ctrl-S \(form.folder == nil ? "keeps it" : "starts it")", isFocused: true
    ).draw(in: pane, on: &picture.canvas)
    let lines = formLines(form)
    let chosen = lines.firstIndex { $0.entries.contains(form.selection) }
    let offset = Scroller.offset(
      count: lines.count, height: inside.height, selection: chosen, offset: 0, margin: 2)
    for row in 0..<min(inside.height, lines.count - offset) {
      let line = Rect(x: inside.x + 1, y: inside.y + row, width: inside.width - 2, height: 1)
      draw(lines[offset + row], form, in: line, session, &picture)
    }
    if lines.count > inside.height {
      Scrollbar(count: lines.count, offset: offset).draw(
        in: Rect(x: pane.right - 1, y: inside.y, width: 1, height: inside.height),
        on: &picture.canvas)
    }
  }

  /// A line of the form: a heading, an entry with its label, or a person with all their entries.
  private struct FormLine {
    var heading = ""
    var entries: [DetailsEntry] = []
  }

  private func formLines(_ form: DetailsForm) -> [FormLine] {
    var lines = [FormLine()]
    for entry in form.entries where entry.person == nil { lines.append(FormLine(entries: [entry])) }
    lines.append(FormLine())
    lines.append(FormLine(heading: "Participants"))
    if form.people.isEmpty {
      lines.append(FormLine(heading: "  none yet: + adds one, or add them later"))
    }
    for index in form.people.indices {
      lines.append(
        FormLine(entries: [.name(index), .role(index), .jobTitle(index), .observer(index)]))
    }
    return lines
  }

  private func draw(
    _ line: FormLine, _ form: DetailsForm, in row: Rect, _ session: Session,
    _ picture: inout Picture
  ) {
    guard let first = line.entries.first else {
      picture.canvas.put(
        line.heading, x: row.x, y: row.y,
        style: line.heading.hasPrefix(" ") ? .muted : .title)
      return
    }
    if first.person != nil {
      drawPerson(line.entries, form, in: row, session, &picture)
      return
    }
    let field = form.field(first, in: session.formPlaybook)
    picture.mark(
      Rect(x: row.x + 18, y: row.y, width: max(4, row.width - 18), height: 1), as: .entry(first))
    FormFieldView(field, session).draw(in: row, labelWidth: 18, &picture)
  }

  private func drawPerson(
    _ entries: [DetailsEntry], _ form: DetailsForm, in row: Rect, _ session: Session,
    _ picture: inout Picture
  ) {
    let isHere = entries.contains(form.selection)
    picture.canvas.put(isHere ? "▶ " : "  ", x: row.x, y: row.y, style: Style(.accent))
    let room = row.width - 2
    let widths = [room * 34 / 100, room * 17 / 100, room * 33 / 100]
    var x = row.x + 2
    for (index, entry) in entries.enumerated() {
      let width = index < widths.count ? widths[index] : row.right - x
      let area = Rect(x: x, y: row.y, width: max(3, width - 1), height: 1)
      picture.mark(area, as: .entry(entry))
      FormFieldView(form.field(entry, in: session.formPlaybook), session)
        .drawValue(in: area, &picture)
      x += width
    }
  }
}

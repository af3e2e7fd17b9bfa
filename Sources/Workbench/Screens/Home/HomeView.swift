import Session
import TerminalKit
import Workshop

extension HomeScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    let size = session.size
    let area = Rect(x: 0, y: 0, width: size.width, height: size.height - 2)
    let width = min(area.width - 4, 92)
    let left = (area.width - width) / 2
    var y = max(1, min(4, (area.height - 18) / 2))
    picture.canvas.put("pilotage", x: left, y: y, style: Style(.title, .bold))
    picture.canvas.put(
      "  the five decisions that take an AI pilot to production", x: left + 8, y: y, style: .muted,
      maxWidth: width - 8)
    y += 2
    for (number, decision) in (session.newPlaybook?.decisions ?? []).enumerated() {
      picture.canvas.put("\(number + 1)", x: left + 2, y: y, style: Style(.accent))
      picture.canvas.put(
        [Span(decision.title.printable)], x: left + 5, y: y, maxWidth: width - 5)
      y += 1
    }
    y += 1
    let list = Rect(x: left, y: y, width: width, height: max(4, area.bottom - y - 1))
    drawWorkshops(
      in: Rect(
        x: list.x, y: list.y, width: list.width,
        height: min(list.height, max(4, session.workshops.count + 3))), session, &picture)
  }

  private func drawWorkshops(in area: Rect, _ session: Session, _ picture: inout Picture) {
    let inside = Frame(title: "Workshops", isFocused: true).draw(in: area, on: &picture.canvas)
    guard !session.workshops.isEmpty else {
      picture.canvas.put(
        "None here yet.  n  starts a new one,  d  opens the sample.", x: inside.x + 2,
        y: inside.y + min(1, inside.height - 1), style: .muted, maxWidth: inside.width - 3)
      picture.canvas.cursor = Point(x: inside.x + 2, y: inside.y)
      return
    }
    let table = Table(
      columns: [
        Table.Column("Workshop", minimum: 20, ideal: 34, priority: 3),
        Table.Column("Organisation", minimum: 12, ideal: 24, priority: 2),
        Table.Column("", minimum: 6, ideal: 8, priority: 1),
        Table.Column("Folder", minimum: 12, ideal: 40, priority: 1),
      ],
      count: session.workshops.count, selection: selection
    ) { row in
      let workshop = session.workshops[row]
      return [
        .text(workshop.title.printable), .text(workshop.organisation.printable, .muted),
        .text(workshop.isSample ? "sample" : workshop.isRecent ? "recent" : "", .muted),
        .text(workshop.path.printable, .muted),
      ]
    }
    let offset = table.draw(in: inside, on: &picture.canvas)
    for row in 0..<max(0, min(inside.height - 1, session.workshops.count - offset)) {
      picture.mark(
        Rect(x: inside.x, y: inside.y + 1 + row, width: inside.width, height: 1),
        as: .row(offset + row))
    }
  }
}

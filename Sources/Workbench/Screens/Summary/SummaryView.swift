import Session
import TerminalKit
import Workshop

extension SummaryScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    Header(session).draw(&picture)
    let area = Picture.body(of: session.size)
    let width = SummaryLines.width(in: session.size)
    let shown = max(1, area.height - 2)
    let end = min(lines.count, offset + shown)
    let inside = Frame(
      title: "Summary, as it will read",
      footnote: lines.isEmpty ? "" : "to line \(end) of \(lines.count)", isFocused: true
    ).draw(in: area, on: &picture.canvas)
    let left = inside.x + max(1, (inside.width - width) / 2)
    for row in 0..<max(0, min(inside.height, lines.count - offset)) {
      picture.canvas.put(
        lines[offset + row], x: left, y: inside.y + row, maxWidth: inside.right - left)
    }
    Scrollbar(count: lines.count, offset: offset).draw(
      in: Rect(x: area.right - 1, y: inside.y, width: 1, height: inside.height),
      on: &picture.canvas)
    picture.canvas.cursor = Point(x: left, y: inside.y)
  }
}

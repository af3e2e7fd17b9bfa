import TerminalKit
import Workshop

extension Workbench {
  func drawSummary(_ picture: inout Picture) {
    drawHeader(&picture)
    let area = body(below: 2)
    let width = SummaryLines.width(in: size)
    let lines = summary.lines
    let shown = max(1, area.height - 2)
    let end = min(lines.count, summary.offset + shown)
    let inside = Frame(
      title: "Summary, as it will read",
      footnote: lines.isEmpty ? "" : "to line \(end) of \(lines.count)", isFocused: true
    ).draw(in: area, on: &picture.canvas)
    let left = inside.x + max(1, (inside.width - width) / 2)
    for row in 0..<max(0, min(inside.height, lines.count - summary.offset)) {
      picture.canvas.put(
        lines[summary.offset + row], x: left, y: inside.y + row, maxWidth: inside.right - left)
    }
    Scrollbar(count: lines.count, offset: summary.offset).draw(
      in: Rect(x: area.right - 1, y: inside.y, width: 1, height: inside.height),
      on: &picture.canvas)
    picture.canvas.cursor = Point(x: left, y: inside.y)
  }
}

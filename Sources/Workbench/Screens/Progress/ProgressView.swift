import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

extension ProgressScreen {
  /// The areas of the trend and of the list of changes.
  func area(_ session: Session) -> (trend: Rect, changes: Rect) {
    let body = Picture.body(of: session.size)
    guard let open = session.open, !checkpoints.isEmpty else {
      return (body, Rect(x: 0, y: 0, width: 0, height: 0))
    }
    let wanted = open.playbook.decisions.count + 5
    // All decisions must be visible before the changes get a third line.
    let most = max(body.height * 3 / 5, body.height - 4)
    let (trend, changes) = body.splitTop(max(5, min(wanted, most)))
    return (trend, changes)
  }

  func draw(_ picture: inout Picture, _ session: Session) {
    guard let open = session.open else { return }
    Header(session).draw(&picture)
    let areas = area(session)
    drawTrend(in: areas.trend, open, &picture)
    if !areas.changes.isEmpty { drawChanges(in: areas.changes, &picture) }
  }

  private func drawTrend(in area: Rect, _ open: OpenWorkshop, _ picture: inout Picture) {
    let count = checkpoints.count
    let inside = Frame(
      title: "Progress, readiness in per cent",
      note: count == 0 ? "" : count == 1 ? "1 checkpoint" : "\(count) checkpoints", isFocused: true
    ).draw(in: area, on: &picture.canvas)
    guard count > 0 else {
      picture.canvas.putWrapped(
        "No checkpoint yet. A checkpoint keeps the workshop as it stands, for good: with one from "
          + "today the next workshop can show what has changed. c keeps one.",
        in: inside.inset(horizontal: 2, vertical: 1), style: .text)
      picture.canvas.cursor = Point(x: inside.x + 2, y: inside.y + 1)
      return
    }
    let columns = TrendColumns(
      width: inside.width - 2, count: count, selection: selection)
    drawHeadings(columns, in: inside, &picture)
    var rows = [
      (
        title: "All decisions", before: comparisons.map(\.scoreBefore.overall.readiness),
        now: open.score.overall.readiness,
        since: selected.map {
          ($0.scoreBefore.overall.readiness, $0.scoreAfter.overall.readiness)
        }
      )
    ]
    for (index, decision) in open.score.decisions.enumerated() {
      rows.append(
        (
          title: decision.title.printable,
          before: comparisons.map { comparison in
            comparison.decisions.indices.contains(index)
              ? comparison.decisions[index].before.readiness : nil
          }, now: decision.readiness,
          since: selected.flatMap { comparison in
            comparison.decisions.indices.contains(index)
              ? (
                comparison.decisions[index].before.readiness,
                comparison.decisions[index].after.readiness
              ) : nil
          }
        ))
    }
    for (row, line) in rows.enumerated() where row + 2 < inside.height {
      let y = inside.y + 2 + row
      picture.canvas.put(
        TextWidth.truncated(line.title, to: columns.titleWidth - 2), x: inside.x + 2, y: y,
        style: row == 0 ? Style(.text, .bold) : .text)
      for (index, x) in columns.indices {
        put(
          line.before.indices.contains(index) ? line.before[index] : nil,
          x: inside.x + x, y: y, style: index == selection ? Style(.accent) : .muted,
          &picture)
      }
      put(line.now, x: inside.x + columns.now, y: y, style: Style(.accent, .bold), &picture)
      if let (before, after) = line.since, let before, let after {
        let change = Self.change(from: before, to: after)
        picture.canvas.put(
          TextWidth.padded(change.text, to: 7, alignment: .trailing),
          x: inside.x + columns.since, y: y, style: change.style)
      }
      let trend = Trend(values: Array((line.before + [line.now])[columns.trendIndices]))
      picture.canvas.put(
        trend.spans(selection: selection - columns.trendIndices.lowerBound),
        x: inside.x + columns.trend, y: y)
      let x = columns.trend + columns.trendWidth + 3
      let bar = Rect(x: inside.x + x, y: y, width: min(40, inside.width - x - 2), height: 1)
      if bar.width >= 10 { Bar((line.now ?? 0) / 100).draw(in: bar, on: &picture.canvas) }
    }
  }

  private func drawHeadings(
    _ columns: TrendColumns, in inside: Rect, _ picture: inout Picture
  ) {
    for (index, x) in columns.indices {
      let isSelected = index == selection
      let day = checkpoints[index].taken.date.spokenShort
      let heading = isSelected ? "▶" + day : day
      let text = TextWidth.padded(heading, to: TrendColumns.width, alignment: .trailing)
      let area = Rect(x: inside.x + x, y: inside.y, width: TrendColumns.width, height: 1)
      picture.canvas.put(
        text, x: area.x, y: area.y, style: isSelected ? Style(.title, .bold) : .muted)
      picture.mark(
        Rect(x: area.x, y: inside.y, width: area.width, height: inside.height), as: .row(index))
      guard isSelected else { continue }
      // The line shows which day the mark belongs to.
      let start = area.right - TextWidth.width(heading)
      picture.canvas.put(
        String(repeating: "─", count: area.right - start), x: start, y: area.y + 1,
        style: Style(.accent))
      picture.canvas.put(
        TextWidth.padded(day, to: 7, alignment: .trailing), x: inside.x + columns.since,
        y: area.y + 1, style: .muted)
      picture.canvas.cursor = Point(x: start, y: area.y)
    }
    picture.canvas.put(
      TextWidth.padded("now", to: TrendColumns.width, alignment: .trailing),
      x: inside.x + columns.now, y: inside.y, style: Style(.title, .bold))
    picture.canvas.put(
      TextWidth.padded("since", to: 7, alignment: .trailing), x: inside.x + columns.since,
      y: inside.y, style: .muted)
    picture.canvas.put("trend", x: inside.x + columns.trend, y: inside.y, style: .muted)
  }

  private func put(
    _ readiness: Double?, x: Int, y: Int, style: Style, _ picture: inout Picture
  ) {
    picture.canvas.put(
      TextWidth.padded(
        readiness.map(Shown.percent) ?? "–", to: TrendColumns.width, alignment: .trailing),
      x: x, y: y, style: style)
  }

  /// A change in points with its sign: `+12`, `−3`, `=`.
  private static func change(from before: Double, to after: Double) -> (text: String, style: Style)
  {
    let points = ComparisonWords.points(before, after)
    if points == "0.0" { return ("=", .muted) }
    return after > before
      ? (points, Style(.good, .bold)) : ("−" + points.dropFirst(), Style(.warning, .bold))
  }

  private func drawChanges(in area: Rect, _ picture: inout Picture) {
    let comparison = selected
    let inside = Frame(
      title: comparison?.before.name.map { "Since “\($0.printable)”" } ?? "",
      note: comparison?.before.taken?.date.spoken ?? ""
    ).draw(in: area, on: &picture.canvas)
    let lines = lines(width: inside.width - 2)
    let offset = max(0, min(offset, lines.count - inside.height))
    for row in 0..<max(0, min(inside.height, lines.count - offset)) {
      picture.canvas.put(
        lines[offset + row], x: inside.x + 1, y: inside.y + row, maxWidth: inside.width - 2)
    }
    if lines.count > inside.height {
      Scrollbar(count: lines.count, offset: offset).draw(
        in: Rect(x: area.right - 1, y: inside.y, width: 1, height: inside.height),
        on: &picture.canvas)
    }
  }
}

/// The columns of the trend: as many checkpoints as fit, including the selected one, then the
/// present and the change.
private struct TrendColumns {
  static let width = 8
  let titleWidth: Int
  /// The checkpoints shown, each with its column.
  let indices: [(checkpoint: Int, x: Int)]
  let now: Int
  let since: Int
  let trend: Int
  /// The range of checkpoints and, after them, the present that the trend shows: the latest.
  let trendIndices: Range<Int>
  var trendWidth: Int { max(5, trendIndices.count) }

  init(width: Int, count: Int, selection: Int) {
    trendIndices = max(0, count + 1 - (width < 76 ? 6 : 16))..<count + 1
    let right = Self.width + 7 + 2 + max(5, trendIndices.count)
    titleWidth = max(16, min(38, width - right - Self.width * min(count, 3)))
    let shown = max(1, min(count, (width - titleWidth - right) / Self.width))
    let first = max(0, min(count - shown, max(selection - shown + 1, count - shown)))
    let start = selection < first ? selection : first
    let left = titleWidth
    indices = (start..<min(count, start + shown)).enumerated().map { column, checkpoint in
      (checkpoint, left + column * Self.width)
    }
    now = titleWidth + shown * Self.width
    since = now + Self.width
    trend = since + 7 + 2
  }
}

import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

extension ActionsScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    guard let open = session.open else { return }
    Header(session).draw(&picture)
    let detailHeight = open.state.actions.isEmpty ? 0 : session.size.height >= 24 ? 6 : 4
    let (plan, detail) = Picture.body(of: session.size).splitBottom(detailHeight)
    drawPlan(in: plan, open, session, &picture)
    drawSelectedAction(session.selectedPlanAction?.action, in: detail, open, &picture)
  }

  private func drawPlan(
    in area: Rect, _ open: OpenWorkshop, _ session: Session, _ picture: inout Picture
  ) {
    let count = open.plan.count
    let overdue = open.plan.overdue(on: open.day)
    let pending = open.plan.pending
    let inside = Frame(
      title: "The plan", note: count == 0 ? "" : standing(pending: pending, overdue: overdue),
      noteStyle: overdue > 0 ? Style(.warning) : .muted, isFocused: true
    ).draw(in: area, on: &picture.canvas)
    guard count > 0 else {
      picture.canvas.putWrapped(
        "Nothing is planned yet. a plans something here; on a gap (g) it begins with the playbook's "
          + "next step; on a question l leaves what nobody knows to somebody, with a date.",
        in: inside.inset(horizontal: 2, vertical: 1), style: .text)
      picture.canvas.cursor = Point(x: inside.x + 2, y: inside.y + 1)
      return
    }
    let lines = forecastLines(open, width: inside.width - 4)
    let shown = min(lines.count, max(1, inside.height / 3))
    for (row, line) in lines.prefix(shown).enumerated() {
      picture.canvas.put(line, x: inside.x + 2, y: inside.y + row, maxWidth: inside.width - 3)
    }
    let (_, list) = inside.splitTop(shown + (inside.height > 10 ? 1 : 0))
    let offset = planTable(open, selection: session.selectedPlanRow).draw(
      in: list, on: &picture.canvas)
    for row in 0..<max(0, min(list.height - 1, count - offset)) {
      picture.mark(
        Rect(x: list.x, y: list.y + 1 + row, width: list.width, height: 1), as: .row(offset + row))
    }
  }

  private func standing(pending: Int, overdue: Int) -> String {
    overdue > 0 ? "\(pending) to do, \(overdue) overdue" : "\(pending) to do"
  }

  /// The forecast of the plan: readiness, the stage's gate, and gaps that no action serves.
  private func forecastLines(_ open: OpenWorkshop, width: Int) -> [[Span]] {
    guard let forecast = forecast else { return [] }
    var lines: [[Span]] = []
    func add(_ text: String, _ style: Style) {
      for line in TextWrap.prose(text.printable, width: max(20, width)) {
        lines.append([Span(line, style)])
      }
    }
    let hasPlan = open.plan.pending > 0
    if !hasPlan { add("Nothing is to be done.", Style(.accent, .bold)) }
    if hasPlan, let gate = forecast.gates.first(where: { $0.gate == open.score.stage.gate }) {
      add(
        ForecastWords.gateInOneSentence(gate, on: open.day, in: open.playbook),
        Style(gate.passesOn == nil ? .warning : .good, .bold))
    }
    if hasPlan {
      add(ForecastWords.headline(forecast, now: open.score), Style(.accent))
      if let overdue = overdue { add(overdue, Style(.warning)) }
    }
    return lines
  }

  private func planTable(_ open: OpenWorkshop, selection: Int) -> Table {
    Table(
      columns: [
        Table.Column("What", minimum: 30, ideal: 70, priority: 10),
        Table.Column("Who", minimum: 10, ideal: 20, priority: 7),
        Table.Column("Due", minimum: 11, ideal: 11, priority: 8),
        Table.Column("Question", minimum: 12, ideal: 16, priority: 3),
        Table.Column("Level", minimum: 5, ideal: 5, priority: 5),
        Table.Column("", minimum: 9, ideal: 15, priority: 6),
      ], count: open.plan.count, selection: selection
    ) { row in
      let id = open.plan[row]
      guard let action = open.state.actions[id] else { return [] }
      let isNotShown = notShown.contains(id)
      let isQuiet = !action.isPending
      let isOverdue = action.isOverdue(on: open.day)
      let style: Style = isQuiet ? .muted : .text
      let owner = action.owner.isBlank ? "nobody yet" : action.owner.printable
      let status =
        isNotShown
        ? "not shown" : ActionWords.status(action, on: open.day)
      return [
        .text(action.text.printable, style),
        .text(owner, action.owner.isBlank && action.isPending ? Style(.warning) : style),
        .text(
          action.due?.spoken ?? (action.isPending ? "no date" : ""),
          isOverdue || action.isPending && action.due == nil ? Style(.warning) : style),
        .text(
          action.question.map { open.playbook[$0]?.title.printable ?? $0.text } ?? "", .muted),
        .text(action.reaches.map { "→ \($0.rawValue)" } ?? "", Style(.target)),
        .text(
          status,
          isOverdue || isNotShown
            ? Style(.warning) : action.status == .done ? Style(.good) : .muted),
      ]
    }
  }

  private func drawSelectedAction(
    _ action: Action?, in area: Rect, _ open: OpenWorkshop, _ picture: inout Picture
  ) {
    guard let action else { return }
    let question = action.question.flatMap { open.playbook[$0] }
    let title = question.map {
      "\(open.playbook.decisions[$0.decisionIndex].title) › \($0.title)".printable
    }
    let inside = Frame(
      title: title ?? "Serves no question",
      note: ActionWords.promise(action, on: open.day).printable
    ).draw(in: area, on: &picture.canvas)
    var lines: [(label: String, text: String)] = [("What", action.text)]
    if let question, let level = action.reaches {
      lines.append(("Level \(level.rawValue)", question.descriptor(level)))
    }
    if let question, let index = open.playbook.index(of: question.id) {
      lines.append(("Today", GapWords.levels(open.score.questions[index]).atStart + "."))
    }
    var y = inside.y
    for line in lines where y < inside.bottom {
      picture.canvas.put(line.label, x: inside.x + 1, y: y, style: .muted)
      let text = Rect(
        x: inside.x + 12, y: y, width: inside.width - 13, height: min(2, inside.bottom - y))
      y += max(1, picture.canvas.putWrapped(line.text.printable, in: text, style: .text))
    }
  }
}

extension String {
  /// The text with its first letter in upper case, to begin a sentence.
  fileprivate var atStart: String { prefix(1).uppercased() + dropFirst() }
}

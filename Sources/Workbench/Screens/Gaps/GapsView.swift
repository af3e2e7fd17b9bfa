import Reports
import Scoring
import Session
import TerminalKit
import Workshop

extension GapsScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    guard let open = session.open else { return }
    Header(session).draw(&picture)
    let body = Picture.body(of: session.size)
    let isWide = session.size.width >= BoardLayout.wide
    let detailHeight = max(6, min(isWide ? 11 : 9, body.height / 2))
    let (list, detail) = body.splitBottom(detailHeight)
    drawGapTable(in: list, open, &picture)
    drawGapDetail(in: detail, open, session, &picture)
  }

  private func drawGapTable(in area: Rect, _ open: OpenWorkshop, _ picture: inout Picture) {
    let indices = open.score.gaps
    let inside = Frame(
      title: "Gaps, what holds you back first",
      note: indices.isEmpty ? "" : "\(indices.count) of \(open.playbook.questions.count) questions",
      footnote: open.supposed.isEmpty ? "" : "\(open.supposed.count) supposed", isFocused: true
    ).draw(in: area, on: &picture.canvas)
    guard !indices.isEmpty else {
      picture.canvas.putWrapped(
        "Nothing is missing at this stage: every question is at its target, and all of it is shown.",
        in: inside.inset(horizontal: 2, vertical: 1), style: .text)
      picture.canvas.cursor = Point(x: inside.x + 2, y: inside.y + 1)
      return
    }
    let table = gapTable(indices, open)
    let offset = table.draw(in: inside, on: &picture.canvas)
    for row in 0..<max(0, min(inside.height - 1, indices.count - offset)) {
      let line = Rect(x: inside.x, y: inside.y + 1 + row, width: inside.width, height: 1)
      picture.mark(line, as: .row(offset + row))
    }
  }

  private func gapTable(_ indices: [Int], _ open: OpenWorkshop) -> Table {
    let score = open.supposedScore ?? open.score
    return Table(
      columns: [
        Table.Column("", minimum: 2, ideal: 2, alignment: .trailing, priority: 6),
        Table.Column("Question", minimum: 12, ideal: 17, priority: 10),
        Table.Column("Decision", minimum: 14, ideal: 36, priority: 1),
        Table.Column("Level", minimum: 5, ideal: 5, priority: 9),
        Table.Column("Shown", minimum: 5, ideal: 5, alignment: .trailing, priority: 7),
        Table.Column("Target", minimum: 6, ideal: 6, alignment: .trailing, priority: 8),
        Table.Column("Points", minimum: 6, ideal: 6, alignment: .trailing, priority: 5),
        Table.Column("", minimum: 12, ideal: 24, priority: 4),
      ], count: indices.count, selection: selection
    ) { rank in
      let index = indices[rank]
      let question = open.playbook.questions[index]
      let scored = score.questions[index]
      let decision = open.playbook.decisions[question.decisionIndex]
      let blocks = open.unmet.contains(question.id)
      let isSupposed = open.supposed[question.id] != nil
      return [
        .text("\(rank + 1)", Style(.muted)),
        .text(question.title.printable, isSupposed ? Style(.accent, .bold) : .text),
        .text(decision.title.printable, Style(.muted)),
        .dots(
          LevelDots(supported: scored.supported, claimed: max(scored.claimed, scored.supported))),
        .text(
          isSupposed ? "if \(scored.supported)" : "\(scored.supported)",
          isSupposed ? Style(.accent) : .text),
        .text("\(scored.target)", Style(.target)),
        .text(scored.lift > 0.05 ? "+" + Shown.oneDecimal(scored.lift) : "–", Style(.text)),
        .spans(blocks ? [Span("blocks gate", .warning)] : [Span(why(scored), .muted)]),
      ]
    }
  }

  private func why(_ score: QuestionScore) -> String {
    if score.unsupported > 0 { return "claimed, not shown" }
    if score.agreement.verdict == .split { return "the room is split" }
    switch score.status {
    case .unanswered: return "not answered"
    case .unknown: return "nobody knows"
    case .provisional: return "ballots only"
    case .agreed, .notApplicable: return "below target"
    }
  }

  private func drawGapDetail(
    in area: Rect, _ open: OpenWorkshop, _ session: Session, _ picture: inout Picture
  ) {
    guard let question = selectedGap(session), let index = open.playbook.index(of: question.id)
    else {
      Frame(title: "").draw(in: area, on: &picture.canvas)
      return
    }
    let score = open.score.questions[index]
    let inside = Frame(
      title: question.title.printable, note: GapWords.levels(score)
    ).draw(in: area, on: &picture.canvas)
    func row(_ rank: Int) -> GapRow? {
      guard open.score.gaps.indices.contains(rank) else { return nil }
      let id = open.playbook.questions[open.score.gaps[rank]].id
      return open.score.gapRow(rank, of: open.state, actions: open.actions(for: id))
    }
    var lines: [(label: String, text: String, role: Role)] = []
    if let here = row(selection) {
      let sentence = GapSentence.text(
        for: here, after: row(selection - 1), gate: open.score.stageGate)
      lines.append(("Why here", sentence, .text))
      if let next = here.advice { lines.append(("Next step", next, .accent)) }
      if !score.missing.isEmpty {
        let missing = MissingWords.phrases(
          of: score, in: open.state, on: open.day)
        lines.append(("Missing", missing.joined(separator: "; "), .warning))
      }
      for action in here.actions {
        lines.append(
          (
            "Planned",
            action.action.text + " · " + ActionWords.promise(action.action, on: open.day),
            action.isOverdue ? .warning : .text
          ))
      }
    }
    if let verdict = score.agreement.verdict, verdict != .aligned {
      lines.append(
        (
          "The room",
          VerdictWords.sentences(score.agreement, in: open.playbook).joined(separator: " "), .muted
        ))
    }
    var y = inside.y
    for line in lines where y < inside.bottom {
      picture.canvas.put(line.label, x: inside.x + 1, y: y, style: .muted)
      let text = Rect(
        x: inside.x + 12, y: y, width: inside.width - 13, height: min(3, inside.bottom - y))
      y += max(1, picture.canvas.putWrapped(line.text.printable, in: text, style: Style(line.role)))
    }
  }
}

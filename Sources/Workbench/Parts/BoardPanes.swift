import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The panes of the decisions, with the selected question beside them where there is room.
struct BoardPanes {
  let session: Session

  func draw(_ picture: inout Picture) {
    guard let open = session.open, let selected = session.selectedQuestion else { return }
    Header(session).draw(&picture)
    let decision = open.playbook.decisions[selected.decisionIndex]
    let layout = BoardLayout(
      body: Picture.body(of: session.size), decisions: open.playbook.decisions.count,
      unfolded: selected.decisionIndex, questions: decision.questions.count)
    for (index, area) in layout.decisions.enumerated() {
      picture.mark(area, as: .decision(index))
      if index == selected.decisionIndex {
        drawUnfolded(index, in: area, open, &picture)
      } else {
        drawFolded(index, in: area, open, &picture)
      }
    }
    if let area = layout.question { QuestionView(session: session).draw(in: area, &picture) }
    if let area = layout.aside { drawAside(in: area, open, &picture) }
  }

  private func frame(_ index: Int, _ open: OpenWorkshop, isFocused: Bool) -> Frame {
    let score = open.score.decisions[index]
    let binds = open.score.overall.bindingDecision == score.id
    let value = score.readiness.map(Shown.percent) ?? "no questions apply"
    return Frame(
      title: score.title.printable, note: value,
      noteStyle: Style(binds ? .warning : .text, binds ? .bold : []),
      footnote: isFocused ? "\(score.answered) of \(score.applicable)" : "",
      isFocused: isFocused && session.place == .board)
  }

  private func drawFolded(
    _ index: Int, in area: Rect, _ open: OpenWorkshop, _ picture: inout Picture
  ) {
    let frame = frame(index, open, isFocused: false)
    let bar = Bar((open.score.decisions[index].readiness ?? 0) / 100)
    if area.height >= 3 {
      let inside = frame.draw(in: area, on: &picture.canvas)
      bar.draw(in: barArea(inside), on: &picture.canvas)
    } else {
      let content = frame.drawCollapsed(in: area, contentWidth: 40, on: &picture.canvas)
      bar.draw(in: content, on: &picture.canvas)
    }
  }

  private func barArea(_ inside: Rect) -> Rect {
    Rect(x: inside.x + 1, y: inside.y, width: min(40, inside.width - 2), height: 1)
  }

  private func drawUnfolded(
    _ index: Int, in area: Rect, _ open: OpenWorkshop, _ picture: inout Picture
  ) {
    let inside = frame(index, open, isFocused: true).draw(in: area, on: &picture.canvas)
    // A single row shows the selected question.
    let hasBar = inside.height > 1
    if hasBar {
      Bar((open.score.decisions[index].readiness ?? 0) / 100).draw(
        in: barArea(inside), on: &picture.canvas)
    }
    let first = open.playbook.firstIndex(ofDecision: index) ?? 0
    let count = open.playbook.decisions[index].questions.count
    let roomy = inside.height >= count + 2
    let list = Rect(
      x: inside.x, y: inside.y + (roomy ? 2 : hasBar ? 1 : 0), width: inside.width,
      height: inside.height - (roomy ? 2 : hasBar ? 1 : 0))
    let offset = Scroller.offset(
      count: count, height: list.height, selection: session.selection - first, offset: 0, margin: 1)
    for row in 0..<min(list.height, count - offset) {
      let line = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      drawQuestionRow(first + offset + row, in: line, open, &picture)
    }
    if count > list.height {
      Scrollbar(count: count, offset: offset).draw(
        in: Rect(x: area.right - 1, y: list.y, width: 1, height: list.height),
        on: &picture.canvas)
    }
  }

  private func drawQuestionRow(
    _ index: Int, in line: Rect, _ open: OpenWorkshop, _ picture: inout Picture
  ) {
    let question = open.playbook.questions[index]
    let score = open.score.questions[index]
    let isSelected = index == session.selection
    picture.mark(line, as: .question(index))
    var x = line.x + 1
    x += picture.canvas.put(isSelected ? "▶ " : "  ", x: x, y: line.y, style: Style(.accent))
    if isSelected {
      picture.canvas.cursor = Point(x: line.x + 1, y: line.y)
    }
    let titleWidth = 17
    picture.canvas.put(
      question.title.printable, x: x, y: line.y,
      style: isSelected ? Style(.title, .bold) : .text, maxWidth: titleWidth - 1)
    x += titleWidth
    picture.canvas.put(Self.levelMark(score), x: x, y: line.y, style: Style(.accent))
    x += 2
    if score.isApplicable {
      LevelDots(supported: score.supported, claimed: score.claimed).draw(
        in: Rect(x: x, y: line.y, width: 4, height: 1), on: &picture.canvas)
    }
    x += 6
    picture.canvas.put(
      standing(of: score, question, open, room: line.right - x - 1), x: x, y: line.y,
      maxWidth: line.right - x - 1)
    if isSelected {
      picture.canvas.restyle(
        Rect(x: line.x + 1, y: line.y, width: 2 + titleWidth - 1, height: 1), role: .selection)
    }
  }

  /// The claimed level as a digit; `–` where there is none, `?` where nobody knows.
  static func levelMark(_ score: QuestionScore) -> String {
    switch score.status {
    case .agreed: "\(score.claimed)"
    case .provisional: "\(score.claimed)"
    case .unknown: "?"
    case .unanswered: "–"
    case .notApplicable: "·"
    }
  }

  /// The state of a question in a few words.
  private func standing(
    of score: QuestionScore, _ question: Question, _ open: OpenWorkshop, room: Int
  ) -> [Span] {
    guard score.isApplicable else { return [Span("does not apply", .muted)] }
    var spans: [Span] = []
    if open.gateQuestions.contains(question.id) {
      let isMet = !open.unmet.contains(question.id)
      spans.append(isMet ? Span("✓ gate", Style(.good)) : Span("○ gate", Style(.gate)))
      spans.append(Span(" "))
    }
    let hidden = open.hiddenBallots(on: question.id)
    switch score.status {
    case .notApplicable,
      .agreed where score.unsupported == 0:
      break
    case .unanswered where hidden != nil:
      if let (voted, all) = hidden {
        spans.append(Span("\(voted) of \(all) voted", Style(.claimed)))
      }
    case .unanswered where !spans.isEmpty && room < 20: break
    case .unanswered: spans.append(Span("not answered", .muted))
    case .unknown: spans.append(Span("nobody knows", Style(.warning)))
    case .provisional:
      let isSplit = score.agreement.verdict == .split
      spans.append(Span(isSplit ? "ballots" : "ballots only", Style(.warning)))
    case .agreed: spans.append(Span("\(score.unsupported) not shown", Style(.warning)))
    }
    if score.agreement.verdict == .split, score.status != .unknown {
      spans.append(Span(score.unsupported > 0 ? ", split" : "split", Style(.warning)))
    }
    return spans
  }

  /// Draws the third column of a wide terminal: the gates and figures.
  private func drawAside(in area: Rect, _ open: OpenWorkshop, _ picture: inout Picture) {
    let score = open.score
    var lines: [[Span]] = []
    for gate in score.gates {
      lines.append([
        Span(gate.title.printable, .title),
        Span("  \(gate.metCount) of \(gate.conditions.count)", gate.isPassed ? .good : .gate),
      ])
      for condition in gate.conditions {
        lines.append([
          Span(condition.isMet ? " ✓ " : " ○ ", condition.isMet ? .good : .warning),
          Span(condition.label.printable, condition.isMet ? .muted : .text),
        ])
      }
      lines.append([])
    }
    lines.append([Span("Figures", .title)])
    lines.append([
      Span(" Maturity    ", .muted),
      Span((score.overall.maturity.map(Shown.oneDecimal) ?? "–") + " of 4"),
    ])
    lines.append([
      Span(" Coverage    ", .muted), Span(score.overall.coverage.map(Shown.share) ?? "–"),
    ])
    lines.append([
      Span(" Agreement   ", .muted),
      Span(score.overall.alignment.map(Shown.twoDecimals) ?? "no ballots"),
    ])
    lines.append([
      Span(" Reliability ", .muted),
      Span(score.overall.reliability.map(Shown.twoDecimals) ?? "–"),
    ])
    if let question = session.selectedQuestion, !question.prompts.isEmpty {
      lines.append([])
      lines.append([Span("Ask the room", .title)])
      for prompt in question.prompts {
        for (index, line) in TextWrap.prose(prompt.printable, width: area.width - 7).enumerated() {
          lines.append([Span(index == 0 ? " · " : "   ", .muted), Span(line)])
        }
      }
    }
    let inside = Frame(title: "Gates and figures").draw(in: area, on: &picture.canvas)
    for (row, line) in lines.prefix(inside.height).enumerated() {
      picture.canvas.put(line, x: inside.x + 1, y: inside.y + row, maxWidth: inside.width - 2)
    }
  }
}

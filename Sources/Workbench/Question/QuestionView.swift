import PlainText
import Session
import TerminalKit
import Workshop

/// Draws the pane of the selected question.
struct QuestionView {
  let session: Session

  /// Draws the question beside the decisions, or alone on a narrow terminal.
  func drawScreen(_ picture: inout Picture) {
    if session.size.width >= BoardLayout.wide {
      BoardPanes(session: session).draw(&picture)
    } else {
      Header(session).draw(&picture)
      draw(in: Picture.body(of: session.size), isWhole: true, &picture)
    }
  }

  /// Selects an existing item if a change removed the selected one.
  static func keepInView(_ session: inout Session) {
    let items = session.questionItems
    guard !items.contains(session.focus.item) else { return }
    switch session.focus.item {
    case .field where items.contains(.allFields): session.focus.item = .allFields
    case .ladder, .room, .reason: session.focus.item = .ladder
    case .field, .allFields, .note, .dissent: session.focus.item = .note
    }
  }

  /// Draws the pane. `isWhole`: everything fits, or the pane can be scrolled.
  func draw(in area: Rect, isWhole: Bool = false, _ picture: inout Picture) {
    // Inside a question the pane can be scrolled.
    let isInside = session.place == .question || session.place == .table
    guard let open = session.open, let question = session.selectedQuestion,
      let pane = QuestionPane(
        session, width: area.width - 2, isWhole: isWhole || isInside || area.height > 34)
    else { return }
    let decision = open.playbook.decisions[question.decisionIndex].title
    let gate = open.state.stageGate
    let whole = Frame(
      title: "\(decision) › \(question.title)".printable,
      note: gate.flatMap {
        open.gateQuestions.contains(question.id) ? $0.title.lowercasedFirst : nil
      }
        ?? "",
      noteStyle: Style(.gate), isFocused: isInside
    ).draw(in: area, on: &picture.canvas)
    // Field help takes two rows of the pane where the advice line is too short for it.
    let (above, help) = whole.splitBottom(rowsOfHelp)
    picture.canvas.putWrapped(
      fieldHelp.printable, in: help.inset(horizontal: 1), style: .muted)
    let pinned = min(pane.pinned, above.height / 3)
    let (top, inside) = above.splitTop(pinned)
    for row in 0..<top.height {
      draw(
        pane.lines[row], in: Rect(x: top.x, y: top.y + row, width: top.width, height: 1),
        bottom: top.bottom, &picture)
    }
    let lines = Array(pane.lines.dropFirst(pinned))
    let chosen = lines.indices.filter { lines[$0].isSelected }
    let offset = isInside ? questionOffset(lines, height: inside.height) : 0
    for row in 0..<min(inside.height, lines.count - offset) {
      draw(
        lines[offset + row],
        in: Rect(x: inside.x, y: inside.y + row, width: inside.width, height: 1),
        bottom: inside.bottom, &picture)
    }
    if isInside, session.typing == nil {
      picture.canvas.cursor = Point(x: inside.x + 1, y: inside.y)
    }
    let seen = chosen.filter { $0 >= offset && $0 - offset < inside.height }
    if isInside, session.typing == nil,
      let here = seen.first(where: { lines[$0].selectedCell != nil })
        ?? seen.first(where: { lines[$0].isMarked }) ?? seen.first
    {
      let cell = lines[here].selectedCell?.lowerBound
      picture.canvas.cursor = Point(x: inside.x + (cell ?? 1), y: inside.y + here - offset)
    }
    if lines.count > inside.height {
      Scrollbar(count: lines.count, offset: offset).draw(
        in: Rect(x: area.right - 1, y: inside.y, width: 1, height: inside.height),
        on: &picture.canvas)
    }
  }

  /// Whether the advice line has room for field help.
  var hasRoomForHelp: Bool { session.size.width >= BoardLayout.wide }

  /// A sentence, followed by field help where there is room.
  func helped(_ lead: String) -> String {
    hasRoomForHelp && !fieldHelp.isEmpty ? "\(lead) \(fieldHelp)" : lead
  }

  /// The help for the selected field or the cell being typed.
  var fieldHelp: String {
    guard let question = session.selectedQuestion else { return "" }
    if case .answer(_, let part)? = session.typing?.target, case .cell = part {
      return question.field(of: part)?.help ?? ""
    }
    guard case .field(let id) = session.focus.item else { return "" }
    return question.field(id)?.help ?? ""
  }

  private func draw(
    _ line: QuestionPane.Line, in row: Rect, bottom: Int, _ picture: inout Picture
  ) {
    let rightWidth = line.right.reduce(0) { $0 + $1.width }
    picture.canvas.put(
      line.spans, x: row.x, y: row.y,
      maxWidth: row.width - (rightWidth > 0 ? rightWidth + 2 : 0))
    if rightWidth > 0 {
      picture.canvas.put(line.right, x: row.right - rightWidth - 1, y: row.y)
    }
    if let target = line.target { picture.mark(row, as: target) }
    if let cell = line.selectedCell, line.editor == nil {
      picture.canvas.restyle(
        Rect(x: row.x + cell.lowerBound, y: row.y, width: cell.count, height: 1),
        role: .selection)
    }
    if let editor = line.editor, let typing = session.typing {
      let area = Rect(
        x: row.x + editor.column, y: row.y, width: editor.room,
        height: min(editor.rows, bottom - row.y))
      FormFieldView.draw(typing, completion: session.completion, in: area, &picture)
    }
  }
}

import PlainText
import TerminalKit
import Workshop

extension Workbench {
  /// The question over the whole screen, where there is no room beside the board.
  func drawQuestion(_ picture: inout Picture) {
    drawHeader(&picture)
    drawQuestionPane(in: body(below: 2), isWhole: true, &picture)
  }

  /// The pane of the selected question.
  func drawQuestionPane(in area: Rect, isWhole: Bool = false, _ picture: inout Picture) {
    // Inside one can scroll: there is room for everything.
    let isInside = place == .question || place == .table
    guard let open, let question = selectedQuestion,
      let pane = QuestionPane(
        self, width: area.width - 2, isWhole: isWhole || isInside || area.height > 34)
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
    // What a field asks for needs two rows where the line above the footer is too short for it.
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
    if isInside, typing == nil { picture.canvas.cursor = Point(x: inside.x + 1, y: inside.y) }
    let seen = chosen.filter { $0 >= offset && $0 - offset < inside.height }
    if isInside, typing == nil,
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

  /// Whether the line above the footer has room for a sentence or two.
  var hasRoomForHelp: Bool { size.width >= BoardLayout.wide }

  /// What the selected field, or the cell being typed, asks for.
  var fieldHelp: String {
    guard let question = selectedQuestion else { return "" }
    if case .cell(_, let id, _, let column)? = typing?.target {
      return question.field(id)?.columns.first { $0.id == column }?.help ?? ""
    }
    guard case .field(let id) = self.question.item else { return "" }
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
    if let editor = line.editor, let typing {
      typing.editor.draw(
        in: Rect(
          x: row.x + editor.column, y: row.y, width: editor.room,
          height: min(editor.rows, bottom - row.y)), on: &picture.canvas, isFocused: true)
      if let completion {
        let used = TextWidth.width(typing.editor.text)
        picture.canvas.put(
          String(completion.dropFirst(typing.editor.text.count)),
          x: row.x + editor.column + used, y: row.y, style: Style(.muted),
          maxWidth: max(0, editor.room - used))
      }
    }
  }
}

import PlainText
import Session
import TerminalKit
import Workshop

extension PassScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    guard session.open != nil else { return }
    Header(session).draw(&picture)
    switch step {
    case .warning: drawBeforeVoting(session, &picture)
    case .voting: drawWhileVoting(session, &picture)
    case .done: drawAfterVoting(session, &picture)
    }
  }

  private func name(_ session: Session) -> String {
    session.voter.flatMap { session.open?.state.details.name(of: $0).printable } ?? ""
  }

  private func decisionTitle(_ session: Session) -> String {
    guard let open = session.open, open.playbook.decisions.indices.contains(decision) else {
      return ""
    }
    return open.playbook.decisions[decision].title.printable
  }

  private func drawBeforeVoting(_ session: Session, _ picture: inout Picture) {
    let count = questions.count
    drawNotice(
      title: "Blank or cover the projector now: what comes is private.",
      [
        "\(name(session)) votes on \(decisionTitle(session)): "
          + (count == 1 ? "1 question." : "\(count) questions."),
        "A level that is given is not shown again, nor is a comment.",
      ], end: "Enter goes on", session, &picture)
  }

  private func drawAfterVoting(_ session: Session, _ picture: inout Picture) {
    let given = questions.filter { isGiven($0, session) }.count
    let count = questions.count
    drawNotice(
      title: "Hand the laptop back.",
      [
        given == count
          ? "\(name(session)): every question has a ballot."
          : "\(name(session)): \(given) of \(count) questions \(given == 1 ? "has" : "have") a ballot.",
        "Ballots stay hidden until they are revealed.",
      ], end: "Enter goes on with the workshop", session, &picture)
  }

  /// Draws a few sentences in an otherwise empty pane.
  private func drawNotice(
    title: String, _ sentences: [String], end: String, _ session: Session,
    _ picture: inout Picture
  ) {
    let inside = Frame(title: "Pass the laptop", isFocused: true)
      .draw(in: Picture.body(of: session.size), on: &picture.canvas)
    let width = min(64, inside.width - 6)
    let x = inside.x + (inside.width - width) / 2
    var lines: [(text: String, style: Style)] = []
    func add(_ text: String, _ style: Style) {
      lines += TextWrap.prose(text, width: width).map { ($0, style) }
      lines.append(("", style))
    }
    add(title, Style(.accent, .bold))
    for sentence in sentences { add(sentence, .text) }
    let y = inside.y + max(0, (inside.height - lines.count - 1) / 2)
    for (row, line) in lines.enumerated() {
      picture.canvas.put(line.text, x: x, y: y + row, style: line.style, maxWidth: width)
    }
    let last = min(inside.bottom - 1, y + lines.count)
    picture.canvas.put("▶ ", x: x - 2, y: last, style: Style(.accent))
    picture.canvas.put(end, x: x, y: last, style: Style(.title, .bold), maxWidth: width)
    picture.canvas.cursor = Point(x: x - 2, y: last)
  }

  // MARK: - A question

  private func drawWhileVoting(_ session: Session, _ picture: inout Picture) {
    guard let question = question(session) else { return }
    let given = questions.filter { isGiven($0, session) }.count
    let inside = Frame(
      title: "\(name(session)) › \(question.title)".printable,
      note: "\(selection + 1) of \(questions.count)", footnote: "\(given) given",
      isFocused: true
    ).draw(in: Picture.body(of: session.size), on: &picture.canvas).inset(horizontal: 1)
    let parts = parts(inside, session)
    picture.canvas.putWrapped(
      question.ask.printable, in: parts.ask, style: Style(.title, .bold))
    let lines = ladder(question, width: parts.ladder.width)
    for (row, line) in lines.dropFirst(offset).prefix(parts.ladder.height).enumerated() {
      picture.canvas.put(line, x: parts.ladder.x, y: parts.ladder.y + row)
    }
    Scrollbar(count: lines.count, offset: offset).draw(
      in: Rect(
        x: parts.ladder.right, y: parts.ladder.y, width: 1, height: parts.ladder.height),
      on: &picture.canvas)
    drawPassEnd(question, in: parts.end, session, &picture)
  }

  /// Draws whether a vote was given, never which one, or the comment while it is typed.
  private func drawPassEnd(
    _ question: Question, in area: Rect, _ session: Session, _ picture: inout Picture
  ) {
    let isGiven = isGiven(question.id, session)
    picture.canvas.put("▶ ", x: area.x, y: area.y, style: Style(.accent))
    picture.canvas.put(
      isGiven ? "Given. Another level replaces it, and its comment." : "Not given yet.",
      x: area.x + 2, y: area.y, style: isGiven ? .good : .muted, maxWidth: area.width - 2)
    picture.canvas.cursor = Point(x: area.x, y: area.y)
    guard let typing = session.typing, case .ballotComment = typing.target else { return }
    picture.canvas.put("Comment", x: area.x + 2, y: area.y + 1, style: .muted)
    typing.editor.draw(
      in: Rect(x: area.x + 11, y: area.y + 1, width: area.width - 12, height: 1),
      on: &picture.canvas, isFocused: true)
  }

  private func parts(
    _ inside: Rect, _ session: Session
  ) -> (ask: Rect, ladder: Rect, end: Rect) {
    let asked = question(session).map {
      min(3, TextWrap.height($0.ask.printable, width: inside.width))
    }
    let (ask, below) = inside.splitTop(asked ?? 1)
    let (middle, end) = below.splitBottom(3)
    let ladder = middle.splitTop(middle.height > 8 ? 1 : 0).rest
    return (ask, ladder.splitRight(1).rest, end.splitTop(1).rest)
  }

  /// The levels as lines, with empty lines between them where there is room.
  private func ladder(_ question: Question, width: Int) -> [[Span]] {
    Level.allCases.flatMap { level in
      TextWrap.prose(question.descriptor(level).printable, width: max(8, width - 5))
        .enumerated().map { row, text in
          [
            Span(row == 0 ? "  \(level.rawValue)  " : "     ", Style(.accent, .bold)),
            Span(text, .text),
          ]
        }
    }
  }

  /// The number of lines of the levels that don't fit.
  func scrollRange(_ session: Session) -> Int {
    guard let question = question(session) else { return 0 }
    let parts = parts(
      Picture.body(of: session.size).inset(horizontal: 2, vertical: 1), session)
    return max(0, ladder(question, width: parts.ladder.width).count - parts.ladder.height)
  }
}

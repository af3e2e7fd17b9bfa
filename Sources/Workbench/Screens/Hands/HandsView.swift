import PlainText
import Session
import TerminalKit
import Workshop

extension HandsScreen {
  func draw(_ picture: inout Picture, _ session: Session) {
    guard let open = session.open, let question = question.flatMap({ open.playbook[$0] }) else {
      return
    }
    Header(session).draw(&picture)
    let (size, voters) = (session.size, open.voters)
    let frame = Frame(
      title: "All hands › \(question.title)".printable,
      note: "\(voters.count - missing(session).count) of \(voters.count)", isFocused: true)
    let inside = frame.draw(in: Picture.body(of: size), on: &picture.canvas).inset(horizontal: 1)
    let asked = picture.canvas.putWrapped(
      question.ask.printable,
      in: Rect(x: inside.x, y: inside.y, width: inside.width, height: askHeight(question, size)),
      style: Style(.title, .bold))
    let layout = layout(open, size)
    let (ladder, below) = inside.splitTop(asked + 1).rest.splitTop(layout.ladderHeight)
    if layout.isNamed {
      let names = levelNames(open, width: ladder.width).prefix(ladder.height)
      for (row, line) in names.enumerated() {
        picture.canvas.put(line, x: ladder.x, y: ladder.y + row, style: .muted)
      }
    } else {
      drawHandsLadder(question, in: ladder, &picture)
    }
    let (people, end) = below.splitTop(1).rest.splitBottom(1)
    drawHandsPeople(voters, in: people.splitBottom(1).rest, layout, session, &picture)
    drawHandsEnd(voters.count, in: end, session, &picture)
  }

  /// The layout for this size of the terminal.
  func layout(_ open: OpenWorkshop, _ size: Size) -> HandsLayout {
    let width = max(1, size.width - 4)
    let names = open.voters.map { TextWidth.width($0.participant.name.printable) }
    guard let question = question.flatMap({ open.playbook[$0] }) else {
      return HandsLayout(
        room: Size(width: width, height: 1), people: names.count, longestName: 1, ladder: 0,
        names: 1)
    }
    // Subtracted: the frame, the line after the question, and the last line with the one above it.
    let height = max(1, Picture.body(of: size).height - 2 - askHeight(question, size) - 3)
    let ladder = Level.allCases.reduce(0) {
      $0 + TextWrap.height(question.descriptor($1).printable, width: max(1, width - 4))
    }
    return HandsLayout(
      room: Size(width: width, height: height), people: names.count,
      longestName: min(24, names.max() ?? 0), ladder: ladder,
      names: levelNames(open, width: width).count)
  }

  /// `0 Absent  1 Discussed  2 Defined  3 Owned  4 Proven`
  private func levelNames(_ open: OpenWorkshop, width: Int) -> [String] {
    // A no-break space keeps a number with its name.
    let text = zip(Level.allCases, open.playbook.levels)
      .map { "\($0.rawValue)\u{A0}\($1.name.printable)" }.joined(separator: "   ")
    return TextWrap.prose(text, width: width).map { $0.replacing("\u{A0}", with: " ") }
  }

  private func askHeight(_ question: Question, _ size: Size) -> Int {
    min(3, TextWrap.height(question.ask.printable, width: max(1, size.width - 4)))
  }

  private func drawHandsLadder(_ question: Question, in area: Rect, _ picture: inout Picture) {
    let isShort = area.height == Level.allCases.count
    var y = area.y
    for level in Level.allCases where y < area.bottom {
      picture.canvas.put("\(level.rawValue)", x: area.x + 1, y: y, style: Style(.accent, .bold))
      let text = question.descriptor(level).printable
      let room = Rect(
        x: area.x + 4, y: y, width: area.width - 4, height: isShort ? 1 : area.bottom - y)
      y += max(1, picture.canvas.putWrapped(text, in: room, style: .text))
    }
  }

  private func drawHandsPeople(
    _ voters: [(id: Slug, participant: Participant)], in area: Rect, _ layout: HandsLayout,
    _ session: Session, _ picture: inout Picture
  ) {
    let height = max(1, area.height / layout.rowHeight)
    let row = min(selection, max(0, voters.count - 1)) / layout.columns
    let offset = Scroller.offset(
      count: layout.rows, height: height, selection: row, offset: 0, margin: 1)
    let step = layout.isBoxed ? layout.cellWidth + 1 : layout.cellWidth
    for (index, voter) in voters.enumerated() {
      let row = index / layout.columns - offset
      guard row >= 0, row < height else { continue }
      let cell = Rect(
        x: area.x + index % layout.columns * step, y: area.y + row * layout.rowHeight,
        width: layout.cellWidth, height: layout.rowHeight
      ).intersection(area)
      picture.mark(cell, as: .row(index))
      let isSelected = index == selection
      if layout.isBoxed {
        drawBox(
          voter.id, voter.participant.name.printable, isSelected, in: cell, session, &picture)
      } else {
        drawLine(
          voter.id, voter.participant.name.printable, isSelected, in: cell, session, &picture)
      }
    }
    if layout.rows > height {
      Scrollbar(count: layout.rows, offset: offset).draw(
        in: Rect(x: area.right, y: area.y, width: 1, height: height), on: &picture.canvas)
    }
  }

  private func drawBox(
    _ id: Slug, _ name: String, _ isSelected: Bool, in cell: Rect, _ session: Session,
    _ picture: inout Picture
  ) {
    let inside = Frame(title: name, isFocused: isSelected).draw(in: cell, on: &picture.canvas)
    let words = words(forHandOf: id, isShort: false, session)
    let middle = inside.row(inside.height / 2)
    picture.canvas.put(
      words.text, in: middle.inset(horizontal: 2), style: words.style, alignment: .center)
    if isSelected { markHand(at: Point(x: inside.x + 1, y: middle.y), &picture) }
  }

  private func drawLine(
    _ id: Slug, _ name: String, _ isSelected: Bool, in cell: Rect, _ session: Session,
    _ picture: inout Picture
  ) {
    let words = words(forHandOf: id, isShort: true, session)
    let room = cell.width - 6
    picture.canvas.put(
      name, x: cell.x + 2, y: cell.y, style: isSelected ? Style(.title, .bold) : .text,
      maxWidth: room)
    picture.canvas.put(words.text, x: cell.x + 2 + room + 1, y: cell.y, style: words.style)
    if isSelected {
      picture.canvas.restyle(
        Rect(x: cell.x, y: cell.y, width: cell.width - 2, height: 1), role: .selection)
      markHand(at: Point(x: cell.x, y: cell.y), &picture)
    }
  }

  private func markHand(at point: Point, _ picture: inout Picture) {
    picture.canvas.put("▶", x: point.x, y: point.y, style: Style(.accent))
    picture.canvas.cursor = point
  }

  /// The words beside a person's name.
  private func words(
    forHandOf id: Slug, isShort: Bool, _ session: Session
  ) -> (text: String, style: Style) {
    switch hand(of: id, session) {
    case .level(let level): return ("\(level.rawValue)", Style(.accent, .bold))
    case .unknown: return (isShort ? "?" : "? unknown", Style(.claimed, .bold))
    case .absent: return (isShort ? "–" : "absent", .muted)
    case nil:
      if hasVoted(id, session) { return (isShort ? "✓" : "✓ voted", .good) }
      return ("·", .empty)
    }
  }

  /// Draws the line below the people: what Enter does now.
  private func drawHandsEnd(
    _ count: Int, in line: Rect, _ session: Session, _ picture: inout Picture
  ) {
    let typed = ballots(session).count
    let missing = missing(session).count
    var parts = [VotingWords.ballots(typed) + " typed"]
    let voted = (session.open?.voters ?? []).filter {
      hasVoted($0.id, session) && hand(of: $0.id, session) == nil
    }.count
    if voted > 0 { parts.append("\(voted) voted already") }
    let absent = (session.open?.voters ?? []).filter { hand(of: $0.id, session) == .absent }.count
    if absent > 0 { parts.append("\(absent) absent") }
    if missing > 0 { parts.append("\(missing) to come") }
    let isHere = selection >= count
    let text = parts.joined(separator: ", ") + (missing == 0 ? ": Enter reveals" : "")
    picture.canvas.put(
      text, x: line.x + 2, y: line.y, style: isHere ? Style(.title, .bold) : .muted,
      maxWidth: line.width - 2)
    if isHere { markHand(at: Point(x: line.x, y: line.y), &picture) }
  }
}

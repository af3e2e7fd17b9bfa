import PlainText
import TerminalKit
import Workshop

extension Workbench {
  func drawHands(_ picture: inout Picture) {
    guard let open, let question = hands.question.flatMap({ open.playbook[$0] }) else { return }
    drawHeader(&picture)
    let voters = open.voters
    let frame = Frame(
      title: "All hands › \(question.title)".printable,
      note: "\(voters.count - handsMissing.count) of \(voters.count)", isFocused: true)
    let inside = frame.draw(in: body(below: 2), on: &picture.canvas).inset(horizontal: 1)
    let asked = picture.canvas.putWrapped(
      question.ask.printable,
      in: Rect(x: inside.x, y: inside.y, width: inside.width, height: handsAskHeight(question)),
      style: Style(.title, .bold))
    let layout = handsLayout(open)
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
    drawHandsPeople(voters, in: people.splitBottom(1).rest, layout, &picture)
    drawHandsEnd(voters.count, in: end, &picture)
  }

  /// Where the people stand, in the terminal as large as it is.
  func handsLayout(_ open: OpenWorkshop) -> HandsLayout {
    let width = max(1, size.width - 4)
    let names = open.voters.map { TextWidth.width($0.participant.name.printable) }
    guard let question = hands.question.flatMap({ open.playbook[$0] }) else {
      return HandsLayout(
        room: Size(width: width, height: 1), people: names.count, longestName: 1, ladder: 0,
        names: 1)
    }
    // Frame, the line behind what is asked, and the last with the one above it.
    let height = max(1, body(below: 2).height - 2 - handsAskHeight(question) - 3)
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
    // A number is never parted from its name.
    let text = zip(Level.allCases, open.playbook.levels)
      .map { "\($0.rawValue)\u{A0}\($1.name.printable)" }.joined(separator: "   ")
    return TextWrap.prose(text, width: width).map { $0.replacing("\u{A0}", with: " ") }
  }

  private func handsAskHeight(_ question: Question) -> Int {
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
    _ picture: inout Picture
  ) {
    let height = max(1, area.height / layout.rowHeight)
    let row = min(hands.selection, max(0, voters.count - 1)) / layout.columns
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
      let isSelected = index == hands.selection
      if layout.isBoxed {
        drawBox(voter.id, voter.participant.name.printable, isSelected, in: cell, &picture)
      } else {
        drawLine(voter.id, voter.participant.name.printable, isSelected, in: cell, &picture)
      }
    }
    if layout.rows > height {
      Scrollbar(count: layout.rows, offset: offset).draw(
        in: Rect(x: area.right, y: area.y, width: 1, height: height), on: &picture.canvas)
    }
  }

  private func drawBox(
    _ id: Slug, _ name: String, _ isSelected: Bool, in cell: Rect, _ picture: inout Picture
  ) {
    let inside = Frame(title: name, isFocused: isSelected).draw(in: cell, on: &picture.canvas)
    let words = words(forHandOf: id, isShort: false)
    let middle = inside.row(inside.height / 2)
    picture.canvas.put(
      words.text, in: middle.inset(horizontal: 2), style: words.style, alignment: .center)
    if isSelected { markHand(at: Point(x: inside.x + 1, y: middle.y), &picture) }
  }

  private func drawLine(
    _ id: Slug, _ name: String, _ isSelected: Bool, in cell: Rect, _ picture: inout Picture
  ) {
    let words = words(forHandOf: id, isShort: true)
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

  /// What stands at a person's name.
  private func words(forHandOf id: Slug, isShort: Bool) -> (text: String, style: Style) {
    switch hand(of: id) {
    case .level(let level): return ("\(level.rawValue)", Style(.accent, .bold))
    case .unknown: return (isShort ? "?" : "? unknown", Style(.claimed, .bold))
    case .absent: return (isShort ? "–" : "absent", .muted)
    case nil:
      if hasVotedHere(id) { return (isShort ? "✓" : "✓ voted", .good) }
      return ("·", .empty)
    }
  }

  /// The line below the people: what Enter does with what is there.
  private func drawHandsEnd(_ count: Int, in line: Rect, _ picture: inout Picture) {
    let typed = handBallots.count
    let missing = handsMissing.count
    var parts = [VotingWords.ballots(typed) + " typed"]
    let voted = (open?.voters ?? []).filter { hasVotedHere($0.id) && hand(of: $0.id) == nil }.count
    if voted > 0 { parts.append("\(voted) voted already") }
    let absent = (open?.voters ?? []).filter { hand(of: $0.id) == .absent }.count
    if absent > 0 { parts.append("\(absent) absent") }
    if missing > 0 { parts.append("\(missing) to come") }
    let isHere = hands.selection >= count
    let text = parts.joined(separator: ", ") + (missing == 0 ? ": Enter reveals" : "")
    picture.canvas.put(
      text, x: line.x + 2, y: line.y, style: isHere ? Style(.title, .bold) : .muted,
      maxWidth: line.width - 2)
    if isHere { markHand(at: Point(x: line.x, y: line.y), &picture) }
  }
}

import Session
import TerminalKit

/// Which lines of a question's pane are shown.
extension QuestionView {
  /// The first line shown below the pinned ones.
  func questionOffset(_ lines: [QuestionPane.Line], height: Int) -> Int {
    let range = scrollRange(lines, height: height)
    let scrolled = session.typing == nil ? max(0, min(session.focus.offset, range)) : 0
    return session.focus.item == .ladder
      ? scrolled : offsetOfSelection(lines, height: height) + scrolled
  }

  /// How many lines the arrow keys scroll before the selection moves: through levels that do not
  /// fit, and through what comes after the last item.
  var scrollRange: Int {
    guard let area = questionArea,
      let pane = QuestionPane(session, width: area.width - 2, isWhole: true)
    else { return 0 }
    let height = max(0, area.height - 2) - rowsOfHelp
    let pinned = min(pane.pinned, height / 3)
    return scrollRange(Array(pane.lines.dropFirst(pinned)), height: height - pinned)
  }

  private func scrollRange(_ lines: [QuestionPane.Line], height: Int) -> Int {
    if session.focus.item == .ladder {
      let last = lines.lastIndex { if case .level? = $0.target { true } else { false } } ?? 0
      return max(0, last + 1 - height)
    }
    guard session.place == .question, session.focus.item == session.questionItems.last else {
      return 0
    }
    return max(0, lines.count - height - offsetOfSelection(lines, height: height))
  }

  /// The first line to show so that the whole selection is visible, or at least its beginning.
  private func offsetOfSelection(_ lines: [QuestionPane.Line], height: Int) -> Int {
    guard let first = lines.firstIndex(where: \.isSelected),
      let last = lines.lastIndex(where: \.isSelected)
    else { return 0 }
    var offset = Scroller.offset(
      count: lines.count, height: height, selection: min(last, first + height - 1), offset: 0,
      margin: 2)
    offset = min(offset, first)
    if let here = lines.firstIndex(where: { $0.editor != nil }) {
      offset = Scroller.offset(
        count: lines.count, height: height,
        selection: here + (lines[here].editor?.rows ?? 1) - 1, offset: offset)
      // An editor is drawn from its first row on.
      offset = min(offset, here)
    } else if session.place == .table,
      let here = lines.firstIndex(where: { $0.selectedCell != nil })
    {
      offset = Scroller.offset(
        count: lines.count, height: height, selection: here, offset: offset)
    }
    return offset
  }

  /// The number of rows in the pane for the help of a field.
  var rowsOfHelp: Int {
    let isInside = session.place == .question || session.place == .table
    return isInside && !hasRoomForHelp && !fieldHelp.isEmpty ? 2 : 0
  }

  /// Whether the board shows all of the room's ballots; it can't be scrolled.
  var roomIsSeenOnBoard: Bool {
    guard session.size.width >= BoardLayout.wide, let area = questionArea,
      let pane = QuestionPane(session, width: area.width - 2, isWhole: area.height > 34)
    else { return false }
    let last = pane.lines.lastIndex { $0.target == .item(.room) }
    return last.map { $0 < area.height - 2 } ?? false
  }

  /// The area of the selected question's pane.
  private var questionArea: Rect? {
    guard let open = session.open, let question = session.selectedQuestion else { return nil }
    if session.size.width < BoardLayout.wide { return Picture.body(of: session.size) }
    let decisions = open.playbook.decisions
    return BoardLayout(
      body: Picture.body(of: session.size), decisions: decisions.count,
      unfolded: question.decisionIndex,
      questions: decisions[question.decisionIndex].questions.count
    ).question
  }
}

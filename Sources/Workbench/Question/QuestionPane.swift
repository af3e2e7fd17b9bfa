import PlainText
import Scoring
import Session
import TerminalKit
import Workshop

/// The content of a question's pane as lines, before it is known which lines fit.
struct QuestionPane {
  /// One row of the pane.
  struct Line {
    var spans: [Span] = []
    /// Text at the right edge.
    var right: [Span] = []
    /// What a click on the line selects, and whether the line is part of the selection.
    var target: Picture.Target?
    var isSelected = false
    /// Where an editor begins on this line: its column, rows and width.
    var editor: (column: Int, rows: Int, room: Int)?
    /// The columns of the selected table cell.
    var selectedCell: Range<Int>?

    /// Whether the line has the selection mark.
    var isMarked: Bool { spans.first?.text.contains("▶") == true }
  }

  let session: Session
  let open: OpenWorkshop
  let question: Question
  let score: QuestionScore
  let answer: Answer?
  let width: Int
  var lines: [Line] = []
  /// How many lines at the top are never scrolled: what is asked.
  private(set) var pinned = 0

  /// The content for a pane whose inside is `width` columns wide.
  init?(_ session: Session, width: Int, isWhole: Bool) {
    guard let open = session.open, let question = session.selectedQuestion else { return nil }
    self.session = session
    self.open = open
    self.question = question
    score = open.score.questions[session.selection]
    answer = open.state.answers[question.id]
    self.width = width
    addAsk()
    addLadder()
    addStanding()
    addReason()
    // A very wide terminal shows the prompts in the third column.
    let hasPrompts = session.size.width < BoardLayout.widest
    if session.roomComesFirst {
      addRoom()
      if hasPrompts, !isInside { addPrompts(all: isWhole) }
      gap()
      addEvidence()
      addNote()
      addActions()
      if hasPrompts, isInside { addPrompts(all: isWhole) }
    } else {
      addEvidence()
      addNote()
      addRoom()
      addActions()
      if hasPrompts { addPrompts(all: isWhole) }
    }
  }

  var isInside: Bool { session.place == .question || session.place == .table }

  func isSelected(_ item: QuestionFocus.Item) -> Bool {
    isInside && session.focus.item == item
  }

  mutating func gap() {
    if let last = lines.last, !last.spans.isEmpty { lines.append(Line()) }
  }

  /// Adds wrapped text, with a lead before its first line.
  mutating func add(
    _ text: String, style: Style, lead: [Span] = [], leadWidth: Int, right: [Span] = [],
    target: Picture.Target? = nil, isSelected: Bool = false
  ) {
    let rightWidth = right.reduce(0) { $0 + $1.width }
    let room = max(8, width - leadWidth - 1)
    // Only the first line leaves room for the text at the right.
    var wrapped = TextWrap.prose(text, width: rightWidth > 0 ? max(8, room - rightWidth - 1) : room)
    if rightWidth > 0, wrapped.count > 1, !text.contains("\n"), let first = wrapped.first {
      let rest = text.dropFirst(first.count).drop { $0 == " " }
      wrapped = [first] + TextWrap.prose(String(rest), width: room)
    }
    let indent = Span(String(repeating: " ", count: leadWidth), .text)
    for (index, line) in wrapped.enumerated() {
      lines.append(
        Line(
          spans: (index == 0 ? lead : [indent]) + [Span(line, style)],
          right: index == 0 ? right : [], target: target,
          isSelected: isSelected))
    }
  }

  // MARK: - What is asked, and where the team stands

  mutating func addAsk() {
    add(
      question.ask.printable, style: Style(.title, .bold), lead: [Span(" ")], leadWidth: 1)
    pinned = lines.count
    gap()
  }

  mutating func addLadder() {
    let hasLevel = score.status == .agreed || score.status == .provisional
    let chosen = isSelected(.ladder)
    for level in Level.allCases {
      let isSupported = hasLevel && level.rawValue == score.supported
      let isClaimed = hasLevel && level.rawValue == score.claimed
      let isTarget = score.isApplicable && level.rawValue == score.target
      let mark =
        isSupported
        ? Span("◆ ", Style(.supported, .bold))
        : isClaimed ? Span("◇ ", Style(.claimed, .bold)) : Span("  ")
      let style: Style =
        isSupported
        ? Style(.text, .bold)
        : isClaimed ? Style(.claimed) : level.rawValue > score.target ? .muted : .text
      var labels: [Span] = []
      func label(_ text: String, _ role: Role) {
        if !labels.isEmpty { labels.append(Span(" · ", .muted)) }
        labels.append(Span(text, Style(role)))
      }
      if isClaimed, score.status == .provisional {
        label("ballots", .claimed)
      } else if isClaimed, !isSupported {
        label("claimed", .claimed)
      } else if isSupported, score.claimed > score.supported {
        label("shown", .supported)
      }
      if isClaimed, score.agreement.aboveEveryBallot { label("above every ballot", .warning) }
      if isTarget { label("target", .target) }
      add(
        question.descriptor(level).printable, style: style,
        lead: [
          Span(
            chosen && level.rawValue == (hasLevel ? score.claimed : 0) ? " ▶" : "  ",
            Style(.accent)), mark,
          Span(" \(level.rawValue)  ", isClaimed ? Style(.accent, .bold) : Style(.accent)),
        ], leadWidth: 8, right: labels, target: .level(level), isSelected: chosen)
    }
  }

  /// Adds a line on what closing this gap brings.
  mutating func addStanding() {
    var spans: [Span] = []
    func say(_ text: String, _ role: Role) {
      spans.append(Span(spans.isEmpty ? "        " : "   ", .muted))
      spans.append(Span(text, Style(role)))
    }
    switch score.status {
    case .unknown: say("Nobody in the room knows yet.", .warning)
    case .notApplicable: say("Does not apply to this pilot.", .muted)
    case .agreed, .provisional, .unanswered: break
    }
    if score.lift > 0.05 {
      say("reaching the target wins \(Shown.oneDecimal(score.lift)) points", .muted)
    }
    if !spans.isEmpty { lines.append(Line(spans: spans)) }
    gap()
  }

  mutating func addReason() {
    guard session.questionItems.contains(.reason) else { return }
    addTextItem(
      .reason, label: "Does not apply because", text: answer?.reason ?? "",
      target: .answer(question.id, .reason))
    gap()
  }
}

import JSON
import Reports
import Scoring
import TerminalKit
import Workshop

/// The content of a question's pane as lines, before it is known which of them fit.
struct QuestionPane {
  /// One row of the pane.
  struct Line {
    var spans: [Span] = []
    /// At the right edge.
    var right: [Span] = []
    /// What a click on it selects, and whether it is part of what is selected.
    var target: Picture.Target?
    var isSelected = false
    /// Rows for a text being typed that begin on this line, and the column they begin at.
    var editor: (column: Int, rows: Int, room: Int)?
    /// A cell of a table that is selected, by its columns.
    var selectedCell: Range<Int>?
  }

  let workbench: Workbench
  let open: OpenWorkshop
  let question: Question
  let score: QuestionScore
  let answer: Answer?
  let width: Int
  private(set) var lines: [Line] = []
  /// The first lines, which stay on the screen whatever is scrolled: what is asked.
  private(set) var pinned = 0

  /// `width` is that of the pane's inside.
  init?(_ workbench: Workbench, width: Int, isWhole: Bool) {
    guard let open = workbench.open, let question = workbench.selectedQuestion else { return nil }
    self.workbench = workbench
    self.open = open
    self.question = question
    score = open.score.questions[workbench.board.question]
    answer = open.state.answers[question.id]
    self.width = width
    addAsk()
    addLadder()
    addStanding()
    addReason()
    addEvidence()
    addNote()
    addRoom()
    addActions()
    // On a wide terminal they stand in the third column.
    if workbench.size.width < BoardLayout.widest { addPrompts(all: isWhole) }
  }

  private var isInside: Bool { workbench.place == .question || workbench.place == .table }

  private func isSelected(_ item: QuestionState.Item) -> Bool {
    isInside && workbench.question.item == item
  }

  private mutating func gap() {
    if let last = lines.last, !last.spans.isEmpty { lines.append(Line()) }
  }

  /// Text over as many lines as it needs, behind a lead on the first.
  private mutating func add(
    _ text: String, style: Style, lead: [Span] = [], leadWidth: Int, right: [Span] = [],
    target: Picture.Target? = nil, isSelected: Bool = false
  ) {
    let rightWidth = right.reduce(0) { $0 + $1.width }
    let room = max(8, width - leadWidth - 1)
    // Only the first line gives way to what stands at the right.
    var wrapped = TextWrap.prose(text, width: rightWidth > 0 ? max(8, room - rightWidth - 1) : room)
    if rightWidth > 0, wrapped.count > 1, !text.contains("\n"), let first = wrapped.first {
      let rest = text.dropFirst(first.count).drop { $0 == " " }
      wrapped = [first] + TextWrap.prose(String(rest), width: room)
    }
    for (place, line) in wrapped.enumerated() {
      let before =
        place == 0 ? lead : [Span(String(repeating: " ", count: leadWidth), .text)]
      lines.append(
        Line(
          spans: before + [Span(line, style)], right: place == 0 ? right : [], target: target,
          isSelected: isSelected))
    }
  }

  // MARK: - What is asked, and where the team stands

  private mutating func addAsk() {
    add(
      question.ask.printable, style: Style(.title, .bold), lead: [Span(" ")], leadWidth: 1)
    pinned = lines.count
    gap()
  }

  private mutating func addLadder() {
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

  /// What closing this gap brings, in a line.
  private mutating func addStanding() {
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

  private mutating func addReason() {
    guard workbench.questionItems.contains(.reason) else { return }
    addTextItem(
      .reason, label: "Does not apply because", text: answer?.reason ?? "",
      target: .reason(question.id))
    gap()
  }

  // MARK: - Evidence

  private mutating func addEvidence() {
    guard !question.fields.isEmpty else { return }
    let visible = workbench.visibleFields
    let missing = score.missing.count
    let right: [Span] =
      missing > 0
      ? [
        Span(
          missing == 1
            ? MissingWords.short(score.missing[0], of: question).printable
              + whatIsWrong(score.missing[0])
            : "\(missing) entries missing", .warning)
      ] : []
    lines.append(Line(spans: [Span(" Evidence", .title)], right: shortened(right)))
    let labelWidth = min(20, (visible.map { TextWidth.width($0.label) }.max() ?? 0) + 2)
    for field in visible { add(field, labelWidth: labelWidth) }
    let hidden = question.fields.count - visible.count
    if hidden > 0 || workbench.question.showsAllFields {
      let chosen = isSelected(.allFields)
      lines.append(
        Line(
          spans: [
            Span(chosen ? " ▶ " : "   ", .accent),
            Span(
              workbench.question.showsAllFields
                ? "fewer fields" : hidden == 1 ? "1 more field" : "\(hidden) more fields", .muted),
          ], target: .item(.allFields), isSelected: chosen))
    }
  }

  /// What stands behind the name of the one field that is missing.
  private func whatIsWrong(_ missing: MissingField) -> String {
    guard missing.why == .empty else { return "" }
    let hasRows = answer?.fields[missing.field.text]?.array?.isEmpty == false
    return hasRows ? " not complete" : " is missing"
  }

  /// The words at the right of a heading, or nothing where they are too long for it.
  private func shortened(_ right: [Span]) -> [Span] {
    right.reduce(0) { $0 + $1.width } + 12 <= width
      ? right : right.isEmpty ? [] : [Span("1 entry missing", .warning)]
  }

  private mutating func add(_ field: Field, labelWidth: Int) {
    let item = QuestionState.Item.field(field.id)
    let chosen = isSelected(item)
    let value = answer?.fields[field.id.text]
    let target = TypingTarget.field(question.id, field.id)
    let lead = [
      Span(chosen ? " ▶ " : "   ", .accent),
      Span(
        TextWidth.padded(field.label.printable, to: labelWidth),
        chosen ? Style(.text, .bold) : .muted),
    ]
    let leadWidth = 3 + labelWidth
    let mark = mark(of: field)
    let markWidth = mark.reduce(0) { $0 + $1.width }
    let room = max(8, width - leadWidth - markWidth - 3)
    if chosen, let typing = workbench.typing, typing.target == target {
      addEditor(typing, lead: lead, column: leadWidth, room: room, right: mark)
      return
    }
    if let left = workbench.unfinished[target] {
      lines.append(
        Line(
          spans: lead + [Span(left.editor.text.printable, .error)],
          right: [Span("not saved", .error)], target: .item(item), isSelected: chosen))
      return
    }
    let text = EvidenceText.line(of: field, value: value)
    let goal = EvidenceText.goal(of: field, values: answer?.fields)
    if chosen, field.kind == .longText || field.kind == .list, TextWidth.width(text) > room {
      let shown = field.kind == .list ? text : value?.string ?? ""
      add(
        shown.printableLines, style: Style(.field), lead: lead, leadWidth: leadWidth, right: mark,
        target: .item(item), isSelected: true)
      return
    }
    var spans = lead
    if text.isEmpty {
      spans.append(Span(EvidenceText.placeholder(of: field), .empty))
    } else {
      spans.append(
        Span(TextWidth.truncated(text, to: room), chosen ? Style(.field) : .text))
    }
    if !goal.isEmpty { spans.append(Span("   \(goal)", .muted)) }
    lines.append(Line(spans: spans, right: mark, target: .item(item), isSelected: chosen))
    if chosen, field.kind == .table { addTable(field) }
  }

  /// `✓ 2` where a field is filled, `○ 3` where it is missing, both with the level that needs it.
  private func mark(of field: Field) -> [Span] {
    let missing = score.missing.first { $0.field == field.id }
    let level = field.requiredAt.map { "\($0.rawValue)" } ?? " "
    if let missing, missing.why != .empty {
      return [Span("\(MissingWords.words(missing.why)) ", .warning), Span("○ \(level)", .warning)]
    }
    let check = FieldCheck.check(
      field, in: answer?.fields ?? JSONObject(), fields: question.fields, on: open.day)
    switch check {
    case .filled: return [Span("✓ \(level)", .good)]
    case .missing(.empty):
      return [Span("○ \(level)", missing == nil ? .muted : .warning)]
    case .missing(let why):
      return [Span("\(MissingWords.words(why)) ", .muted), Span("○ \(level)", .muted)]
    }
  }

  /// A text being typed: as many rows as it needs, at most eight.
  private mutating func addEditor(
    _ typing: Typing, lead: [Span], column: Int, room: Int, right: [Span] = []
  ) {
    let needed =
      typing.editor.isMultiline ? TextWrap.height(typing.editor.text, width: room) + 1 : 1
    let rows = typing.editor.isMultiline ? max(3, min(8, needed)) : 1
    for row in 0..<rows {
      var line = Line(isSelected: true)
      if row == 0 {
        line.spans = lead
        line.right = right
        line.editor = (column, rows, room)
      } else {
        line.spans = [Span(" ")]
      }
      lines.append(line)
    }
  }

  // MARK: - Tables

  private mutating func addTable(_ field: Field) {
    let rows = workbench.rows(of: field.id, in: question.id)
    let isInTable = workbench.place == .table
    let columns = TableColumns.widths(of: field, rows: rows, room: width - 7)
    var heading = [Span("     ")]
    for (column, width) in zip(field.columns, columns) {
      let label = column.label.printable + (column.required ? "" : " (if any)")
      heading.append(Span(TextWidth.padded(label, to: width + 1), Style(.muted, .underline)))
    }
    lines.append(Line(spans: heading, isSelected: true))
    for (place, row) in rows.enumerated() {
      let isHere = isInTable && place == workbench.question.row
      var line = Line(
        spans: [Span(isHere ? "   ▶ " : "     ", .accent)],
        target: .cell(row: place, column: 0), isSelected: isHere)
      var x = 5
      for (number, (column, width)) in zip(field.columns, columns).enumerated() {
        let isCell = isHere && number == workbench.question.column
        let text = EvidenceText.line(of: column, value: row[column.id.text])
        let target = TypingTarget.cell(question.id, field.id, row: place, column: column.id)
        if isCell {
          line.selectedCell = x..<(x + width)
          if let typing = workbench.typing, typing.target == target {
            line.editor = (x, 1, width)
          }
        }
        if let left = workbench.unfinished[target] {
          line.spans.append(
            Span(TextWidth.padded(left.editor.text.printable, to: width + 1), .error))
        } else if text.isEmpty {
          line.spans.append(
            Span(
              TextWidth.padded(column.required ? "○" : "", to: width + 1),
              column.required ? .warning : .empty))
        } else {
          line.spans.append(
            Span(
              TextWidth.padded(TextWidth.truncated(text, to: width), to: width + 1),
              isHere ? Style(.field) : .text))
        }
        x += width + 1
      }
      lines.append(line)
    }
  }

  // MARK: - Note, dissent, the room

  private mutating func addTextItem(
    _ item: QuestionState.Item, label: String, text: String, target: TypingTarget,
    isDissent: Bool = false
  ) {
    let chosen = isSelected(item)
    let labelWidth = max(8, TextWidth.width(label) + 2)
    let lead = [
      Span(chosen ? " ▶ " : "   ", .accent),
      Span(
        TextWidth.padded(label, to: labelWidth),
        chosen ? Style(.text, .bold) : Style(isDissent ? .warning : .muted)),
    ]
    let leadWidth = 3 + labelWidth
    if chosen, let typing = workbench.typing, typing.target == target {
      addEditor(typing, lead: lead, column: leadWidth, room: max(8, width - leadWidth - 2))
    } else if text.isBlank {
      lines.append(
        Line(
          spans: lead + [Span(item == .note ? "none yet" : "", .empty)], target: .item(item),
          isSelected: chosen))
    } else {
      add(
        text.printableLines, style: .text, lead: lead, leadWidth: leadWidth, target: .item(item),
        isSelected: chosen)
    }
  }

  private mutating func addNote() {
    gap()
    addTextItem(.note, label: "Note", text: answer?.note ?? "", target: .note(question.id))
    for item in workbench.questionItems {
      guard case .dissent(let person) = item else { continue }
      addTextItem(
        item, label: "\(open.state.details.name(of: person).printable) dissents",
        text: answer?.dissent[person] ?? "", target: .dissent(question.id, person),
        isDissent: true)
    }
  }

  private mutating func addRoom() {
    let agreement = score.agreement
    guard agreement.isRevealed else { return }
    gap()
    var heading = [Span(" The room ", .title)]
    var marks = [
      Span(TextWidth.padded("   \(VerdictWords.short(agreement.verdict))", to: 14), .muted)
    ]
    heading.append(Span("    ", .text))
    for (level, count) in agreement.counts.enumerated() {
      let columns = max(2, count) + 1
      heading.append(Span(TextWidth.padded("\(level)", to: columns), .muted))
      marks.append(
        Span(
          TextWidth.padded(
            count == 0 ? "·" : String(repeating: "█", count: min(count, 12)), to: columns),
          count == 0 ? .empty : .supported))
    }
    if agreement.unknown > 0 {
      marks.append(Span("  \(agreement.unknown) do not know", .muted))
    }
    var rows = [Line(spans: heading), Line(spans: marks)]
    let groups = BallotSummary(question.id, agreement, open.state)?.groups ?? []
    for (place, group) in groups.enumerated() {
      // A row of its own where a third group comes; a space keeps it from being a gap.
      if place >= rows.count { rows.append(Line(spans: [Span(" ")])) }
      rows[place].right = [
        Span(TextWidth.padded(group.name.printable, to: 12), .muted), Span(group.mean),
      ]
    }
    lines += rows
    for sentence in VerdictWords.sentences(agreement, in: open.playbook) {
      add(sentence.printable, style: .muted, lead: [Span("   ")], leadWidth: 3)
    }
  }

  private mutating func addActions() {
    let actions = open.state.actions(for: question.id)
    guard !actions.isEmpty else { return }
    gap()
    lines.append(Line(spans: [Span(" Planned", .title)]))
    for (_, action) in actions {
      add(
        action.text.printable, style: .text, lead: [Span("   · ", .muted)], leadWidth: 5,
        right: [
          Span(
            ActionWords.promise(action, on: open.day).printable,
            action.isOverdue(on: open.day) ? .warning : .muted)
        ])
    }
  }

  private mutating func addPrompts(all: Bool) {
    guard !question.prompts.isEmpty else { return }
    gap()
    lines.append(Line(spans: [Span(" Ask the room", .title)]))
    for prompt in all ? question.prompts[...] : question.prompts.prefix(2) {
      add(prompt.printable, style: .text, lead: [Span("   · ", .muted)], leadWidth: 5)
    }
    if all {
      gap()
      add(question.why.printable, style: .muted, lead: [Span(" ")], leadWidth: 1)
    }
  }
}

/// How wide the columns of a table of evidence are.
enum TableColumns {
  static func widths(of field: Field, rows: [JSONObject], room: Int) -> [Int] {
    let count = field.columns.count
    guard count > 0 else { return [] }
    let wanted = field.columns.map { column in
      let cells = rows.map {
        TextWidth.width(EvidenceText.line(of: column, value: $0[column.id.text]))
      }
      let label = TextWidth.width(column.label) + (column.required ? 0 : 9)
      return max(label, cells.max() ?? 0, 6)
    }
    let available = max(count * 4, room - count)
    if wanted.reduce(0, +) <= available { return wanted }
    // Narrow columns keep what they want; the others share what is left.
    var widths = wanted
    var order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
    var left = available
    while let place = order.first {
      let share = left / order.count
      widths[place] = min(wanted[place], share)
      left -= widths[place]
      order.removeFirst()
    }
    return widths
  }
}

extension String {
  /// The text with its line ends kept and other control characters made visible.
  var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map(\.printable)
      .joined(separator: "\n")
  }
}

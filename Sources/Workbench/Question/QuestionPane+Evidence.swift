import JSON
import PlainText
import Reports
import Scoring
import Session
import TerminalKit
import Workshop

/// The fields of the question, as a form.
extension QuestionPane {
  mutating func addEvidence() {
    guard !question.fields.isEmpty else { return }
    let visible = session.visibleFields
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
    if hidden > 0 || session.focus.showsAllFields {
      let chosen = isSelected(.allFields)
      lines.append(
        Line(
          spans: [
            Span(chosen ? " ▶ " : "   ", .accent),
            Span(
              session.focus.showsAllFields
                ? "fewer fields" : hidden == 1 ? "1 more field" : "\(hidden) more fields", .muted),
          ], target: .item(.allFields), isSelected: chosen))
    }
  }

  /// What is wrong with the one missing field, after its name.
  func whatIsWrong(_ missing: MissingField) -> String {
    guard missing.why == .empty else { return "" }
    let hasRows = answer?.fields[missing.field.text]?.array?.isEmpty == false
    return hasRows ? " not complete" : " is missing"
  }

  /// The text at the right of a heading, shortened where it is too long.
  func shortened(_ right: [Span]) -> [Span] {
    right.reduce(0) { $0 + $1.width } + 12 <= width
      ? right : right.isEmpty ? [] : [Span("1 entry missing", .warning)]
  }

  mutating func add(_ field: Field, labelWidth: Int) {
    let item = QuestionFocus.Item.field(field.id)
    var shown = session.formField(of: field, in: question.id)
    shown.isSelected = isSelected(item)
    let chosen = shown.isSelected
    let lead = [
      Span(chosen ? " ▶ " : "   ", .accent),
      Span(
        TextWidth.padded(TextWidth.truncated(shown.label, to: labelWidth - 2), to: labelWidth),
        chosen ? Style(.text, .bold) : .muted),
    ]
    let leadWidth = 3 + labelWidth
    let mark = mark(of: field)
    let markWidth = mark.reduce(0) { $0 + $1.width }
    let room = max(8, width - leadWidth - markWidth - 3)
    let content = session.content(of: shown)
    switch content {
    case .typing(let typing, _):
      return addEditor(typing, lead: lead, column: leadWidth, room: room, right: mark)
    case .unsaved:
      lines.append(
        Line(
          spans: lead + [FormFieldView.span(of: content, style: .text)],
          right: [Span("not saved", .error)], target: .item(item), isSelected: chosen))
      return
    case .text(let text) where chosen && field.kind.isMultiline && TextWidth.width(text) > room:
      let value = answer?.fields[field.id.text]?.string
      add(
        (field.entry == .items ? text : value ?? "").printableLines, style: Style(.field),
        lead: lead, leadWidth: leadWidth, right: mark, target: .item(item), isSelected: true)
      return
    case .text, .placeholder: break
    }
    var value = FormFieldView.span(of: content, style: chosen ? Style(.field) : .text)
    if case .text = content { value.text = TextWidth.truncated(value.text, to: room) }
    let goal = EvidenceText.goal(of: field, values: answer?.fields)
    lines.append(
      Line(
        spans: lead + [value] + (goal.isEmpty ? [] : [Span("   \(goal)", .muted)]), right: mark,
        target: .item(item), isSelected: chosen))
    if chosen, field.entry == .rows { addTable(field) }
  }

  /// The mark of a field with the level that needs it: `✓ 2` filled, `○ 3` missing.
  func mark(of field: Field) -> [Span] {
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

  /// Adds an editor with as many rows as its text needs, at most eight.
  mutating func addEditor(
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
}

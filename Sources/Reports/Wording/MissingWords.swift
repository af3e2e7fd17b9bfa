import JSON
import Scoring
import Workshop

/// Words for a field that the claimed level needs and that is missing or does not count.
public enum MissingWords {
  /// What is wrong with a field, with its value: `“Measured on” is stale: 2 Jan 2026 is more than
  /// 180 days ago`.
  public static func phrase(
    _ missing: MissingField, of question: Question, in answer: Answer?, on day: CalendarDate
  ) -> String {
    guard let field = question.field(missing.field) else {
      return "\(missing.field) \(words(missing.why))"
    }
    let values = answer?.fields ?? JSONObject()
    return phrase(field, missing.why, in: values, of: question.fields, on: day)
  }

  /// Everything that a question lacks, in the order of the playbook.
  public static func phrases(
    of score: QuestionScore, in state: WorkshopState, on day: CalendarDate
  ) -> [String] {
    guard let question = state.playbook[score.id] else { return [] }
    let answer = state.answers[score.id]
    var phrases = score.missing.map { phrase($0, of: question, in: answer, on: day) }
    if score.isApplicable, score.supposed == nil, score.claimed > 0, !score.levels.hasSubstance,
      phrases.isEmpty
    {
      phrases.append("a note or a filled field")
    }
    return phrases
  }

  /// The label and, unless the field is just empty, the reason: `measured on (stale)`.
  public static func short(_ missing: MissingField, of question: Question) -> String {
    let label = (question.field(missing.field)?.label ?? missing.field.text).insideSentence
    return switch missing.why {
    case .empty: label
    case .type: "\(label) (wrong kind)"
    case .future: "\(label) (in the future)"
    case .stale: "\(label) (stale)"
    case .range: "\(label) (out of range)"
    case .short: "\(label) (short of target)"
    }
  }

  /// What is wrong with a field, without its label and value.
  public static func words(_ why: FieldCheck.Why) -> String {
    switch why {
    case .type: "is not of the right kind"
    case .empty: "is empty"
    case .future: "lies in the future"
    case .stale: "is stale"
    case .range: "is out of range"
    case .short: "is short of its target"
    }
  }

  private static func phrase(
    _ field: Field, _ why: FieldCheck.Why, in values: JSONObject, of fields: [Field],
    on day: CalendarDate
  ) -> String {
    let label = "“\(field.label)”"
    let plain = "\(label) \(words(why))"
    let value = values[field.id.text]
    switch (why, field.read(value)) {
    case (_, .table): return cell(of: field, why, in: value, on: day) ?? plain
    case (.type, _): return "\(plain): it should be \(field.expectedType)"
    case (.empty, .impossible):
      let text = value?.string ?? ""
      return field.kind == .date
        ? "\(label) is no date: “\(text)”"
        : "\(label) is “\(text)”, which is none of \(joined(field.options, by: "or"))"
    case (.future, .date(let date)): return "\(plain): \(date.spoken)"
    case (.stale, .date(let date)):
      let days = field.maxAgeDays ?? 0
      return "\(plain): \(date.spoken) is more than \(counted(days, "day")) ago"
    case (.range, .number(let number)): return "\(label) is \(shown(number)), \(bounds(field))"
    case (.short, .number(let number)):
      return "\(label) is \(shown(number)), \(goal(of: field, in: values, of: fields))"
    default: return plain
    }
  }

  /// What is wrong with the first cell of a table that has this fault, with the number of its row.
  private static func cell(
    of field: Field, _ why: FieldCheck.Why, in value: JSONValue?, on day: CalendarDate
  ) -> String? {
    for (index, row) in (value?.array ?? []).enumerated() {
      let cells = row.object ?? JSONObject()
      let location = "“\(field.label)”, row \(index + 1)"
      if why == .empty,
        field.columns.allSatisfy({ column in
          !FieldCheck.check(column, in: cells, fields: field.columns, on: day).isFilled
        })
      {
        return "\(location) is empty"
      }
      for column in field.columns where column.required {
        let check = FieldCheck.check(column, in: cells, fields: field.columns, on: day)
        if check == .missing(why) {
          return "\(location): " + phrase(column, why, in: cells, of: field.columns, on: day)
        }
      }
    }
    return nil
  }

  private static func bounds(_ field: Field) -> String {
    switch (field.min, field.max) {
    case (let min?, let max?): "which counts from \(shown(min)) to \(shown(max))"
    case (let min?, nil): "which counts from \(shown(min))"
    case (nil, let max?): "which counts up to \(shown(max))"
    case (nil, nil): "which does not count"
    }
  }

  private static func goal(
    of field: Field, in values: JSONObject, of fields: [Field]
  ) -> String {
    guard let goal = field.meets, let target = fields.first(where: { $0.id == goal.target }) else {
      return "which is short of its target"
    }
    let label = "“\(target.label)”"
    guard let number = values[goal.target.text]?.number else {
      return "and there is no \(label) to hold it against"
    }
    let lower = goal.better.map { values[$0.text] == .string("lower") } ?? false
    return "short of \(label): it must be at \(lower ? "most" : "least") \(shown(number))"
  }

  /// A number as files have it.
  static func shown(_ number: Double) -> String {
    String(decoding: CanonicalJSON.line(.number(number)), as: UTF8.self)
  }
}

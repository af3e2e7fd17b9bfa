import JSON
import TerminalKit
import Workshop

/// The selected question as a form: fields, note and dissent.
extension Session {
  /// The fields shown: those required up to the higher of claimed and target level and those with a
  /// value, or all.
  package var visibleFields: [Field] {
    guard let open, let selected = selectedQuestion else { return [] }
    if focus.showsAllFields { return selected.fields }
    let score = open.score.questions[selection]
    let highest = max(score.claimed, score.target)
    let values = open.state.answers[selected.id]?.fields
    return selected.fields.filter { field in
      field.requiredAt.map { $0.rawValue <= highest } ?? false
        || values?[field.id.text].map { !$0.isEmpty } ?? false
    }
  }

  /// Everything that can be selected in the question, from top to bottom.
  package var questionItems: [QuestionFocus.Item] {
    guard let open, let selected = selectedQuestion else { return [] }
    let answer = open.state.answers[selected.id]
    var items: [QuestionFocus.Item] = [.ladder]
    if answer?.level == .notApplicable || typing?.target == .answer(selected.id, .reason) {
      items.append(.reason)
    }
    let isRevealed = open.isRevealed(selected.id)
    if isRevealed, roomComesFirst { items.append(.room) }
    let fields = visibleFields
    items += fields.map { .field($0.id) }
    if fields.count < selected.fields.count || focus.showsAllFields { items.append(.allFields) }
    items.append(.note)
    var people = answer?.dissent.keys.sorted() ?? []
    if case .answer(selected.id, .dissent(let person))? = typing?.target, !people.contains(person) {
      people.append(person)
    }
    items += people.map(QuestionFocus.Item.dissent)
    if isRevealed, !roomComesFirst { items.append(.room) }
    return items
  }

  /// Whether the room's ballots come first: they are being collected, the room is split, or it has
  /// not agreed yet.
  package var roomComesFirst: Bool {
    guard let open, open.score.questions.indices.contains(selection) else { return false }
    let score = open.score.questions[selection]
    guard score.agreement.isRevealed else {
      return selectedQuestion.map { open.hiddenBallots(on: $0.id) != nil } ?? false
    }
    return score.agreement.verdict == .split || score.status != .agreed
  }

  /// Starts typing in the selected item, or does what Enter does there.
  package mutating func typeInSelectedItem(fromEnter: Bool = false) -> [Effect] {
    guard let selected = selectedQuestion, let open else { return [] }
    let answer = open.state.answers[selected.id]
    switch focus.item {
    case .ladder:
      if fromEnter { moveFocus(by: 1) }
      return []
    case .room:
      if fromEnter { refuse("Ballots stay as they were revealed. d records who dissents.") }
      return []
    case .allFields:
      if fromEnter { focus.showsAllFields.toggle() }
      return []
    case .field(let id) where selected.field(id)?.entry == .rows:
      if fromEnter, let field = selected.field(id) { return enterTable(field, of: selected.id) }
      return []
    default:
      if isReadOnly() { return [] }
    }
    switch focus.item {
    case .ladder, .room, .allFields: break
    case .note:
      beginTyping(.answer(selected.id, .note), text: answer?.note ?? "", isMultiline: true)
    case .reason:
      beginTyping(.answer(selected.id, .reason), text: answer?.reason ?? "")
    case .dissent(let person):
      beginTyping(.answer(selected.id, .dissent(person)), text: answer?.dissent[person] ?? "")
    case .field(let id):
      guard let field = selected.field(id) else { return [] }
      switch field.entry {
      case .option:
        if fromEnter { return choose(by: 1) ?? [] }
      case .rows: break
      case .line, .lines, .items:
        beginTyping(
          .answer(selected.id, .field(id)), text: field.typed(answer?.fields[id.text]),
          isMultiline: field.kind.isMultiline)
      }
    }
    return []
  }

  /// Selects the next option of the selected choice; `nil` where no choice is selected.
  package mutating func choose(by step: Int) -> [Effect]? {
    guard case .field(let id) = focus.item, let selected = selectedQuestion,
      let field = selected.field(id), field.entry == .option
    else { return nil }
    let value = open?.state.answers[selected.id]?.fields[id.text]?.string
    let next = ChoiceStep.next(value, by: step, of: field.options)
    return edit(selected.id, [.field(id, next.map(JSONValue.string))])
  }

  /// A field of a question as a form field.
  package func formField(of field: Field, in question: QuestionID) -> FormField {
    let value = open?.state.answers[question]?.fields[field.id.text]
    return FormField(
      label: field.label.printable, text: EvidenceText.line(of: field, value: value),
      placeholder: field.placeholder, hint: field.kind.typingHint,
      target: .answer(question, .field(field.id)),
      isSelected: place != .board && focus.item == .field(field.id))
  }

  /// Moves the selection by `step`, without scrolling.
  package mutating func moveFocus(by step: Int) {
    let items = questionItems
    guard !items.isEmpty else { return }
    let here = items.firstIndex(of: focus.item) ?? 0
    focus.item = items[max(0, min(items.count - 1, here + step))]
  }
}

/// Stepping through the options of a choice; no option is one of the steps.
enum ChoiceStep {
  static func next(_ current: String?, by step: Int, of options: [String]) -> String? {
    let indices: [String?] = [nil] + options.map { $0 }
    let here = indices.firstIndex(of: current) ?? 0
    return indices[(here + step + indices.count) % indices.count]
  }
}

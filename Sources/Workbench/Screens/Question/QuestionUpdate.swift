import JSON
import TerminalKit
import Workshop

extension Workbench {
  /// Goes into the selected question; where nothing is said, to the first field that is missing.
  mutating func enterQuestion(at item: QuestionState.Item? = nil) {
    guard let selected = selectedQuestion, let open else { return }
    if place != .table { place = .question }
    if let item {
      question.item = item
      place = .question
      return
    }
    if size.width < BoardLayout.wide, open.state.answers[selected.id]?.level == nil {
      // On a narrow terminal the levels are to be seen here only: they come first.
      question.item = .ladder
      question.offset = 0
      return
    }
    let missing = open.score.questions[board.question].missing.first?.field
    question.item =
      (missing ?? visibleFields.first?.id).map(QuestionState.Item.field)
      ?? (selected.fields.isEmpty ? .note : .ladder)
  }

  /// The fields shown: those required up to the higher of claimed and target level, those that hold
  /// something, or all.
  public var visibleFields: [Field] {
    guard let open, let selected = selectedQuestion else { return [] }
    if question.showsAllFields { return selected.fields }
    let score = open.score.questions[board.question]
    let highest = max(score.claimed, score.target)
    let values = open.state.answers[selected.id]?.fields
    return selected.fields.filter { field in
      field.requiredAt.map { $0.rawValue <= highest } ?? false
        || values?[field.id.text].map { !$0.isEmpty } ?? false
    }
  }

  /// Everything that can be selected in the question, from top to bottom.
  public var questionItems: [QuestionState.Item] {
    guard let open, let selected = selectedQuestion else { return [] }
    let answer = open.state.answers[selected.id]
    var items: [QuestionState.Item] = [.ladder]
    if answer?.level == .notApplicable || typing?.target == .reason(selected.id) {
      items.append(.reason)
    }
    let isRevealed = open.isRevealed(selected.id)
    if isRevealed, roomComesFirst { items.append(.room) }
    let fields = visibleFields
    items += fields.map { .field($0.id) }
    if fields.count < selected.fields.count || question.showsAllFields { items.append(.allFields) }
    items.append(.note)
    var people = answer?.dissent.keys.sorted() ?? []
    if case .dissent(selected.id, let person)? = typing?.target, !people.contains(person) {
      people.append(person)
    }
    items += people.map(QuestionState.Item.dissent)
    if isRevealed, !roomComesFirst { items.append(.room) }
    return items
  }

  /// Whether the room's ballots come before anything else: they are being gathered, or the room sees
  /// the question differently, or has not agreed yet.
  var roomComesFirst: Bool {
    guard let open, open.score.questions.indices.contains(board.question) else { return false }
    let score = open.score.questions[board.question]
    guard score.agreement.isRevealed else {
      return selectedQuestion.map { open.hiddenBallots(on: $0.id) != nil } ?? false
    }
    return score.agreement.verdict == .split || score.status != .agreed
  }

  mutating func performInQuestion(_ command: Command) -> [Effect] {
    switch command {
    case .up: return moveInQuestion(by: -1)
    case .down: return moveInQuestion(by: 1)
    case .pageUp: return moveInQuestion(by: -5)
    case .pageDown: return moveInQuestion(by: 5)
    case .previousField:
      if question.item == questionItems.first { refuse("Nothing to type in above the levels.") }
      return moveInQuestion(by: -1, scrolls: false) + typeInSelectedItem()
    case .nextField: return moveInQuestion(by: 1, scrolls: false) + typeInSelectedItem()
    case .first: return moveInQuestion(by: -1000)
    case .last: return moveInQuestion(by: 1000)
    case .enter: return typeInSelectedItem(fromEnter: true)
    case .left:
      if let effects = choose(by: -1) { return effects }
      place = .board
    case .right: return choose(by: 1) ?? []
    case .back: place = .board
    case .showAllFields:
      let isNarrowed = visibleFields.count < (selectedQuestion?.fields.count ?? 0)
      question.showsAllFields = isNarrowed
      say(
        visibleFields.count == selectedQuestion?.fields.count
          ? "All fields are shown." : "Only the fields that are needed are shown.")
    case .editOutside: return editItemOutside()
    default: return performOnQuestion(command)
    }
    return []
  }

  /// Selects another item; what does not fit is scrolled through before one goes on.
  mutating func moveInQuestion(by step: Int, scrolls: Bool = true) -> [Effect] {
    let items = questionItems
    guard !items.isEmpty else { return [] }
    let here = items.firstIndex(of: question.item) ?? 0
    if scrolls, here == 0 || here == items.count - 1, abs(step) < 1000 {
      let range = scrollRange
      question.offset = max(0, min(question.offset, range))
      let wanted = max(0, min(range, question.offset + step.signum() * 3))
      if wanted != question.offset {
        question.offset = wanted
        return []
      }
    }
    question.item = items[max(0, min(items.count - 1, here + step))]
    if question.item == .ladder, here != 0, step == -1 { question.offset = scrollRange }
    return []
  }

  /// Begins to type in what is selected, or does with it what Enter does.
  mutating func typeInSelectedItem(fromEnter: Bool = false) -> [Effect] {
    guard let selected = selectedQuestion, let open else { return [] }
    let answer = open.state.answers[selected.id]
    switch question.item {
    case .ladder:
      return fromEnter ? moveInQuestion(by: 1, scrolls: false) : []
    case .room:
      if fromEnter { refuse("Ballots stay as they were revealed. d records who dissents.") }
      return []
    case .allFields:
      if fromEnter { question.showsAllFields.toggle() }
      return []
    case .field(let id) where selected.field(id)?.kind == .table:
      if fromEnter, let field = selected.field(id) { return enterTable(field, of: selected.id) }
      return []
    default:
      if isReadOnly() { return [] }
    }
    switch question.item {
    case .ladder, .room, .allFields: break
    case .note:
      beginTyping(.note(selected.id), text: answer?.note ?? "", isMultiline: true)
    case .reason:
      beginTyping(.reason(selected.id), text: answer?.reason ?? "")
    case .dissent(let person):
      beginTyping(.dissent(selected.id, person), text: answer?.dissent[person] ?? "")
    case .field(let id):
      guard let field = selected.field(id) else { return [] }
      switch field.kind {
      case .choice:
        if fromEnter { return choose(by: 1) ?? [] }
      case .table: break
      case .text, .longText, .number, .date, .person, .list:
        beginTyping(
          .field(selected.id, id), text: field.typed(answer?.fields[id.text]),
          isMultiline: field.kind == .longText || field.kind == .list)
      }
    }
    return []
  }

  /// Takes the next option of a choice; `nil` where none is selected.
  private mutating func choose(by step: Int) -> [Effect]? {
    guard case .field(let id) = question.item, let selected = selectedQuestion,
      let field = selected.field(id), field.kind == .choice
    else { return nil }
    let value = open?.state.answers[selected.id]?.fields[id.text]?.string
    let next = ChoiceStep.next(value, by: step, of: field.options)
    return edit(selected.id, [.field(id, next.map(JSONValue.string))])
  }

  private mutating func editItemOutside() -> [Effect] {
    if isReadOnly() { return [] }
    let effects = typeInSelectedItem()
    guard let typing else {
      refuse("Only a text can be written in your own editor.")
      return effects
    }
    return effects + [.editOutside(typing.editor.text)]
  }
}

/// Stepping through the options of a choice, none among them.
enum ChoiceStep {
  static func next(_ current: String?, by step: Int, of options: [String]) -> String? {
    let indices: [String?] = [nil] + options.map { $0 }
    let here = indices.firstIndex(of: current) ?? 0
    return indices[(here + step + indices.count) % indices.count]
  }
}

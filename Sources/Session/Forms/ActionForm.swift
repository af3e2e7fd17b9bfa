import Reports
import Workshop

/// An entry of the form for an action, in form order.
package enum ActionEntry: Hashable, Sendable, CaseIterable {
  /// What is done, who does it, when, for which question, to reach which level, and its status.
  case text, owner, due, question, reaches, status

  /// Whether it is typed; otherwise it is chosen.
  package var isTyped: Bool {
    switch self {
    case .text, .owner, .due: true
    case .question, .reaches, .status: false
    }
  }
}

/// The form for a new or an existing action.
package struct ActionForm: Equatable, Sendable {
  /// The id of the action; `nil` for a new one.
  package let id: Slug?
  /// The action as it was when the form was opened.
  package let original: Action
  /// The action with the changes made in the form.
  package var action: Action
  /// The selected entry.
  package var selection = ActionEntry.text
  /// The screen below the form.
  package internal(set) var from: Place
  /// Whether the person was told that leaving drops the changes.
  package var isToldOfLeaving = false

  /// Opens the form over a screen, with the first entry selected.
  package init(id: Slug? = nil, _ action: Action, over from: Place) {
    self.id = id
    original = action
    self.action = action
    self.from = from
  }

  /// Whether leaving would lose something.
  package var isChanged: Bool { id == nil ? !action.text.isBlank : action != original }

  /// The changes to an existing action.
  package var edits: [ActionEdit] {
    var edits: [ActionEdit] = []
    if action.text != original.text { edits.append(.text(action.text)) }
    if action.owner != original.owner { edits.append(.owner(action.owner)) }
    if action.due != original.due { edits.append(.due(action.due)) }
    if action.question != original.question { edits.append(.question(action.question)) }
    if action.reaches != original.reaches { edits.append(.reaches(action.reaches)) }
    if action.status != original.status { edits.append(.status(action.status)) }
    return edits
  }

  /// Sets an entry from typed text, on a given day; `false` where the text is not a date.
  @discardableResult
  package mutating func set(_ entry: ActionEntry, to text: String, on day: CalendarDate) -> Bool {
    switch entry {
    case .text: action.text = text.trimmed
    case .owner: action.owner = text.trimmed
    case .due:
      let date = DueInput.date(text, today: day)
      guard date != nil || text.isBlank else { return false }
      action.due = date
    case .question, .reaches, .status: break
    }
    return true
  }

  /// The text to edit; empty for an entry that is chosen.
  package func text(of entry: ActionEntry) -> String {
    switch entry {
    case .text: action.text
    case .owner: action.owner
    case .due: action.due?.description ?? ""
    case .question, .reaches, .status: ""
    }
  }
}

extension ActionForm {
  /// Moves the selection by `step`, at most to the first or last entry; whether it moved.
  @discardableResult
  package mutating func move(by step: Int) -> Bool {
    let entries = ActionEntry.allCases
    let here = entries.firstIndex(of: selection) ?? 0
    let before = selection
    selection = entries[max(0, min(entries.count - 1, here + step))]
    isToldOfLeaving = false
    return selection != before
  }

  /// Selects the next value of the selected entry, if it is one that is chosen.
  package mutating func choose(by step: Int, among questions: [Question]) {
    func next<Value: Equatable>(_ value: Value, of values: [Value]) -> Value {
      let here = values.firstIndex(of: value) ?? 0
      return values[(here + step + values.count) % values.count]
    }
    switch selection {
    case .question:
      action.apply(.question(next(action.question, of: [nil] + questions.map { $0.id })))
    case .reaches where action.question != nil:
      action.reaches = next(action.reaches, of: [nil, .discussed, .defined, .owned, .proven])
    case .status: action.status = next(action.status, of: Action.Status.allCases)
    case .text, .owner, .due, .reaches: break
    }
  }

  /// Clears the selected entry.
  package mutating func clearSelected() {
    switch selection {
    case .text: action.text = ""
    case .owner: action.owner = ""
    case .due: action.due = nil
    case .question: action.apply(.question(nil))
    case .reaches: action.reaches = nil
    case .status: action.status = .open
    }
  }
}

extension ActionForm {
  /// An entry as a form field, with question titles from the workshop.
  package func field(_ entry: ActionEntry, in open: OpenWorkshop) -> FormField {
    func field(
      _ label: String, _ text: String, _ placeholder: String = "", _ hint: String = ""
    ) -> FormField {
      FormField(
        label: label, text: text, placeholder: placeholder, hint: hint, target: .action(entry),
        isSelected: selection == entry)
    }
    switch entry {
    case .text:
      return field(
        "What", action.text, "one next step, with a result",
        "One next step with a result. Tab goes on to who does it.")
    case .owner:
      return field("Who", action.owner, "a name", "One name. Tab goes on to the date.")
    case .due:
      let due = action.due.map { "\($0.spoken), \(Self.distance(from: open.day, to: $0))" }
      return field("Due", due ?? "", "+2w, fri, 2026-12-11", "Type \(DueInput.forms).")
    case .question:
      let title = action.question.map { open.playbook[$0]?.title ?? $0.text }
      return field("Question", "‹ \(title ?? "none") ›")
    case .reaches:
      let level = action.reaches.map { "level \($0.rawValue)" } ?? "no level"
      return field(
        "Reaches", action.question == nil ? "– (serves no question)" : "‹ \(level) ›")
    case .status: return field("Status", "‹ \(ActionWords.status(action.status)) ›")
    }
  }

  /// The distance of a day in words: `in 12 days`, `today`, `3 days ago`.
  private static func distance(from today: CalendarDate, to day: CalendarDate) -> String {
    switch day.days(since: today) {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case let days where days > 0: "in \(days) days"
    case let days: "\(-days) days ago"
    }
  }
}

import Workshop

/// An entry of the form for an action, in its order.
public enum ActionEntry: Hashable, Sendable, CaseIterable {
  case text, owner, due, question, reaches, status

  /// Whether it is typed; the others are chosen.
  var isTyped: Bool {
    switch self {
    case .text, .owner, .due: true
    case .question, .reaches, .status: false
    }
  }
}

/// The form for a new action, or for one that there is.
public struct ActionForm: Equatable, Sendable {
  /// `nil`: it is not kept yet.
  public let id: Slug?
  /// The action as it was when the form was opened.
  public let original: Action
  /// As it stands in the form.
  public var action: Action
  public var selection = ActionEntry.text
  /// The screen the form stands over.
  public internal(set) var from: Place
  /// Whether the person was told that leaving drops what they changed.
  var isToldOfLeaving = false

  init(id: Slug? = nil, _ action: Action, over from: Place) {
    self.id = id
    original = action
    self.action = action
    self.from = from
  }

  /// Whether something would be lost with the form.
  var isChanged: Bool { id == nil ? !action.text.isBlank : action != original }

  /// What was changed in an action that there is.
  var edits: [ActionEdit] {
    var edits: [ActionEdit] = []
    if action.text != original.text { edits.append(.text(action.text)) }
    if action.owner != original.owner { edits.append(.owner(action.owner)) }
    if action.due != original.due { edits.append(.due(action.due)) }
    if action.question != original.question { edits.append(.question(action.question)) }
    if action.reaches != original.reaches { edits.append(.reaches(action.reaches)) }
    if action.status != original.status { edits.append(.status(action.status)) }
    return edits
  }

  /// Takes a text typed on a day for an entry; whether it could be taken: a date may be none.
  @discardableResult
  mutating func set(_ entry: ActionEntry, to text: String, on day: CalendarDate) -> Bool {
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

  /// The text of a typed entry.
  func text(of entry: ActionEntry) -> String {
    switch entry {
    case .text: action.text
    case .owner: action.owner
    case .due: action.due?.description ?? ""
    case .question, .reaches, .status: ""
    }
  }
}

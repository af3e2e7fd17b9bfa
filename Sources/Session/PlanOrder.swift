import Workshop

/// The actions of a workshop in the order of the plan: first those to do, then parked, done and
/// dropped ones. Within each part they are sorted by due date, those without one last, then by id.
///
/// The order is updated with each change, so a change to one of thousands of actions is cheap.
package struct PlanOrder: Equatable, Sendable {
  /// What an action is sorted by.
  package struct Key: Comparable, Sendable {
    let part: Int
    let due: Int
    let id: Slug

    init(_ id: Slug, _ action: Action) {
      part =
        switch action.status {
        case .open, .doing: 0
        case .parked: 1
        case .done: 2
        case .dropped: 3
        }
      due = action.due?.dayNumber ?? .max
      self.id = id
    }

    /// Sorts by part of the plan, then by due date, then by id.
    package static func < (first: Key, second: Key) -> Bool {
      if first.part != second.part { return first.part < second.part }
      return first.due != second.due ? first.due < second.due : first.id < second.id
    }
  }

  private var keys: [Key]
  /// The ids of the actions that serve a question, by due date and then by id.
  private var served: [QuestionID: [Slug]]

  /// Sorts the actions of a record.
  package init(_ state: WorkshopState) {
    keys = state.actions.map { Key($0.key, $0.value) }.sorted()
    served = [:]
    for (question, actions) in state.actionsByQuestion {
      served[question] = actions.map(\.id)
    }
  }

  /// The number of all actions, done and dropped ones included.
  package var count: Int { keys.count }

  /// The id of the action in a row of the plan.
  package subscript(row: Int) -> Slug { keys[row].id }

  /// The number of actions that are open or under way.
  package var pending: Int { index { $0.part > 0 } }

  /// The number of pending actions whose due date is before `day`.
  package func overdue(on day: CalendarDate) -> Int {
    index { $0.part > 0 || $0.due >= day.dayNumber }
  }

  /// The row of an action; `nil` where the plan does not hold it as it is given here.
  package func row(of id: Slug, _ action: Action) -> Int? {
    let key = Key(id, action)
    let row = index { $0 >= key }
    return row < keys.count && keys[row].id == id ? row : nil
  }

  /// The ids of the actions that serve a question, by due date and then by id.
  package func ids(for question: QuestionID) -> [Slug] { served[question] ?? [] }

  /// Updates the order after a change. `before` is `nil` for a new action, `after` for one that is
  /// gone.
  package mutating func change(
    _ id: Slug, from before: Action?, to after: Action?, in state: WorkshopState
  ) {
    if let before, let row = row(of: id, before) { keys.remove(at: row) }
    if let after {
      let key = Key(id, after)
      keys.insert(key, at: index { $0 >= key })
    }
    if let question = before?.question { served[question]?.removeAll { $0 == id } }
    guard let after, let question = after.question else { return }
    var ids = served[question] ?? []
    func order(_ id: Slug) -> (Int, Slug) { (state.actions[id]?.due?.dayNumber ?? .max, id) }
    ids.insert(id, at: ids.firstIndex { order($0) > order(id) } ?? ids.count)
    served[question] = ids
  }

  /// The first index from which `isBehind` holds, by binary search.
  private func index(_ isBehind: (Key) -> Bool) -> Int {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(keys[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

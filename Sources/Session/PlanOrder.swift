import Workshop

/// The actions of a workshop in the order of the plan: what is to be done, what is parked, what is
/// done and what was dropped; in each those due first, then those without a date, then by id.
///
/// It is kept from change to change, so that one action among thousands costs next to nothing.
package struct PlanOrder: Equatable, Sendable {
  /// Where an action stands.
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

    package static func < (first: Key, second: Key) -> Bool {
      if first.part != second.part { return first.part < second.part }
      return first.due != second.due ? first.due < second.due : first.id < second.id
    }
  }

  private var keys: [Key]
  /// The actions that serve a question, those due first, then by id.
  private var served: [QuestionID: [Slug]]

  package init(_ state: WorkshopState) {
    keys = state.actions.map { Key($0.key, $0.value) }.sorted()
    served = [:]
    for (question, actions) in state.actionsByQuestion {
      served[question] = actions.map(\.id)
    }
  }

  package var count: Int { keys.count }

  package subscript(row: Int) -> Slug { keys[row].id }

  /// How many are still to be done.
  package var pending: Int { index { $0.part > 0 } }

  /// How many of these should have been done before `day`.
  package func overdue(on day: CalendarDate) -> Int {
    index { $0.part > 0 || $0.due >= day.dayNumber }
  }

  /// The row of an action that is as it stands in the record.
  package func row(of id: Slug, _ action: Action) -> Int? {
    let key = Key(id, action)
    let row = index { $0 >= key }
    return row < keys.count && keys[row].id == id ? row : nil
  }

  /// The actions that serve a question.
  package func ids(for question: QuestionID) -> [Slug] { served[question] ?? [] }

  /// Takes in that an action became another, is new (`before` is `nil`) or is gone.
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

  /// The first place from which on `isBehind` holds; the keys it does not hold for come before.
  private func index(_ isBehind: (Key) -> Bool) -> Int {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(keys[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

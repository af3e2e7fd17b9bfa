import Workshop

/// The questions in the order in which they are asked, and how one of them is found.
struct AskWalk: Equatable {
  /// Indices in the playbook, the questions of the stage's gate first.
  let order: [Int]

  init(_ state: WorkshopState) {
    let indices = Array(state.playbook.questions.indices)
    guard let gate = state.stageGate else {
      order = indices
      return
    }
    let questions = state.playbook.questions
    order =
      indices.filter { gate.names(questions[$0].id) }
      + indices.filter { !gate.names(questions[$0].id) }
  }

  /// The next index after one for which `isWanted` holds; `nil`: there is none.
  func next(after index: Int, _ isWanted: (Int) -> Bool) -> Int? {
    let here = order.firstIndex(of: index) ?? -1
    return order[(here + 1)...].first(where: isWanted)
  }

  func previous(before index: Int) -> Int? {
    guard let here = order.firstIndex(of: index), here > 0 else { return nil }
    return order[here - 1]
  }

  /// The indices of the questions that a number, an id or a word may mean, only the most exact
  /// matches.
  static func indices(named name: String, in playbook: Playbook) -> [Int] {
    let name = name.trimmed.lowercased()
    let questions = playbook.questions
    guard !name.isEmpty else { return [] }
    if let number = Int(name) {
      return questions.indices.contains(number - 1) ? [number - 1] : []
    }
    let readings: [(Question) -> Bool] = [
      { $0.id.text == name },
      { $0.title.lowercased() == name },
      { $0.id.name == name },
      { $0.title.lowercased().contains(name) || $0.id.text.contains(name) },
      { playbook.decision(of: $0).title.lowercased().contains(name) },
      { $0.ask.lowercased().contains(name) },
    ]
    for reading in readings {
      let indices = questions.indices.filter { reading(questions[$0]) }
      if !indices.isEmpty { return indices }
    }
    return []
  }
}

import Workshop

/// The questions in the order in which they are asked, and how one of them is found.
struct AskWalk: Equatable {
  /// Places in the playbook: the questions of the stage's gate first.
  let order: [Int]

  init(_ state: WorkshopState) {
    let places = Array(state.playbook.questions.indices)
    guard let gate = state.stageGate else {
      order = places
      return
    }
    let questions = state.playbook.questions
    order =
      places.filter { gate.names(questions[$0].id) }
      + places.filter { !gate.names(questions[$0].id) }
  }

  /// The first place behind one for which `isWanted` holds; `nil`: there is none any more.
  func next(after place: Int, _ isWanted: (Int) -> Bool) -> Int? {
    let here = order.firstIndex(of: place) ?? -1
    return order[(here + 1)...].first(where: isWanted)
  }

  func previous(before place: Int) -> Int? {
    guard let here = order.firstIndex(of: place), here > 0 else { return nil }
    return order[here - 1]
  }

  /// The places of the questions that a number, an id or a word may mean: those that it means most
  /// exactly.
  static func places(named name: String, in playbook: Playbook) -> [Int] {
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
      let places = questions.indices.filter { reading(questions[$0]) }
      if !places.isEmpty { return places }
    }
    return []
  }
}

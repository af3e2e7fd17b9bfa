import JSON
import Workshop

/// Saving: changes are made in memory at once and then on disk.
extension Session {
  /// Changes an answer in memory; the effects save it.
  package mutating func edit(_ question: QuestionID, _ edits: [AnswerEdit]) -> [Effect] {
    guard let open, !isReadOnly() else { return [] }
    var answer = open.state.answers[question] ?? Answer()
    answer.apply(edits)
    if let objection = open.playbook.objection(to: answer, of: question), edits.changeLevel {
      refuse(
        objection == .namedByGate
          ? "A gate names this question, so it always applies. Press - if nobody knows."
          : "Say why it does not apply first.")
      return []
    }
    self.open?.setAnswer(answer, to: question)
    return withPending(.answer(question, edits))
  }

  /// Changes an action in memory and selects it; the effects save it.
  package mutating func change(_ id: Slug, _ edits: [ActionEdit]) -> [Effect] {
    guard var action = open?.state.actions[id], !isReadOnly() else { return [] }
    action.apply(edits)
    open?.setAction(action, id)
    selectedAction = id
    return withPending(.action(id, edits))
  }

  /// A change to save, after those that could not be saved before.
  package mutating func withPending(_ change: Effect) -> [Effect] {
    defer { saving = .saving }
    if case .failed(_, let pending) = saving { return Effect.merged(pending + [change]) }
    return [change]
  }

  /// The effects, if every change is on disk and the workshop can be edited; otherwise none, and a
  /// notice says why.
  package mutating func guarded(_ effects: [Effect]) -> [Effect] {
    guard let open else {
      refuse("Open a workshop first.")
      return []
    }
    if let why = open.readOnly {
      refuse(why)
      return []
    }
    if case .failed = saving {
      refuse("Not everything is saved yet: Ctrl-S tries again.")
      return []
    }
    saving = .saving
    return effects
  }

  /// Tells when everything was saved, or tries failed changes again.
  package mutating func saveNow() -> [Effect] {
    guard open != nil else {
      refuse("No workshop is open: there is nothing to save.")
      return []
    }
    switch saving {
    case .failed:
      hasBeenWarned = false
      return retry()
    case .saved(let time): say("Saved \(time.text). Every change is on disk as soon as it is made.")
    case .idle, .saving: say("Every change is on disk as soon as it is made.")
    }
    return []
  }

  /// The changes that could not be saved, to be tried again now.
  package mutating func retry() -> [Effect] {
    guard case .failed(_, let pending) = saving else { return [] }
    saving = .saving
    return pending
  }

  /// The changes that could not be saved, and why; `nil` where there are none.
  package var pending: (problem: String, changes: [Effect])? {
    guard case .failed(let problem, let changes) = saving else { return nil }
    return (problem, changes)
  }

  /// Updates the session after a change was saved, with a notice where the screen shows nothing.
  mutating func saved(_ change: SavedChange, by effect: Effect, at time: ClockTime) -> [Effect] {
    adopt(change)
    if let sentence = effect.sentenceOnceSaved { say(sentence) }
    if case .checkpoint = change {
      if let leaving = leavesOnceKept { return left(to: leaving) }
    } else {
      hasChanged = true
    }
    // "Saved" is shown only when nothing else still waits to be saved.
    if case .failed = saving { return [] }
    saving = .saved(time)
    guard case .checkpoint = change, place == .progress else { return [] }
    return [.readCheckpoints]
  }

  /// Keeps a change that could not be saved, to be tried again.
  mutating func failed(_ effect: Effect, problem: String) {
    guard effect.isChange else { return fail(problem) }
    if case .answer(let question, _) = effect { arrived(question) }
    var pending = [effect]
    if case .failed(_, let before) = saving { pending = Effect.merged(before + pending) }
    hasBeenWarned = false
    saving = .failed(problem, pending: pending)
    fail("Not saved, but nothing is lost. Ctrl-S tries again: \(problem)")
  }

  /// Counts a change to an answer as no longer being saved; whether it was the last.
  @discardableResult
  mutating func arrived(_ question: QuestionID) -> Bool {
    let left = max(0, (unsavedChanges[question] ?? 0) - 1)
    unsavedChanges[question] = left == 0 ? nil : left
    return left == 0
  }

  private mutating func adopt(_ change: SavedChange) {
    switch change {
    case .answer(let question, let answer):
      if arrived(question) { open?.setAnswer(answer, to: question) }
    case .details(let details): open?.setDetails(details)
    case .action(let id, let action): open?.setAction(action, id)
    case .votes(let question, let people): open?.setVoted(people, on: question)
    case .reveal(let question, let reveal):
      open?.setReveal(reveal, of: question)
      if selectedQuestion?.id == question, typing == nil, overlay == nil,
        place == .board || place == .question
      {
        revealed = question
      }
    case .checkpoint(let checkpoint): open?.add(checkpoint)
    case .restored(let question, let answer, let details, let what):
      if let question {
        open?.setAnswer(answer, to: question)
        if place == .board || place == .question { go(to: question, staying: true) }
      }
      if let details { open?.setDetails(details) }
      say(what)
    case .restoredAction(let id, let action, let what):
      open?.setAction(action, id)
      say(what)
    }
  }
}

extension Effect {
  /// The notice once the effect is on disk; `nil` where the screen shows the change anyway.
  var sentenceOnceSaved: String? {
    switch self {
    case .addAction(let action):
      action.status == .parked
        ? "Parked. P shows the plan and what is parked." : "Planned. P shows the plan."
    case .takeCheckpoint: "Kept. h shows what changes from here on."
    case .comment: "The comment is given. ↓ goes on."
    case .action(_, let edits) where edits.contains(.status(.dropped)): "Dropped; u brings it back."
    default: nil
    }
  }
}

extension [AnswerEdit] {
  /// Whether the edits change the level or the reason why the question does not apply.
  fileprivate var changeLevel: Bool {
    contains { edit in
      switch edit {
      case .level, .reason: true
      case .field, .appendItem, .appendRow, .note, .dissent: false
      }
    }
  }
}

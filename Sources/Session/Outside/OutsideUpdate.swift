import JSON
import TerminalKit
import Workshop

extension Session {
  /// Takes up what somebody else changed: where the person is, what stands over the screen and what
  /// they type stays, and so do changes that could not be saved as yet.
  package mutating func adoptOutsideChange(_ folder: OpenedFolder) -> [Effect] {
    guard let before = open, before.path == folder.path else { return [] }
    let question = selectedQuestion?.id
    open?.replace(by: folder)
    if before.playbook != folder.state.playbook { followPlaybook(to: question) }
    rebaseDetails(from: before.state.details, to: folder.state.details)
    if case .failed(_, let pending) = saving {
      for change in pending { applyAgain(change) }
    }
    keepRows(from: before)
    guard let open else { return [] }
    let change = OutsideChange(from: before.state, to: open.state)
    // What the person needs to know is not talked over.
    guard notice == nil, typing?.problem == nil else { return [] }
    let copies = open.conflictCopies.filter { !before.conflictCopies.contains($0) }
    if !copies.isEmpty {
      tellOfCopies(copies)
      return []
    }
    guard let sentence = change.sentence(in: open.playbook)
    else { return [] }
    say(sentence)
    return change.onlyAnswer.map { [.findAuthor($0)] } ?? []
  }

  /// Names whoever changed a question, where that has just been told without a name.
  package mutating func nameAuthor(_ who: String, of question: QuestionID) {
    guard let open else { return }
    var change = OutsideChange(from: open.state, to: open.state)
    change.answers = [question]
    guard let nameless = change.sentence(in: open.playbook), notice?.text == nameless,
      let named = change.sentence(in: open.playbook, by: who)
    else { return }
    say(named)
  }

  /// With another version of the playbook the same question stays selected, if it is still asked.
  private mutating func followPlaybook(to question: QuestionID?) {
    guard let open else { return }
    let last = max(0, open.playbook.questions.count - 1)
    selection =
      question.flatMap { open.playbook.index(of: $0) } ?? min(selection, last)
    self.open?.supposeNothing()
    guard let typing, let id = typing.target.question, currentText(of: typing.target) == nil else {
      return
    }
    // Nothing on the screen can hold it any more; it is told, and leaving warns of it.
    self.typing = nil
    unfinished[typing.target] = typing
    if place == .table { place = .question }
    fail("\(id) is not asked any more. You were typing: \(typing.editor.text.printable)")
  }

  /// The form, and details that wait to be saved, go on from what is on disk now.
  private mutating func rebaseDetails(from before: WorkshopDetails, to after: WorkshopDetails) {
    guard before != after else { return }
    detailsForm?.rebase(from: before, to: after)
    guard case .failed(let problem, let pending) = saving else { return }
    saving = .failed(
      problem,
      pending: pending.map { change in
        guard case .details(let details, _) = change else { return change }
        var rebased = after
        rebased.adopt(changesFrom: before, to: details)
        return .details(rebased, before: after)
      })
  }

  /// Shows a change that still waits to be saved on top of what is on disk.
  private mutating func applyAgain(_ change: Effect) {
    guard let open else { return }
    switch change {
    case .answer(let question, let edits):
      var answer = open.state.answers[question] ?? Answer()
      answer.apply(edits)
      self.open?.setAnswer(answer, to: question)
    case .action(let id, let edits):
      guard var action = open.state.actions[id] else { return }
      action.apply(edits)
      self.open?.setAction(action, id)
    case .details(let details, _): self.open?.setDetails(details)
    default: break
    }
  }
}

extension DetailsForm {
  /// Takes over what somebody else changed and the person did not.
  package mutating func rebase(from before: WorkshopDetails, to after: WorkshopDetails) {
    guard folder == nil else { return }
    if title == before.title { title = after.title }
    if organisation == before.organisation { organisation = after.organisation }
    if pilot == before.pilot { pilot = after.pilot }
    if stage == before.stage { stage = after.stage }
    if ballotsNamed == before.ballotsNamed { ballotsNamed = after.ballotsNamed }
    for index in people.indices {
      guard let id = people[index].id, let new = after.participants[id],
        people[index].participant == before.participants[id]
      else { continue }
      people[index].participant = new
    }
    // Those who are new come last: nobody's place in the form changes.
    for (id, participant) in after.participantsInOrder where before.participants[id] == nil {
      people.append(Person(id: id, participant: participant))
    }
  }
}

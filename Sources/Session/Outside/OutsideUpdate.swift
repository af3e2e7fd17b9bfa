import JSON
import TerminalKit
import Workshop

extension Session {
  /// Adopts what somebody else changed. The person keeps their screen, what is over it, their text,
  /// and changes that are not saved yet.
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
    // A notice that the person still needs is not replaced.
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

  /// Adds the author's name to the notice about a changed question, if it is still shown.
  package mutating func nameAuthor(_ who: String, of question: QuestionID) {
    guard let open else { return }
    var change = OutsideChange(from: open.state, to: open.state)
    change.answers = [question]
    guard let nameless = change.sentence(in: open.playbook), notice?.text == nameless,
      let named = change.sentence(in: open.playbook, by: who)
    else { return }
    say(named)
  }

  /// Keeps the same question selected in another version of the playbook, if it still asks it.
  private mutating func followPlaybook(to question: QuestionID?) {
    guard let open else { return }
    let last = max(0, open.playbook.questions.count - 1)
    selection =
      question.flatMap { open.playbook.index(of: $0) } ?? min(selection, last)
    self.open?.supposeNothing()
    guard let typing, let id = typing.target.question, currentText(of: typing.target) == nil else {
      return
    }
    // No field can hold the text any more: a notice shows it, and leaving warns of it.
    self.typing = nil
    unfinished[typing.target] = typing
    if place == .table { place = .question }
    fail("\(id) is not asked any more. You were typing: \(typing.editor.text.printable)")
  }

  /// Moves the details form, and details waiting to be saved, onto what is on disk now.
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

  /// Applies a change that waits to be saved to the record from the disk.
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
  /// Adopts what somebody else changed in entries that the person left alone.
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
    // New participants come last, so that no index in the form changes.
    for (id, participant) in after.participantsInOrder where before.participants[id] == nil {
      people.append(Person(id: id, participant: participant))
    }
  }
}

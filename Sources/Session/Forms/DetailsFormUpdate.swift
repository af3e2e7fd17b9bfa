import Workshop

/// The form for a workshop's details: opening, filling in, saving and leaving.
extension Session {
  /// The playbook whose stages and roles the form offers.
  package var formPlaybook: Playbook? {
    detailsForm?.folder == nil ? open?.playbook : newPlaybook
  }

  /// Opens the form for a new workshop, once the playbook is read.
  package mutating func newWorkshop() -> [Effect] {
    awaitsForm = true
    if newPlaybook == nil { return [.findWorkshops] }
    startForm()
    return []
  }

  /// Opens the form for a new workshop, with what was entered before if it was left.
  mutating func startForm() {
    awaitsForm = false
    go(.details)
    if detailsForm?.folder != nil { return }
    if let draft = found.all.first(where: { !$0.isOfWorkshop }) {
      found.waiting.removeAll { $0 == draft }
      return _ = goOn(with: draft)
    }
    var form = DetailsForm(stage: newPlaybook?.stages.first?.id ?? .none)
    form.folder = "workshop-\(today)"
    detailsForm = form
    unfinished = unfinished.filter { $0.key.question != nil }
    beginTyping(.details(.title), text: "")
  }

  /// Opens the form with the details of the open workshop.
  package mutating func editDetails() {
    guard let open else { return }
    detailsForm = DetailsForm(of: open.state.details)
    go(.details)
  }

  /// Starts typing in the selected entry, if it is typed.
  package mutating func typeInDetailsEntry() {
    guard let form = detailsForm, !form.isChoice(form.selection) else { return }
    if form.folder == nil, isReadOnly() { return }
    beginTyping(.details(form.selection), text: form.text(of: form.selection))
  }

  /// Selects the next value of the selected entry, if it is one that is chosen.
  package mutating func chooseInDetails(by step: Int) {
    let playbook = formPlaybook
    detailsForm?.choose(by: step, in: playbook)
  }

  /// Adds a participant and types their name.
  package mutating func addPerson() {
    guard var form = detailsForm else { return }
    guard form.people.count < Bounds.participants else {
      return refuse("A workshop holds at most \(Bounds.participants) participants.")
    }
    form.people.append(
      DetailsForm.Person(
        id: nil, participant: Participant(name: "", role: formPlaybook?.roles.first?.id ?? .none)))
    form.selection = .name(form.people.count - 1)
    detailsForm = form
    typeInDetailsEntry()
  }

  /// Leaves the form. Entries for a new workshop come back at the next `n`; changed details are
  /// dropped only when asked twice.
  package mutating func leaveDetails() -> [Effect] {
    guard let form = detailsForm else { return [] }
    if form.folder != nil {
      // While typing Esc means "done", so pressing it once too often does not leave the form.
      if !form.title.isBlank, !form.isToldOfLeaving {
        detailsForm?.isToldOfLeaving = true
        refuse("Not made yet: Ctrl-S starts it, q again leaves it for later.")
        return []
      }
      // Where a workshop is open, the person goes back to it.
      go(open == nil ? .home : .board)
      if !form.title.isBlank { say("Nothing made yet; n goes on with the form as you left it.") }
      return open == nil ? [.findWorkshops] : []
    }
    if unsavedDetails != nil, !form.isToldOfLeaving {
      detailsForm?.isToldOfLeaving = true
      refuse("Not kept yet: Ctrl-S keeps the changes, q again drops them.")
      return []
    }
    detailsForm = nil
    go(.board)
    return []
  }

  /// Saves the form: makes the new workshop, or changes the details of the open one.
  package mutating func keepDetails() -> [Effect] {
    guard let form = detailsForm else { return [] }
    if form.title.isBlank {
      detailsForm?.selection = .title
      refuse("A workshop needs a title.")
      return []
    }
    let people = form.people.filter { !$0.participant.name.isBlank }
    if let folder = form.folder {
      if folder.isBlank {
        detailsForm?.selection = .folder
        refuse("Say which folder to keep it in.")
        return []
      }
      guard mayLeave() else { return [] }
      detailsForm?.isBeingMade = true
      return [
        .create(
          NewWorkshop(
            path: folder, title: form.title, organisation: form.organisation, pilot: form.pilot,
            stage: form.stage, participants: people.map(\.participant)))
      ]
    }
    guard let before = open?.state.details else { return [] }
    var details = before
    details.title = form.title
    details.organisation = form.organisation
    details.pilot = form.pilot
    details.stage = form.stage
    details.ballotsNamed = form.ballotsNamed
    let kept = Set(people.compactMap(\.id))
    let onRecord = Set((open?.state.reveals ?? [:]).values.flatMap(\.ballots.keys))
      .union((open?.state.answers ?? [:]).values.flatMap(\.dissent.keys))
    if let gone = details.participants.keys.sorted().first(where: {
      !kept.contains($0) && onRecord.contains($0)
    }) {
      refuse("\(details.name(of: gone)) voted or dissented and stays a participant.")
      return []
    }
    details.participants = details.participants.filter { kept.contains($0.key) }
    for person in people {
      if let id = person.id ?? details.newParticipantID(name: person.participant.name) {
        details.participants[id] = person.participant
      }
    }
    open?.setDetails(details)
    detailsForm = nil
    go(.board)
    return withPending(.details(details, before: before))
  }
}

import TerminalKit
import Workshop

extension Workbench {
  /// The playbook whose stages and roles the form offers.
  var formPlaybook: Playbook? { form?.folder == nil ? open?.playbook : newPlaybook }

  /// Opens the form for a new workshop: the one that was left, or an empty one.
  mutating func startForm() {
    awaitsForm = false
    overlay = nil
    place = .details
    if form?.folder != nil { return }
    if let draft = found.all.first(where: { !$0.isOfWorkshop }) {
      found.waiting.removeAll { $0 == draft }
      return _ = goOn(with: draft)
    }
    var form = DetailsForm(stage: newPlaybook?.stages.first?.id ?? .none)
    form.folder = "workshop-\(today)"
    self.form = form
    unfinished = unfinished.filter { $0.key.question != nil }
    beginTyping(.detail(.title), text: "")
  }

  /// Opens the form with the details of the open workshop.
  mutating func editDetails() {
    guard let open else { return }
    form = DetailsForm(of: open.state.details)
    overlay = nil
    place = .details
  }

  mutating func performInForm(_ command: Command) -> [Effect] {
    guard var form else { return [] }
    if command != .back { form.isToldOfLeaving = false }
    switch command {
    case .left, .right, .enter, .addRow, .deleteRow, .create:
      if form.folder == nil, isReadOnly() { return [] }
    default: break
    }
    let entries = form.entries
    let here = entries.firstIndex(of: form.selection) ?? 0
    func move(_ step: Int) { form.selection = entries[max(0, min(entries.count - 1, here + step))] }
    switch command {
    case .up: move(-1)
    case .down: move(1)
    case .previousDecision, .nextDecision:
      move(command == .nextDecision ? 1 : -1)
      self.form = form
      return typeInSelectedEntry()
    case .pageUp, .first: move(-1000)
    case .pageDown, .last: move(1000)
    case .left: form.choose(by: -1, in: formPlaybook)
    case .right: form.choose(by: 1, in: formPlaybook)
    case .enter:
      if form.isChoice(form.selection) {
        form.choose(by: 1, in: formPlaybook)
      } else {
        return typeInSelectedEntry()
      }
    case .addRow:
      guard form.people.count < Bounds.participants else {
        refuse("A workshop holds at most \(Bounds.participants) participants.")
        return []
      }
      form.people.append(
        DetailsForm.Person(
          id: nil,
          participant: Participant(name: "", role: formPlaybook?.roles.first?.id ?? .none)))
      form.selection = .name(form.people.count - 1)
      self.form = form
      return typeInSelectedEntry()
    case .deleteRow:
      guard let index = form.selection.person else {
        refuse("Go to a participant first: Del takes them out.")
        return []
      }
      form.people.remove(at: index)
      form.selection = form.people.isEmpty ? .stage : .name(max(0, index - 1))
    case .create: return keepForm()
    case .back: return leaveForm()
    default: break
    }
    self.form = form
    return []
  }

  /// Begins to type in the selected entry, where it is a text.
  mutating func typeInSelectedEntry() -> [Effect] {
    guard let form, !form.isChoice(form.selection) else { return [] }
    if form.folder == nil, isReadOnly() { return [] }
    beginTyping(.detail(form.selection), text: form.text(of: form.selection))
    return []
  }

  /// Takes a text typed in the form.
  mutating func takenDetail(_ entry: DetailsEntry, text: String) -> Result<[Effect], Refusal> {
    if text.utf8.count > 2000 {
      return .failure(Refusal(text: "That is too long for this entry."))
    }
    form?.set(entry, to: text.trimmed)
    return .success([])
  }

  /// Leaves the form. What was typed for a new workshop is there again at the next `n`; changed
  /// details are dropped only when asked twice.
  private mutating func leaveForm() -> [Effect] {
    guard var form else { return [] }
    if form.folder != nil {
      // Esc means "done" while typing: pressed once too often it does not leave.
      if !form.title.isBlank, !form.isToldOfLeaving {
        self.form?.isToldOfLeaving = true
        refuse("Not made yet: Ctrl-S starts it, q again leaves it for later.")
        return []
      }
      // From inside a workshop one goes back into it.
      place = open == nil ? .home : .board
      if !form.title.isBlank { say("Nothing made yet; n goes on with the form as you left it.") }
      return open == nil ? [.findWorkshops] : []
    }
    if unsavedDetails != nil, !form.isToldOfLeaving {
      form.isToldOfLeaving = true
      self.form = form
      refuse("Not kept yet: Ctrl-S keeps the changes, q again drops them.")
      return []
    }
    self.form = nil
    place = .board
    return []
  }

  /// Keeps the form: makes the new workshop, or changes the details of the open one.
  private mutating func keepForm() -> [Effect] {
    guard let form else { return [] }
    if form.title.isBlank {
      self.form?.selection = .title
      refuse("A workshop needs a title.")
      return []
    }
    let people = form.people.filter { !$0.participant.name.isBlank }
    if let folder = form.folder {
      if folder.isBlank {
        self.form?.selection = .folder
        refuse("Say which folder to keep it in.")
        return []
      }
      guard mayLeave() else { return [] }
      self.form?.isBeingMade = true
      return [
        .create(
          NewWorkshop(
            path: folder, title: form.title, organisation: form.organisation, pilot: form.pilot,
            stage: form.stage, participants: people.map(\.participant)))
      ]
    }
    guard var details = open?.state.details else { return [] }
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
    self.form = nil
    place = .board
    return withPending(.details(details))
  }
}

extension DetailsEntry {
  /// The participant that the entry belongs to.
  var person: Int? {
    switch self {
    case .name(let index), .role(let index), .jobTitle(let index), .observer(let index): index
    default: nil
    }
  }
}

extension DetailsForm {
  /// The form for the details of a workshop.
  init(of details: WorkshopDetails) {
    self.init(stage: details.stage)
    title = details.title
    organisation = details.organisation
    pilot = details.pilot
    ballotsNamed = details.ballotsNamed
    people = details.participantsInOrder.map { Person(id: $0.id, participant: $0.participant) }
  }

  func isChoice(_ entry: DetailsEntry) -> Bool {
    switch entry {
    case .stage, .ballotsNamed, .role, .observer: true
    case .title, .organisation, .pilot, .folder, .name, .jobTitle: false
    }
  }

  func text(of entry: DetailsEntry) -> String {
    switch entry {
    case .title: title
    case .organisation: organisation
    case .pilot: pilot
    case .folder: folder ?? ""
    case .name(let index): people[index].participant.name
    case .jobTitle(let index): people[index].participant.title
    case .stage, .ballotsNamed, .role, .observer: ""
    }
  }

  mutating func set(_ entry: DetailsEntry, to text: String) {
    switch entry {
    case .title:
      title = text
      if folder != nil, !folderIsOwn, let name = Slug.made(of: text) { folder = name.text }
    case .organisation: organisation = text
    case .pilot: pilot = text
    case .folder:
      folderIsOwn = folderIsOwn || text != folder
      folder = text
    case .name(let index): people[index].participant.name = text
    case .jobTitle(let index): people[index].participant.title = text
    case .stage, .ballotsNamed, .role, .observer: break
    }
  }

  /// Takes the next choice of the selected entry.
  mutating func choose(by step: Int, in playbook: Playbook?) {
    guard let playbook else { return }
    func next(_ id: Slug, of ids: [Slug]) -> Slug {
      guard !ids.isEmpty else { return id }
      let here = ids.firstIndex(of: id) ?? 0
      return ids[(here + step + ids.count) % ids.count]
    }
    switch selection {
    case .stage: stage = next(stage, of: playbook.stages.map(\.id))
    case .ballotsNamed: ballotsNamed.toggle()
    case .role(let index):
      people[index].participant.role = next(
        people[index].participant.role, of: playbook.roles.map(\.id))
    case .observer(let index): people[index].participant.observer.toggle()
    case .title, .organisation, .pilot, .folder, .name, .jobTitle: break
    }
  }
}

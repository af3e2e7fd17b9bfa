import TerminalKit
import Workshop

/// An entry of the form for a workshop's details.
package enum DetailsEntry: Hashable, Sendable {
  /// The workshop's own entries.
  case title, organisation, pilot, stage, ballotsNamed, folder
  /// The name of the participant at an index.
  case name(Int)
  /// The role of the participant at an index.
  case role(Int)
  /// The job title of the participant at an index.
  case jobTitle(Int)
  /// Whether the participant at an index only observes.
  case observer(Int)
}

/// The form for a new workshop, or for the details of the open one.
package struct DetailsForm: Equatable, Sendable {
  /// A participant in the form.
  package struct Person: Equatable, Sendable {
    /// Their id; `nil` for a participant who is new.
    package var id: Slug?
    /// What the form says about them.
    package var participant: Participant
  }

  /// The folder for a new workshop; `nil` for the details of the open one.
  package var folder: String?
  /// Whether the person typed the folder; until then it follows the title.
  package var folderIsOwn = false
  /// What the workshop is about.
  package var title = ""
  /// The company, or the part of it, that holds the workshop.
  package var organisation = ""
  /// What the pilot does, in half a sentence.
  package var pilot = ""
  /// The id of the pilot's stage in the playbook.
  package var stage: Slug
  /// Whether revealed ballots are shown with names.
  package var ballotsNamed = false
  /// The participants, in form order.
  package var people: [Person] = []
  /// The selected entry.
  package var selection = DetailsEntry.title
  /// Whether the person was told that leaving drops the changes.
  package var isToldOfLeaving = false
  /// The number of lines scrolled off the top.
  package var offset = 0
  /// Whether the new workshop is being made at the moment.
  package var isBeingMade = false

  /// The entries in the order of the form.
  package var entries: [DetailsEntry] {
    var entries: [DetailsEntry] = [.title, .organisation, .pilot, .stage]
    entries.append(folder == nil ? .ballotsNamed : .folder)
    for index in people.indices {
      entries += [.name(index), .role(index), .jobTitle(index), .observer(index)]
    }
    return entries
  }
}

extension DetailsEntry {
  /// The index of the participant that the entry belongs to.
  package var person: Int? {
    switch self {
    case .name(let index), .role(let index), .jobTitle(let index), .observer(let index): index
    default: nil
    }
  }
}

extension DetailsForm {
  /// The form for the details of a workshop.
  package init(of details: WorkshopDetails) {
    self.init(stage: details.stage)
    title = details.title
    organisation = details.organisation
    pilot = details.pilot
    ballotsNamed = details.ballotsNamed
    people = details.participantsInOrder.map { Person(id: $0.id, participant: $0.participant) }
  }

  /// Whether an entry is chosen; otherwise it is typed.
  package func isChoice(_ entry: DetailsEntry) -> Bool {
    switch entry {
    case .stage, .ballotsNamed, .role, .observer: true
    case .title, .organisation, .pilot, .folder, .name, .jobTitle: false
    }
  }

  /// The text to edit; empty for an entry that is chosen.
  package func text(of entry: DetailsEntry) -> String {
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

  /// Sets an entry from typed text. The folder follows the title until it is typed.
  package mutating func set(_ entry: DetailsEntry, to text: String) {
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

  /// Selects the next value of the selected entry, if it is one that is chosen.
  package mutating func choose(by step: Int, in playbook: Playbook?) {
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

extension DetailsForm {
  /// Moves the selection by `step`, at most to the first or last entry; whether it moved.
  @discardableResult
  package mutating func move(by step: Int) -> Bool {
    let entries = entries
    let here = entries.firstIndex(of: selection) ?? 0
    let before = selection
    selection = entries[max(0, min(entries.count - 1, here + step))]
    isToldOfLeaving = false
    return selection != before
  }
}

extension DetailsForm {
  /// An entry as a form field, with stage and role names from the playbook.
  package func field(_ entry: DetailsEntry, in playbook: Playbook?) -> FormField {
    func field(
      _ label: String, _ text: String, _ placeholder: String = "", _ hint: String = ""
    ) -> FormField {
      FormField(
        label: label, text: text, placeholder: placeholder, hint: hint, target: .details(entry),
        isSelected: selection == entry)
    }
    switch entry {
    case .title:
      return field(
        "Title", title, "Invoice triage pilot",
        "What the workshop is about, as it will stand on the summary.")
    case .organisation:
      return field(
        "Organisation", organisation, "Acme Foods", "The company or the part of it.")
    case .pilot:
      return field(
        "The pilot", pilot, "what it does, in half a sentence",
        "What the pilot does, in half a sentence.")
    case .folder:
      return field(
        "Folder", folder ?? "", "",
        "The folder the files are kept in; it must not exist yet or be empty.")
    case .stage: return field("Stage", "‹ \(playbook?.stage(stage)?.title ?? stage.text) ›")
    case .ballotsNamed:
      return field(
        "Ballots", ballotsNamed ? "‹ shown with names once revealed ›" : "‹ shown without names ›")
    case .name(let index):
      return field(
        "", people[index].participant.name, "name",
        "First and last name. Tab goes on to the role.")
    case .jobTitle(let index):
      return field(
        "", people[index].participant.title, "title",
        "What they do here, such as Head of the order desk.")
    case .role(let index):
      return field("", "‹ \(playbook?.role(people[index].participant.role)?.name ?? "?") ›")
    case .observer(let index):
      return field("", people[index].participant.observer ? "‹ observes ›" : "‹ votes ›")
    }
  }
}

import Workshop

extension AskDialogue {
  /// Takes a person who sees it differently, by number or name; whether the text was one.
  mutating func takePerson(_ text: String) -> Bool {
    let people = voters
    if let number = Int(text.trimmed) {
      guard people.indices.contains(number - 1) else {
        say("There is no number \(number): type 1 to \(people.count).")
        return true
      }
      ask(.dissentReason(people[number - 1].id))
      return true
    }
    let typed = OwnerInput.folded(text)
    var similar = OwnerInput.people(text, among: people)
    let isWhole = similar.contains {
      $0.id.text == typed || OwnerInput.folded($0.participant.name) == typed
    }
    guard isWhole || AskInput.bare(text) == nil else { return false }
    if similar.isEmpty {
      similar = people.filter { OwnerInput.folded($0.participant.name).contains(typed) }
    }
    guard let only = similar.first else { return false }
    if similar.count == 1 {
      ask(.dissentReason(only.id))
    } else {
      say("\(similar.count) participants are named so; type a number.")
      sayPeople(people, similar.map(\.id))
    }
    return true
  }

  mutating func takeDissent(_ text: String, of person: Slug) {
    guard isShort(text) else { return }
    edit([.dissent(person, text.trimmed)])
    say("\(open.state.details.name(of: person)) is on record as seeing it differently.")
    goOn()
  }

  /// Names people with their numbers, all of them or some.
  mutating func sayPeople(
    _ people: [(id: Slug, participant: Participant)], _ wanted: [Slug]? = nil
  ) {
    let showsDissent = step == .dissent
    for (index, person) in people.enumerated()
    where wanted.map({ $0.contains(person.id) }) ?? true {
      let title = person.participant.title
      let dissents = showsDissent && answer?.dissent[person.id] != nil
      say(
        person.participant.name + (title.isBlank ? "" : ", \(title)")
          + (dissents ? ", sees it differently" : ""), lead: "\(index + 1). ")
    }
  }
}

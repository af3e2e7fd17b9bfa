import JSON
import Workshop

/// Visits every text in a workshop that people wrote and replaces it. The order of the visit does
/// not depend on anybody's name.
struct WorkshopTexts {
  /// What kind of text is visited.
  enum Kind {
    /// A free text.
    case free(FreeText)
    /// A field that asks for a person.
    case person
    /// One of the options of a choice.
    case fixed
    /// The name of the organisation.
    case organisation
  }

  /// Replaces a text.
  var text: (String, Kind) -> String
  /// Makes the text by which texts are sorted that would otherwise be in the order of names.
  var order: (String) -> String
  /// Replaces an id.
  var id: (Slug) -> Slug

  /// All texts that ask for a person: owners of actions, fields and columns of answers.
  static func persons(in state: WorkshopState) -> [String] {
    var persons: [String] = []
    var texts = WorkshopTexts(text: { text, _ in text }, order: { $0 }, id: { $0 })
    texts.text = { text, kind in
      if case .person = kind { persons.append(text) }
      return text
    }
    _ = texts.state(state)
    return persons
  }

  /// The workshop with every text and id replaced, and without the keys that the program does not
  /// know.
  func state(_ state: WorkshopState) -> WorkshopState {
    var result = state
    result.details = details(state.details)
    result.answers = [:]
    result.reveals = [:]
    let asked = state.playbook.questions.map(\.id)
    let answered = Set(state.answers.keys).union(state.reveals.keys).subtracting(asked)
    for id in asked + answered.sorted() {
      let question = state.playbook[id]
      result.answers[id] = state.answers[id].map { answer($0, id, question) }
      result.reveals[id] = state.reveals[id].map { reveal($0, id) }
    }
    result.actions = [:]
    for (id, action) in state.actionsInOrder {
      result.actions[self.id(id)] = self.action(action, id)
    }
    return result
  }

  private func details(_ details: WorkshopDetails) -> WorkshopDetails {
    var result = details
    result.title = text(details.title, .free(.title))
    result.organisation = text(details.organisation, .organisation)
    result.pilot = text(details.pilot, .free(.pilot))
    result.rest = JSONObject()
    result.playbookRest = JSONObject()
    result.participants = [:]
    for (id, participant) in details.participants {
      let new = self.id(id)
      // A job title tells who somebody is as much as a name does.
      result.participants[new] = Participant(
        name: participant.name, role: participant.role, observer: participant.observer)
    }
    return result
  }

  private func answer(_ answer: Answer, _ id: QuestionID, _ question: Question?) -> Answer {
    var result = Answer()
    result.level = answer.level
    result.updated = answer.updated
    for field in question?.fields ?? [] {
      result.fields[field.id.text] = answer.fields[field.id.text].map {
        value($0, of: field, .free(.field(id, field.id)))
      }
    }
    result.note = text(answer.note, .free(.note(id)))
    result.reason = text(answer.reason, .free(.reason(id)))
    for (person, why) in inOrder(answer.dissent, by: \.self) {
      result.dissent[self.id(person)] = text(why, .free(.dissents(id)))
    }
    return result
  }

  private func value(_ value: JSONValue, of field: Field, _ free: Kind) -> JSONValue {
    switch value {
    case .string(let string):
      switch field.kind {
      case .person: return .string(text(string, .person))
      case .choice where field.options.contains(string): return .string(text(string, .fixed))
      case .date where CalendarDate(string) != nil: return value
      default: return .string(text(string, free))
      }
    case .array(let items):
      return .array(
        items.map { item in
          guard field.kind == .table, let row = item.object else {
            return self.value(item, of: field, free)
          }
          return .object(self.row(row, of: field, free))
        })
    // No field has an object as its value, so nobody can say what is in it.
    case .object: return .object(JSONObject())
    default: return value
    }
  }

  private func row(_ row: JSONObject, of field: Field, _ free: Kind) -> JSONObject {
    var result = JSONObject()
    for column in field.columns {
      result[column.id.text] = row[column.id.text].map { value($0, of: column, free) }
    }
    return result
  }

  private func reveal(_ reveal: Reveal, _ id: QuestionID) -> Reveal {
    var ballots: [Slug: Ballot] = [:]
    for (person, ballot) in inOrder(reveal.ballots, by: \.comment) {
      ballots[self.id(person)] = Ballot(
        level: ballot.level, comment: text(ballot.comment, .free(.comments(id))),
        updated: ballot.updated)
    }
    return Reveal(at: reveal.at, ballots: ballots)
  }

  /// What people said, in the order of the texts, not of their names.
  private func inOrder<Said>(
    _ said: [Slug: Said], by text: (Said) -> String
  ) -> [(Slug, Said)] {
    said.map { (id: $0.key, said: $0.value, order: order(text($0.value))) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map { ($0.id, $0.said) }
  }

  private func action(_ action: Action, _ id: Slug) -> Action {
    var result = action
    result.rest = JSONObject()
    result.text = text(action.text, .free(.action(id)))
    result.owner = text(action.owner, .person)
    return result
  }
}

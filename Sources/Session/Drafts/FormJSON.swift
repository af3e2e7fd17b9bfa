import JSON
import Workshop

/// Forms as JSON, for drafts.
extension DetailsForm {
  /// What was entered, as JSON for a draft. Selection and scrolling are left out.
  package var json: JSONObject {
    JSONObject([
      (key: "title", value: .string(title)), (key: "organisation", value: .string(organisation)),
      (key: "pilot", value: .string(pilot)), (key: "stage", value: .string(stage.text)),
      (key: "ballotsNamed", value: .bool(ballotsNamed)), (key: "folder", value: JSONValue(folder)),
      (key: "folderIsOwn", value: .bool(folderIsOwn)),
      (key: "people", value: .array(people.map { .object($0.json) })),
    ])
  }

  /// Reads the form back from a draft.
  package init(json: JSONValue) throws(JSONError) {
    var reader = try ObjectReader(json)
    self.init(stage: try reader.id("stage"))
    title = try reader.string("title") ?? ""
    organisation = try reader.string("organisation") ?? ""
    pilot = try reader.string("pilot") ?? ""
    ballotsNamed = try reader.bool("ballotsNamed") ?? false
    folder = try reader.string("folder")
    folderIsOwn = try reader.bool("folderIsOwn") ?? false
    people = try reader.items("people") { (person: inout ObjectReader) throws(JSONError) in
      try Person(&person)
    }
  }
}

extension DetailsForm {
  /// Adds the participants' unknown JSON keys from the record, because a draft does not hold them.
  package mutating func adoptUnknownKeys(from details: WorkshopDetails) {
    for index in people.indices {
      guard let known = people[index].id.flatMap({ details.participants[$0] }) else { continue }
      people[index].participant.rest = known.rest
    }
  }
}

extension DetailsForm.Person {
  fileprivate var json: JSONObject {
    JSONObject([
      (key: "id", value: JSONValue(id?.text)), (key: "name", value: .string(participant.name)),
      (key: "role", value: .string(participant.role.text)),
      (key: "title", value: .string(participant.title)),
      (key: "observer", value: .bool(participant.observer)),
    ])
  }

  fileprivate init(_ reader: inout ObjectReader) throws(JSONError) {
    id = try reader.parsed("id", expected: "a participant's id") { Slug($0) }
    participant = Participant(
      name: try reader.string("name") ?? "", role: try reader.id("role"),
      title: try reader.string("title") ?? "", observer: try reader.bool("observer") ?? false)
  }
}

extension ActionForm {
  /// The action and its original, as JSON for a draft.
  package var json: JSONObject {
    JSONObject([
      (key: "action", value: action.json(id: id ?? .none)),
      (key: "isNew", value: .bool(id == nil)),
      (key: "original", value: original.json(id: id ?? .none)),
    ])
  }

  /// Reads the form back from a draft; it stands over the board.
  package init(json: JSONValue) throws(JSONError) {
    var reader = try ObjectReader(json)
    let (id, original) = try Action.read(file: reader.value("original") ?? .null)
    self.init(id: try reader.bool("isNew") == true ? nil : id, original, over: .board)
    action = try Action.read(file: reader.value("action") ?? .null).1
  }
}

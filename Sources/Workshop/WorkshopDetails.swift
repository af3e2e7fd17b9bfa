import JSON

/// A person who takes part in a workshop.
public struct Participant: Equatable, Sendable {
  /// The name.
  public var name: String
  /// The id of the role group, one of the playbook's.
  public var role: Slug
  /// The job title; may be empty.
  public var title: String
  /// Whether they only watch and have no vote.
  public var observer: Bool
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// A participant.
  public init(name: String, role: Slug, title: String = "", observer: Bool = false) {
    self.name = name
    self.role = role
    self.title = title
    self.observer = observer
    rest = JSONObject()
  }
}

/// The details of a workshop, kept as `workshop.json`.
public struct WorkshopDetails: Equatable, Sendable {
  /// The workshop's title.
  public var title: String
  /// The company.
  public var organisation: String
  /// The pilot in half a sentence; may be empty.
  public var pilot: String
  /// The id of the stage that the pilot is at, one of the playbook's.
  public var stage: Slug
  /// When the workshop was made.
  public var created: Timestamp
  /// Whether revealed ballots are shown with names.
  public var ballotsNamed: Bool
  /// Whether this is the sample that `demo` writes.
  public var sample: Bool
  /// The id of the playbook, which lies beside this file.
  public var playbookID: Slug
  /// The version of that playbook.
  public var playbookVersion: String
  /// Keys of `playbook` that this program does not know, kept.
  public var playbookRest: JSONObject
  /// The participants by id.
  public var participants: [Slug: Participant]
  /// Keys that this program does not know, kept.
  public var rest: JSONObject

  /// The details of a new workshop with a playbook.
  public init(
    title: String, organisation: String, pilot: String = "", stage: Slug, created: Timestamp,
    playbook: Playbook, participants: [Slug: Participant] = [:]
  ) {
    self.title = title
    self.organisation = organisation
    self.pilot = pilot
    self.stage = stage
    self.created = created
    ballotsNamed = false
    sample = false
    playbookID = playbook.id
    playbookVersion = playbook.version
    playbookRest = JSONObject()
    self.participants = participants
    rest = JSONObject()
  }

  /// The participants by name, then by id.
  public var participantsInOrder: [(id: Slug, participant: Participant)] {
    participants.map { (id: $0.key, participant: $0.value) }
      .sorted { ($0.participant.name, $0.id.text) < ($1.participant.name, $1.id.text) }
  }

  /// The name of a participant; the id where there is no such participant.
  public func name(of participant: Slug) -> String {
    participants[participant]?.name ?? participant.text
  }

  /// An id for a new participant, made from the name: with `-2` and so on where it is in use,
  /// `person-1` where the name has no usable letter.
  public func newParticipantID(name: String) -> Slug? {
    for number in 1...(Bounds.participants + 1) {
      let base = Slug.made(of: name)?.text
      let text =
        switch (base, number) {
        case (let base?, 1): base
        case (let base?, _): "\(base)-\(number)"
        case (nil, _): "person-\(number)"
        }
      if let id = Slug(text), participants[id] == nil { return id }
    }
    return nil
  }

  /// Makes the changes that lead from one state of the details to another, and keeps what somebody
  /// else changed in the meantime.
  public mutating func adopt(changesFrom before: WorkshopDetails, to after: WorkshopDetails) {
    func adopt<Value: Equatable>(_ key: WritableKeyPath<WorkshopDetails, Value>) {
      if before[keyPath: key] != after[keyPath: key] { self[keyPath: key] = after[keyPath: key] }
    }
    adopt(\.title)
    adopt(\.organisation)
    adopt(\.pilot)
    adopt(\.stage)
    adopt(\.ballotsNamed)
    for id in Set(before.participants.keys).union(after.participants.keys)
    where before.participants[id] != after.participants[id] {
      participants[id] = after.participants[id]
    }
  }

  /// Reads the document of the file.
  public init(json: JSONValue) throws(JSONError) {
    var reader = try ObjectReader(json)
    try reader.format("workshop")
    title = try reader.requiredText("title")
    organisation = try reader.text("organisation")
    pilot = try reader.text("pilot")
    stage = try reader.id("stage")
    created = try reader.requiredTimestamp("created")
    ballotsNamed = try reader.bool("ballotsNamed") ?? false
    sample = try reader.bool("sample") ?? false
    guard var playbook = try reader.reader("playbook") else {
      throw .missing(path: JSONPath().key("playbook"))
    }
    playbookID = try playbook.id("id")
    playbookVersion = try playbook.requiredText("version")
    playbookRest = playbook.rest
    participants = try reader.entries(
      "participants", id: { Slug($0) }, expected: "an id of a-z, 0-9 and -"
    ) { (participant: inout ObjectReader) throws(JSONError) in
      try Participant(&participant)
    }
    guard participants.count <= Bounds.participants else {
      throw .unexpected(
        path: JSONPath().key("participants"),
        expected: "at most \(Bounds.participants) participants", found: "\(participants.count)")
    }
    rest = reader.rest
  }

  /// The document of the file.
  public var json: JSONValue {
    var object = rest
    object["format"] = "pilotage/workshop/1"
    object["title"] = .string(title)
    object["organisation"] = .string(organisation)
    object["pilot"] = .string(pilot)
    object["stage"] = .string(stage.text)
    object["created"] = .string(created.description)
    object["ballotsNamed"] = .bool(ballotsNamed)
    object["sample"] = sample ? true : nil
    var playbook = playbookRest
    playbook["id"] = .string(playbookID.text)
    playbook["version"] = .string(playbookVersion)
    object["playbook"] = .object(playbook)
    var people = JSONObject()
    for (id, participant) in participants { people[id.text] = participant.json }
    object["participants"] = .object(people)
    return .object(object)
  }
}

extension Participant {
  init(_ reader: inout ObjectReader) throws(JSONError) {
    self.init(
      name: try reader.requiredText("name"), role: try reader.id("role"),
      title: try reader.text("title"), observer: try reader.bool("observer") ?? false)
    rest = reader.rest
  }

  var json: JSONValue {
    var object = rest
    object["name"] = .string(name)
    object["role"] = .string(role.text)
    object["title"] = .string(title)
    object["observer"] = observer ? true : nil
    return .object(object)
  }
}

extension ObjectReader {
  mutating func requiredTimestamp(_ key: String) throws(JSONError) -> Timestamp {
    try requiredParsed(key, expected: "a time such as 2026-11-23T10:12:00Z") { Timestamp($0) }
  }

  mutating func timestamp(_ key: String) throws(JSONError) -> Timestamp? {
    try parsed(key, expected: "a time such as 2026-11-23T10:12:00Z") { Timestamp($0) }
  }

  /// The question that a document is about.
  mutating func question() throws(JSONError) -> QuestionID {
    try requiredParsed("question", expected: "a question's id") { QuestionID($0) }
  }

  /// A text of at most 64 KiB; empty where it is absent.
  mutating func text(_ key: String) throws(JSONError) -> String {
    try Bounds.checked(try string(key) ?? "", path.key(key))
  }

  /// A text of at most 64 KiB that must be there. An empty one counts as absent: writers leave it
  /// out, and then the file could not be read again.
  mutating func requiredText(_ key: String) throws(JSONError) -> String {
    let text = try text(key)
    guard !text.isEmpty else { throw .missing(path: path.key(key)) }
    return text
  }
}

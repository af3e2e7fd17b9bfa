import JSON

/// One question of a decision.
public struct Question: Equatable, Sendable {
  /// Its id: `data.audit`.
  public let id: QuestionID
  /// The index of its decision in the playbook's `decisions`.
  public let decisionIndex: Int
  /// Its name on screens and in reports.
  public let title: String
  /// What the room is asked, in one sentence.
  public let ask: String
  /// Why it matters; empty where the playbook does not say.
  public let why: String
  /// Its weight within the decision, above 0.
  public let weight: Double
  /// What one would see at each level, from 0 to 4.
  public let descriptors: [String]
  /// What it asks for besides a level, in playbook order.
  public internal(set) var fields: [Field]
  /// What a facilitator asks when the room is stuck.
  public let prompts: [String]
  /// The next step to reach level 1, 2, 3 and 4.
  public let advice: [String]
  /// The level to be reached, by stage.
  public let targets: [Slug: Level]

  /// The field of an id.
  public func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }

  /// What one would see at a level; empty where the playbook does not say.
  public func descriptor(_ level: Level) -> String {
    descriptors.indices.contains(level.rawValue) ? descriptors[level.rawValue] : ""
  }

  /// The next step from a level to the next higher one; `nil` at the highest.
  public func advice(from level: Level) -> String? {
    advice.indices.contains(level.rawValue) ? advice[level.rawValue] : nil
  }

  init(_ reader: inout ObjectReader, decisionIndex: Int) throws(JSONError) {
    self.decisionIndex = decisionIndex
    id = try reader.requiredParsed("id", expected: "an id such as data.audit") { QuestionID($0) }
    title = try reader.requiredString("title")
    ask = try reader.requiredString("ask")
    why = try reader.string("why") ?? ""
    weight = try reader.number("weight") ?? 1
    descriptors = try reader.strings("descriptors") ?? []
    prompts = try reader.strings("prompts") ?? []
    advice = try reader.strings("advice") ?? []
    fields = try reader.items("fields") { (field: inout ObjectReader) throws(JSONError) in
      try Field(&field, isColumn: false)
    }
    var targets: [Slug: Level] = [:]
    for member in (try reader.object("targets") ?? JSONObject()).members {
      func path() -> JSONPath { reader.path.key("targets").key(member.key) }
      guard let stage = Slug(member.key) else {
        throw .unexpected(path: path(), expected: "a stage's id", found: "another key")
      }
      guard let number = member.value.number, let integer = Int(exactly: number),
        let level = Level(rawValue: integer)
      else {
        throw .unexpected(
          path: path(), expected: "a level from 0 to 4", found: member.value.kindName)
      }
      targets[stage] = level
    }
    self.targets = targets
  }
}

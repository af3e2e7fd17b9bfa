import JSON

/// The question bank: decisions with their questions, target profiles and gates.
///
/// Read from a document and never changed; `json` is that document, unknown keys included.
public struct Playbook: Equatable, Sendable {
  public let id: Slug
  public let version: String
  public let language: String
  public let title: String
  public let summary: String
  public let sources: [String]
  /// The general scale, from level 0 to 4.
  public let levels: [LevelMeaning]
  public let roles: [RoleGroup]
  public let stages: [Stage]
  public private(set) var decisions: [Decision]
  public let gates: [Gate]

  /// Every question in playbook order.
  public private(set) var questions: [Question]
  /// The document it was read from.
  public let json: JSONValue
  private var indices: [QuestionID: Int]

  /// A level's name and what it means in general.
  public struct LevelMeaning: Equatable, Sendable {
    public let name: String
    public let meaning: String
  }

  /// A group of participants that sees the pilot from one place in the company.
  public struct RoleGroup: Equatable, Sendable {
    public let id: Slug
    public let name: String
  }

  /// A stage of the pilot: it has a target for every question and a gate.
  public struct Stage: Equatable, Sendable {
    public let id: Slug
    public let title: String
    /// The gate's id; `nil` where nothing must be passed at this stage.
    public let gate: Slug?

    public init(id: Slug, title: String, gate: Slug?) {
      self.id = id
      self.title = title
      self.gate = gate
    }
  }

  /// The place of a question in `questions`.
  public func index(of question: QuestionID) -> Int? { indices[question] }

  public subscript(question: QuestionID) -> Question? {
    indices[question].map { questions[$0] }
  }

  public func stage(_ id: Slug) -> Stage? { stages.first { $0.id == id } }
  public func gate(_ id: Slug) -> Gate? { gates.first { $0.id == id } }
  public func role(_ id: Slug) -> RoleGroup? { roles.first { $0.id == id } }
  public func decision(_ id: Slug) -> Decision? { decisions.first { $0.id == id } }

  /// The place of the first question of a decision; `nil` where it has none.
  public func firstIndex(ofDecision index: Int) -> Int? {
    decisions.indices.contains(index) && !decisions[index].questions.isEmpty ? starts[index] : nil
  }
  private var starts: [Int]

  /// The decision that a question belongs to.
  public func decision(of question: Question) -> Decision { decisions[question.decisionIndex] }

  /// Whether any gate names the question: then it can't be not applicable.
  public func isNamedByGate(_ question: QuestionID) -> Bool { gateQuestions.contains(question) }
  private let gateQuestions: Set<QuestionID>

  /// The gate of a stage.
  public func gate(ofStage stage: Slug) -> Gate? {
    self.stage(stage)?.gate.flatMap { id in gates.first { $0.id == id } }
  }

  /// Reads a playbook's shape. Its rules are checked by `faults`.
  public init(json: JSONValue) throws(JSONError) {
    var reader = try ObjectReader(json)
    try reader.format("playbook")
    self.json = json
    id = try reader.requiredParsed("id", expected: "an id such as five-decisions") { Slug($0) }
    version = try reader.requiredString("version")
    language = try reader.string("language") ?? "en"
    title = try reader.requiredString("title")
    summary = try reader.string("summary") ?? ""
    sources = try reader.strings("sources") ?? []
    levels = try reader.items("levels") { (item: inout ObjectReader) throws(JSONError) in
      LevelMeaning(
        name: try item.requiredString("name"), meaning: try item.string("meaning") ?? "")
    }
    roles = try reader.items("roles") { (item: inout ObjectReader) throws(JSONError) in
      RoleGroup(id: try item.id("id"), name: try item.requiredString("name"))
    }
    stages = try reader.items("stages") { (item: inout ObjectReader) throws(JSONError) in
      Stage(
        id: try item.id("id"), title: try item.requiredString("title"),
        gate: try item.parsed("gate", expected: "a gate's id") { Slug($0) })
    }
    var index = 0
    decisions = try reader.items("decisions") { (item: inout ObjectReader) throws(JSONError) in
      defer { index += 1 }
      return try Decision(&item, index: index)
    }
    gates = try reader.items("gates") { (item: inout ObjectReader) throws(JSONError) in
      try Gate(&item)
    }
    questions = decisions.flatMap(\.questions)
    indices = Self.indices(of: questions)
    starts = Self.starts(of: decisions)
    gateQuestions = Set(gates.flatMap(\.requirements).map(\.question))
  }

  /// The places of questions by their ids.
  private static func indices(of questions: [Question]) -> [QuestionID: Int] {
    Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func starts(of decisions: [Decision]) -> [Int] {
    var next = 0
    return decisions.map { decision in
      defer { next += decision.questions.count }
      return next
    }
  }

  /// What this playbook and another both ask, as this one has it, but with the fields that `own`
  /// has: by these it is told whether a level is shown. Decisions and gates stay; `json` is that of
  /// the whole playbook.
  public func shared(with other: Playbook, fieldsOf own: Playbook) -> Playbook {
    if self == other && self == own { return self }
    var copy = self
    for index in copy.decisions.indices {
      copy.decisions[index].questions = decisions[index].questions.compactMap { question in
        guard other[question.id] != nil else { return nil }
        var question = question
        question.fields = own[question.id]?.fields ?? question.fields
        return question
      }
    }
    copy.questions = copy.decisions.flatMap(\.questions)
    copy.indices = Self.indices(of: copy.questions)
    copy.starts = Self.starts(of: copy.decisions)
    return copy
  }

  public static func == (first: Playbook, second: Playbook) -> Bool { first.json == second.json }
}

extension ObjectReader {
  /// A required id.
  public mutating func id(_ key: String) throws(JSONError) -> Slug {
    try requiredParsed(key, expected: "an id of a-z, 0-9 and -") { Slug($0) }
  }
}

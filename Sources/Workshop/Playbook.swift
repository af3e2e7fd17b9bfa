import JSON

/// A playbook, the question bank: decisions with their questions, target profiles and gates.
///
/// It is read from a document and never changed. `json` is that document, unknown keys included.
public struct Playbook: Equatable, Sendable {
  /// Its id: `five-decisions`.
  public let id: Slug
  /// Its version; `PlaybookVersion` compares two.
  public let version: String
  /// The language of its texts, `en` unless it says otherwise.
  public let language: String
  /// Its name.
  public let title: String
  /// What it is for, in a few sentences; empty where it does not say.
  public let summary: String
  /// Where it comes from: what reports name as sources.
  public let sources: [String]
  /// The general scale, from level 0 to 4.
  public let levels: [LevelMeaning]
  /// The role groups that participants belong to, in its order.
  public let roles: [RoleGroup]
  /// The stages of a pilot, the earliest first.
  public let stages: [Stage]
  /// The decisions in its order.
  public private(set) var decisions: [Decision]
  /// The gates in its order.
  public let gates: [Gate]

  /// Every question in playbook order.
  public private(set) var questions: [Question]
  /// The document it was read from.
  public let json: JSONValue
  /// The index of each question in `questions`.
  private var indices: [QuestionID: Int]

  /// A level's name and what it means in general.
  public struct LevelMeaning: Equatable, Sendable {
    /// The level's name: `Defined`.
    public let name: String
    /// What it means; empty where the playbook does not say.
    public let meaning: String
  }

  /// A group of participants with the same view of the pilot: executives, managers, specialists.
  public struct RoleGroup: Equatable, Sendable {
    /// Its id: `executive`.
    public let id: Slug
    /// Its name on screens and in reports.
    public let name: String
  }

  /// A stage of the pilot: it has a target for every question and a gate.
  public struct Stage: Equatable, Sendable {
    /// Its id: `launch`.
    public let id: Slug
    /// Its name on screens and in reports.
    public let title: String
    /// The gate's id; `nil` where nothing must be passed at this stage.
    public let gate: Slug?

    /// A stage, for code that needs one without a playbook.
    public init(id: Slug, title: String, gate: Slug?) {
      self.id = id
      self.title = title
      self.gate = gate
    }
  }

  /// The index of a question in `questions`; `nil` where it is not asked.
  public func index(of question: QuestionID) -> Int? { indices[question] }

  /// The question of an id; `nil` where it is not asked.
  public subscript(question: QuestionID) -> Question? {
    indices[question].map { questions[$0] }
  }

  /// The stage of an id.
  public func stage(_ id: Slug) -> Stage? { stages.first { $0.id == id } }
  /// The gate of an id.
  public func gate(_ id: Slug) -> Gate? { gates.first { $0.id == id } }
  /// The role group of an id.
  public func role(_ id: Slug) -> RoleGroup? { roles.first { $0.id == id } }
  /// The decision of an id.
  public func decision(_ id: Slug) -> Decision? { decisions.first { $0.id == id } }

  /// The index in `questions` of a decision's first question; `nil` where it has none. `index` is
  /// the decision's own, in `decisions`.
  public func firstIndex(ofDecision index: Int) -> Int? {
    decisions.indices.contains(index) && !decisions[index].questions.isEmpty ? starts[index] : nil
  }

  /// The index in `questions` at which each decision's questions begin.
  private var starts: [Int]

  /// The decision that a question belongs to.
  public func decision(of question: Question) -> Decision { decisions[question.decisionIndex] }

  /// Whether any gate names the question. If so, it can't be answered with "not applicable".
  public func isNamedByGate(_ question: QuestionID) -> Bool { gateQuestions.contains(question) }

  private let gateQuestions: Set<QuestionID>

  /// The gate of a stage; `nil` where there is no such stage or it has no gate.
  public func gate(ofStage stage: Slug) -> Gate? {
    self.stage(stage)?.gate.flatMap { id in gates.first { $0.id == id } }
  }

  /// Reads a playbook's document. Only its shape is checked; `faults` checks the rules.
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

  /// The indices of questions by their ids. Of a doubled id the first counts.
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

  /// This playbook with only those questions that `other` asks too, and with the fields that `own`
  /// has.
  ///
  /// A comparison scores both sides by the later playbook's questions, but each side by its own
  /// fields: they decide whether a level is shown. Decisions and gates stay as they are, and so
  /// does `json`.
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

  /// Whether both were read from equal documents.
  public static func == (first: Playbook, second: Playbook) -> Bool { first.json == second.json }
}

extension ObjectReader {
  /// The id at a key that must be there.
  public mutating func id(_ key: String) throws(JSONError) -> Slug {
    try requiredParsed(key, expected: "an id of a-z, 0-9 and -") { Slug($0) }
  }
}

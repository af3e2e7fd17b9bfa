import JSON

/// A gate: conditions that must all be met before a pilot goes on.
public struct Gate: Equatable, Sendable {
  /// A question and the level it must have reached.
  public struct Requirement: Hashable, Sendable {
    /// The question.
    public let question: QuestionID
    /// The least level that the record must bear out.
    public let minimum: Level
  }

  /// A condition, met when all its requirements are.
  public struct Condition: Equatable, Sendable {
    /// Its id, unique within the gate.
    public let id: Slug
    /// What it asks for, in a few words.
    public let label: String
    /// The levels that it asks for.
    public let requirements: [Requirement]
  }

  /// Its id in the playbook: `launch`.
  public let id: Slug
  /// Its name on screens and in reports.
  public let title: String
  /// Its conditions in playbook order.
  public let conditions: [Condition]

  /// The requirements of all conditions, in order. A question may come more than once.
  public var requirements: [Requirement] { conditions.flatMap(\.requirements) }

  /// Whether one of the conditions names the question.
  public func names(_ question: QuestionID) -> Bool {
    conditions.contains { $0.requirements.contains { $0.question == question } }
  }

  init(_ reader: inout ObjectReader) throws(JSONError) {
    id = try reader.id("id")
    title = try reader.requiredString("title")
    conditions = try reader.items("conditions") {
      (condition: inout ObjectReader) throws(JSONError) in try Condition(&condition)
    }
  }
}

extension Gate.Condition {
  init(_ reader: inout ObjectReader) throws(JSONError) {
    requirements = try reader.items("requirements") {
      (requirement: inout ObjectReader) throws(JSONError) in try Gate.Requirement(&requirement)
    }
    id = try reader.id("id")
    label = try reader.requiredString("label")
  }
}

extension Gate.Requirement {
  init(_ reader: inout ObjectReader) throws(JSONError) {
    question = try reader.question()
    guard let minimum = try reader.integer("minimum").flatMap(Level.init(rawValue:)) else {
      throw .unexpected(
        path: reader.path.key("minimum"), expected: "a level from 0 to 4", found: "something else")
    }
    self.minimum = minimum
  }
}

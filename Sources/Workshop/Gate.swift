import JSON

/// Conditions that must all be met before a pilot goes on.
public struct Gate: Equatable, Sendable {
  /// A question and the level it must have reached.
  public struct Requirement: Hashable, Sendable {
    public let question: QuestionID
    public let minimum: Level
  }

  /// One condition: met when all its requirements are.
  public struct Condition: Equatable, Sendable {
    public let id: Slug
    public let label: String
    public let requirements: [Requirement]
  }

  public let id: Slug
  public let title: String
  public let conditions: [Condition]

  /// The requirements of all conditions, in order.
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

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
    var conditions: [Condition] = []
    for (index, value) in (try reader.array("conditions") ?? []).enumerated() {
      var inner = try ObjectReader(value, path: reader.path.key("conditions").index(index))
      var requirements: [Requirement] = []
      for (place, item) in (try inner.array("requirements") ?? []).enumerated() {
        let path = inner.path.key("requirements").index(place)
        var requirement = try ObjectReader(item, path: path)
        let question = try requirement.requiredParsed("question", expected: "a question's id") {
          QuestionID($0)
        }
        guard let minimum = try requirement.integer("minimum").flatMap(Level.init(rawValue:)) else {
          throw .unexpected(
            path: path.key("minimum"), expected: "a level from 0 to 4", found: "something else")
        }
        requirements.append(Requirement(question: question, minimum: minimum))
      }
      conditions.append(
        Condition(
          id: try inner.id("id"), label: try inner.requiredString("label"),
          requirements: requirements))
    }
    self.conditions = conditions
  }
}

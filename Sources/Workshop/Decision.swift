import JSON

/// One of the decisions that a leadership team takes, with the questions that show whether it has.
public struct Decision: Equatable, Sendable {
  /// Its id in the playbook: `outcomes`. Its questions' ids begin with it.
  public let id: Slug
  /// Its name on screens and in reports.
  public let title: String
  /// What the team is asked, in one sentence; empty where the playbook does not say.
  public let ask: String
  /// Why it matters; empty where the playbook does not say.
  public let why: String
  /// Its weight in the overall figures, above 0.
  public let weight: Double
  /// The minutes of a workshop planned for it; 0 where the playbook does not say.
  public let minutes: Double
  /// Its questions in playbook order.
  public internal(set) var questions: [Question]

  init(_ reader: inout ObjectReader, index: Int) throws(JSONError) {
    id = try reader.id("id")
    title = try reader.requiredString("title")
    ask = try reader.string("ask") ?? ""
    why = try reader.string("why") ?? ""
    weight = try reader.number("weight") ?? 1
    minutes = try reader.number("minutes") ?? 0
    questions = try reader.items("questions") {
      (question: inout ObjectReader) throws(JSONError) in
      try Question(&question, decisionIndex: index)
    }
  }
}

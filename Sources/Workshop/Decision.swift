import JSON

/// One of the decisions a leadership team takes, with the questions that show whether it has.
public struct Decision: Equatable, Sendable {
  public let id: Slug
  public let title: String
  public let ask: String
  public let why: String
  /// Its weight in the overall figures, above 0.
  public let weight: Double
  /// Minutes of the workshop it is given; 0 where the playbook does not say.
  public let minutes: Double
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

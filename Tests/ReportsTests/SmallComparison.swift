import JSON
import Scoring
import TestSupport
import Testing
import Workshop

/// The small workshop, compared with what it was three weeks before.
enum SmallComparison {
  private static let text = "2026-11-02T10:00:00Z"

  /// The evidence of `goal.measure` was not yet stale then, `goal.owner` was not yet agreed,
  /// `data.access` was answered, and nothing was done.
  static func earlier() throws -> WorkshopState {
    var state = try SmallWorkshop.state()
    let fields: JSONValue = [
      "measure": "Minutes per invoice", "better": "lower", "target": 4, "source": "Weekly report",
      "result": 4, "measuredOn": "2026-10-01",
    ]
    state.answers[try id("goal.measure")]?.fields = try #require(fields.object)
    state.answers[try id("goal.owner")]?.level = .level(.discussed)
    var access = Answer()
    access.level = .level(.discussed)
    access.note = "By file transfer."
    state.answers[try id("data.access")] = access
    for action in state.actions.keys { state.actions[action]?.status = .open }
    return state
  }

  private static func id(_ text: String) throws -> QuestionID { try #require(QuestionID(text)) }

  private static func side(_ state: WorkshopState) throws -> Comparison.Side {
    let taken = try #require(Timestamp(text))
    return Comparison.Side(state, on: taken.date, name: "First session", taken: taken)
  }

  static func sameQuestions() throws -> Comparison {
    Comparison(
      try side(earlier()), Comparison.Side(try SmallWorkshop.state(), on: SmallWorkshop.day))
  }

  /// The earlier playbook asked `goal.purpose` in place of `goal.owner`, and was of other people.
  static func anotherVersion() throws -> Comparison {
    var before = try earlier()
    let text = String(decoding: CanonicalJSON.bytes(before.playbook.json), as: UTF8.self)
    before.playbook = try Playbook(
      json: JSONValue.parse(Array(text.replacing("goal.owner", with: "goal.purpose").utf8)))
    before.details.title = "Invoices"
    return Comparison(
      try side(before), Comparison.Side(try SmallWorkshop.state(), on: SmallWorkshop.day))
  }
}

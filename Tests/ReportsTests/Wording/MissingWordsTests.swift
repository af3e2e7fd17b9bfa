import JSON
import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct MissingWordsTests {
  /// What is said of one field after `value` is put into it.
  private func phrases(
    _ question: String, _ fields: JSONObject, level: Level = .proven
  ) throws -> [String] {
    var state = try SmallWorkshop.state()
    let id = try #require(QuestionID(question))
    var answer = state.answers[id] ?? Answer()
    answer.level = .level(level)
    answer.fields = answer.fields.merging(fields)
    state.answers[id] = answer
    let score = Score(of: state, on: SmallWorkshop.day)
    let own = try #require(score.questions.first { $0.id == id })
    return MissingWords.phrases(of: own, in: state, on: SmallWorkshop.day)
  }

  private func object(_ key: String, _ value: JSONValue) -> JSONObject {
    JSONObject([(key: key, value: value)])
  }

  @Test func eachReasonSaysWhatWasFound() throws {
    let stale = "“Measured on” is stale: 2 Jan 2026 is more than 180 days ago"
    let short = "“Latest result” is 5.5, short of “Value wanted”: it must be at most 4"
    #expect(try phrases("goal.measure", JSONObject()) == [short, stale])
    #expect(
      try phrases("goal.measure", object("result", 4)) == [stale])
    #expect(
      try phrases("goal.measure", object("target", "x")).first
        == "“Value wanted” is not of the right kind: it should be a number")
    #expect(
      try phrases("goal.measure", object("better", "up")).first
        == "“Better is” is “up”, which is none of higher or lower")
    #expect(
      try phrases("goal.measure", object("measuredOn", "2026-02-30")).last
        == "“Measured on” is no date: “2026-02-30”")
    #expect(
      try phrases("goal.measure", object("target", nil))
        == [
          "“Value wanted” is empty",
          "“Latest result” is 5.5, and there is no “Value wanted” to hold it against", stale,
        ])
    #expect(
      try phrases("data.sources", object("usable", 101), level: .owned)
        == [
          "“Data sources”, row 2: “Owner” is empty",
          "“Usable share” is 101, which counts from 0 to 100",
        ])
    #expect(
      try phrases("goal.owner", JSONObject(), level: .owned)
        == ["“Accepted on” lies in the future: 3 Dec 2026"])
  }

  @Test func aTableSaysWhichRow() throws {
    let empty: JSONValue = [["source": "A", "owner": "B"], [:]]
    #expect(
      try phrases("data.sources", object("sources", empty), level: .defined)
        == ["“Data sources”, row 2 is empty"])
    #expect(
      try phrases("data.sources", object("sources", []), level: .defined)
        == ["“Data sources” is empty"])
    let wrong: JSONValue = [["source": 1, "owner": "B"]]
    #expect(
      try phrases("data.sources", object("sources", wrong), level: .defined)
        == ["“Data sources”, row 1: “Source” is not of the right kind: it should be text"])
  }

  @Test func anAnswerWithNothingInItSaysSo() throws {
    #expect(
      try phrases("data.sources", object("sources", nil), level: .discussed)
        == ["a note or a filled field"])
  }
}

import JSON
import TestSupport
import Testing
import Workshop

@Suite struct AnswerTests {
  @Test func whatIsRead() throws {
    let (question, answer) = try Answer.read(file: Document.answer.json())
    #expect(question.text == "goal.measure" && answer.level == .level(.defined))
    #expect(answer.reason == "why not" && answer.note == "CFO wants cost too")
    #expect(answer.fields == JSONObject([("measure", "Minutes"), ("target", 4)]))
    #expect(answer.dissent.map { "\($0.key): \($0.value)" } == ["ana-ruiz: no baseline"])
    #expect(answer.updated?.description == "2026-11-23T10:12:00Z")
  }

  /// Fields that the playbook does not have, and values of the wrong type, are kept as they are.
  @Test func unknownFieldsAreKept() throws {
    let fields: JSONValue = ["no such": [1, true, ["x": .number(0.5)]], "measure": 3]
    let json = try Document.answer.json().with(JSONPath().key("fields"), fields)
    #expect(try Document.answer.reread(json) == json)
  }

  @Test(arguments: ["0", "1", "2", "3", "4", "unknown", "notApplicable"])
  func aLevelReadsBack(_ text: String) throws {
    let level = try #require(AnswerLevel(text))
    let json = try Document.answer.json().with(JSONPath().key("level"), level.json)
    #expect(try Answer.read(file: json).1.level == level)
    #expect((level.level == nil) == (Int(text) == nil))
  }

  @Test(arguments: [
    "", " ", "5", "-1", "+1", "01", "2.0", "Unknown", "none", "notapplicable", "٣", "²",
  ])
  func noLevel(_ text: String) {
    #expect(AnswerLevel(text) == nil)
  }

  @Test func anAnswerThatNeedsNoFileIsEmpty() throws {
    var answer = Answer()
    #expect(answer.isEmpty)
    answer.updated = Timestamp(seconds: 0)
    answer.fields["x"] = ""
    answer.fields["y"] = [:]
    #expect(answer.isEmpty)
    for change: (inout Answer) -> Void in [
      { $0.level = .unknown }, { $0.reason = "r" }, { $0.fields["x"] = 0 }, { $0.note = "n" },
      { $0.dissent[.none] = "why" }, { $0.rest["new"] = 1 },
    ] {
      var other = answer
      change(&other)
      #expect(!other.isEmpty)
      #expect(!other.saysTheSame(as: answer))
    }
  }

  @Test func theTimeOfTheChangeDoesNotCount() throws {
    let (_, answer) = try Answer.read(file: Document.answer.json())
    var later = answer
    later.updated = Timestamp(seconds: 9)
    #expect(later != answer && later.saysTheSame(as: answer))
  }
}

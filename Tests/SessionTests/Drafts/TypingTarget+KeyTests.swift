import Testing
import Workshop

@testable import Session

@Suite("The key of what was typed")
struct TypingTargetKeyTests {
  @Test("A target reads back from the text it is kept by")
  func readsBack() throws {
    let question = try #require(QuestionID("data.audit"))
    let field = try #require(FieldID("sources"))
    let targets: [TypingTarget] = [
      .answer(question, .field(field)), .answer(question, .note), .answer(question, .reason),
      .answer(question, .cell(field, row: 3, column: try #require(FieldID("owner")))),
      .answer(question, .dissent(try #require(Slug("ana-ruiz")))), .prompt(.parked),
      .prompt(.checkpointName),
    ]
    for target in targets {
      let key = try #require(target.key)
      #expect(TypingTarget(key: key) == target)
    }
  }

  @Test("What is private or part of a form is not kept by itself")
  func notKept() throws {
    let question = try #require(QuestionID("data.audit"))
    let person = try #require(Slug("ana-ruiz"))
    #expect(TypingTarget.prompt(.exportPath).key == nil)
    #expect(TypingTarget.ballotComment(question, person).key == nil)
  }

  @Test(
    "Another text is no key",
    arguments: ["cell/data.audit/sources/x/owner", "note", "note/", "note/data.audit/x", "", "/"])
  func noKey(text: String) {
    #expect(TypingTarget(key: text) == nil)
  }
}

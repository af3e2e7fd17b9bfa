import TestSupport
import Testing
import Workshop

@testable import Session

@Suite("A conflict of two texts")
struct ConflictTests {
  private let question: QuestionID

  init() throws { question = try #require(QuestionID("goal.measure")) }

  private func conflict(mine: String, theirs: String) -> Conflict {
    var typing = Typing(.answer(question, .note), text: "", isMultiline: true)
    typing.editor.replaceAll(with: mine)
    return Conflict(typing: typing, theirs: theirs)
  }

  @Test(
    "Both as one are theirs, then the lines of mine that are not in it",
    arguments: [
      ("Mine", "Theirs", "Theirs\nMine"), ("a\nb", "b\nc", "b\nc\na"), ("a", "a", "a"),
      ("a\n\nb", "c", "c\na\n\nb"),
    ])
  func both(mine: String, theirs: String, expected: String) {
    #expect(conflict(mine: mine, theirs: theirs).both == expected)
  }

  @Test("Long texts are shown from where they begin to differ")
  func excerpts() {
    let start = String(repeating: "The same words. ", count: 9)
    let long = conflict(mine: start + "Mine", theirs: start + "Theirs").excerpts
    #expect(long.mine == "…same words. Mine")
    #expect(long.theirs == "…same words. Theirs")
    let short = conflict(mine: "So and so", theirs: "So and thus").excerpts
    #expect(short.mine == "So and so")
    #expect(short.theirs == "So and thus")
  }

  @Test("Only a text that would replace one its writer never saw is a conflict")
  func found() throws {
    let session = Session(
      on: OpenedFolder(
        path: "/workshops/small", state: try SmallWorkshop.state(), readOnly: nil, problems: [],
        day: SmallWorkshop.day))
    let now = try #require(session.currentText(of: .answer(question, .note)))
    func typing(begun: String, typed: String) -> Typing {
      var typing = Typing(.answer(question, .note), text: begun, isMultiline: true)
      typing.editor.replaceAll(with: typed)
      return typing
    }
    #expect(session.conflict(of: typing(begun: now, typed: "New")) == nil)
    #expect(session.conflict(of: typing(begun: "Old", typed: "Old")) == nil)
    #expect(session.conflict(of: typing(begun: "Old", typed: now)) == nil)
    let found = try #require(session.conflict(of: typing(begun: "Old", typed: "New")))
    #expect(found.mine == "New" && found.theirs == now)
    var lost = typing(begun: now, typed: "New")
    lost.hasLostItsRow = true
    #expect(session.conflict(of: lost) != nil)
  }
}

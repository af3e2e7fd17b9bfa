import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Conflict copies that a syncing service left")
struct ConflictCopyTests {
  private let copy = "answers/data.audit.sync-conflict-20261123-101112-D4LGQYW.json"

  /// The sample as it is read with copies in its folder.
  private func folder(_ copies: [String]) throws -> OpenedFolder {
    OpenedFolder(
      path: "/workshops/pilot", state: try SampleState.state(), readOnly: nil, problems: [],
      day: SampleState.day, conflictCopies: copies)
  }

  @Test("They are named when the workshop is opened, with what to do")
  func opening() throws {
    var room = Room()
    room.send(.opened(try folder([copy])))
    #expect(room.advice.contains("A conflict copy waits: answers/data.audit.sync-conflict"))
    room.send(.opened(try folder([copy, "workshop (1).json"])))
    #expect(room.advice.contains("2 conflict copies wait."))
  }

  @Test("One that arrives is told once, and the palette takes them in")
  func arriving() throws {
    var room = try Room.sample()
    room.send(.changedOutside(try folder([copy])))
    #expect(room.advice.contains("A conflict copy waits"))
    try room.press("j")
    room.send(.changedOutside(try folder([copy])))
    #expect(!room.advice.contains("conflict copy"))
    room.forget()
    try room.press(": 'conflict' Enter")
    #expect(room.asked.first == .mergeCopies)
    #expect(room.advice == "✓ The conflict copies are taken in.")
  }

  @Test("Where there are none the palette does not offer it")
  func none() throws {
    var room = try Room.sample()
    try room.press(": 'conflict copies'")
    #expect(room.shows("Nothing found."))
  }

  @Test("A name that could do harm on a terminal does none")
  func hostile() throws {
    var room = Room()
    room.send(.opened(try folder(["answers/\u{1B}]0;x\u{7} (1).json"])))
    #expect(!room.advice.contains("\u{1B}"))
  }
}

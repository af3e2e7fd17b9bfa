import JSON
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("What somebody else changed is taken up")
struct OutsideUpdateTests {
  private let quality: QuestionID
  private let audit: QuestionID
  private let sources: FieldID

  init() throws {
    quality = try #require(QuestionID("data.quality"))
    audit = try #require(QuestionID("data.audit"))
    sources = try #require(FieldID("sources"))
  }

  @Test("It is on the screen, with a word, and nothing else has moved")
  func answer() throws {
    var room = try Room.sample()
    try room.goTo("data.quality")
    let before = room.picture.canvas.cursor
    room.authors = [quality: "Ben Ode"]
    try room.outside { try $0.edit(quality, [.level(.level(.owned))]) }
    #expect(room.rowOfCursor.contains("Quality          3"))
    #expect(room.picture.canvas.cursor == before)
    #expect(room.advice == "✓ Ben Ode changed Quality; it is taken up.")
    #expect(room.writes.isEmpty)
  }

  @Test("Whoever it was is not known where the history does not tell")
  func nobody() throws {
    var room = try Room.sample()
    try room.outside { try $0.edit(quality, [.note("x")]) }
    #expect(room.advice == "✓ Somebody changed Quality; it is taken up.")
    try room.press("Down")
    // A name that comes late is not said of something else.
    room.send(.authorFound(quality, "Ben"))
    #expect(!room.advice.contains("Ben"))
  }

  @Test("Several changes are one sentence")
  func several() throws {
    var room = try Room.sample()
    try room.outside {
      try $0.edit(quality, [.note("x")])
      try $0.edit(audit, [.note("y")])
    }
    #expect(room.advice == "✓ Somebody changed 2 questions; they are taken up.")
    try room.press("Down")
    try room.outside { $0.details.title = "Renamed" }
    #expect(room.advice == "✓ Somebody changed the workshop's details; they are taken up.")
    #expect(room.rows[0].contains("Renamed"))
  }

  @Test("What one has changed oneself is no news, and nothing is drawn anew")
  func own() throws {
    var room = try Room.sample()
    try room.goTo("data.quality")
    try room.press("2")
    let before = room.picture.canvas
    room.carryOut([.readAgain])
    #expect(room.bench.session.notice == nil)
    #expect(room.picture.canvas.text == before.text)
  }

  @Test("It is not said over something the person needs to know")
  func noticeStays() throws {
    var room = try Room.sample()
    try room.press("7")
    let notice = room.advice
    try room.outside { try $0.edit(quality, [.note("x")]) }
    #expect(room.advice == notice)
  }

  @Test("A list stays open, and the gap under the hand stays selected")
  func overlayAndGap() throws {
    var room = try Room.sample()
    try room.press(": 'audit'")
    try room.outside { try $0.edit(quality, [.note("x")]) }
    #expect(room.shows("Commands and questions"))
    try room.press("Esc g Down Down")
    let gap = room.bench.screens.gaps.selectedGap(room.bench.session)?.id
    try room.outside { try $0.edit(audit, [.level(.level(.proven)), .note("shown")]) }
    #expect(room.bench.screens.gaps.selectedGap(room.bench.session)?.id == gap)
  }

  @Test("Text being typed goes on as it was")
  func typing() throws {
    var room = try Room.sample()
    try room.goTo("data.quality")
    try room.press("n ' and mine'")
    let text = try #require(room.bench.session.typing?.editor.text)
    try room.outside { try $0.edit(audit, [.note("theirs")]) }
    #expect(room.bench.session.typing?.editor.text == text)
    try room.press("Esc")
    #expect(try room.saved("data.quality")?.note == text)
    #expect(try room.saved("data.audit")?.note == "theirs")
  }

  @Test("A change that waits to be saved stays on the screen, on top of what others changed")
  func pending() throws {
    var room = try Room.sample()
    try room.goTo("data.quality")
    room.disk.failure = "No space left on device"
    try room.press("3")
    try room.outside { try $0.edit(quality, [.note("theirs")]) }
    #expect(room.bench.session.open?.state.answers[quality]?.level == .level(.owned))
    #expect(room.bench.session.open?.state.answers[quality]?.note == "theirs")
    room.disk.failure = nil
    try room.press("Ctrl-S")
    #expect(try room.saved("data.quality")?.level == .level(.owned))
    #expect(try room.saved("data.quality")?.note == "theirs")
  }

  @Test("Details that are being changed go on from what others made of them")
  func form() throws {
    var room = try Room.sample()
    try room.press("w Down Enter Ctrl-U 'My company' Enter")
    try room.outside { $0.details.title = "Their title" }
    #expect(room.bench.session.detailsForm?.title == "Their title")
    #expect(room.bench.session.detailsForm?.organisation == "My company")
    try room.press("Ctrl-S")
    let path = try #require(room.disk.open)
    #expect(room.disk.folders[path]?.details.title == "Their title")
    #expect(room.disk.folders[path]?.details.organisation == "My company")
  }

  @Test("In a table one stays in one's row, wherever it is now")
  func row() throws {
    var room = try Room.sample()
    try room.goTo("data.audit")
    try room.press("Enter Home Down Enter Down")
    let rows = room.bench.session.rows(of: sources, in: audit)
    try #require(rows.count >= 2)
    let new = JSONObject([(key: "source", value: "A new source")])
    try room.outside {
      try $0.edit(audit, [.field(sources, .array(([new] + rows).map(JSONValue.object)))])
    }
    #expect(room.bench.session.focus.row == 2)
    #expect(room.bench.session.place == .table)
  }

  @Test("Another version of the playbook keeps the question, if it is still asked")
  func playbook() throws {
    var room = try Room.sample()
    try room.goTo("data.quality")
    let shorter = try InventedPlaybook.withoutFirstDecision(of: SampleState.playbook())
    try room.outside { $0.playbook = shorter }
    #expect(room.bench.session.selectedQuestion?.id == quality)
    #expect(room.advice == "✓ The playbook is another version now; it is taken up.")
  }

  @Test("Text for a question that is not asked any more is not lost in silence")
  func goneQuestion() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.target")
    try room.press("n 'my words'")
    let shorter = try InventedPlaybook.withoutFirstDecision(of: SampleState.playbook())
    try room.outside { $0.playbook = shorter }
    #expect(room.bench.session.typing == nil)
    #expect(room.advice.contains("my words"))
    try room.press("q q")
    #expect(room.advice.contains("Not saved"))
  }
}

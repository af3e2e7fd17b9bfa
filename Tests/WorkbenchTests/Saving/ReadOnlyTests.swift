import TerminalKit
import Testing

@testable import Session
@testable import Workbench

@Suite("A workshop that can only be read")
struct ReadOnlyTests {
  static let why = "A checkpoint stays as it was taken: it can be read, nothing can be changed."

  @Test(
    "Every key that would change it says why it can't",
    arguments: [
      "0", "4", "-", "Backspace", "x", "n", "d", "u", "Ctrl-Z", "Ctrl-R",
      "Enter Home Down Enter", "Enter Home Down*3 Enter", "Enter Home Down*3 Right",
      "Enter Home Down*3 Left", "Enter 3", "Enter x", "Enter n", "Enter o", "w Enter", "w Tab",
      "w +",
      "w End Del", "w End Right", "w Ctrl-S",
    ])
  func refuses(keys: String) throws {
    var room = try Room.sample(readOnly: Self.why)
    let before = try SampleState.state()
    // No gate names it and it has a choice.
    try room.goTo(keys.hasPrefix("x") || keys == "Enter x" ? "data.shape" : "outcomes.measure")
    try room.press(keys)
    #expect(room.advice == "! " + Self.why)
    #expect(room.asked == [])
    #expect(room.bench.session.typing == nil)
    #expect(room.bench.session.open?.state == before)
  }

  @Test("The header says that it is read only")
  func header() throws {
    #expect(try Room.sample(readOnly: Self.why).shows("read only"))
  }

  @Test("A table can be looked through, and no row of it changed")
  func table() throws {
    var room = try Room.sample(readOnly: Self.why)
    try room.goTo("data.audit")
    try room.press("Enter Home Down Enter Down")
    #expect(room.rowOfCursor.contains("▶ WhatsApp"))
    for key in ["Enter", "+", "D", "J", "K"] {
      try room.press(key)
      #expect(room.advice == "! " + Self.why, "\(key)")
      #expect(room.rowOfCursor.contains("▶ WhatsApp"), "\(key)")
    }
    try room.press("Esc")
    #expect(room.asked == [])
  }

  @Test("Everything can be seen: all fields, gaps, what if, the summary and its export")
  func reads() throws {
    var room = try Room.sample(readOnly: Self.why)
    try room.press("Enter End Up Enter g + e Esc s Enter Enter Enter")
    #expect(room.disk.files.count == 1)
    #expect(room.writes == [])
  }
}

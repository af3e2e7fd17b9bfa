import PlainText
import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Progress")
struct ProgressTests {
  private func room(_ keys: String = "", size: Size = Room.standard) throws -> Room {
    var room = try Room.sample(size: size)
    try room.press("h " + keys)
    return room
  }

  @Test("The latest checkpoint is compared with, and the arrows choose another")
  func selection() throws {
    var room = try room()
    #expect(room.shows("Since “Before the second session”"))
    try room.press("Left")
    #expect(room.shows("Since “First session”"))
    try room.press("Left")
    #expect(room.shows("Since “First session”"))
    try room.press("Right")
    #expect(room.shows("Since “Before the second session”"))
  }

  @Test("A change is the difference of what is shown")
  func difference() throws {
    let room = try room()
    let row = try #require(room.rows(with: "All decisions").first)
    #expect(row.contains("24 %"))
    #expect(row.contains("53 %"))
    #expect(row.contains("+29"))
  }

  @Test("Each decision's way from checkpoint to checkpoint is drawn, in ASCII too")
  func trend() throws {
    let room = try room()
    func trends(_ canvas: Canvas, among marks: String) -> [String] {
      canvas.rows.filter { $0.contains(" % ") && $0.contains("+") }.map { row in
        String(row.split(separator: "+")[1].drop { !marks.contains($0) || $0 == "." }.prefix(3))
      }
    }
    #expect(trends(room.picture.canvas, among: "▁▂▃▄▅▆▇█").prefix(3) == ["▂▂▄", "▄▅▆", "▁▂▄"])
    let ascii = Glyphs.ascii(room.picture.canvas)
    #expect(ascii.rows.contains { $0.contains("All decisions") && $0.contains("..=") })
    #expect(ascii.rows.contains { $0.contains("Business outcome first") && $0.contains("=+*") })
  }

  @Test("The day that now is compared with is named where the change is", arguments: [124, 60])
  func comparedWith(width: Int) throws {
    var room = try room(size: Size(width: width, height: 18))
    #expect(room.rows[3].contains("▶14 Nov"))
    #expect(room.rows[4].contains("14 Nov"))
    try room.press("Left")
    #expect(room.rows[3].contains("▶2 Nov"))
    #expect(room.rows[4].contains("2 Nov"))
  }

  @Test("What is changed meanwhile shows at once")
  func changes() throws {
    var room = try room()
    let before = try #require(room.rows(with: "Business outcome first").first)
    try room.press("q")
    try room.goTo("outcomes.target")
    try room.press("0 h")
    let after = try #require(room.rows(with: "Business outcome first").first)
    #expect(before != after)
    #expect(room.shows("Outcome"))
  }

  @Test("c keeps a checkpoint under a name and shows it")
  func keep() throws {
    var room = try room()
    room.forget()
    try room.press("c 'Board meeting' Enter")
    #expect(room.writes == [.takeCheckpoint(name: "Board meeting")])
    #expect(room.shows("3 checkpoints"))
    try room.press("End")
    #expect(room.shows("Since “Board meeting”"))
    room.forget()
    try room.press("c Enter")
    #expect(room.shows("Type a name:"))
    try room.press("Esc")
    #expect(room.writes == [])
    #expect(room.advice == "✓ Nothing is kept.")
  }

  @Test("Without a checkpoint it says what one is for")
  func none() throws {
    var room = try Room.unanswered()
    try room.press("h")
    #expect(room.shows("No checkpoint yet."))
    expectScreen(room, "progress-none")
  }

  @Test("Where nothing can be changed no checkpoint is kept")
  func readOnly() throws {
    var room = try Room.sample(readOnly: "A checkpoint stays as it was.")
    try room.press("h c")
    #expect(room.bench.session.typing == nil)
    #expect(room.advice == "! A checkpoint stays as it was.")
  }

  @Test("Progress as it looks")
  func pictures() throws {
    expectScreen(try room(), "progress")
    expectScreen(try room("Left", size: ScreenSnapshotTests.narrow), "progress-80x24")
    expectScreen(try room("Down*3", size: Size(width: 60, height: 18)), "progress-60x18")
  }
}

import Reports
import TerminalKit
import Testing

@testable import Session
@testable import Workbench

@Suite("The summary and its export")
struct SummaryTests {
  private func room(_ keys: String = "") throws -> Room {
    var room = try Room.sample()
    try room.press("s " + keys)
    return room
  }

  @Test("Its last line can be reached, and its first again", arguments: [18, 30, 50])
  func scrolls(height: Int) throws {
    var room = try Room.sample(size: Size(width: 124, height: height))
    try room.press("s End")
    let last = try #require(
      room.bench.screens.summary.lines.last { !$0.isEmpty }?.map(\.text).joined())
    #expect(room.shows(last.split(separator: " ").suffix(3).joined(separator: " ")))
    #expect(room.shows("to line \(room.bench.screens.summary.lines.count) of"))
    try room.press("Home")
    #expect(room.shows("Order entry pilot · Hallam & Rossi  "))
  }

  @Test("Page by page nothing is left out")
  func pages() throws {
    var room = try room()
    var end = 0
    for _ in 0..<60 {
      let summary = room.bench.screens.summary
      #expect(summary.offset <= end)
      end = summary.offset + room.bench.session.size.height - 6
      try room.press("PgDn")
    }
    #expect(end >= room.bench.screens.summary.lines.count)
  }

  @Test("It is written to the file that is named", arguments: ["Enter", "x"])
  func export(key: String) throws {
    let room = try room("\(key) Down Enter Enter")
    let markdown = try #require(ExportFormat(rawValue: "markdown"))
    #expect(room.disk.files == ["order-entry-pilot-summary.md": markdown])
    #expect(room.advice == "✓ Written to order-entry-pilot-summary.md")
  }

  @Test("Every format is offered with a file's name that ends as it should")
  func formats() throws {
    for (index, format) in ExportFormat.allCases.enumerated() {
      let room = try room("Enter" + (index > 0 ? " Down*\(index)" : "") + " Enter Enter")
      let kind = format.document.rawValue
      #expect(room.disk.files == ["order-entry-pilot-\(kind).\(format.fileExtension)": format])
    }
  }

  @Test("Every format is offered without names too, and then it is told what to read")
  func anonymous() throws {
    for (index, format) in ExportFormat.allCases.enumerated() {
      let room = try room("Enter Down*\(ExportFormat.allCases.count + index) Enter Enter")
      let name =
        "order-entry-pilot-\(format.document)-anonymous.\(format.fileExtension)"
      #expect(
        room.asked.last == .export(format, path: name, replacing: false, anonymous: true))
      #expect(room.advice == "✓ Written to \(name)")
      #expect(room.shows("Before you send it"))
      #expect(room.shows("Read these before sending: the title."))
    }
  }

  @Test("The name that is offered for a file without names names nobody")
  func anonymousName() throws {
    var state = try SampleState.state()
    state.details.title = "Pilot of Siân Pryce"
    var room = Room.opened(state)
    try room.press("s Enter Down*\(ExportFormat.allCases.count) Enter")
    let name = try #require(room.bench.session.typing?.editor.text)
    #expect(name.hasPrefix("pilot-of-person-"))
    #expect(name.hasSuffix("-summary-anonymous.html"))
  }

  @Test("A file that is there is replaced only when asked twice")
  func replace() throws {
    var room = try room("Enter Enter Ctrl-U 'a.html' Enter")
    room.forget()
    try room.press("Enter Enter Ctrl-U 'a.html' Enter")
    let html = try #require(ExportFormat(rawValue: "html"))
    #expect(room.asked == [.export(html, path: "a.html", replacing: false)])
    #expect(room.advice.hasPrefix("There already. Enter replaces it: a.html"))
    try room.press("Enter")
    #expect(room.asked.last == .export(html, path: "a.html", replacing: true))
    #expect(room.advice == "✓ Written to a.html")
  }

  @Test("Another name typed then is not replaced unasked")
  func otherName() throws {
    var room = try room("Enter Enter Ctrl-U 'b.html' Enter Enter Enter Ctrl-U 'a.html' Enter")
    room.forget()
    try room.press("Enter Enter Ctrl-U 'a.html' Enter Ctrl-U 'b.html' Enter")
    let html = try #require(ExportFormat(rawValue: "html"))
    #expect(
      room.asked == [
        .export(html, path: "a.html", replacing: false),
        .export(html, path: "b.html", replacing: false),
      ])
  }

  @Test("Only Enter writes", arguments: ["Esc", "Tab", "Shift-Tab", "Ctrl-S"])
  func onlyEnter(key: String) throws {
    let room = try room("Enter Enter \(key)")
    #expect(room.disk.files.isEmpty)
    #expect(room.advice == "✓ Nothing is written.")
  }

  @Test("A click elsewhere writes nothing, one on “don't” neither")
  func clicks() throws {
    var elsewhere = try room("Enter Enter")
    try elsewhere.click(on: "Where we stand")
    #expect(elsewhere.disk.files.isEmpty)
    var dont = try room("Enter Enter")
    try dont.click(on: "Esc don't")
    #expect(dont.disk.files.isEmpty)
    #expect(dont.bench.session.typing == nil)
  }

  @Test("Without a name it asks for one")
  func noName() throws {
    let room = try room("Enter Enter Ctrl-U Enter")
    #expect(room.advice.hasPrefix("Type the name of a file."))
    #expect(room.bench.session.typing != nil)
  }

  @Test("A file that can't be written is said")
  func failure() throws {
    var room = try room()
    room.disk.failure = "No space left on device"
    try room.press("Enter Enter Enter")
    #expect(room.advice == "! No space left on device")
  }
}

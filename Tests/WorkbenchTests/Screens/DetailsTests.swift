import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("The form for a workshop")
struct DetailsTests {
  @Test("A new workshop by keys alone, with its participants")
  func new() throws {
    var room = Room.home()
    try room.press("n 'Invoice pilot' Tab 'Acme' Tab 'Reads invoices' Esc Down Right")
    try room.press("+ 'Ana Ruiz' Tab Right Tab 'COO' Enter + 'Ben Ode' Enter Ctrl-S")
    #expect(room.bench.session.place == .board)
    let details = try #require(room.disk.folders["invoice-pilot"]?.details)
    #expect(details.title == "Invoice pilot")
    #expect(details.organisation == "Acme")
    #expect(details.pilot == "Reads invoices")
    #expect(details.stage.text == "scale")
    let people = details.participantsInOrder.map(\.participant)
    #expect(people.map(\.name) == ["Ana Ruiz", "Ben Ode"])
    #expect(people.map(\.role.text) == ["manager", "executive"])
    #expect(people.map(\.title) == ["COO", ""])
  }

  @Test("Ctrl-S starts the workshop while its title is typed, too")
  func controlSWhileTyping() throws {
    var room = Room.home()
    try room.press("n 'Invoice pilot' Ctrl-S")
    #expect(room.bench.session.open?.state.details.title == "Invoice pilot")
  }

  @Test("The folder follows the title until it is named")
  func folder() throws {
    var room = Room.home()
    try room.press("n 'First' Esc")
    #expect(room.bench.session.detailsForm?.folder == "first")
    try room.press("Down*4 Enter Ctrl-U 'mine' Enter Home Enter ' title' Enter")
    #expect(room.bench.session.detailsForm?.folder == "mine")
    #expect(room.bench.session.detailsForm?.title == "First title")
  }

  @Test("Without a title nothing is made")
  func noTitle() throws {
    var room = Room.home()
    try room.press("n Esc Ctrl-S")
    #expect(room.advice == "! A workshop needs a title.")
    #expect(room.disk.folders.isEmpty)
  }

  @Test("A folder that is taken is said, and the form is as it was")
  func taken() throws {
    var room = Room.home(["invoice-pilot": try SampleState.unanswered()])
    try room.press("n 'Invoice pilot' Ctrl-S")
    #expect(room.bench.session.place == .details)
    #expect(room.advice.contains("not empty"))
    #expect(room.bench.session.detailsForm?.title == "Invoice pilot")
  }

  @Test("A new workshop that is left is there again at the next n")
  func leftAndBack() throws {
    var room = Room.home()
    try room.press("n 'Invoice pilot' Esc Esc")
    #expect(room.bench.session.place == .details)
    #expect(room.advice.hasPrefix("! Not made yet: Ctrl-S starts it"))
    try room.press("Esc")
    #expect(room.bench.session.place == .home)
    try room.press("n")
    #expect(room.bench.session.detailsForm?.title == "Invoice pilot")
  }

  @Test("Begun inside a workshop, leaving it goes back there")
  func insideWorkshop() throws {
    var room = try Room.sample()
    try room.press(": 'New workshop' Enter 'Another' Esc q q")
    #expect(room.bench.session.place == .board)
    #expect(room.bench.session.open?.path == "/workshops/pilot")
  }

  @Test("Changed details are dropped only when asked twice")
  func dropped() throws {
    var room = try Room.unanswered()
    try room.press("w Enter ' X' Enter q")
    #expect(room.bench.session.place == .details)
    #expect(room.advice.hasPrefix("! Not kept yet"))
    try room.press("q")
    #expect(room.bench.session.place == .board)
    #expect(room.bench.session.open?.state.details.title == "Invoice triage pilot")
    #expect(room.asked == [])
  }

  @Test("Details that were not changed are left without a question")
  func untouched() throws {
    var room = try Room.unanswered()
    try room.press("w Down Down Enter Esc q")
    #expect(room.bench.session.place == .board)
  }

  @Test("Participants are added, changed and taken out; ids stay")
  func participants() throws {
    var room = try Room.unanswered()
    try room.press("w End Del + 'Dee' Enter Right Ctrl-S")
    let people = try #require(room.disk.folders["/workshops/pilot"]?.details.participants)
    #expect(people.keys.map(\.text).sorted() == ["ana-ruiz", "ben-ode", "dee"])
    try room.press("w Down*5 Enter ' y Vega' Enter Ctrl-S")
    let changed = try #require(room.disk.folders["/workshops/pilot"]?.details.participants)
    #expect(changed[try #require(Slug("ana-ruiz"))]?.name == "Ana Ruiz y Vega")
  }

  @Test("Who voted stays a participant", arguments: ["Siân", "Agnieszka"])
  func voted(name: String) throws {
    var room = try Room.sample()
    try room.press("w")
    try room.click(on: name)
    try room.press("Del Ctrl-S")
    #expect(room.bench.session.place == .details)
    #expect(room.advice.contains("stays a participant"))
    #expect(room.asked == [])
  }

  @Test("Who dissents stays a participant, even if nobody voted")
  func dissents() throws {
    var room = try Room.unanswered()
    try room.press("d Enter 'Not yet' Enter q w Down*5")
    room.forget()
    try room.press("Del Ctrl-S")
    #expect(room.advice == "! Ana Ruiz voted or dissented and stays a participant.")
    #expect(room.asked == [])
  }

  @Test("Tab walks through the form and stops at its end")
  func tab() throws {
    var room = Room.home()
    try room.press("n")
    for _ in 0..<12 { try room.press("Tab") }
    #expect(room.bench.session.detailsForm?.selection == .folder)
    #expect(room.bench.session.place == .details)
  }
}

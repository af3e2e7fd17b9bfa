import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("What is entered and not saved outlives a crash")
struct DraftsTests {
  /// The program at its next start: all that is left is the disk, and what was kept of the rest.
  private func startedAgain(
    after room: Room, in path: String? = "/workshops/pilot"
  ) throws -> Room {
    var again = Room.home()
    again.disk = room.disk
    again.carryOut([path.map { .open(path: $0) } ?? .findWorkshops])
    let kept = try room.bench.session.unsaved.map { unsaved in
      let key = try #require(unsaved.key)
      return try #require(Unsaved(key: key, content: unsaved.content))
    }
    #expect(kept == room.bench.session.unsaved)
    again.send(.draftsFound(kept))
    again.forget()
    return again
  }

  private func actions(of room: Room) -> [Action] {
    room.bench.session.open.map { Array($0.state.actions.values) } ?? []
  }

  // MARK: - The form for a new workshop

  private func begun() throws -> Room {
    var room = Room.home()
    try room.press("n 'Invoice pilot' Tab 'Acme' Esc Down*2 Right")
    try room.press("+ 'Ana Ruiz' Tab Right Tab 'COO' Enter + 'Ben'")
    return room
  }

  @Test("A new workshop goes on with all its participants, the half-typed one too")
  func newWorkshop() throws {
    var room = try startedAgain(after: begun(), in: nil)
    #expect(room.shows("A workshop from before, not made yet"))
    #expect(room.shows("Invoice pilot, 2 participants"))
    try room.press("Enter Ctrl-S")
    let details = try #require(room.disk.folders["invoice-pilot"]?.details)
    #expect(details.title == "Invoice pilot")
    #expect(details.organisation == "Acme")
    let people = details.participantsInOrder.map(\.participant)
    #expect(people.map(\.name) == ["Ana Ruiz", "Ben"])
    #expect(people.map(\.title) == ["COO", ""])
    #expect(people.map(\.role.text) == ["manager", "executive"])
    #expect(room.bench.session.unsaved == [])
  }

  @Test("Put off, it is there at the next n")
  func putOff() throws {
    var room = try startedAgain(after: begun(), in: nil)
    let kept = room.bench.session.unsaved
    try room.press("Esc")
    #expect(room.bench.session.overlay == nil)
    #expect(room.bench.session.unsaved == kept)
    try room.press("n")
    #expect(room.bench.session.detailsForm?.people.count == 2)
    #expect(room.bench.session.unsaved == kept)
  }

  @Test("Thrown away, the next n begins with nothing")
  func thrownAway() throws {
    var room = try startedAgain(after: begun(), in: nil)
    try room.press("Down Enter")
    #expect(room.bench.session.unsaved == [])
    try room.press("n")
    #expect(room.bench.session.detailsForm?.title == "")
  }

  @Test("Left for later, it outlives the program, and another workshop that is opened")
  func leftForLater() throws {
    var room = try begun()
    room.disk.folders["/workshops/other"] = MemoryDisk.Folder(try SampleState.state())
    try room.press("Esc q q")
    room.carryOut([.open(path: "/workshops/other")])
    try room.press("q q")
    #expect(room.hasLeft)
    #expect(room.bench.session.unsaved.map(\.key) == ["new-workshop"])
    let again = try startedAgain(after: room, in: nil)
    #expect(again.shows("Invoice pilot, 2 participants"))
  }

  @Test("It is not offered in a workshop, only at home")
  func notInAWorkshop() throws {
    var before = try begun()
    before.disk.folders["/workshops/pilot"] = MemoryDisk.Folder(try SampleState.state())
    var room = try startedAgain(after: before)
    #expect(room.bench.session.overlay == nil)
    try room.press("q")
    #expect(room.shows("A workshop from before, not made yet"))
  }

  @Test("A form in which nothing was entered is not kept")
  func empty() throws {
    var room = Room.home()
    try room.press("n Esc")
    #expect(room.bench.session.unsaved == [])
  }

  // MARK: - The details of the open workshop

  @Test("Details go on, and what others changed in the meantime stays")
  func details() throws {
    var room = try Room.sample()
    try room.press("w Enter Ctrl-U 'Another title' Enter + 'Zoe New'")
    try room.outside { folder in
      folder.details.pilot = "Changed by others"
      let role = folder.details.participantsInOrder[0].participant.role
      folder.details.participants[try #require(Slug("olga"))] = Participant(
        name: "Olga", role: role)
    }
    var again = try startedAgain(after: room)
    #expect(again.shows("Details from before, not saved"))
    try again.press("Enter Ctrl-S")
    let details = try #require(again.bench.session.open?.state.details)
    #expect(details.title == "Another title")
    #expect(details.pilot == "Changed by others")
    #expect(details.participants.values.contains { $0.name == "Zoe New" })
    #expect(details.participants.values.contains { $0.name == "Olga" })
    #expect(again.bench.session.unsaved == [])
  }

  @Test("What a participant's record holds besides stays when details go on")
  func unknownKeys() throws {
    var room = try Room.sample()
    let person = try #require(room.bench.session.open?.state.details.participantsInOrder.first?.id)
    try room.outside { $0.details.participants[person]?.rest["badge"] = "blue" }
    try room.press("w Enter Ctrl-U 'Another title' Enter")
    var again = try startedAgain(after: room)
    try again.press("Enter Ctrl-S")
    #expect(again.bench.session.open?.state.details.participants[person]?.rest["badge"] == "blue")
  }

  @Test("A form that was only looked at is not kept")
  func untouched() throws {
    var room = try Room.sample()
    try room.press("w Down*2 Enter Esc")
    #expect(room.bench.session.unsaved == [])
  }

  // MARK: - Actions

  @Test("A new action goes on with its owner, date, question and level", arguments: ["Esc", ""])
  func action(end: String) throws {
    var room = try Room.unanswered()
    try room.goTo("data.audit")
    try room.press("a 'Ask legal' Tab 'Zoe' Tab '2026-12-11' \(end)")
    var again = try startedAgain(after: room)
    #expect(again.shows("An action from before, not saved"))
    try again.press("Enter Ctrl-S")
    let action = try #require(actions(of: again).first)
    #expect(action.text == "Ask legal")
    #expect(action.owner == "Zoe")
    #expect(action.due?.description == "2026-12-11")
    #expect(action.question?.text == "data.audit")
    #expect(again.bench.session.unsaved == [])
  }

  @Test("An action that was being changed goes on from what it is now")
  func changedAction() throws {
    var room = try Room.sample()
    try room.press("P Enter Enter Ctrl-U 'Said better' Esc")
    let id = try #require(room.bench.session.actionForm?.id)
    try room.outside { $0.actions[id]?.owner = "Somebody else" }
    var again = try startedAgain(after: room)
    try again.press("Enter Ctrl-S")
    let action = try #require(again.bench.session.open?.state.actions[id])
    #expect(action.text == "Said better")
    #expect(action.owner == "Somebody else")
  }

  @Test("Once kept or dropped it is no draft any more", arguments: ["Tab Esc Ctrl-S", "Esc q q"])
  func done(end: String) throws {
    var room = try Room.unanswered()
    try room.press("a 'Ask legal'")
    #expect(room.bench.session.unsaved.map(\.key) == ["action"])
    try room.press(end)
    #expect(room.bench.session.unsaved == [])
  }

  @Test("One that was begun is offered when its workshop is opened again")
  func leftWithTheWorkshop() throws {
    var room = try Room.unanswered()
    try room.press("a 'Ask legal' Esc")
    // The palette leads away from the form.
    try room.press(": 'board' Enter q")
    #expect(room.bench.session.place == .home)
    let again = try startedAgain(after: room)
    #expect(again.shows("Ask legal"))
  }

  // MARK: - Several

  @Test("Several are offered one after the other, the latest first")
  func several() throws {
    var room = try Room.unanswered()
    let question = try #require(QuestionID("outcomes.measure"))
    room.send(
      .draftsFound([
        .text(UnsavedText(target: .answer(question, .note), text: "the first")),
        .text(UnsavedText(target: .prompt(.parked), text: "a stray thought")),
        .text(UnsavedText(target: .prompt(.checkpointName), text: "Autumn")),
      ]))
    #expect(room.shows("the name of a checkpoint"))
    try room.press("Esc")
    #expect(room.shows("a thought"))
    try room.press("Enter Enter")
    #expect(actions(of: room).map(\.text) == ["a stray thought"])
    #expect(room.shows("Text from before, not saved: Measure"))
    try room.press("Enter Esc")
    #expect(try room.saved("outcomes.measure")?.note == "the first")
    #expect(room.bench.session.unsaved.map(\.key) == ["checkpoint"])
  }

  @Test("A text that its field does not take is kept as well")
  func refused() throws {
    var room = try Room.unanswered()
    try room.goTo("outcomes.sequence")
    try room.press("Enter Home Down Enter 'next week' Esc")
    #expect(room.bench.session.unsaved.map(\.content) == ["next week"])
    try room.press("q q q")
    #expect(room.bench.session.unsaved == [])
  }

  @Test("What was kept for a question that is asked no more is neither offered nor let go")
  func goneQuestion() throws {
    var room = try Room.unanswered()
    let gone = try #require(QuestionID("no.more"))
    let draft = Unsaved.text(UnsavedText(target: .answer(gone, .note), text: "old"))
    room.send(.draftsFound([draft]))
    #expect(room.bench.session.overlay == nil)
    #expect(room.bench.session.unsaved == [draft])
  }

  @Test(
    "What is not a draft is none",
    arguments: [
      ("new-workshop", "{}"), ("new-workshop", "["), ("details", "{\"form\":{}}"), ("action", "1"),
      ("action/x", "{}"), ("note", "text"), ("", ""),
    ])
  func broken(key: String, content: String) {
    #expect(Unsaved(key: key, content: content) == nil)
  }
}

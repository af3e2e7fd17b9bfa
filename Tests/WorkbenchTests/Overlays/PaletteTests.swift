import Testing

@testable import Session
@testable import Workbench

@Suite("The palette and the search")
struct PaletteTests {
  @Test("Every question is found by its title", arguments: [": ", "Ctrl-P "])
  func questions(key: String) throws {
    var room = try Room.unanswered()
    for question in try SampleState.playbook().questions {
      try room.press(key)
      try room.press("\"\(question.title) ›\" Enter")
      #expect(room.bench.session.selectedQuestion?.id == question.id)
    }
  }

  @Test("Letters in the palette are letters; digits set no level")
  func letters() throws {
    var room = try Room.unanswered()
    try room.press(": 'q3x0-'")
    #expect(room.bench.activePlace == .list)
    #expect(room.asked == [])
    #expect(room.shows("Nothing found."))
    try room.press("Enter")
    #expect(room.bench.activePlace == .list)
    try room.press("Esc")
    #expect(room.bench.activePlace == .board)
  }

  @Test("Up from the first goes to the last, and back")
  func round() throws {
    var room = try Room.unanswered()
    try room.press(": 'the' Up Down Enter")
    #expect(room.bench.activePlace != .list)
  }

  @Test("At home it offers what makes sense there")
  func home() throws {
    var room = Room.home()
    try room.press(":")
    #expect(room.shows("New workshop"))
    #expect(!room.shows("Undo"))
    #expect(!room.shows("Gaps"))
  }

  @Test("It shows the key of a command, so that it is learned")
  func keys() throws {
    var room = try Room.sample()
    try room.press(": 'gaps'")
    #expect(room.rows(with: "Gaps: the ranked gap analysis").contains { $0.contains(" g ") })
  }

  @Test(
    "The search finds what people wrote, wherever they did",
    arguments: [
      ("signed up to it after", "outcomes.target"),  // a note
      ("photo of a handwritten", "data.audit"),  // a cell that is not the first
      ("joan whitlock", "outcomes.usecase"),  // an item of a list
      ("bought as a service", "production.training"),  // why it does not apply
      ("two quiet weeks", "outcomes.measure"),  // a dissent
      ("Voicemail orders", "outcomes.usecase"),  // a field that is optional
    ])
  func search(words: String, question: String) throws {
    var room = try Room.sample()
    try room.press("/ '\(words)'")
    #expect(!room.shows("Nothing found."))
    #expect(room.rows(with: "▶").contains { $0.lowercased().contains(words.lowercased()) })
    try room.press("Enter")
    #expect(room.bench.session.selectedQuestion?.id.text == question)
  }

  @Test("What nobody wrote is not found, not even by its letters in order")
  func notFound() throws {
    var room = try Room.sample()
    try room.press("/ 'sgnd upt'")
    #expect(room.shows("Nothing found."))
  }
}

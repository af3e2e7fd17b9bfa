import JSON
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Stories")
struct FirstWorkshopTests {
  @Test("A facilitator who has never seen it: from an empty home to the exported summary")
  func wholeStory() throws {
    var room = Room.home()
    #expect(room.advice == "Start a new workshop with n, or look around in the sample with d.")

    try room.press("n 'Invoice triage' Tab 'Acme Foods' Tab 'Route invoices' Esc")
    try room.press("+ 'Ana Ruiz' Enter + 'Ben Ode' Enter Ctrl-S")
    #expect(room.bench.session.place == .board)
    #expect(room.shows("0 of 29 answered"))
    #expect(room.rowOfCursor.contains("▶ Outcome"))

    // The first question: a level, its evidence, who sees it differently.
    try room.press("2 Enter")
    #expect(room.rowOfCursor.contains("▶ Outcome"))
    try room.press("Enter 'Invoices approved in four days' Enter Down Enter*3 q")
    #expect(room.rowOfCursor.contains("2 ●●○○"))
    try room.press("d Enter 'Only for small ones' Enter q")

    // The next one of the gate, with a wrong key and a wrong date on the way.
    try room.press("Space z 2 Enter")
    #expect(room.rowOfCursor.contains("▶ Measure"))
    try room.press("Enter 'Days to approve' Tab 'days' Tab Enter Enter Down Enter '11' Tab '4' Tab")
    try room.press("'spring' Enter Ctrl-U '2027-03-31' Enter q")
    #expect(room.rowOfCursor.contains("2 ●●○○"))
    #expect(room.rowOfCursor.contains("✓ gate"))

    // Three more, one of which nobody knows.
    try room.press("Space 3 Space - Space 1 n 'We guessed.' Esc q")
    #expect(room.shows("4 of 29 answered"))

    try room.press("g")
    #expect(room.rowOfCursor.contains("blocks gate"))
    try room.press("+ q s Enter Enter Enter")
    #expect(room.advice == "✓ Written to invoice-triage-summary.html")

    // What is on disk is what was said.
    let measure = try #require(try room.saved("outcomes.measure"))
    #expect(
      JSONValue.object(measure.fields) == [
        "measure": "Days to approve", "unit": "days", "better": "lower", "baseline": 11,
        "target": 4, "by": "2027-03-31",
      ])
    #expect(try room.saved("outcomes.target")?.fields["kind"] == "speed")
    #expect(try room.saved("data.audit")?.level == .unknown)
    #expect(try room.saved("data.quality")?.note == "We guessed.")
    try room.press("q q q")
    #expect(room.hasLeft)
  }

  @Test("A lone leader breaks off in a sentence and comes back")
  func breakOff() throws {
    var room = try Room.unanswered()
    try room.press("n 'half a sentence'")
    let drafts = room.bench.session.unsaved
    // The laptop is shut: all that is left is the disk and the draft.
    var again = Room.home()
    again.disk = room.disk
    again.carryOut([.open(path: "/workshops/pilot")])
    again.send(.draftsFound(drafts))
    try again.press("Enter ', then the rest' Esc")
    #expect(try again.saved("outcomes.target")?.note == "half a sentence, then the rest")
  }

  @Test("All 29 questions are answered by keyboard alone, with what the gates ask for")
  func everyQuestion() throws {
    var room = try Room.unanswered()
    for _ in 0..<29 {
      try room.press("2")
      try fillMissing(&room)
      try room.press("q Space")
    }
    let score = try #require(room.bench.session.open?.score)
    #expect(score.answered.count == 29)
    #expect(score.questions.allSatisfy { $0.supported >= 1 })
    #expect(score.stageGate?.metCount == 3)
    #expect(room.advice == "✓ Every question has an answer. g shows the gaps.")
  }

  /// Types something into every field that level 2 needs.
  private func fillMissing(_ room: inout Room) throws {
    let question = try #require(room.bench.session.selectedQuestion)
    try room.press("Enter Home")
    for field in room.bench.session.visibleFields {
      try room.press("Down")
      #expect(room.bench.session.focus.item == .field(field.id), "\(question.id)")
      switch field.kind {
      case .choice: try room.press("Enter")
      case .table:
        try room.press("Enter")
        for _ in field.columns { try room.press("'so' Tab") }
        try room.press("Esc Esc")
      case .date: try room.press("Enter '2026-11-02' Enter")
      case .number: try room.press("Enter '5' Enter")
      case .text, .longText, .person, .list: try room.press("Enter 'so it is' Esc")
      }
    }
  }
}

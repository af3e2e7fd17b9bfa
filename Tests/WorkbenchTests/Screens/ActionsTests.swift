import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("The plan")
struct ActionsTests {
  private func room(_ keys: String = "", size: Size = Room.standard) throws -> Room {
    var room = try Room.sample(size: size)
    try room.press("P " + keys)
    return room
  }

  /// The action that was kept last.
  private func added(_ room: Room) throws -> Action {
    let effect = try #require(room.writes.last)
    guard case .addAction(let action) = effect else {
      Issue.record("\(effect)")
      return Action(text: "")
    }
    return action
  }

  @Test("Above the plan stands what it brings, and when the gate passes")
  func forecast() throws {
    let room = try room()
    #expect(room.shows("readiness goes from 53 % to 63 %"))
    #expect(room.shows("Launch gate: the plan passes it on "))
  }

  @Test("With every action parked the plan brings nothing, and says so")
  func nothingToDo() throws {
    var room = try room("x Home x Home x Home x Home x")
    #expect(room.shows("Nothing is to be done."))
    try room.press("u")
    #expect(!room.shows("Nothing is to be done."))
  }

  @Test("An action that moves in the plan stays selected, and what it brings follows")
  func later() throws {
    var room = try room("Down*3")
    let id = try #require(room.bench.session.selectedPlanAction?.id)
    let before = try #require(room.bench.session.selectedPlanAction?.action.due)
    try room.press("+ +")
    #expect(room.bench.session.selectedPlanAction?.id == id)
    #expect(room.bench.session.selectedPlanAction?.action.due == before.adding(days: 14))
    #expect(room.shows("Launch gate: the plan passes it on \(before.adding(days: 14).spoken)"))
    try room.press("-")
    #expect(room.bench.session.selectedPlanAction?.action.due == before.adding(days: 7))
  }

  @Test(
    "Done, under way, parked and dropped are one key, and the same key takes it back",
    arguments: [("d", Action.Status.done), ("w", .doing), ("x", .parked), ("D", .dropped)])
  func status(key: String, status: Action.Status) throws {
    var room = try room(key)
    #expect(room.bench.session.selectedPlanAction?.action.status == status)
    try room.press(key)
    #expect(room.bench.session.selectedPlanAction?.action.status == .open)
  }

  @Test("Overdue is marked, counted and told what to do about")
  func overdue() throws {
    let room = try room()
    #expect(room.rowOfCursor.contains("overdue"))
    #expect(room.shows("5 to do, 1 overdue"))
    #expect(room.advice.contains("overdue"))
  }

  @Test("A new action: text, owner completed, date as people type it, level by its digit")
  func newAction() throws {
    var room = try Room.sample()
    try room.goTo("data.quality")
    room.forget()
    try room.press("a 'Count fifty orders' Tab 'tom' Right Tab '+2w' Enter 3 Ctrl-S")
    let action = try added(room)
    #expect(action.text == "Count fifty orders")
    #expect(action.owner == "Tomáš Dvořák")
    #expect(action.due == SampleState.day.adding(days: 14))
    #expect(action.question == QuestionID("data.quality"))
    #expect(action.reaches == .owned)
    #expect(action.status == .open)
    #expect(room.bench.session.place == .board)
    #expect(room.shows("Planned. P shows the plan."))
    try room.press("P")
    #expect(room.shows("Count fifty orders"))
  }

  @Test("Ctrl-S keeps the action while its text is being typed")
  func keptWhileTyping() throws {
    var room = try room()
    room.forget()
    try room.press("a 'Ask legal' Ctrl-S")
    #expect(try added(room).text == "Ask legal")
    #expect(try added(room).question == nil)
    #expect(room.bench.session.place == .actions)
  }

  @Test("On a gap the playbook's next step is written in, with the level it reaches")
  func fromAGap() throws {
    var room = try Room.sample()
    try room.press("g")
    let gap = try #require(
      room.bench.screens.gaps.selectedGap(room.bench.session))
    room.forget()
    try room.press("a Ctrl-S")
    let action = try added(room)
    let score = try #require(
      room.bench.session.open.flatMap { open in
        open.playbook.index(of: gap.id).map { open.score.questions[$0] }
      })
    #expect(action.text == gap.advice[score.supported])
    #expect(action.question == gap.id)
    #expect(action.reaches?.rawValue == score.supported + 1)
    #expect(room.bench.session.place == .gaps)
  }

  @Test("Ask later names what is missing, and waits for who finds out")
  func askLater() throws {
    var room = try Room.sample()
    try room.goTo("outcomes.owner")
    room.forget()
    try room.press("l")
    #expect(room.bench.session.typing?.target == .action(.owner))
    try room.press("'Zoe' Ctrl-S")
    let action = try added(room)
    #expect(action.text.hasPrefix("Find out for Owner: "))
    #expect(action.reaches == .owned)
    #expect(action.due == SampleState.day.adding(days: 14))
    #expect(action.owner == "Zoe")
  }

  @Test("A thought is parked by one key and Enter, from anywhere; Esc keeps nothing")
  func park() throws {
    var room = try Room.sample()
    try room.goTo("data.audit")
    room.forget()
    try room.press("m 'Who pays for the second year?' Enter")
    let action = try added(room)
    #expect(action.status == .parked)
    #expect(action.question == QuestionID("data.audit"))
    room.forget()
    try room.press("m 'never mind' Esc")
    #expect(room.writes == [])
    #expect(room.advice == "✓ Nothing is kept.")
    try room.press("m Enter")
    #expect(room.shows("Type the thought:"))
  }

  @Test("A date that is none stays on the screen, marked, and is not kept")
  func noDate() throws {
    var room = try room("Enter Down Down Enter Ctrl-U 'soon' Enter")
    #expect(room.advice.contains("fri or tomorrow"))
    try room.press("Esc")
    #expect(room.shows("soon"))
    room.forget()
    try room.press("Ctrl-S")
    #expect(room.writes == [])
    #expect(room.advice.contains("“soon” is no date"))
    try room.press("Enter Ctrl-U 'fri' Enter Ctrl-S")
    #expect(room.writes.count == 1)
    #expect(room.bench.session.place == .actions)
  }

  @Test("Only what was changed is saved")
  func edits() throws {
    var room = try room()
    let id = try #require(room.bench.session.selectedPlanAction?.id)
    room.forget()
    try room.press("Enter Down Down Enter Ctrl-U '2026-12-24' Enter Ctrl-S")
    #expect(room.writes == [.action(id, [.due(CalendarDate("2026-12-24"))])])
    room.forget()
    try room.press("Enter Ctrl-S")
    #expect(room.writes == [])
  }

  @Test("What was typed in the form is dropped only when asked twice")
  func leaving() throws {
    var room = try room("a 'Half a thought' Esc q")
    #expect(room.bench.session.place == .action)
    #expect(room.advice.contains("Ctrl-S keeps it"))
    try room.press("q")
    #expect(room.bench.session.place == .actions)
    #expect(room.bench.session.actionForm == nil)
  }

  @Test("An action that is begun and left by the palette is gone on with, not lost")
  func begun() throws {
    var room = try room("a 'Half a thought' Esc : 'Gaps' Enter")
    #expect(room.bench.session.place == .gaps)
    try room.press("a")
    #expect(room.shows("Half a thought"))
    try room.press(": 'New action' Enter")
    #expect(room.advice == "! Keep this action with Ctrl-S first, or drop it with q.")
    try room.press("q q")
    #expect(room.bench.session.place == .gaps)
  }

  @Test("A level needs a question; without one the level goes")
  func levelNeedsQuestion() throws {
    var room = try room("a 'Ask legal' Esc 3")
    #expect(room.advice.contains("which question it serves"))
    try room.press("Down*3 Enter 'quality' Enter 3")
    #expect(room.bench.session.actionForm?.action.question == QuestionID("data.quality"))
    #expect(room.bench.session.actionForm?.action.reaches == .owned)
    try room.press("Up Backspace")
    #expect(room.bench.session.actionForm?.action.reaches == nil)
  }

  @Test("Undo takes an action back")
  func undo() throws {
    var room = try room("d")
    #expect(room.bench.session.selectedPlanAction?.action.status == .done)
    let id = try #require(room.bench.session.selectedAction)
    try room.press("u")
    #expect(room.bench.session.open?.state.actions[id]?.status == .open)
  }

  @Test("Where nothing can be changed nothing is planned, and it says why")
  func readOnly() throws {
    var room = try Room.sample(readOnly: "A checkpoint stays as it was.")
    for keys in ["P a", "P Enter", "P d", "q a", "l", "m"] {
      room.forget()
      try room.press(keys)
      #expect(room.writes == [], "\(keys)")
      #expect(room.bench.session.actionForm == nil, "\(keys)")
      #expect(room.advice == "! A checkpoint stays as it was.", "\(keys)")
    }
  }

  @Test("The plan and its form as they look")
  func pictures() throws {
    var room = try room()
    expectScreen(room, "actions")
    try room.press("Enter Down*4")
    expectScreen(room, "action")
    var small = try self.room(size: ScreenSnapshotTests.narrow)
    expectScreen(small, "actions-80x24")
    try small.press("q g a")
    expectScreen(small, "action-gap-80x24")
    var smallest = try self.room("e", size: Size(width: 60, height: 18))
    expectScreen(smallest, "actions-brings-60x18")
    try smallest.press("Esc a")
    expectScreen(smallest, "action-60x18")
    var empty = try Room.unanswered()
    try empty.press("P")
    expectScreen(empty, "actions-empty")
  }
}

import JSON
import TestSupport
import Testing
import Workshop

@Suite struct WorkshopStateTests {
  private func checkpoint() throws -> Checkpoint {
    try Checkpoint(json: Document.checkpoint.json())
  }

  @Test func aCheckpointHoldsEverything() throws {
    let checkpoint = try checkpoint()
    #expect(checkpoint.name == "Before" && checkpoint.taken.date.description == "2026-11-23")
    let state = checkpoint.state
    #expect(state.answers.keys.map(\.text).sorted() == ["data.audit", "goal.measure"])
    #expect(state.reveals.keys.map(\.text) == ["goal.measure"])
    #expect(state.actions.keys.map(\.text) == ["a-7k2m9q"])
    #expect(state.details.title == "Invoice triage" && state.playbook.questions.count == 3)
  }

  @Test func aGivenPlaybookReplacesTheCheckpointsOwn() throws {
    let other = try Playbook(json: Document.playbook.json().with(JSONPath().key("title"), "Other"))
    let without = try Document.checkpoint.json().with(JSONPath().key("playbook"), nil)
    let checkpoint = try Checkpoint(json: without, playbook: other)
    #expect(checkpoint.state.playbook.title == "Other")
    let with = try Checkpoint(json: Document.checkpoint.json(), playbook: other)
    #expect(with == checkpoint)
  }

  @Test func anUnknownStageIsThePlaybooksFirst() throws {
    var state = try checkpoint().state
    #expect(state.stage?.id.text == "launch" && state.stageGate?.id.text == "launch")
    state.details.stage = try #require(Slug("scale"))
    #expect(state.stage?.id.text == "scale" && state.stageGate == nil)
    state.details.stage = try #require(Slug("nowhere"))
    #expect(state.stage?.id.text == "launch")
  }

  @Test func actionsStandByDueDateThenByID() throws {
    var state = try checkpoint().state
    state.actions = [:]
    let measure = try #require(QuestionID("goal.measure"))
    for (id, due, question) in [
      ("a-5", nil, true), ("a-1", nil, false), ("a-4", "2026-12-01", true),
      ("a-3", "2026-12-01", true), ("a-9", "2026-11-30", false), ("a-2", "2026-12-02", true),
    ] as [(String, String?, Bool)] {
      var action = Action(text: "x")
      action.due = due.flatMap { CalendarDate($0) }
      action.question = question ? measure : nil
      state.actions[try #require(Slug(id))] = action
    }
    #expect(
      state.actionsInOrder.map(\.id.text) == ["a-9", "a-3", "a-4", "a-2", "a-1", "a-5"])
    #expect(state.actions(for: measure).map(\.id.text) == ["a-3", "a-4", "a-2", "a-5"])
  }

  @Test(arguments: Action.Status.allCases) func whatIsPendingMayBeOverdue(_ status: Action.Status)
    throws
  {
    var action = Action(text: "x", status: status)
    let day = try date("2026-11-23")
    let isPending = status == .open || status == .doing
    #expect(action.isPending == isPending && !action.isOverdue(on: day))
    action.due = day
    #expect(!action.isOverdue(on: day))
    #expect(action.isOverdue(on: day.adding(days: 1)) == isPending)
  }
}

import TestSupport
import Testing
import Workshop

@testable import Session

@Suite("The order of the plan")
struct PlanOrderTests {
  private func ids(_ order: PlanOrder) -> [String] {
    (0..<order.count).map { order[$0].text }
  }

  @Test("What is to be done by its date, then what is parked, done and dropped")
  func parts() throws {
    let order = PlanOrder(try SmallWorkshop.state())
    #expect(ids(order) == ["a-2", "a-1", "a-3", "a-4", "a-5"])
    #expect(order.pending == 2)
    #expect(order.overdue(on: SmallWorkshop.day) == 1)
    #expect(order.overdue(on: SmallWorkshop.day.adding(days: 30)) == 2)
  }

  @Test("Without a date it comes behind those with one, and the id decides between two")
  func dates() throws {
    var state = try SmallWorkshop.state()
    state.actions = [:]
    for (id, due) in [("a-3", nil), ("a-2", nil), ("a-1", 3), ("a-4", 3), ("a-0", 9)]
      as [(
        String, Int?
      )]
    {
      var action = Action(text: id)
      action.due = due.map { SmallWorkshop.day.adding(days: $0) }
      state.actions[try #require(Slug(id))] = action
    }
    #expect(ids(PlanOrder(state)) == ["a-1", "a-4", "a-0", "a-2", "a-3"])
  }

  @Test("Kept from change to change it is the order of what the plan has become")
  func changes() throws {
    var state = try SmallWorkshop.state()
    var order = PlanOrder(state)
    let questions = state.playbook.questions.map(\.id)
    for step in 0..<400 {
      // Every status, date, question and id meets every other one in turn.
      let id = try #require(Slug("a-\(step % 7)"))
      let before = state.actions[id]
      var after: Action?
      if step % 5 != 4 {
        var action = Action(text: "\(step)")
        action.status = Action.Status.allCases[step % Action.Status.allCases.count]
        action.due = step % 3 == 0 ? nil : SmallWorkshop.day.adding(days: step * 31 % 11)
        action.question = step % 4 == 0 ? nil : questions[step % questions.count]
        after = action
      }
      state.actions[id] = after
      order.change(id, from: before, to: after, in: state)
      let fresh = PlanOrder(state)
      try #require(ids(order) == ids(fresh), "step \(step)")
      for question in questions {
        try #require(order.ids(for: question) == fresh.ids(for: question), "step \(step)")
      }
      for (row, id) in ids(order).enumerated() {
        let id = try #require(Slug(id))
        let action = try #require(state.actions[id])
        try #require(order.row(of: id, action) == row)
      }
    }
  }
}

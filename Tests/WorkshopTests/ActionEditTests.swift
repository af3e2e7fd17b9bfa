import Testing
import Workshop

struct ActionEditTests {
  @Test func eachEditChangesItsPartAndNothingElse() throws {
    var action = Action(text: "Measure the baseline")
    action.question = QuestionID("outcomes.measure")
    action.reaches = .defined
    let before = action
    action.apply([.owner("Ben Ode"), .due(CalendarDate("2026-12-11")), .status(.doing)])
    #expect(action.owner == "Ben Ode")
    #expect(action.due == CalendarDate("2026-12-11"))
    #expect(action.status == .doing)
    action.apply([.owner(""), .due(nil), .status(.open)])
    #expect(action == before)
  }

  @Test func withoutAQuestionNoLevelIsReached() {
    var action = Action(text: "Ask legal")
    action.apply([.question(QuestionID("governance.counsel")), .reaches(.defined)])
    #expect(action.reaches == .defined)
    action.apply(.question(nil))
    #expect(action.reaches == nil)
  }
}

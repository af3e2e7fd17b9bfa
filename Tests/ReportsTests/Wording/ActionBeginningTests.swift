import Reports
import Scoring
import TestSupport
import Testing
import Workshop

/// What is filled in where an action is begun.
struct ActionBeginningTests {
  @Test func itReachesTheTarget() throws {
    let state = try SmallWorkshop.state()
    let day = try #require(CalendarDate("2026-11-25"))
    let score = Score(of: state, on: day)
    for (question, own) in zip(state.playbook.questions, score.questions) {
      let planned = ActionBeginning.planned("Do it", for: question, own)
      #expect(planned.text == "Do it" && planned.question == question.id)
      let reaches = try #require(planned.reaches?.rawValue)
      #expect(reaches > own.supported || reaches == 4)
      #expect(own.target <= own.supported || reaches == own.target)
      let later = ActionBeginning.later(for: question, own, on: day)
      #expect(later.text.hasPrefix("Find out") && later.due == CalendarDate("2026-12-09"))
      #expect(later.question == question.id && later.reaches != nil)
    }
  }
}

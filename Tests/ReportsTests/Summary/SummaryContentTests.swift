import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct SummaryContentTests {
  private func content(_ change: (inout WorkshopState) -> Void = { _ in }) throws -> SummaryContent
  {
    var state = try SmallWorkshop.state()
    change(&state)
    return SummaryContent(state, score: Score(of: state, on: SmallWorkshop.day))
  }

  @Test func theHeadlineNamesTheDecisionThatBinds() throws {
    let standing = try content().standing
    #expect(
      standing.headline
        == "38 % of what this stage asks for is in place. What holds it back is Data, at 17 %.")
  }

  @Test func everythingThatHoldsBackIsNamed() throws {
    #expect(try content().obstacles.count == 6)
    let questions = try content().decisions.flatMap(\.questions)
    #expect(questions.filter(\.isUnanswered).map(\.title) == ["Access", "Repair"])
  }

  @Test func thePlanKeepsParkedApartAndMarksWhatIsOverdue() throws {
    let plan = try content().plan
    #expect(plan.open.map(\.text) == ["Get a yes from Ana", "Name an owner for the mail"])
    #expect(plan.open.map(\.isOverdue) == [true, false])
    #expect(plan.parked.map(\.text) == ["Ask IT who repairs"])
    #expect(plan.done.map(\.isNotShown) == [true])
  }

  /// A gate of another stage is told of where the plan passes it.
  @Test func theForecastTellsWhichGateThePlanPassesWhen() throws {
    func forecast(stage: String, due: String) throws -> [String] {
      let (stage, action) = (try #require(Slug(stage)), try #require(Slug("a-2")))
      return try content { state in
        state.details.stage = stage
        state.actions[action]?.due = CalendarDate(due)
      }.plan.forecast
    }
    let passes = "Launch gate: the plan passes it on 18 Dec 2026."
    #expect(try forecast(stage: "launch", due: "2026-12-18").last == passes)
    #expect(try forecast(stage: "scale", due: "2026-12-18").last == passes)
    #expect(
      try forecast(stage: "launch", due: "2026-11-16").last
        == "Launch gate: the whole plan does not pass it; it leaves open Owner.")
    #expect(try forecast(stage: "scale", due: "2026-11-16").count == 1)
  }

  @Test func dissentStandsBesideTheGateWhetherMetOrNot() throws {
    let gate = try #require(try content().gate)
    #expect(gate.conditions.map(\.isMet) == [true, false])
    #expect(gate.conditions[0].dissents.map(\.name) == ["Ben Ode"])
    #expect(
      gate.conditions[1].open.map(\.lacks) == [
        "needs level 3, level 2 is shown", "needs level 2, level 0 is shown",
      ])
  }

  @Test func everyKindOfEvidenceHasItsForm() throws {
    let questions = try content().decisions.flatMap(\.questions)
    #expect(questions[0].evidence.map(\.label).contains("Measured on"))
    #expect(questions[1].evidence[1].value == .list(["Ana Ruiz", "Cy Lam"]))
    #expect(
      questions[2].evidence.first?.value
        == .table(
          columns: ["Source", "Owner", "Remark"],
          rows: [["Orders", "Cy Lam", "tidy"], ["Mail", "", "three inboxes"]]))
    #expect(questions[6].levels == nil)
    #expect(questions[6].reason == "The supplier pays.")
  }

  @Test func levelsSayWhatOneSees() throws {
    let questions = try content().decisions.flatMap(\.questions)
    #expect(questions[1].descriptors.map(\.label) == ["Claimed and asked for", "Shown"])
    #expect(questions[1].descriptors.map(\.level) == ["3 Owned", "2 Defined"])
    #expect(questions[4].descriptors.map(\.label) == ["Asked for"])
  }

  @Test func aWorkshopWithoutActionsOrAnswersStillReads() throws {
    let content = try content { state in
      state.actions = [:]
      state.answers = [:]
      state.reveals = [:]
      state.details.participants = [:]
    }
    #expect(content.plan.forecast.isEmpty)
    #expect(content.standing.headline.hasPrefix("0 %"))
    #expect(content.standing.figures.last?.note == "no ballots to compare yet")
    #expect(MarkdownReport.text(content).contains("Nothing is planned yet."))
    #expect(throws: Never.self) { try HTMLDocument(HTMLReport.text(content)) }
  }
}

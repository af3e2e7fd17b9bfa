import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct ForecastWordsTests {
  private let state: WorkshopState

  init() throws { state = try SmallWorkshop.state() }

  private func sentence(_ gate: Forecast.GateForecast) -> String {
    ForecastWords.gate(gate, on: SmallWorkshop.day, in: state.playbook)
  }

  /// A gate that passes because of what is due on the day of scoring is not passed yet.
  @Test func gates() throws {
    let launch = try #require(Slug("launch"))
    func gate(_ date: CalendarDate?, isPassed: Bool = false) -> Forecast.GateForecast {
      Forecast.GateForecast(gate: launch, passesOn: date, isPassed: isPassed, unserved: [])
    }
    let day = SmallWorkshop.day
    #expect(sentence(gate(day, isPassed: true)) == "Launch gate: passed already.")
    #expect(sentence(gate(day)) == "Launch gate: the plan passes it on the same day, 24 Nov 2026.")
    #expect(
      sentence(gate(day.adding(days: 1))) == "Launch gate: the plan passes it on 25 Nov 2026.")
    #expect(sentence(gate(nil)).hasPrefix("Launch gate: the whole plan does not pass it."))
  }
}

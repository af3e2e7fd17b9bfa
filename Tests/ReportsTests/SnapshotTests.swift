import JSON
import Reports
import Scoring
import TestSupport
import Testing
import Workshop

/// Every report of the small workshop, as it reads.
@Suite struct SnapshotTests {
  let state: WorkshopState
  let score: Score

  init() throws {
    state = try SmallWorkshop.state()
    score = Score(of: state, on: SmallWorkshop.day)
  }

  @Test func theSmallWorkshopsPlaybookIsSound() {
    #expect(state.playbook.faults.isEmpty)
  }

  @Test func scoreAsText() {
    Snapshot.expect(ScoreText.text(score, of: state), is: "score.txt")
  }

  @Test func whatIfAsText() throws {
    let question = try #require(QuestionID("goal.owner"))
    let score = Score(of: state, on: SmallWorkshop.day, supposing: [question: .owned])
    Snapshot.expect(ScoreText.text(score, of: state), is: "what-if.txt")
  }

  @Test func gapsAsText() {
    Snapshot.expect(GapsText.text(score, of: state), is: "gaps.txt")
  }

  @Test func gapsAsMarkdown() {
    Snapshot.expect(GapsMarkdown.text(score, of: state, limit: 2), is: "gaps.md")
  }

  @Test func gapsAsCSV() {
    Snapshot.expect(GapsCSV.text(score, of: state), is: "gaps.csv")
  }

  @Test func gateAsText() throws {
    let gate = try #require(score.stageGate)
    Snapshot.expect(GateText.text(gate, in: score, of: state), is: "gate.txt")
  }

  @Test func forecastAsText() {
    let forecast = Forecast(of: state, on: SmallWorkshop.day)
    Snapshot.expect(ForecastText.text(forecast, of: state), is: "forecast.txt")
  }

  @Test func comparisonAsText() throws {
    let comparison = try SmallComparison.sameQuestions()
    Snapshot.expect(ComparisonText.text(comparison), is: "compare.txt")
    let bytes = CanonicalJSON.bytes(ComparisonJSON.json(comparison))
    Snapshot.expect(String(decoding: bytes, as: UTF8.self), is: "compare.json")
  }

  @Test func comparisonOfTwoPlaybooks() throws {
    Snapshot.expect(
      ComparisonText.text(try SmallComparison.anotherVersion()), is: "compare-versions.txt")
  }

  @Test(arguments: ["readiness", "coverage", "alignment", "goal.maturity", "gate.launch"])
  func explanation(name: String) throws {
    let figure = try #require(Figure(name, in: state.playbook))
    let derivation = try #require(score.derivation(of: figure, in: state))
    Snapshot.expect(ExplainText.text(derivation), is: "explain-\(name).txt")
  }

  @Test func playbookAsText() {
    Snapshot.expect(PlaybookText.text(state.playbook), is: "playbook.txt")
  }

  @Test func summaryAsMarkdown() {
    Snapshot.expect(
      MarkdownReport.text(SummaryContent(state, score: score)), is: "summary.md")
  }

  @Test func summaryAsText() {
    Snapshot.expect(
      SummaryText.text(SummaryContent(state, score: score)), is: "summary.txt")
  }

  @Test func namedBallotsInMarkdown() throws {
    var named = state
    named.details.ballotsNamed = true
    named.details.sample = true
    Snapshot.expect(
      MarkdownReport.text(SummaryContent(named, score: Score(of: named, on: SmallWorkshop.day))),
      is: "summary-named.md")
  }

  /// Without the style sheet, which nobody reads here.
  @Test func summaryAsHTML() throws {
    let html = HTMLReport.text(SummaryContent(state, score: score))
    let style = try #require(html.range(of: "<style>", upTo: "</style>"))
    Snapshot.expect(html.replacing(style, by: "<style></style>"), is: "summary.html")
  }

  @Test func scoreAsCSV() {
    Snapshot.expect(CSVReport.text(score, of: state), is: "score.csv")
  }

  @Test func scoreAsJSON() {
    let bytes = CanonicalJSON.bytes(ScoreJSON.json(score, of: state))
    Snapshot.expect(String(decoding: bytes, as: UTF8.self), is: "score.json")
  }

  @Test func gapsAsJSON() {
    let bytes = CanonicalJSON.bytes(GapsJSON.json(score, of: state, limit: 1))
    Snapshot.expect(String(decoding: bytes, as: UTF8.self), is: "gaps.json")
  }
}

extension String {
  /// The range from a mark to the end of the next other mark.
  func range(of start: String, upTo end: String) -> Range<Index>? {
    guard let first = firstRange(of: start),
      let last = self[first.upperBound...].firstRange(of: end)
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  func replacing(_ range: Range<Index>, by text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

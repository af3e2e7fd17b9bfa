import Scoring
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct ProgressSummaryTests {
  private func checkpoint(_ name: String, _ taken: String) throws -> Checkpoint {
    Checkpoint(
      name: name, taken: try #require(Timestamp(taken)), state: try SmallComparison.earlier())
  }

  private func progress(_ checkpoints: [Checkpoint]) throws -> ProgressSummary? {
    ProgressSummary(try SmallWorkshop.state(), on: SmallWorkshop.day, checkpoints: checkpoints)
  }

  @Test func theLastCheckpointOfAnEarlierDayIsComparedWith() throws {
    let progress = try #require(
      try progress([
        checkpoint("Second", "2026-11-09T10:00:00Z"), checkpoint("First", "2026-11-02T10:00:00Z"),
        checkpoint("Today", "2026-11-24T16:00:00Z"),
      ]))
    #expect(progress.heading == "Since “Second”, 9 Nov 2026")
    #expect(progress.headline.hasPrefix("Readiness "))
    #expect(
      progress.kept
        == "Kept as checkpoints: “First”, 2 Nov 2026, “Second”, 9 Nov 2026 and “Today”, 24 Nov 2026."
    )
    // What fell stands before what rose, and what was closed comes last.
    let kinds = progress.changes.map { $0.prefix { $0 != " " } }
    #expect(kinds.contains("Down:") && kinds.last == "Closed:")
    let down = try #require(kinds.lastIndex(of: "Down:"))
    #expect(kinds.firstIndex(of: "Up:").map { $0 > down } ?? true)
  }

  @Test func aCheckpointOfTheDayItselfIsNamedAndNotComparedWith() throws {
    let progress = try #require(try progress([checkpoint("Today", "2026-11-24T16:00:00Z")]))
    #expect(progress.heading == "Progress")
    #expect(progress.headline.isEmpty && progress.changes.isEmpty)
    #expect(progress.kept == "Kept as a checkpoint: “Today”, 24 Nov 2026.")
  }

  @Test func withoutCheckpointsThereIsNone() throws {
    #expect(try progress([]) == nil)
  }

  @Test func itStandsInThePageAndInMarkdown() throws {
    let state = try SmallWorkshop.state()
    let content = SummaryContent(
      state, score: Score(of: state, on: SmallWorkshop.day),
      progress: try progress([checkpoint("A <b> & *c*", "2026-11-02T10:00:00Z")]))
    let html = HTMLReport.text(content)
    #expect(html.contains("<h2 id=\"progress\">Since “A &lt;b&gt; &amp; *c*”, 2 Nov 2026</h2>"))
    let markdown = MarkdownReport.text(content)
    #expect(markdown.contains("Kept as a checkpoint: "))
    #expect(!markdown.contains("*c*"))
  }
}

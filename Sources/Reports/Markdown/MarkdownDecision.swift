import Scoring
import Workshop

/// A decision in the Markdown summary: its figures and each of its questions.
enum MarkdownDecision {
  static func add(_ decision: DecisionSummary, _ page: inout MarkdownPage) {
    page.heading(2, "\(decision.title)")
    page.paragraph("\(decision.ask)")
    page.paragraph("\(MarkdownReport.bar(decision.readiness)) \(decision.figures)")
    for question in decision.questions { add(question, &page) }
  }

  private static func add(_ question: QuestionSummary, _ page: inout MarkdownPage) {
    page.heading(3, "\(question.title)")
    page.paragraph(.emphasis(question.ask))
    levels(question, &page)
    evidence(question, &page)
    if !question.note.isBlank {
      page.paragraph("**Note**")
      page.quote(question.note)
    }
    if let ballots = question.ballots { self.ballots(ballots, question.verdict, &page) }
    if !question.dissents.isEmpty {
      page.paragraph("**Dissent**")
      page.list(question.dissents.map { MarkdownItem(text: "\($0.name): \($0.reason)") })
    }
    if !question.actions.isEmpty {
      page.paragraph("**Actions**")
      page.list(
        question.actions.map { action in
          let promise: MarkdownText =
            action.isOverdue ? "**\(action.promise)**" : "\(action.promise)"
          return MarkdownItem(text: "\(action.text) (\(promise))")
        })
    }
  }

  private static func levels(_ question: QuestionSummary, _ page: inout MarkdownPage) {
    guard let levels = question.levels else {
      page.paragraph("\(question.status) Reason: \(question.reason)")
      return
    }
    let rungs = MarkdownText.code(TextBar.rungs(levels))
    page.paragraph("\(rungs) \(levels.sentence.atSentenceStart). \(question.status)")
    var items = question.descriptors.map { descriptor in
      MarkdownItem(text: "\(descriptor.label), \(descriptor.level): \(descriptor.text)")
    }
    for condition in question.blocks {
      items.append(MarkdownItem(text: "Keeps the gate closed: \(condition)"))
    }
    for missing in question.missing { items.append(MarkdownItem(text: "**Missing:** \(missing)")) }
    page.list(items)
  }

  private static func evidence(_ question: QuestionSummary, _ page: inout MarkdownPage) {
    guard !question.evidence.isEmpty else { return }
    page.paragraph("**Evidence**")
    var items: [MarkdownItem] = []
    for evidence in question.evidence {
      switch evidence.value {
      case .text(let text):
        let lines = text.textLines.filter { !$0.isBlank }
        if lines.count > 1 {
          items.append(
            MarkdownItem(
              text: "\(evidence.label):", items: lines.map { MarkdownItem(text: "\($0)") }))
        } else {
          items.append(MarkdownItem(text: "\(evidence.label): \(text)"))
        }
      case .list(let entries):
        items.append(
          MarkdownItem(
            text: "\(evidence.label):", items: entries.map { MarkdownItem(text: "\($0)") }))
      case .table(let columns, let rows):
        page.list(items)
        items = []
        page.paragraph("\(evidence.label):")
        page.table(
          columns.map { "\($0)" }, rows: rows.map { row in row.map { "\($0)" } })
      }
    }
    page.list(items)
  }

  private static func ballots(
    _ ballots: BallotSummary, _ verdict: [String], _ page: inout MarkdownPage
  ) {
    page.paragraph("**Ballots.** \(verdict.joined(separator: " "))")
    var rows: [[MarkdownText]] = [["All"] + ballots.counts.map { "\($0)" }]
    for group in ballots.groups {
      rows.append(["\(group.name)"] + group.counts.map { "\($0)" })
    }
    page.table(
      ["Level", "0", "1", "2", "3", "4"], right: [1, 2, 3, 4, 5], rows: rows)
    if ballots.unknown > 0 {
      page.paragraph("\(counted(ballots.unknown, "ballot")) said: not known.")
    }
    page.list(ballots.comments.map { MarkdownItem(text: "“\($0)”") })
    page.list(
      ballots.voices.map { voice in
        let level = voice.level.map { "level \($0)" } ?? "does not know"
        let comment: MarkdownText = voice.comment.isBlank ? "" : ": “\(voice.comment)”"
        let role: MarkdownText = voice.role.isEmpty ? "" : " (\(voice.role.insideSentence))"
        return MarkdownItem(text: "\(voice.name)\(role), \(level)\(comment)")
      })
  }
}

import Scoring
import Workshop

/// A decision as blocks: its figures, and each of its questions.
enum DecisionBlocks {
  /// The blocks of a decision.
  static func all(_ decision: DecisionSummary) -> [ReportBlock] {
    let bar = ReportBar(title: "", readiness: decision.readiness, note: decision.figures)
    let head: [ReportBlock] = [
      .heading(level: 2, "\(decision.title)"), .paragraph("\(decision.ask)"),
      .paragraph("\(bar.drawing) \(decision.figures)"),
    ]
    return head + decision.questions.flatMap(question)
  }

  private static func question(_ question: QuestionSummary) -> [ReportBlock] {
    var blocks: [ReportBlock] = [
      .heading(level: 3, "\(question.title)"), .paragraph(.text(question.ask, .emphasis)),
    ]
    blocks += levels(question)
    blocks += evidence(question.evidence)
    if !question.note.isBlank {
      blocks += [SummaryBlocks.label(SummaryWords.note), .quote(question.note)]
    }
    if let ballots = question.ballots { blocks += self.ballots(ballots, question.verdict) }
    if !question.dissents.isEmpty {
      blocks.append(SummaryBlocks.label(SummaryWords.dissent))
      blocks.append(
        .list(question.dissents.map { ReportItem(text: "\($0.name): \($0.reason)") }))
    }
    if !question.actions.isEmpty {
      blocks.append(SummaryBlocks.label(SummaryWords.actions))
      blocks.append(
        .list(
          question.actions.map { action in
            let promise: ReportText =
              action.isOverdue ? .text(action.promise, .warning) : "\(action.promise)"
            return ReportItem(text: "\(action.text) (\(promise))")
          }))
    }
    return blocks
  }

  private static func levels(_ question: QuestionSummary) -> [ReportBlock] {
    guard let levels = question.levels else {
      return [
        .paragraph(
          "\(question.status) \(.own("\(SummaryWords.reason):", .plain)) \(question.reason)")
      ]
    }
    let rungs = ReportText.own(TextBar.rungs(levels), .drawing)
    var items = question.descriptors.map { descriptor in
      ReportItem(text: "\(descriptor.label), \(descriptor.level): \(descriptor.text)")
    }
    for condition in question.blocks {
      items.append(
        ReportItem(text: "\(.own("\(SummaryWords.blocks):", .plain)) \(condition)"))
    }
    for missing in question.missing {
      items.append(
        ReportItem(text: "\(.own("\(SummaryWords.missing):", .warning)) \(missing)"))
    }
    return [
      .paragraph("\(rungs) \(levels.sentence.atSentenceStart). \(question.status)"), .list(items),
    ]
  }

  private static func evidence(_ evidence: [EvidenceSummary]) -> [ReportBlock] {
    guard !evidence.isEmpty else { return [] }
    var blocks = [SummaryBlocks.label(SummaryWords.evidence)]
    var items: [ReportItem] = []
    for evidence in evidence {
      switch evidence.value {
      case .text(let text):
        let lines = text.textLines.filter { !$0.isBlank }
        items.append(
          lines.count > 1
            ? list(evidence.label, lines) : ReportItem(text: "\(evidence.label): \(text)"))
      case .list(let entries): items.append(list(evidence.label, entries))
      case .table(let columns, let rows):
        blocks += [
          .list(items), .paragraph("\(evidence.label):"),
          .table(
            ReportTable(
              titles: columns.map { "\($0)" }, rows: rows.map { row in row.map { "\($0)" } })),
        ]
        items = []
      }
    }
    return blocks + [.list(items)]
  }

  private static func list(_ label: String, _ texts: [String]) -> ReportItem {
    ReportItem(text: "\(label):", items: texts.map { ReportItem(text: "\($0)") })
  }

  private static func ballots(_ ballots: BallotSummary, _ verdict: [String]) -> [ReportBlock] {
    let label = ReportText.own("\(SummaryWords.ballots).", .strong)
    var rows: [[ReportText]] = [
      [.own(SummaryWords.allBallots, .plain)] + ballots.counts.map { "\($0)" }
    ]
    for group in ballots.groups { rows.append(["\(group.name)"] + group.counts.map { "\($0)" }) }
    var blocks: [ReportBlock] = [
      .paragraph("\(label) \(verdict.joined(separator: " "))"),
      .table(
        ReportTable(
          titles: ["Level", "0", "1", "2", "3", "4"], right: [1, 2, 3, 4, 5], rows: rows)),
    ]
    if let unknown = ballots.unknownSentence { blocks.append(.paragraph("\(unknown)")) }
    let voices = ballots.voices.map { voice in
      let comment: ReportText = voice.comment.isBlank ? "" : ": “\(voice.comment)”"
      let role: ReportText = voice.role.isEmpty ? "" : " (\(voice.role.insideSentence))"
      return ReportItem(text: "\(voice.name)\(role), \(voice.said)\(comment)")
    }
    return blocks + [
      .list(ballots.comments.map { ReportItem(text: "“\($0)”") }), .list(voices),
    ]
  }
}

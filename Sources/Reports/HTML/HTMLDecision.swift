import Scoring
import Workshop

/// A decision in the HTML summary, with each of its questions.
enum HTMLDecision {
  static func section(_ decision: DecisionSummary) -> HTMLText {
    let score: HTMLText =
      decision.readiness.map { readiness in
        """
        <div class="score"><strong>\(Shown.percent(readiness))</strong> \
        \(ReadinessBar.svg(readiness, title: "\(decision.title), readiness"))\
        <span class="muted">\(decision.figures)\
        \(decision.isBinding ? "; holds the pilot back" : "")</span></div>
        """
      } ?? "<p class=\"muted\">No question of this decision applies.</p>"
    let ask: HTMLText = decision.ask.isBlank ? "" : "<p class=\"ask\">\(.prose(decision.ask))</p>"
    return """
      <section class="decision" aria-labelledby="decision-\(decision.id.text)">
      <header><h2 id="decision-\(decision.id.text)">\(decision.title)</h2>
      \(ask)
      \(score)</header>
      \(decision.questions.map(question))</section>

      """
  }

  private static func question(_ question: QuestionSummary) -> HTMLText {
    let plot: HTMLText =
      question.levels.map {
        RungPlot.svg($0, title: question.title)
      } ?? ""
    let main: HTMLText = """
      \(descriptors(question))\(missing(question))\(HTMLEvidence.list(question.evidence))\
      \(note(question.note))\(actions(question))
      """
    let side: HTMLText = "\(ballots(question))\(dissents(question))"
    let body: HTMLText =
      side.isEmpty
      ? "<div class=\"main\">\(main)</div>"
      : """
      <div class="body"><div class="main">\(main)</div>
      <div class="side">\(side)</div></div>
      """
    return """
      <article class="question\(question.isSmall ? " small-card" : "")" \
      aria-labelledby="\(question.id.text)">
      <div class="top"><div class="title"><h3 id="\(question.id.text)">\(question.title)</h3>\
      \(plot)</div>
      <p class="ask">\(.prose(question.ask))</p>
      <p class="status">\(status(question))</p></div>
      \(body)</article>

      """
  }

  private static func status(_ question: QuestionSummary) -> HTMLText {
    let reason: HTMLText =
      question.reason.isBlank ? "" : " \(SummaryWords.reason): \(.prose(question.reason))"
    let labels = question.blocks.joined(separator: ", ")
    let blocks: HTMLText =
      labels.isEmpty ? "" : " <strong>\(SummaryWords.blocks): \(labels).</strong>"
    return "\(question.status)\(reason)\(blocks)"
  }

  private static func descriptors(_ question: QuestionSummary) -> HTMLText {
    guard !question.descriptors.isEmpty else { return "" }
    let rows = question.descriptors.map { descriptor -> HTMLText in
      """
      <div><dt>\(descriptor.label)<br><strong>\(descriptor.level)</strong></dt>\
      <dd>\(descriptor.text)</dd></div>

      """
    }
    return "<dl class=\"levels\">\n\(rows)</dl>\n"
  }

  private static func missing(_ question: QuestionSummary) -> HTMLText {
    guard !question.missing.isEmpty else { return "" }
    if question.missing.count == 1 {
      return """
        <div class="missing"><p><strong>\(SummaryWords.whatIsMissing):</strong> \
        \(question.missing[0])</p></div>

        """
    }
    let items = question.missing.map { phrase -> HTMLText in "<li>\(phrase)</li>" }
    return """
      <div class="missing"><p><strong>\(SummaryWords.whatIsMissing)</strong></p><ul>\(items)</ul></div>

      """
  }

  private static func heading(_ words: String) -> HTMLText { "<h4>\(words)</h4>\n" }

  private static func note(_ note: String) -> HTMLText {
    guard !note.isBlank else { return "" }
    return "\(heading(SummaryWords.note))<blockquote>\(.prose(note.trimmed))</blockquote>\n"
  }

  private static func ballots(_ question: QuestionSummary) -> HTMLText {
    guard let ballots = question.ballots else { return "" }
    let block = HTMLBallots.block(ballots, verdict: question.verdict)
    return "\(heading(SummaryWords.ballots))\(block)"
  }

  private static func dissents(_ question: QuestionSummary) -> HTMLText {
    guard !question.dissents.isEmpty else { return "" }
    let items = question.dissents.map { dissent -> HTMLText in
      "<li><strong>\(dissent.name):</strong> \(.prose(dissent.reason))</li>"
    }
    return "\(heading(SummaryWords.dissent))<ul class=\"quotes\">\(items)</ul>\n"
  }

  private static func actions(_ question: QuestionSummary) -> HTMLText {
    guard !question.actions.isEmpty else { return "" }
    let items = question.actions.map { action -> HTMLText in
      let promise: HTMLText =
        action.isOverdue
        ? "<span class=\"overdue\">\(action.promise)</span>" : "\(action.promise)"
      return "<li>\(action.text) <span class=\"muted\">(\(promise))</span></li>"
    }
    return "\(heading(SummaryWords.actions))<ul>\(items)</ul>\n"
  }
}

extension QuestionSummary {
  /// Whether it is short enough to be kept on one sheet of paper without wasting much.
  fileprivate var isSmall: Bool {
    evidence.count <= 3 && ballots == nil && missing.count <= 3 && note.utf8.count < 300
      && evidence.allSatisfy { evidence in
        if case .text(let text) = evidence.value { text.utf8.count < 300 } else { false }
      }
  }
}

import Scoring
import Workshop

/// The two tables that show every question: in the playbook's order with its levels, and the gaps
/// in their order.
enum HTMLTables {
  static func glance(_ content: SummaryContent) -> HTMLText {
    let groups = content.decisions.map { decision -> HTMLText in
      """
      <tbody>
      <tr class="group"><th colspan="4" scope="rowgroup">\(decision.title)</th></tr>
      \(decision.questions.map(row))</tbody>

      """
    }
    return """
      <h2 id="glance">\(SummaryWords.glance)</h2>
      \(RungPlot.legend)
      <div class="scroll"><table class="glance">
      <thead><tr><th scope="col">Question</th><th scope="col">\(RungPlot.axis)</th>\
      <th scope="col">Shown of target</th><th scope="col">\(SummaryWords.whatIsMissing)</th></tr></thead>
      \(groups)</table></div>
      """
  }

  private static func row(_ question: QuestionSummary) -> HTMLText {
    guard let levels = question.levels else {
      return """
        <tr><th scope="row"><a href="#\(question.id.text)">\(question.title)</a></th><td></td>\
        <td></td><td>Does not apply</td></tr>

        """
    }
    let plot = RungPlot.svg(levels, title: question.title)
    return """
      <tr><th scope="row"><a href="#\(question.id.text)">\(question.title)</a></th>\
      <td>\(plot)</td><td class="nowrap">\(levels.shown) of \(levels.target)</td>\
      <td>\(remark(question))</td></tr>

      """
  }

  private static func remark(_ question: QuestionSummary) -> String {
    var remarks = question.missing
    if question.isUnanswered || question.isProvisional {
      remarks.insert(question.shortStatus, at: 0)
    }
    if question.isSplit { remarks.append("the room is split") }
    return remarks.isEmpty ? "–" : remarks.joined(separator: "; ").atSentenceStart
  }

  static func gaps(_ content: SummaryContent) -> HTMLText {
    let rows = content.gaps.map { gap -> HTMLText in
      """
      <tr><td class="num">\(gap.rank)</td>\
      <th scope="row"><a href="#\(gap.question.text)">\(gap.title)</a></th>\
      <td class="muted">\(gap.decision)</td>\
      <td>\(RungPlot.svg(gap.levels, title: gap.title))</td>\
      <td class="num">\(gap.lift)</td>\
      <td>\(gap.blocks.isEmpty ? "–" : gap.blocks.joined(separator: ", "))</td></tr>

      """
    }
    guard !rows.isEmpty else {
      return """
        <h2 id="gaps">\(SummaryWords.gapsInOrder)</h2><p>\(GapWords.headline(shown: 0, of: 0))</p>
        """
    }
    return """
      <h2 id="gaps">\(SummaryWords.gapsInOrder)</h2>
      <p class="muted small">First what keeps the gate closed, then what wins most points of \
      readiness, then what divides the room most.</p>
      <div class="scroll"><table class="gaps">
      <thead><tr><th scope="col" class="num">#</th><th scope="col">Question</th>\
      <th scope="col">Decision</th><th scope="col">\(RungPlot.axis)</th>\
      <th scope="col" class="num">Points won</th><th scope="col">\(SummaryWords.blocks)</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      """
  }
}

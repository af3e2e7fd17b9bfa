import Scoring
import Workshop

/// The first page: where we stand, what holds us back, the gate, the largest gaps, the plan.
enum HTMLSummary {
  static func header(_ content: SummaryContent) -> HTMLText {
    let sample: HTMLText =
      content.isSample
      ? """
      <p class="sample"><strong>\(SummaryWords.sample)</strong> \(SummaryWords.sampleRemark)</p>
      """ : ""
    let organisation: HTMLText =
      content.organisation.isBlank ? "" : "\(content.organisation) · "
    let pilot: HTMLText =
      content.pilot.isBlank ? "" : "<p class=\"lead\">\(.prose(content.pilot))</p>"
    return """
      <header>
      \(sample)
      <p class="eyebrow">\(organisation)\(content.stage) · \(content.on.spoken)</p>
      <h1>\(content.title)</h1>
      \(pilot)
      </header>
      """
  }

  static func standing(_ content: SummaryContent) -> HTMLText {
    let figures = content.standing.figures.map { figure -> HTMLText in
      """
      <div><dt>\(figure.label)</dt><dd class="value">\(figure.value)</dd>\
      <dd class="note">\(figure.note)</dd></div>

      """
    }
    return """
      <section aria-label="\(SummaryWords.standing)">
      <p class="headline">\(content.standing.headline)</p>
      <dl class="figures">
      \(figures)</dl>
      <div class="pair">
      <section aria-labelledby="readiness">
      <h2 id="readiness">\(SummaryWords.readiness)</h2>
      \(readiness(content.decisions))
      </section>
      \(gate(content.gate))
      </div>
      </section>
      \(obstacles(content.obstacles))
      """
  }

  private static func readiness(_ decisions: [DecisionSummary]) -> HTMLText {
    let rows = decisions.map { decision -> HTMLText in
      guard let readiness = decision.readiness else {
        return """
          <tr><th scope="row">\(decision.title)</th><td colspan="2">does not apply</td></tr>

          """
      }
      let lowest: HTMLText = decision.isBinding ? " class=\"lowest\"" : ""
      let remark: HTMLText =
        decision.isBinding ? " <span class=\"muted small\">\(SummaryWords.lowest)</span>" : ""
      return """
        <tr\(lowest)><th scope="row">\(decision.title)\(remark)</th>\
        <td>\(ReadinessBar.svg(readiness, title: decision.title))</td>\
        <td class="num">\(Shown.percent(readiness))</td></tr>

        """
    }
    return "<table class=\"bars\"><tbody>\n\(rows)</tbody></table>"
  }

  private static func gate(_ gate: GateSummary?) -> HTMLText {
    guard let gate else { return "" }
    let conditions = gate.conditions.map { condition -> HTMLText in
      let open = condition.open.map { requirement -> HTMLText in
        """
        <li><a href="#\(requirement.question.text)">\(requirement.title)</a> \
        \(requirement.lacks)</li>
        """
      }
      let dissents = condition.dissents.map { dissent -> HTMLText in
        """
        <li>\(dissent.heading): \(.prose(dissent.reason))</li>
        """
      }
      let more: HTMLText = open.isEmpty && dissents.isEmpty ? "" : "<ul>\(open)\(dissents)</ul>"
      return """
        <li class="\(condition.isMet ? "met" : "open")">\
        <span class="state">\(condition.isMet ? "✓ met" : "○ open")</span>\
        <div><span class="label">\(condition.label)</span>\(more)</div></li>

        """
    }
    return """
      <section aria-labelledby="gate">
      <h2 id="gate">\(gate.title): \(gate.isPassed ? "passed" : "blocked")</h2>
      <ul class="gate">
      \(conditions)</ul>
      </section>
      """
  }

  private static func obstacles(_ obstacles: [String]) -> HTMLText {
    guard !obstacles.isEmpty else { return "" }
    let items = obstacles.map { sentence -> HTMLText in "<li>\(sentence)</li>\n" }
    return """
      <section aria-labelledby="obstacles">
      <h2 id="obstacles">\(SummaryWords.obstacles)</h2>
      <ul>
      \(items)</ul>
      </section>
      """
  }

  static func gaps(_ content: SummaryContent) -> HTMLText {
    guard !content.gaps.isEmpty else {
      return """
        <section aria-labelledby="largest"><h2 id="largest">\(SummaryWords.largestGaps(of: 0))</h2>
        <p>\(GapWords.headline(shown: 0, of: 0))</p></section>
        """
    }
    let rows = content.largestGaps.map { gap -> HTMLText in
      """
      <tr><td class="num">\(gap.rank)</td>\
      <th scope="row"><a href="#\(gap.question.text)">\(gap.title)</a>\
      <span class="of">\(gap.decision)</span></th>\
      <td>\(gap.why)</td><td>\(gap.nextStep ?? "–")</td></tr>

      """
    }
    return """
      <section aria-labelledby="largest">
      <h2 id="largest">\(SummaryWords.largestGaps(of: content.gaps.count))</h2>
      <div class="scroll"><table class="largest">
      <thead><tr><th scope="col" class="num">#</th><th scope="col">Gap</th>\
      <th scope="col">Why it stands here</th><th scope="col">\(SummaryWords.nextStep)</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>
      """
  }

  static func progress(_ progress: ProgressSummary?) -> HTMLText {
    guard let progress else { return "" }
    let headline: HTMLText =
      progress.headline.isEmpty ? "" : "<p><strong>\(progress.headline)</strong></p>"
    let changes = progress.changes.map { change -> HTMLText in "<li>\(change)</li>\n" }
    let list: HTMLText = changes.isEmpty ? "" : "<ul>\n\(changes)</ul>"
    return """
      <section aria-labelledby="progress">
      <h2 id="progress">\(progress.heading)</h2>
      \(headline)
      \(list)
      <p class="small">\(progress.kept)</p>
      </section>

      """
  }

  static func plan(_ plan: PlanSummary) -> HTMLText {
    let rows = plan.open.map { action -> HTMLText in
      let due: HTMLText =
        action.isOverdue
        ? "<span class=\"overdue\">\(action.due?.spoken ?? "")</span>"
        : "\(action.dueText)"
      return """
        <tr><th scope="row">\(action.text)</th>\
        <td>\(action.whoText)</td>\
        <td class="nowrap">\(due)</td><td>\(action.question == nil ? "–" : action.forText)</td>\
        <td>\(action.status)</td></tr>

        """
    }
    let table: HTMLText =
      rows.isEmpty
      ? "<p>\(SummaryWords.nothingPlanned)</p>"
      : """
      <div class="scroll"><table class="plan">
      <thead><tr><th scope="col">What</th><th scope="col">Who</th><th scope="col">By when</th>\
      <th scope="col">For</th><th scope="col">Status</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      """
    let forecast: HTMLText =
      plan.forecast.isEmpty
      ? "" : "<p class=\"forecast\">\(plan.forecast.joined(separator: " "))</p>"
    return """
      <section aria-labelledby="plan">
      <h2 id="plan">\(SummaryWords.plan)</h2>
      \(table)
      \(forecast)
      \(list(SummaryWords.parked, plan.parked))
      \(list(SummaryWords.doneNotShown, plan.done.filter(\.isNotShown)))
      </section>
      """
  }

  private static func list(_ title: String, _ actions: [ActionSummary]) -> HTMLText {
    guard !actions.isEmpty else { return "" }
    let items = actions.map { action -> HTMLText in
      let owner = action.owner.isBlank ? "" : " (\(action.owner))"
      return "\(action.text + owner)"
    }
    return """
      <p class="small"><strong>\(title).</strong> \(.joined(items, by: "; ")).</p>
      """
  }
}

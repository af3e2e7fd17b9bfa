import Workshop

/// A whole playbook as text.
public enum PlaybookText {
  /// The text of a playbook.
  public static func text(_ playbook: Playbook) -> String {
    var page = TextPage()
    page.line("\(playbook.title) (\(playbook.id) \(playbook.version))")
    if !playbook.summary.isBlank {
      page.gap()
      page.lines(playbook.summary)
    }
    page.gap()
    page.line("Levels")
    for (number, level) in playbook.levels.enumerated() {
      page.labelled("\(number) \(level.name)", level.meaning, indent: 2, labelWidth: 14)
    }
    list("Roles", playbook.roles.map { ($0.id.text, $0.name) }, &page)
    list("Stages", playbook.stages.map { ($0.id.text, stage($0, playbook)) }, &page)
    for decision in playbook.decisions { add(decision, playbook, &page) }
    for gate in playbook.gates { add(gate, playbook, &page) }
    if !playbook.sources.isEmpty {
      page.gap()
      page.line("Sources")
      for source in playbook.sources { page.line(source, indent: 2, hanging: 4) }
    }
    return page.text
  }

  private static func list(
    _ title: String, _ entries: [(String, String)], _ page: inout TextPage
  ) {
    guard !entries.isEmpty else { return }
    page.gap()
    page.line(title)
    for (label, text) in entries { page.labelled(label, text, indent: 2, labelWidth: 14) }
  }

  private static func stage(_ stage: Playbook.Stage, _ playbook: Playbook) -> String {
    let gate = playbook.gate(ofStage: stage.id)
    return stage.title + (gate.map { ", \($0.title.insideSentence)" } ?? "")
  }

  private static func add(
    _ decision: Decision, _ playbook: Playbook, _ page: inout TextPage
  ) {
    page.gap()
    let minutes = decision.minutes > 0 ? ", \(MissingWords.shown(decision.minutes)) minutes" : ""
    page.line("\(decision.title.uppercased()) (\(decision.id)\(minutes))")
    if !decision.ask.isBlank { page.lines(decision.ask) }
    if !decision.why.isBlank { page.lines(decision.why) }
    for question in decision.questions {
      page.gap()
      add(question, playbook, &page)
    }
  }

  private static func add(
    _ question: Question, _ playbook: Playbook, _ page: inout TextPage
  ) {
    page.line("\(question.title) (\(question.id))", indent: 2)
    page.line(question.ask, indent: 4)
    if !question.why.isBlank { page.labelled("Why", question.why, indent: 4) }
    let targets = playbook.stages.compactMap { stage in
      question.targets[stage.id].map { "\(stage.id) \($0.rawValue)" }
    }
    page.labelled("Targets", targets.joined(separator: ", "), indent: 4)
    for (level, descriptor) in question.descriptors.enumerated() {
      page.labelled(
        level == 0 ? "Levels" : "", "\(level)  \(descriptor)", indent: 4)
    }
    for (index, field) in question.fields.enumerated() {
      page.labelled(index == 0 ? "Fields" : "", FieldWords.summary(field), indent: 4)
    }
    for (index, prompt) in question.prompts.enumerated() {
      page.labelled(index == 0 ? "Ask" : "", prompt, indent: 4)
    }
    for (level, advice) in question.advice.enumerated() {
      page.labelled(level == 0 ? "To reach" : "", "\(level + 1)  \(advice)", indent: 4)
    }
  }

  private static func add(_ gate: Gate, _ playbook: Playbook, _ page: inout TextPage) {
    page.gap()
    page.line("\(gate.title.uppercased()) (\(gate.id))")
    for condition in gate.conditions {
      page.line("\(condition.label) (\(condition.id))", indent: 2)
      for requirement in condition.requirements {
        page.line(
          "\(playbook[requirement.question]?.title ?? "") (\(requirement.question)) at level "
            + "\(requirement.minimum.rawValue)", indent: 4)
      }
    }
  }
}

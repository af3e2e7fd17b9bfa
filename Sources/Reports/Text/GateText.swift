import Scoring
import Workshop

/// Gates as text: what is met, what is open and how far, and who dissents.
public enum GateText {
  /// The text of a gate of a score.
  public static func text(_ gate: GateStatus, in score: Score, of state: WorkshopState) -> String {
    var page = TextPage()
    page.line("\(gate.title): \(GateWords.status(gate)).")
    page.gap()
    for condition in gate.conditions {
      page.labelled(condition.isMet ? "met" : "open", condition.label, indent: 2, labelWidth: 6)
      for unmet in condition.unmet { requirement(unmet, state, &page) }
    }
    dissents(gate, state, &page)
    return page.text
  }

  private static func requirement(
    _ unmet: GateStatus.Unmet, _ state: WorkshopState, _ page: inout TextPage
  ) {
    let title = state.playbook[unmet.question]?.title ?? ""
    page.line(
      "\(title) (\(unmet.question)) \(GateWords.requirement(unmet))", indent: 10, hanging: 12)
  }

  /// The dissents on the gate's questions, also on those that are met: whoever passes a gate should
  /// know them.
  private static func dissents(
    _ gate: GateStatus, _ state: WorkshopState, _ page: inout TextPage
  ) {
    let dissents = Dissents.onRecord(for: gate.id, in: state)
    guard !dissents.isEmpty else { return }
    page.gap()
    page.line("Dissent on record")
    for dissent in dissents {
      page.line(
        "\(dissent.name) on \(dissent.question.title): \(dissent.reason)", indent: 2, hanging: 4)
    }
  }
}

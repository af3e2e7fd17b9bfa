import Workshop

/// A participant who disagrees with what the team agreed, and why.
public struct Dissent: Equatable, Sendable {
  /// The question that the team answered.
  public let question: Question
  /// Who dissents.
  public let name: String
  /// Their reason as they wrote it, or `no reason given`.
  public let reason: String

  /// `Dissent of Ben Ode on Measure`.
  var heading: String { "Dissent of \(name) on \(question.title)" }
}

/// The dissents on record.
public enum Dissents {
  /// Those on one question, by name.
  public static func onRecord(for question: Question, in state: WorkshopState) -> [Dissent] {
    (state.answers[question.id]?.dissent ?? [:])
      .map { id, reason in
        Dissent(
          question: question, name: state.details.name(of: id),
          reason: reason.isBlank ? "no reason given" : reason)
      }
      .sorted { ($0.name, $0.reason) < ($1.name, $1.reason) }
  }

  /// Those on the questions that a gate names, in the gate's order.
  public static func onRecord(for gate: Slug, in state: WorkshopState) -> [Dissent] {
    var seen: Set<QuestionID> = []
    return (state.playbook.gate(gate)?.requirements ?? []).flatMap { requirement -> [Dissent] in
      guard seen.insert(requirement.question).inserted,
        let question = state.playbook[requirement.question]
      else { return [] }
      return onRecord(for: question, in: state)
    }
  }
}

import Scoring
import Workshop

/// The gate of the stage: which conditions are open, what each still needs and who dissents.
public struct GateSummary: Equatable, Sendable {
  /// A condition of the gate.
  public struct Condition: Equatable, Sendable {
    /// What it asks for.
    public let label: String
    /// Whether all its requirements are met.
    public let isMet: Bool
    /// The requirements that are not met.
    public let open: [Requirement]
    /// The dissents on record on the condition's questions, met or not.
    public let dissents: [Dissent]
  }

  /// A requirement that is not met.
  public struct Requirement: Equatable, Sendable {
    /// The question that it is about.
    public let question: QuestionID
    /// The title of the question.
    public let title: String
    /// `needs level 2, level 1 is shown`.
    public let lacks: String
  }

  /// The title of the gate.
  public let title: String
  /// Whether all its conditions are met.
  public let isPassed: Bool
  /// `blocked, 2 of 4 conditions met, 3 level steps to go`.
  public let status: String
  /// All its conditions, in the order of the playbook.
  public let conditions: [Condition]

  init(_ gate: GateStatus, _ state: WorkshopState) {
    title = gate.title
    isPassed = gate.isPassed
    status = GateWords.status(gate)
    let asked = state.playbook.gate(gate.id)?.conditions ?? []
    conditions = zip(gate.conditions, asked).map { condition, asked in
      let questions = asked.requirements.compactMap { state.playbook[$0.question] }
      return Condition(
        label: condition.label, isMet: condition.isMet,
        open: condition.unmet.map { unmet in
          Requirement(
            question: unmet.question, title: state.playbook[unmet.question]?.title ?? "",
            lacks: GateWords.requirement(unmet))
        },
        dissents: questions.flatMap { Dissents.onRecord(for: $0, in: state) })
    }
  }
}

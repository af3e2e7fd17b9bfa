import Workshop

/// The name of a figure that can be explained: `readiness`, `data.readiness`, `data.audit`,
/// `gate.launch`.
public enum Figure: Hashable, Sendable {
  /// What is measured of a decision or of the whole workshop (method, sections 4 and 6).
  public enum Measure: String, CaseIterable, Sendable {
    /// How far the targets of the stage are reached, from 0 to 100.
    case readiness
    /// The mean supported level, from 0 to 4.
    case maturity
    /// The share of questions answered, from 0 to 1.
    case coverage
    /// The mean consensus, from 0 to 1.
    case alignment
  }

  /// A measure over all decisions: `readiness`.
  case overall(Measure)
  /// A measure of one decision: `data.readiness`.
  case decision(Slug, Measure)
  /// The supported level of a question: `data.audit`.
  case question(QuestionID)
  /// The distance of a gate: `gate.launch`.
  case gate(Slug)

  /// The figure of a name; `nil` where the playbook has no such decision, question or gate.
  public init?(_ text: String, in playbook: Playbook) {
    if let measure = Measure(rawValue: text) {
      self = .overall(measure)
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    if parts[0] == "gate", let gate = Slug(parts[1]), playbook.gate(gate) != nil {
      self = .gate(gate)
    } else if let measure = Measure(rawValue: String(parts[1])), let decision = Slug(parts[0]),
      playbook.decision(decision) != nil
    {
      self = .decision(decision, measure)
    } else if let question = QuestionID(text), playbook[question] != nil {
      self = .question(question)
    } else {
      return nil
    }
  }

  /// The name, which `init(_:in:)` reads.
  public var name: String {
    switch self {
    case .overall(let measure): measure.rawValue
    case .decision(let decision, let measure): "\(decision).\(measure.rawValue)"
    case .question(let question): question.text
    case .gate(let gate): "gate.\(gate)"
    }
  }

  /// All figures of a playbook: the overall ones, then decisions, questions and gates.
  public static func all(of playbook: Playbook) -> [Figure] {
    Measure.allCases.map(Figure.overall)
      + playbook.decisions.flatMap { decision in
        Measure.allCases.map { Figure.decision(decision.id, $0) }
      } + playbook.questions.map { .question($0.id) } + playbook.gates.map { .gate($0.id) }
  }
}

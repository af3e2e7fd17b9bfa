import Workshop

/// The name of a figure that can be explained: `readiness`, `data.readiness`, `data.audit`,
/// `gate.launch`.
public enum Figure: Hashable, Sendable {
  public enum Measure: String, CaseIterable, Sendable {
    case readiness, maturity, coverage, alignment
  }

  case overall(Measure)
  case decision(Slug, Measure)
  case question(QuestionID)
  case gate(Slug)

  /// Reads a name; `nil` where the playbook has no such thing.
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

  public var name: String {
    switch self {
    case .overall(let measure): measure.rawValue
    case .decision(let decision, let measure): "\(decision).\(measure.rawValue)"
    case .question(let question): question.text
    case .gate(let gate): "gate.\(gate)"
    }
  }

  /// The names of all figures of a playbook.
  public static func all(of playbook: Playbook) -> [Figure] {
    Measure.allCases.map(Figure.overall)
      + playbook.decisions.flatMap { decision in
        Measure.allCases.map { Figure.decision(decision.id, $0) }
      } + playbook.questions.map { .question($0.id) } + playbook.gates.map { .gate($0.id) }
  }
}

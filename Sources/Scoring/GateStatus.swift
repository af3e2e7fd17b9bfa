import Workshop

/// Whether a gate's conditions are met (method, section 5).
public struct GateStatus: Equatable, Sendable {
  /// A requirement that is not met.
  public struct Unmet: Equatable, Sendable {
    public let question: QuestionID
    public let minimum: Int
    public let supported: Int
    /// Whether the team agreed on the level: a median of ballots passes no gate.
    public let agreed: Bool
  }

  public struct ConditionStatus: Equatable, Sendable {
    public let id: Slug
    public let label: String
    public let unmet: [Unmet]
    public var isMet: Bool { unmet.isEmpty }
  }

  public let id: Slug
  public let title: String
  public let conditions: [ConditionStatus]
  /// Level steps left, a question counting once with its highest minimum.
  public let distance: Int

  public var isPassed: Bool { conditions.allSatisfy(\.isMet) }
  /// Conditions that are met.
  public var metCount: Int { conditions.count(where: \.isMet) }
  /// Unmet requirements of all conditions.
  public var unmet: [Unmet] { conditions.flatMap(\.unmet) }

  /// The ids of the conditions that a question blocks.
  public func conditionsBlocked(by question: QuestionID) -> [ConditionStatus] {
    conditions.filter { $0.unmet.contains { $0.question == question } }
  }

  init(_ gate: Gate, questions: [QuestionScore], in playbook: Playbook) {
    id = gate.id
    title = gate.title
    var highest: [QuestionID: Int] = [:]
    conditions = gate.conditions.map { condition in
      let unmet = condition.requirements.compactMap { requirement -> Unmet? in
        let minimum = requirement.minimum.rawValue
        highest[requirement.question] = max(highest[requirement.question] ?? 0, minimum)
        guard let index = playbook.index(of: requirement.question) else { return nil }
        let question = questions[index]
        if question.supported >= minimum && question.countsAsAgreed { return nil }
        return Unmet(
          question: requirement.question, minimum: minimum, supported: question.supported,
          agreed: question.countsAsAgreed)
      }
      return ConditionStatus(id: condition.id, label: condition.label, unmet: unmet)
    }
    distance = highest.reduce(0) { sum, entry in
      guard let index = playbook.index(of: entry.key) else { return sum }
      return sum + max(0, entry.value - questions[index].supported)
    }
  }
}

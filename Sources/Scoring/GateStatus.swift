import Workshop

/// The status of a gate: which of its conditions are met (method, section 5).
public struct GateStatus: Equatable, Sendable {
  /// A requirement that is not met.
  public struct Unmet: Equatable, Sendable {
    /// The question that it names.
    public let question: QuestionID
    /// The level that it asks for.
    public let minimum: Int
    /// The level that the question's record supports.
    public let supported: Int
    /// Whether the team agreed on the level. A median of ballots passes no gate.
    public let agreed: Bool
  }

  /// The status of one condition.
  public struct ConditionStatus: Equatable, Sendable {
    /// The condition's id.
    public let id: Slug
    /// The condition in a few words.
    public let label: String
    /// Its requirements that are not met, in order.
    public let unmet: [Unmet]
    /// Whether all its requirements are met.
    public var isMet: Bool { unmet.isEmpty }
  }

  /// The gate's id.
  public let id: Slug
  /// The gate's title.
  public let title: String
  /// Its conditions in order.
  public let conditions: [ConditionStatus]
  /// The number of level steps left: Σ max(0, minimum − supported) over the questions it names,
  /// each with its highest minimum.
  public let distance: Int

  /// Whether all conditions are met.
  public var isPassed: Bool { conditions.allSatisfy(\.isMet) }
  /// The number of conditions that are met.
  public var metCount: Int { conditions.count(where: \.isMet) }
  /// The unmet requirements of all conditions, in order.
  public var unmet: [Unmet] { conditions.flatMap(\.unmet) }

  /// The conditions that a question blocks.
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

import Workshop

/// One question as it is scored for a stage.
public struct QuestionScore: Equatable, Sendable {
  public let id: QuestionID
  /// The place of its decision in the playbook.
  public let decisionIndex: Int
  public let levels: QuestionLevels
  public let weight: Double
  /// The level to be reached at this stage.
  public let target: Int
  /// What is supposed in a what-if, as agreed and shown.
  public let supposed: Level?
  /// Points of overall readiness won by closing this gap alone.
  public internal(set) var lift: Double

  public var status: Status { levels.status }
  public var isApplicable: Bool { levels.isApplicable }
  public var claimed: Int { levels.claimed }
  /// What the record bears out, or what is supposed.
  public var supported: Int { supposed?.rawValue ?? levels.supported }
  /// Claimed, not shown.
  public var unsupported: Int { max(0, claimed - supported) }
  public var gap: Int { max(0, target - supported) }
  public var missing: [MissingField] { levels.missing }
  public var agreement: Agreement { levels.agreement }
  /// Whether a gate may rest on the level.
  public var countsAsAgreed: Bool { supposed != nil || status == .agreed }
  /// What counts towards readiness: nothing above the target.
  var counted: Int { min(supported, target) }

  init(_ question: Question, levels: QuestionLevels, target: Int, supposed: Level?) {
    id = question.id
    decisionIndex = question.decisionIndex
    self.levels = levels
    weight = question.weight
    self.target = target
    self.supposed = levels.isApplicable ? supposed : nil
    lift = 0
  }
}

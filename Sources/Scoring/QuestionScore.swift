import Workshop

/// The score of one question for a stage (method, sections 3 and 7).
public struct QuestionScore: Equatable, Sendable {
  /// The question's id.
  public let id: QuestionID
  /// The index of its decision in the playbook's `decisions`.
  public let decisionIndex: Int
  /// Its levels as the record has them.
  public let levels: QuestionLevels
  /// Its weight within its decision.
  public let weight: Double
  /// The level to be reached at this stage, from 0 to 4.
  public let target: Int
  /// The level supposed in a what-if; `nil`: none.
  public let supposed: Level?
  /// The points of overall readiness won by closing this gap alone, from 0 to 100.
  public internal(set) var lift: Double

  /// Where the claimed level comes from.
  public var status: Status { levels.status }
  /// Whether the question is in the sums.
  public var isApplicable: Bool { levels.isApplicable }
  /// The claimed level, from 0 to 4.
  public var claimed: Int { levels.claimed }
  /// The level that the record supports, or the supposed one.
  public var supported: Int { supposed?.rawValue ?? levels.supported }
  /// The levels that are claimed but not supported: max(0, claimed − supported).
  public var unsupported: Int { max(0, claimed - supported) }
  /// The levels that are missing to the target: max(0, target − supported).
  public var gap: Int { max(0, target - supported) }
  /// The fields that the claimed level requires and that are not filled. A what-if leaves them.
  public var missing: [MissingField] { levels.missing }
  /// How far the room agreed on it.
  public var agreement: Agreement { levels.agreement }
  /// Whether the level may pass a gate: the team agreed on it, or it is supposed.
  public var countsAsAgreed: Bool { supposed != nil || status == .agreed }
  /// The level that counts towards readiness: what is above the target does not.
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

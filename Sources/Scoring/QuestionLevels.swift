import JSON
import Workshop

/// The status of a question: where its claimed level comes from (method, section 3.1).
public enum Status: String, Sendable {
  /// The team agreed on a level.
  case agreed
  /// The lower median of the revealed ballots, not agreed yet.
  case provisional
  /// Neither the team nor a revealed ballot gave a level; it counts as 0.
  case unanswered
  /// The team said that nobody knows; it counts as 0.
  case unknown
  /// It does not apply, with a reason, and is in no sum.
  case notApplicable
}

/// A field that the claimed level requires and that is not filled.
public struct MissingField: Equatable, Sendable {
  /// The field's id.
  public let field: FieldID
  /// Why its value does not count.
  public let why: FieldCheck.Why
}

/// The levels of one question as the record has them, before any target (method, section 3).
public struct QuestionLevels: Equatable, Sendable {
  /// Where the claimed level comes from.
  public let status: Status
  /// The claimed level, from 0 to 4.
  public let claimed: Int
  /// The supported level, which the record bears out: from 0 to `claimed`.
  public let supported: Int
  /// The fields required up to the claimed level that are not filled, in playbook order.
  public let missing: [MissingField]
  /// Whether there is a note or a filled field. Without either, no level above 0 is supported.
  public let hasSubstance: Bool
  /// How far the room agreed on it.
  public let agreement: Agreement

  /// Whether the question is in the sums.
  public var isApplicable: Bool { status != .notApplicable }

  /// The levels of a question of the state's playbook, on a day of scoring.
  public init(
    _ question: Question, of state: WorkshopState, on day: CalendarDate
  ) {
    let answer = state.answers[question.id]
    agreement = Agreement(question.id, in: state, agreed: answer?.level?.level)
    switch answer?.level {
    case .level(let level)?: (status, claimed) = (.agreed, level.rawValue)
    case .unknown?: (status, claimed) = (.unknown, 0)
    case .notApplicable? where Self.mayBeLeftOut(question, answer, state.playbook):
      (status, claimed) = (.notApplicable, 0)
    case .notApplicable?, nil:
      if let median = agreement.lowerMedian {
        (status, claimed) = (.provisional, median)
      } else {
        (status, claimed) = (.unanswered, 0)
      }
    }
    guard status != .notApplicable, claimed > 0, !question.fields.isEmpty else {
      supported = claimed
      missing = []
      hasSubstance = claimed > 0 || answer != nil
      return
    }
    let values = answer?.fields ?? JSONObject()
    var missing: [MissingField] = []
    var anyFilled = false
    // The highest level below every level that an unfilled field is required at.
    var ceiling = claimed
    for field in question.fields {
      let required = field.requiredAt.map(\.rawValue) ?? .max
      if required > claimed && anyFilled { continue }
      switch FieldCheck.check(field, in: values, fields: question.fields, on: day) {
      case .filled: anyFilled = true
      case .missing(let why) where required <= claimed:
        missing.append(MissingField(field: field.id, why: why))
        ceiling = min(ceiling, required - 1)
      case .missing: break
      }
    }
    hasSubstance = anyFilled || !(answer?.note.isBlank ?? true)
    supported = hasSubstance ? ceiling : 0
    self.missing = missing
  }

  private static func mayBeLeftOut(
    _ question: Question, _ answer: Answer?, _ playbook: Playbook
  ) -> Bool {
    guard let answer else { return false }
    return playbook.objection(to: answer, of: question.id) == nil
  }

  /// The levels of all questions, in playbook order.
  public static func all(of state: WorkshopState, on day: CalendarDate) -> [QuestionLevels] {
    state.playbook.questions.map { QuestionLevels($0, of: state, on: day) }
  }
}

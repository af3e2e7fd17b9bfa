import JSON
import Workshop

/// Where a question's claimed level comes from.
public enum Status: String, Sendable {
  case agreed, provisional, unanswered, unknown, notApplicable
}

/// A field that the claimed level asks for and that does not count.
public struct MissingField: Equatable, Sendable {
  public let field: FieldID
  public let why: FieldCheck.Why
}

/// What the record says of one question, before any target (method, section 3).
public struct QuestionLevels: Equatable, Sendable {
  public let status: Status
  /// What is claimed, 0 to 4.
  public let claimed: Int
  /// What the record bears out, 0 to `claimed`.
  public let supported: Int
  /// Fields required up to the claimed level that are not filled, in playbook order.
  public let missing: [MissingField]
  /// Whether the answer has a note or a filled field, without which nothing above 0 is shown.
  public let hasSubstance: Bool
  public let agreement: Agreement

  public var isApplicable: Bool { status != .notApplicable }

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
    // The lowest level that an unfilled field is required at: support ends below it.
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

  /// The levels of every question, in playbook order.
  public static func all(of state: WorkshopState, on day: CalendarDate) -> [QuestionLevels] {
    state.playbook.questions.map { QuestionLevels($0, of: state, on: day) }
  }
}

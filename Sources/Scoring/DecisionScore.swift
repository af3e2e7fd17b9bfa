import Workshop

/// The figures of one decision over its applicable questions (method, section 4); all are `nil`
/// where it has none.
public struct DecisionScore: Equatable, Sendable {
  public let id: Slug
  public let title: String
  public let weight: Double
  /// 0 to 100.
  public let readiness: Double?
  /// 0 to 4.
  public let maturity: Double?
  /// 0 to 1.
  public let coverage: Double?
  /// Mean consensus, 0 to 1.
  public let alignment: Double?
  /// Questions answered by the team or by revealed ballots, and applicable questions.
  public let answered: Int
  public let applicable: Int
  /// Σ w·t over the applicable questions.
  let targetSum: Double

  init(_ decision: Decision, questions: some Sequence<QuestionScore>) {
    id = decision.id
    title = decision.title
    weight = decision.weight
    var weights = 0.0
    var levels = 0.0
    var counted = 0.0
    var targets = 0.0
    var answered = 0
    var applicable = 0
    var consensus = Mean()
    for question in questions where question.isApplicable {
      applicable += 1
      weights += question.weight
      levels += question.weight * Double(question.supported)
      counted += question.weight * Double(question.counted)
      targets += question.weight * Double(question.target)
      if question.status == .agreed || question.status == .provisional { answered += 1 }
      if let value = question.agreement.consensus { consensus.add(value) }
    }
    self.answered = answered
    self.applicable = applicable
    targetSum = targets
    alignment = consensus.value
    guard applicable > 0 else {
      readiness = nil
      maturity = nil
      coverage = nil
      return
    }
    readiness = targets > 0 ? 100 * counted / targets : 100
    maturity = levels / weights
    coverage = Double(answered) / Double(applicable)
  }
}

/// A mean, weighted or plain; none of nothing.
struct Mean {
  private var sum = 0.0
  private var weights = 0.0

  mutating func add(_ value: Double, weight: Double = 1) {
    sum += weight * value
    weights += weight
  }

  var value: Double? { weights > 0 ? sum / weights : nil }
}

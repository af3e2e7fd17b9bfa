import Workshop

/// The figures of one decision over its applicable questions (method, section 4). All of them are
/// `nil` where it has none.
public struct DecisionScore: Equatable, Sendable {
  /// The decision's id.
  public let id: Slug
  /// The decision's title.
  public let title: String
  /// Its weight in the overall figures.
  public let weight: Double
  /// Readiness from 0 to 100: `100 · Σ w·min(s, t) / Σ w·t`; 100 if every target is 0.
  public let readiness: Double?
  /// Maturity from 0 to 4: `Σ w·s / Σ w`.
  public let maturity: Double?
  /// Coverage from 0 to 1: the share of questions answered by the team or by revealed ballots.
  public let coverage: Double?
  /// Alignment from 0 to 1: the mean consensus of the questions that have one; `nil` if none has.
  public let alignment: Double?
  /// The number of applicable questions answered by the team or by revealed ballots.
  public let answered: Int
  /// The number of applicable questions.
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

/// A mean, weighted or plain; `nil` where nothing was added.
struct Mean {
  private var sum = 0.0
  private var weights = 0.0

  mutating func add(_ value: Double, weight: Double = 1) {
    sum += weight * value
    weights += weight
  }

  var value: Double? { weights > 0 ? sum / weights : nil }
}

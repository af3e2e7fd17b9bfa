import JSON
import Workshop

/// The derivation of a figure: a tree of the numbers it was computed from, down to answers and
/// fields.
///
/// `recomputed` computes the value again from the parts alone. Tests compare the two, so that the
/// explanation is what was really done.
public struct Derivation: Equatable, Sendable {
  /// How the value is computed from the parts.
  public enum Rule: Equatable, Sendable {
    /// It is on record and computed from nothing.
    case given
    /// Σ weight·value / Σ weight; `nil` without parts.
    case weightedMean
    /// 100 · Σ weight·min(value, against) / Σ weight·against; 100 where that sum is 0.
    case readiness
    /// The first part's value is the claimed level, the others say whether a field is filled (1) or
    /// not (0), with the level that requires it as weight. The value is the highest level up to the
    /// claimed one that no unfilled field rules out.
    case supported
    /// Σ max(0, against − value).
    case steps
  }

  /// The unit of a value.
  public enum Unit: Equatable, Sendable {
    /// Per cent, from 0 to 100.
    case percent
    /// A share, from 0 to 1.
    case share
    /// A level, from 0 to 4.
    case level
    /// A mean of levels, from 0 to 4.
    case maturity
    /// Consensus, from 0 to 1.
    case agreement
    /// Level steps that are left.
    case steps
    /// 1 for yes, 0 for no.
    case filled
  }

  /// What it is the value of.
  public let label: String
  /// The figure as the score has it; `nil` where it has none.
  public let value: Double?
  /// What the value is measured in.
  public let unit: Unit
  /// How it is computed from `parts`.
  public let rule: Rule
  /// What it is computed from.
  public let parts: [Part]
  /// What there is to say besides the numbers, in sentences.
  public let notes: [String]

  /// One of the values that another is computed from.
  public struct Part: Equatable, Sendable {
    /// Its weight in the rule.
    public let weight: Double
    /// The level it is compared with: the target for `readiness`, the minimum for `steps`.
    public let against: Double?
    /// Its own derivation.
    public let derivation: Derivation
  }

  init(
    _ label: String, _ value: Double?, _ unit: Unit, rule: Rule = .given, parts: [Part] = [],
    notes: [String] = []
  ) {
    self.label = label
    self.value = value
    self.unit = unit
    self.rule = rule
    self.parts = parts
    self.notes = notes
  }

  /// The value, computed again from the parts; the value itself where it is given.
  public var recomputed: Double? {
    switch rule {
    case .given: return value
    case .weightedMean:
      var mean = Mean()
      for part in parts {
        if let value = part.derivation.recomputed { mean.add(value, weight: part.weight) }
      }
      return mean.value
    case .readiness:
      guard !parts.isEmpty else { return nil }
      var counted = 0.0
      var targets = 0.0
      for part in parts {
        let target = part.against ?? 0
        counted += part.weight * min(part.derivation.recomputed ?? 0, target)
        targets += part.weight * target
      }
      return targets > 0 ? 100 * counted / targets : 100
    case .supported:
      guard let claimed = parts.first?.derivation.recomputed else { return nil }
      return parts.dropFirst().reduce(claimed) { level, part in
        part.derivation.recomputed == 0 ? min(level, max(0, part.weight - 1)) : level
      }
    case .steps:
      return parts.reduce(0) { sum, part in
        sum + max(0, (part.against ?? 0) - (part.derivation.recomputed ?? 0))
      }
    }
  }
}

extension Score {
  /// The derivation of a figure of this score; `nil` where the score has no such figure. `state`
  /// must be the state that was scored.
  public func derivation(of figure: Figure, in state: WorkshopState) -> Derivation? {
    DerivationBuilder(score: self, state: state).derivation(of: figure)
  }
}

private struct DerivationBuilder {
  let score: Score
  let state: WorkshopState

  func derivation(of figure: Figure) -> Derivation? {
    switch figure {
    case .overall(let measure): overall(measure)
    case .decision(let id, let measure):
      score.decision(id).map { decision($0, measure) }
    case .question(let id):
      state.playbook.index(of: id).map { question(score.questions[$0]) }
    case .gate(let id): score.gate(id).map(gate)
    }
  }

  private func overall(_ measure: Figure.Measure) -> Derivation {
    if measure == .alignment {
      return Derivation(
        "Alignment", score.overall.alignment, .agreement, rule: .weightedMean,
        parts: score.questions.compactMap(consensus),
        notes: ["The mean consensus of the questions with at least two revealed ratings."])
    }
    let value =
      switch measure {
      case .readiness: score.overall.readiness
      case .maturity: score.overall.maturity
      case .coverage, .alignment: score.overall.coverage
      }
    var notes = ["The mean of the decisions, each by its weight."]
    if measure == .readiness, let binding = score.bindingDecision {
      notes.append("\(binding.title) holds the others back: its readiness is the lowest.")
    }
    return Derivation(
      measure.rawValue.capitalizedFirst, value, unit(measure), rule: .weightedMean,
      parts: score.decisions.filter { $0.applicable > 0 }.map { decision in
        Derivation.Part(
          weight: decision.weight, against: nil, derivation: self.decision(decision, measure))
      }, notes: notes)
  }

  private func decision(_ decision: DecisionScore, _ measure: Figure.Measure) -> Derivation {
    let questions = score.questions.filter {
      state.playbook.decisions[$0.decisionIndex].id == decision.id
    }
    let applicable = questions.filter(\.isApplicable)
    let label = "\(decision.title), \(measure.rawValue)"
    let notes =
      applicable.count < questions.count
      ? [leftOut(questions.count - applicable.count)] : []
    switch measure {
    case .readiness:
      return Derivation(
        label, decision.readiness, .percent, rule: .readiness,
        parts: applicable.map {
          Derivation.Part(
            weight: $0.weight, against: Double($0.target), derivation: question($0))
        }, notes: notes)
    case .maturity:
      return Derivation(
        label, decision.maturity, .maturity, rule: .weightedMean,
        parts: applicable.map {
          Derivation.Part(weight: $0.weight, against: nil, derivation: question($0))
        }, notes: notes)
    case .coverage:
      return Derivation(
        label, decision.coverage, .share, rule: .weightedMean,
        parts: applicable.map { question in
          let isAnswered = question.status == .agreed || question.status == .provisional
          return Derivation.Part(
            weight: 1, against: nil,
            derivation: Derivation(
              "\(title(question)): \(words(question.status))", isAnswered ? 1 : 0, .filled))
        }, notes: notes)
    case .alignment:
      return Derivation(
        label, decision.alignment, .agreement, rule: .weightedMean,
        parts: applicable.compactMap(consensus), notes: notes)
    }
  }

  private func leftOut(_ count: Int) -> String {
    count == 1
      ? "1 of its questions does not apply and is left out."
      : "\(count) of its questions do not apply and are left out."
  }

  private func consensus(_ question: QuestionScore) -> Derivation.Part? {
    guard question.isApplicable, let value = question.agreement.consensus else { return nil }
    let ballots = question.agreement.counts.enumerated().filter { $0.element > 0 }
      .map { "\($0.element) at level \($0.offset)" }.joined(separator: ", ")
    return Derivation.Part(
      weight: 1, against: nil,
      derivation: Derivation("\(title(question)): \(ballots)", value, .agreement))
  }

  private func question(_ question: QuestionScore) -> Derivation {
    let name = title(question)
    guard question.isApplicable else {
      let reason = state.answers[question.id]?.reason ?? ""
      return Derivation(name, nil, .level, notes: ["It does not apply: \(reason.printable)"])
    }
    if let supposed = question.supposed {
      return Derivation(
        name, Double(supposed.rawValue), .level, notes: ["Supposed, as agreed and shown."])
    }
    let fields = state.playbook[question.id]?.fields ?? []
    let claimed = Derivation(
      "claimed: \(words(question.status))", Double(question.claimed), .level)
    var parts = [Derivation.Part(weight: 0, against: nil, derivation: claimed)]
    if question.claimed > 0, !fields.isEmpty {
      if !question.levels.hasSubstance {
        parts.append(
          Derivation.Part(
            weight: 1, against: nil,
            derivation: Derivation("a note or a filled field: none yet", 0, .filled)))
      }
      for field in fields {
        guard let required = field.requiredAt?.rawValue, required <= question.claimed else {
          continue
        }
        let why = question.missing.first { $0.field == field.id }?.why
        parts.append(
          Derivation.Part(
            weight: Double(required), against: nil,
            derivation: Derivation(
              "\(field.label), needed from level \(required): \(words(why))", why == nil ? 1 : 0,
              .filled)))
      }
    }
    return Derivation(name, Double(question.supported), .level, rule: .supported, parts: parts)
  }

  private func gate(_ gate: GateStatus) -> Derivation {
    var highest: [(question: QuestionID, minimum: Int)] = []
    for requirement in state.playbook.gate(gate.id)?.requirements ?? [] {
      let minimum = requirement.minimum.rawValue
      if let index = highest.firstIndex(where: { $0.question == requirement.question }) {
        highest[index].minimum = max(highest[index].minimum, minimum)
      } else {
        highest.append((requirement.question, minimum))
      }
    }
    var notes = gate.conditions.map { "\($0.label): \($0.isMet ? "met" : "open")" }
    for unmet in gate.unmet where !unmet.agreed && unmet.supported >= unmet.minimum {
      notes.append(
        "\(unmet.question): the level is there, but the team has not agreed on it.")
    }
    return Derivation(
      "\(gate.title), level steps to go", Double(gate.distance), .steps, rule: .steps,
      parts: highest.compactMap { entry in
        state.playbook.index(of: entry.question).map {
          Derivation.Part(
            weight: 1, against: Double(entry.minimum), derivation: question(score.questions[$0]))
        }
      }, notes: notes)
  }

  private func title(_ question: QuestionScore) -> String {
    let title = state.playbook[question.id]?.title ?? ""
    return "\(title) (\(question.id))"
  }

  private func unit(_ measure: Figure.Measure) -> Derivation.Unit {
    switch measure {
    case .readiness: .percent
    case .maturity: .maturity
    case .coverage: .share
    case .alignment: .agreement
    }
  }

  private func words(_ status: Status) -> String {
    switch status {
    case .agreed: "agreed by the team"
    case .provisional: "the lower median of the ballots, not agreed yet"
    case .unanswered: "not answered"
    case .unknown: "nobody knows, which counts as 0"
    case .notApplicable: "does not apply"
    }
  }

  private func words(_ why: FieldCheck.Why?) -> String {
    switch why {
    case nil: "filled"
    case .type?: "not of the right kind"
    case .empty?: "missing"
    case .future?: "lies in the future"
    case .stale?: "too old"
    case .range?: "out of range"
    case .short?: "short of its target"
    }
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

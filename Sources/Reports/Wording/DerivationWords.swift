import Scoring

/// Words for how a figure came about.
public enum DerivationWords {
  /// The value with its unit; `nil` for a field, whose label says whether it counts.
  public static func value(_ derivation: Derivation) -> String? {
    guard let value = derivation.value else {
      return derivation.unit == .filled ? nil : "none"
    }
    return switch derivation.unit {
    case .percent: Shown.percent(value)
    case .share: Shown.share(value)
    case .level: "level \(number(value))"
    case .maturity: "\(Shown.oneDecimal(value)) of 4"
    case .agreement: Shown.twoDecimals(value)
    case .steps: counted(Int(value), "level step")
    case .filled: nil
    }
  }

  /// The calculation with its numbers; `nil` for a figure that is recorded, not calculated.
  public static func formula(_ derivation: Derivation) -> String? {
    guard !derivation.parts.isEmpty else { return nil }
    switch derivation.rule {
    case .given: return nil
    case .weightedMean: return mean(derivation)
    case .readiness: return readiness(derivation)
    case .supported: return supported(derivation)
    case .steps:
      let parts = derivation.parts.map { part in
        number(max(0, (part.against ?? 0) - (part.derivation.value ?? 0)))
      }
      let sum = parts.count > 1 ? parts.joined(separator: " + ") + " = " : ""
      return "steps from the level shown to the level needed: \(sum)"
        + number(derivation.value ?? 0)
    }
  }

  /// How a part counts in the figure above it: `2 of 2 asked for`.
  public static func share(of part: Derivation.Part, in rule: Derivation.Rule) -> String? {
    guard let against = part.against, let value = part.derivation.value else { return nil }
    return switch rule {
    case .readiness: "\(number(min(value, against))) of \(number(against)) asked for"
    case .steps: "needs level \(number(against))"
    case .given, .weightedMean, .supported: nil
    }
  }

  private static func mean(_ derivation: Derivation) -> String? {
    let parts = derivation.parts.filter { $0.derivation.value != nil }
    guard !parts.isEmpty else { return nil }
    let isPlain = parts.allSatisfy { $0.weight == 1 }
    let terms = parts.map { part in
      let value = exact(part.derivation)
      return isPlain ? value : "\(number(part.weight)) × \(value)"
    }
    let weights = parts.reduce(0) { $0 + $1.weight }
    return "(\(terms.joined(separator: " + "))) / \(number(weights)) = \(exact(derivation))"
  }

  private static func readiness(_ derivation: Derivation) -> String {
    var counted = 0.0
    var targets = 0.0
    let isPlain = derivation.parts.allSatisfy { $0.weight == 1 }
    let terms = derivation.parts.map { part in
      let value = min(part.derivation.value ?? 0, part.against ?? 0)
      counted += part.weight * value
      targets += part.weight * (part.against ?? 0)
      return isPlain ? number(value) : "\(number(part.weight)) × \(number(value))"
    }
    let sum = terms.count > 1 ? terms.joined(separator: " + ") + " = " : ""
    guard targets > 0 else { return "nothing is asked for at this stage, which is 100 %" }
    return "levels that count, none above its target: \(sum)\(number(counted)) of "
      + "\(number(targets)) asked for = \(exact(derivation))"
  }

  private static func supported(_ derivation: Derivation) -> String? {
    guard let claimed = derivation.parts.first?.derivation.value, derivation.parts.count > 1
    else { return nil }
    let lacking = derivation.parts.dropFirst().filter { $0.derivation.value == 0 }
    guard let lowest = lacking.map(\.weight).min() else {
      return "everything that level \(number(claimed)) asks for is there"
    }
    return "level \(number(lowest)) asks for what is not there, so level "
      + "\(number(derivation.value ?? 0)) of \(number(claimed)) claimed is shown"
  }

  /// The value, precise enough to check the calculation.
  private static func exact(_ derivation: Derivation) -> String {
    let value = derivation.value ?? 0
    return switch derivation.unit {
    case .percent: "\(trimmed(Shown.twoDecimals(value))) %"
    case .share: "\(trimmed(Shown.twoDecimals(value * 100))) %"
    case .level, .maturity, .agreement, .steps, .filled: trimmed(Shown.twoDecimals(value))
    }
  }

  /// The decimal without trailing zeros.
  private static func trimmed(_ decimal: String) -> String {
    guard decimal.contains(".") else { return decimal }
    var text = decimal
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  private static func number(_ value: Double) -> String { MissingWords.shown(value) }
}

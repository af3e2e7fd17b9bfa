import Workshop

/// Words for what a field asks for.
public enum FieldWords {
  /// The label, with the kind, the level that needs it and what makes a value count: `Measured on
  /// (measuredOn): a date, needed from level 4, not in the future, at most 180 days old`.
  public static func summary(_ field: Field) -> String {
    var parts = [kind(field)]
    if let level = field.requiredAt { parts.append("needed from level \(level.rawValue)") }
    if field.required { parts.append("needed in every row") }
    if field.past { parts.append("not in the future") }
    if let days = field.maxAgeDays { parts.append("at most \(counted(days, "day")) old") }
    if let min = field.min { parts.append("at least \(MissingWords.shown(min))") }
    if let max = field.max { parts.append("at most \(MissingWords.shown(max))") }
    if let goal = field.meets { parts.append("must reach the number in \(goal.target)") }
    return "\(field.label) (\(field.id)): \(parts.joined(separator: ", "))"
  }

  private static func kind(_ field: Field) -> String {
    switch field.entry {
    case .option: "one of \(field.options.joined(separator: " / "))"
    case .rows: "\(field.kind.words) of \(joined(field.columns.map { $0.label.insideSentence }))"
    case .line, .lines, .items: field.kind.words
    }
  }
}

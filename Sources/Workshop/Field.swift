import JSON

/// A field: what a question asks for besides a level, or a column of a table.
public struct Field: Equatable, Sendable {
  /// A number that a field's own number must reach: at least the one in `target`, or at most that
  /// one where the choice field `better` says `lower`.
  public struct Goal: Equatable, Sendable {
    /// The number field of the same question that holds it.
    public let target: FieldID
    /// The choice field of the same question that says which direction is better; `nil`: higher.
    public let better: FieldID?
  }

  /// Its id, unique within the question or the table.
  public let id: FieldID
  /// Its name on forms and in reports.
  public let label: String
  /// The kind of its value.
  public let kind: FieldKind
  /// What to put in, in a sentence; empty where the playbook does not say.
  public let help: String
  /// The level from which the field must be filled; `nil`: never. A column has none.
  public let requiredAt: Level?
  /// Whether a column must be filled in every row. A field of a question has none.
  public let required: Bool
  /// The options of a choice.
  public let options: [String]
  /// The columns of a table.
  public let columns: [Field]
  /// The least number that counts; `nil`: any. Numbers only.
  public let min: Double?
  /// The greatest number that counts; `nil`: any. Numbers only.
  public let max: Double?
  /// The number that it must reach; `nil`: none. Numbers only.
  public let meets: Goal?
  /// Whether a date must not lie after the day of scoring.
  public let past: Bool
  /// How many days before the day of scoring a date may lie at most; `nil`: any number.
  public let maxAgeDays: Int?
}

extension Field {
  init(_ reader: inout ObjectReader, isColumn: Bool) throws(JSONError) {
    id = try reader.requiredParsed("id", expected: "an id such as dueDate") { FieldID($0) }
    label = try reader.requiredString("label")
    kind = try reader.requiredParsed(
      "kind", expected: FieldKind.allCases.map(\.rawValue).joined(separator: ", ")
    ) { FieldKind(rawValue: $0) }
    help = try reader.string("help") ?? ""
    if let number = try reader.integer("requiredAt") {
      guard let level = Level(rawValue: number), level > .absent else {
        throw .unexpected(
          path: reader.path.key("requiredAt"), expected: "a level from 1 to 4", found: "\(number)")
      }
      requiredAt = level
    } else {
      requiredAt = nil
    }
    required = try reader.bool("required") ?? false
    options = try reader.strings("options") ?? []
    min = try reader.number("min")
    max = try reader.number("max")
    past = try reader.bool("past") ?? false
    maxAgeDays = try reader.integer("maxAgeDays")
    if var goal = try reader.reader("meets") {
      meets = Goal(
        target: try goal.requiredParsed("target", expected: "a field's id") { FieldID($0) },
        better: try goal.parsed("better", expected: "a field's id") { FieldID($0) })
    } else {
      meets = nil
    }
    columns = try reader.items("columns") { (column: inout ObjectReader) throws(JSONError) in
      guard !isColumn else {
        throw .unexpected(path: column.path, expected: "no columns in a column", found: "one")
      }
      return try Field(&column, isColumn: true)
    }
  }
}

import JSON

/// What a question asks for besides a level.
public struct Field: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case text, longText, number, date, person, choice, list, table
  }

  /// The number that a field's number must reach: at least that in `target`, or at most where the
  /// choice field `better` says `lower`.
  public struct Goal: Equatable, Sendable {
    public let target: FieldID
    public let better: FieldID?
  }

  public let id: FieldID
  public let label: String
  public let kind: Kind
  /// What to put in, in a sentence.
  public let help: String
  /// The level from which the field must be filled; `nil`: never. A column has none.
  public let requiredAt: Level?
  /// Whether a column must be filled in every row. A field of a question has none.
  public let required: Bool
  /// The options of a choice.
  public let options: [String]
  /// The columns of a table.
  public let columns: [Field]
  public let min: Double?
  public let max: Double?
  public let meets: Goal?
  /// A date that must not lie after the day of scoring.
  public let past: Bool
  /// How many days before the day of scoring a date may lie at most.
  public let maxAgeDays: Int?
}

extension Field {
  init(_ reader: inout ObjectReader, isColumn: Bool) throws(JSONError) {
    id = try reader.requiredParsed("id", expected: "an id such as dueDate") { FieldID($0) }
    label = try reader.requiredString("label")
    kind = try reader.requiredParsed(
      "kind", expected: Kind.allCases.map(\.rawValue).joined(separator: ", ")
    ) { Kind(rawValue: $0) }
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

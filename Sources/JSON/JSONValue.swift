/// A JSON document as a tree of values.
///
/// Numbers written without fraction or exponent are integers, so that a large id in a key this
/// program does not know survives being rewritten.
public enum JSONValue: Equatable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number written without fraction or exponent.
  case integer(Int64)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)
}

extension JSONValue {
  /// The text, if this is a string.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The number, if this is one, as a double.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The items, if this is an array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, if this is an object.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The word for this kind of value in a message to a person.
  public var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// Whether a file leaves this out: null, empty text, an empty list or object.
  public var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let object): object.isEmpty
    case .bool, .integer, .number: false
    }
  }

  /// The value without empty members of objects, at any depth. Items of lists stay, even empty
  /// ones: their index has a meaning.
  public var withoutEmptyMembers: JSONValue {
    switch self {
    case .array(let items): .array(items.map(\.withoutEmptyMembers))
    case .object(let object): .object(object.withoutEmptyMembers)
    default: self
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A text written in the source: `"north"`.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An integer written in the source: `4`.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// `true` or `false` written in the source.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A list written in the source: `[1, "a"]`.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// `null`, written as `nil`.
  public init(nilLiteral: ()) { self = .null }
  /// An object written in the source: `["level": 2]`. Of a doubled key the last value is kept.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { (key: $0.0, value: $0.1) }))
  }

  /// An integer.
  public init(_ value: Int) { self = .integer(Int64(value)) }
  /// A number.
  public init(_ value: Double) { self = .number(value) }
  /// `true` or `false`.
  public init(_ value: Bool) { self = .bool(value) }
  /// A text.
  public init(_ value: String) { self = .string(value) }
  /// A text, or `null` for `nil`.
  public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
  /// A number, or `null` for `nil`.
  public init(_ value: Double?) { self = value.map(JSONValue.number) ?? .null }
  /// An integer, or `null` for `nil`.
  public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
  /// A list of texts.
  public init(_ values: [String]) { self = .array(values.map(JSONValue.string)) }
}

/// Takes the members out of an object one by one, each with the type the format asks for. What is
/// left at the end are the keys this program does not know, to be kept.
public struct ObjectReader {
  private let object: JSONObject
  private let position: Location
  private var taken = SmallIndexSet()

  /// Where the object is in its document: what a path is made of, once there is an error to name.
  private indirect enum Location {
    case root
    case key(String, of: Location)
    case item(Int, of: Location)

    var path: JSONPath {
      switch self {
      case .root: .root
      case .key(let key, let parent): parent.path.key(key)
      case .item(let index, let parent): parent.path.index(index)
      }
    }
  }

  public init(_ value: JSONValue) throws(JSONError) {
    try self.init(value, at: .root)
  }

  private init(_ value: JSONValue, at position: Location) throws(JSONError) {
    guard case .object(let object) = value else {
      throw .unexpected(path: position.path, expected: "an object", found: value.kindName)
    }
    self.object = object
    self.position = position
  }

  /// Where the object is in its document.
  public var path: JSONPath { position.path }

  /// The members not taken yet.
  public var rest: JSONObject {
    if taken.isEmpty { return object }
    return JSONObject(
      inOrder: object.members.enumerated().filter { !taken.contains($0.offset) }.map(\.element))
  }

  /// Takes the value of a key; `nil` where it is absent, null or taken already.
  public mutating func value(_ key: String) -> JSONValue? {
    let position = object.position(of: key)
    guard position.found, !taken.contains(position.index) else { return nil }
    taken.insert(position.index)
    let value = object.members[position.index].value
    return value == .null ? .none : .some(value)
  }

  public mutating func string(_ key: String) throws(JSONError) -> String? {
    guard let value = value(key) else { return nil }
    guard case .string(let text) = value else {
      throw unexpected(key, "text", value)
    }
    return text
  }

  public mutating func requiredString(_ key: String) throws(JSONError) -> String {
    guard let text = try string(key) else { throw .missing(path: path.key(key)) }
    return text
  }

  public mutating func bool(_ key: String) throws(JSONError) -> Bool? {
    guard let value = value(key) else { return nil }
    guard case .bool(let flag) = value else { throw unexpected(key, "true or false", value) }
    return flag
  }

  public mutating func number(_ key: String) throws(JSONError) -> Double? {
    guard let value = value(key) else { return nil }
    guard let number = value.number else { throw unexpected(key, "a number", value) }
    return number
  }

  /// A whole number; `3.0` is one.
  public mutating func integer(_ key: String) throws(JSONError) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.number, let integer = Int(exactly: number) else {
      throw unexpected(key, "a whole number", value)
    }
    return integer
  }

  public mutating func array(_ key: String) throws(JSONError) -> [JSONValue]? {
    guard let value = value(key) else { return nil }
    guard case .array(let items) = value else { throw unexpected(key, "a list", value) }
    return items
  }

  public mutating func strings(_ key: String) throws(JSONError) -> [String]? {
    guard let items = try array(key) else { return nil }
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      guard case .string(let text) = item else {
        throw .unexpected(
          path: path.key(key).index(index), expected: "text", found: item.kindName)
      }
      texts.append(text)
    }
    return texts
  }

  public mutating func object(_ key: String) throws(JSONError) -> JSONObject? {
    guard let value = value(key) else { return nil }
    guard case .object(let object) = value else { throw unexpected(key, "an object", value) }
    return object
  }

  /// A reader of the object at a key.
  public mutating func reader(_ key: String) throws(JSONError) -> ObjectReader? {
    guard let value = value(key) else { return nil }
    return try ObjectReader(value, at: .key(key, of: position))
  }

  /// What `make` makes of the objects of a list; nothing where the list is absent.
  public mutating func items<Item>(
    _ key: String, _ make: (inout ObjectReader) throws(JSONError) -> Item
  ) throws(JSONError) -> [Item] {
    var items: [Item] = []
    let list = Location.key(key, of: position)
    for (index, value) in (try array(key) ?? []).enumerated() {
      var reader = try ObjectReader(value, at: .item(index, of: list))
      items.append(try make(&reader))
    }
    return items
  }

  /// What `make` makes of the objects that stand under ids; nothing where their object is absent.
  /// `expected` says what an id should be.
  public mutating func entries<ID: Hashable, Entry>(
    _ key: String, id: (String) -> ID?, expected: String = "an id",
    _ make: (inout ObjectReader) throws(JSONError) -> Entry
  ) throws(JSONError) -> [ID: Entry] {
    var entries: [ID: Entry] = [:]
    let all = Location.key(key, of: position)
    for member in (try object(key) ?? JSONObject()).members {
      let here = Location.key(member.key, of: all)
      guard let id = id(member.key) else {
        throw .unexpected(path: here.path, expected: expected, found: "another key")
      }
      var reader = try ObjectReader(member.value, at: here)
      entries[id] = try make(&reader)
    }
    return entries
  }

  /// A text that `parse` makes something of; `expected` says what it should be.
  public mutating func parsed<Result>(
    _ key: String, expected: @autoclosure () -> String, _ parse: (String) -> Result?
  ) throws(JSONError) -> Result? {
    guard let text = try string(key) else { return nil }
    guard let result = parse(text) else {
      throw .unexpected(
        path: path.key(key), expected: expected(), found: CanonicalJSON.quoted(text))
    }
    return result
  }

  public mutating func requiredParsed<Result>(
    _ key: String, expected: @autoclosure () -> String, _ parse: (String) -> Result?
  ) throws(JSONError) -> Result {
    guard let result = try parsed(key, expected: expected(), parse) else {
      throw .missing(path: path.key(key))
    }
    return result
  }

  /// Takes `format` and checks that it is `pilotage/<kind>/1`. The first thing to do with a file.
  public mutating func format(_ kind: String, major: Int = 1) throws(JSONError) {
    let expected = "pilotage/\(kind)/\(major)"
    let found = try requiredString("format")
    if found == expected { return }
    let parts = found.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts[0] == "pilotage", parts[1] == kind, let number = Int(parts[2]),
      number > major
    {
      throw .newerFormat(found: found)
    }
    throw .otherFormat(expected: expected, found: found)
  }

  private func unexpected(_ key: String, _ expected: String, _ value: JSONValue) -> JSONError {
    .unexpected(path: path.key(key), expected: expected, found: value.kindName)
  }
}

/// A reader of one object's members, each with the type that the format asks for.
///
/// Every member is read once. What is in `rest` at the end are the keys that this program does not
/// know; they are kept when the document is written again.
public struct ObjectReader {
  private let object: JSONObject
  private let location: Location
  /// The members that were read, by their index in `object`.
  private var readMembers = SmallIndexSet()

  /// Where the object is in its document. A path is only built from it when there is an error.
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

  /// A reader of a document's root.
  ///
  /// - Throws: `unexpected` where it is no object.
  public init(_ value: JSONValue) throws(JSONError) {
    try self.init(value, at: .root)
  }

  private init(_ value: JSONValue, at location: Location) throws(JSONError) {
    guard case .object(let object) = value else {
      throw .unexpected(path: location.path, expected: "an object", found: value.kindName)
    }
    self.object = object
    self.location = location
  }

  /// The object's path in its document.
  public var path: JSONPath { location.path }

  /// The members that were not read yet.
  public var rest: JSONObject {
    if readMembers.isEmpty { return object }
    return JSONObject(
      inOrder: object.members.enumerated().filter { !readMembers.contains($0.offset) }
        .map(\.element))
  }

  /// The value of a key, of any type; `nil` where it is absent, null or was read already.
  public mutating func value(_ key: String) -> JSONValue? {
    let position = object.position(of: key)
    guard position.found, !readMembers.contains(position.index) else { return nil }
    readMembers.insert(position.index)
    let value = object.members[position.index].value
    return value == .null ? .none : .some(value)
  }

  /// The text of a key; `nil` where it is absent or null. This and the functions below throw
  /// `unexpected` for a value of another type, `required…` throw `missing` for none.
  public mutating func string(_ key: String) throws(JSONError) -> String? {
    guard let value = value(key) else { return nil }
    guard case .string(let text) = value else {
      throw unexpected(key, "text", value)
    }
    return text
  }

  /// The text of a key that must be there.
  public mutating func requiredString(_ key: String) throws(JSONError) -> String {
    guard let text = try string(key) else { throw .missing(path: path.key(key)) }
    return text
  }

  /// The truth value of a key; `nil` where it is absent or null.
  public mutating func bool(_ key: String) throws(JSONError) -> Bool? {
    guard let value = value(key) else { return nil }
    guard case .bool(let flag) = value else { throw unexpected(key, "true or false", value) }
    return flag
  }

  /// The number of a key; `nil` where it is absent or null.
  public mutating func number(_ key: String) throws(JSONError) -> Double? {
    guard let value = value(key) else { return nil }
    guard let number = value.number else { throw unexpected(key, "a number", value) }
    return number
  }

  /// The whole number of a key, `3.0` included; `nil` where it is absent or null.
  public mutating func integer(_ key: String) throws(JSONError) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.number, let integer = Int(exactly: number) else {
      throw unexpected(key, "a whole number", value)
    }
    return integer
  }

  /// The items of the list at a key; `nil` where it is absent or null.
  public mutating func array(_ key: String) throws(JSONError) -> [JSONValue]? {
    guard let value = value(key) else { return nil }
    guard case .array(let items) = value else { throw unexpected(key, "a list", value) }
    return items
  }

  /// The texts of the list at a key; `nil` where it is absent or null. An error names the item.
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

  /// The object at a key, unread; `nil` where it is absent or null.
  public mutating func object(_ key: String) throws(JSONError) -> JSONObject? {
    guard let value = value(key) else { return nil }
    guard case .object(let object) = value else { throw unexpected(key, "an object", value) }
    return object
  }

  /// A reader of the object at a key; `nil` where it is absent or null.
  public mutating func reader(_ key: String) throws(JSONError) -> ObjectReader? {
    guard let value = value(key) else { return nil }
    return try ObjectReader(value, at: .key(key, of: location))
  }

  /// The objects of a list, each read by `make`; empty where the list is absent.
  public mutating func items<Item>(
    _ key: String, _ make: (inout ObjectReader) throws(JSONError) -> Item
  ) throws(JSONError) -> [Item] {
    var items: [Item] = []
    let list = Location.key(key, of: location)
    for (index, value) in (try array(key) ?? []).enumerated() {
      var reader = try ObjectReader(value, at: .item(index, of: list))
      items.append(try make(&reader))
    }
    return items
  }

  /// The members of an object whose keys are ids, each read by `make`; empty where the object is
  /// absent. `expected` is what an error says an id should be.
  public mutating func entries<ID: Hashable, Entry>(
    _ key: String, id: (String) -> ID?, expected: String = "an id",
    _ make: (inout ObjectReader) throws(JSONError) -> Entry
  ) throws(JSONError) -> [ID: Entry] {
    var entries: [ID: Entry] = [:]
    let all = Location.key(key, of: location)
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

  /// The text of a key, converted by `parse`; `nil` where it is absent or null.
  ///
  /// - Throws: `unexpected` where `parse` returns `nil`; `expected` says what the text should be.
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

  /// The text of a key that must be there, converted by `parse`.
  public mutating func requiredParsed<Result>(
    _ key: String, expected: @autoclosure () -> String, _ parse: (String) -> Result?
  ) throws(JSONError) -> Result {
    guard let result = try parsed(key, expected: expected(), parse) else {
      throw .missing(path: path.key(key))
    }
    return result
  }

  /// Reads `format` and checks that it is `pilotage/<kind>/<major>`. Every file is checked so
  /// first.
  ///
  /// - Throws: `newerFormat` for a higher major version, else `otherFormat`.
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

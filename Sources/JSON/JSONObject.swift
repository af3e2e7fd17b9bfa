/// The members of a JSON object, in the order of their keys' UTF-8 bytes.
///
/// Keys are told apart by their bytes, so that two spellings of é are two keys and neither is lost.
public struct JSONObject: Equatable, Sendable {
  public typealias Member = (key: String, value: JSONValue)

  /// Sorted by key, each key once.
  public private(set) var members: [Member] = []

  public init() {}

  /// Members in any order; of a key that comes twice the last stands.
  public init(_ members: [Member]) {
    var sorted = true
    for index in members.indices.dropFirst()
    where !Self.precedes(members[index - 1].key, members[index].key) {
      sorted = false
      break
    }
    if sorted {
      self.members = members
    } else {
      for member in members { self[member.key] = member.value }
    }
  }

  public var isEmpty: Bool { members.isEmpty }
  public var count: Int { members.count }
  public var keys: [String] { members.map(\.key) }

  /// The value of a key. Setting `nil` removes the member.
  public subscript(key: String) -> JSONValue? {
    get {
      let place = place(of: key)
      return place.found ? .some(members[place.index].value) : .none
    }
    set {
      let place = place(of: key)
      switch (place.found, newValue) {
      case (true, let value?): members[place.index].value = value
      case (true, nil): members.remove(at: place.index)
      case (false, let value?): members.insert((key, value), at: place.index)
      case (false, nil): break
      }
    }
  }

  /// Removes and returns the value of a key; `null` counts as not there.
  public mutating func take(_ key: String) -> JSONValue? {
    let place = place(of: key)
    guard place.found else { return nil }
    let value = members.remove(at: place.index).value
    return value == .null ? .none : .some(value)
  }

  /// This object with the members of another added; where both have a key, the other's stands.
  public func merging(_ other: JSONObject) -> JSONObject {
    if isEmpty { return other }
    var merged = self
    for member in other.members { merged[member.key] = member.value }
    return merged
  }

  /// The object without empty members, at any depth.
  public var withoutEmptyMembers: JSONObject {
    var result = JSONObject()
    result.members = members.compactMap { member in
      let value = member.value.withoutEmptyMembers
      return value.isEmpty ? nil : (member.key, value)
    }
    return result
  }

  public static func == (first: JSONObject, second: JSONObject) -> Bool {
    first.members.count == second.members.count
      && zip(first.members, second.members).allSatisfy {
        sameBytes($0.key, $1.key) && $0.value == $1.value
      }
  }

  private func place(of key: String) -> (index: Int, found: Bool) {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(members[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return (low, low < members.count && Self.sameBytes(members[low].key, key))
  }

  /// Whether the first text's UTF-8 bytes come before the second's.
  static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private static func sameBytes(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }
}

/// The members of a JSON object, in the order of their keys' UTF-8 bytes.
///
/// Keys are told apart by their bytes, so that two spellings of é are two keys and neither is lost.
public struct JSONObject: Equatable, Sendable {
  /// A key and its value.
  public typealias Member = (key: String, value: JSONValue)

  /// Sorted by key, each key once.
  public private(set) var members: [Member] = []

  /// An object without members.
  public init() {}

  /// An object of members that are sorted already, each key once.
  init(inOrder members: [Member]) {
    self.members = members
  }

  /// An object of members in any order. Of a key that comes twice the last value is kept.
  public init(_ members: [Member]) {
    self.members = Self.isInOrder(members) ? members : Self.inOrder(members)
  }

  private static func isInOrder(_ members: [Member]) -> Bool {
    for index in members.indices.dropFirst()
    where order(members[index - 1].key, members[index].key) >= 0 {
      return false
    }
    return true
  }

  private static func inOrder(_ members: [Member]) -> [Member] {
    let sorted = members.enumerated().sorted { first, second in
      let order = order(first.element.key, second.element.key)
      return order != 0 ? order < 0 : first.offset < second.offset
    }
    var result: [Member] = []
    result.reserveCapacity(sorted.count)
    for (_, member) in sorted {
      if let last = result.last, order(last.key, member.key) == 0 { result.removeLast() }
      result.append(member)
    }
    return result
  }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }
  /// The number of members.
  public var count: Int { members.count }
  /// The keys in the order of their UTF-8 bytes.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key. Setting `nil` removes the member.
  public subscript(key: String) -> JSONValue? {
    get {
      let position = position(of: key)
      return position.found ? .some(members[position.index].value) : .none
    }
    set {
      let position = position(of: key)
      switch (position.found, newValue) {
      case (true, let value?): members[position.index].value = value
      case (true, nil): members.remove(at: position.index)
      case (false, let value?): members.insert((key, value), at: position.index)
      case (false, nil): break
      }
    }
  }

  /// Removes the member of a key and returns its value; `nil` where it is absent or `null`.
  public mutating func removeValue(_ key: String) -> JSONValue? {
    let position = position(of: key)
    guard position.found else { return nil }
    let value = members.remove(at: position.index).value
    return value == .null ? .none : .some(value)
  }

  /// This object with the members of another added. Where both have a key, the other's value is
  /// kept.
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

  /// Whether both have the same keys, byte for byte, with equal values.
  public static func == (first: JSONObject, second: JSONObject) -> Bool {
    first.members.count == second.members.count
      && zip(first.members, second.members).allSatisfy {
        order($0.key, $1.key) == 0 && $0.value == $1.value
      }
  }

  /// The index of a key in `members`: where it is, or where it would be inserted.
  func position(of key: String) -> (index: Int, found: Bool) {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      switch Self.order(members[middle].key, key) {
      case 0: return (middle, true)
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return (low, false)
  }

  /// Below 0 where the first text's UTF-8 bytes come before the second's, 0 where they are the
  /// same.
  static func order(_ first: String, _ second: String) -> Int {
    let (first, second) = (first.utf8Span.span, second.utf8Span.span)
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return first[index] < second[index] ? -1 : 1
    }
    return first.count - second.count
  }
}

import JSON
import Workshop

/// The states that one record went through, as every writer's history tells them, to find the last
/// one that two states have in common.
///
/// What can be known: each change names the whole document before and after it. So a state is found
/// again by its content, whoever's history it is in, and leads to what it was made from; no clock is
/// asked. What can't be known: a state that no history has, since it was edited by hand or the
/// history of who made it is not here yet. Such a state descends from nothing.
struct CommonStates {
  private var numbers: [[UInt8]?: Int] = [:]
  private var documents: [JSONValue?] = []
  private var parents: [Set<Int>] = []
  private var children: [Set<Int>] = []

  /// Of the changes of one record.
  init(_ changes: [Change]) {
    // A vote or a checkpoint is told without what it says.
    for change in changes where change.before != nil || change.after != nil {
      let before = number(of: change.before)
      let after = number(of: change.after)
      parents[after].insert(before)
      children[before].insert(after)
    }
  }

  /// The last states that two have in common: none where they have none, more than one where each
  /// of them came of the other, since a change was taken back and made again. A state that is `nil`:
  /// there was no such record.
  func last(_ first: JSONValue?, _ second: JSONValue?) -> [JSONValue?] {
    guard let first = numbers[Self.content(first)], let second = numbers[Self.content(second)]
    else { return [] }
    let older = Self.reached(from: first, by: parents)
    let shared = Set(Self.reached(from: second, by: parents))
    let common = older.filter(shared.contains)
    var candidates = Set(common)
    for state in common where candidates.contains(state) {
      let newer = Set(Self.reached(from: state, by: children))
      for other in Self.reached(from: state, by: parents) where !newer.contains(other) {
        candidates.remove(other)
      }
    }
    return common.filter(candidates.contains).map { documents[$0] }
  }

  private mutating func number(of document: JSONValue?) -> Int {
    let content = Self.content(document)
    if let known = numbers[content] { return known }
    numbers[content] = documents.count
    documents.append(document)
    parents.append([])
    children.append([])
    return documents.count - 1
  }

  private static func content(_ document: JSONValue?) -> [UInt8]? {
    document.map { CanonicalJSON.line($0.withoutEmptyMembers) }
  }

  /// A state and all that it leads to, the nearest first.
  private static func reached(from start: Int, by ways: [Set<Int>]) -> [Int] {
    var found = [start]
    var seen: Set<Int> = [start]
    var next = 0
    while next < found.count {
      for state in ways[found[next]].sorted() where seen.insert(state).inserted {
        found.append(state)
      }
      next += 1
    }
    return found
  }
}

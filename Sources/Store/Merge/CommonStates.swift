import JSON
import Workshop

/// The graph of the states that a record went through, from the histories of all writers. It finds
/// the last state that two states have in common, the base of a merge.
///
/// Every change has the whole document before and after it. So a state is recognised by its
/// content, in whichever history it is, and times do not count. A state that is in no history has
/// no known ancestors: it was edited by hand, or its writer's history has not arrived yet.
struct CommonStates {
  private var numbers: [[UInt8]?: Int] = [:]
  private var documents: [JSONValue?] = []
  private var parents: [Set<Int>] = []
  private var children: [Set<Int>] = []

  /// The graph of the changes of one record.
  init(_ changes: [Change]) {
    // The changes of votes and checkpoints have no documents.
    for change in changes where change.before != nil || change.after != nil {
      let before = number(of: change.before)
      let after = number(of: change.after)
      parents[after].insert(before)
      children[before].insert(after)
    }
  }

  /// The last states that two states have in common. There may be none, or more than one: when a
  /// change was undone and redone, each of two states comes from the other. The state `nil` is that
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
    if let number = numbers[content] { return number }
    numbers[content] = documents.count
    documents.append(document)
    parents.append([])
    children.append([])
    return documents.count - 1
  }

  private static func content(_ document: JSONValue?) -> [UInt8]? {
    document.map { CanonicalJSON.line($0.withoutEmptyMembers) }
  }

  /// A state and all that can be reached from it, the nearest first.
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

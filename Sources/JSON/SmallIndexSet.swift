/// A set of indices into an array. The first 64 need no memory of their own.
struct SmallIndexSet {
  private var first: UInt64 = 0
  private var others: Set<Int> = []

  var isEmpty: Bool { first == 0 && others.isEmpty }

  mutating func insert(_ index: Int) {
    if index < 64 { first |= 1 << index } else { others.insert(index) }
  }

  func contains(_ index: Int) -> Bool {
    index < 64 ? first & (1 << index) != 0 : others.contains(index)
  }
}

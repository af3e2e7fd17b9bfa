/// A set of places in a list. Those among the first 64 take no memory of their own.
struct PlaceSet {
  private var first: UInt64 = 0
  private var others: Set<Int> = []

  var isEmpty: Bool { first == 0 && others.isEmpty }

  mutating func insert(_ place: Int) {
    if place < 64 { first |= 1 << place } else { others.insert(place) }
  }

  func contains(_ place: Int) -> Bool {
    place < 64 ? first & (1 << place) != 0 : others.contains(place)
  }
}

/// Finds the known word that a typing mistake probably meant.
enum NearestWord {
  /// The known word with the smallest edit distance, if that is small for its length; the first of
  /// several.
  static func to(_ word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased())
    // Longer than any id, so not a typing mistake, and slow to compare.
    guard typed.count <= 130 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let letters = Array(candidate.lowercased())
      let bound = max(1, min(letters.count, typed.count) / 3)
      guard abs(letters.count - typed.count) <= bound else { continue }
      let distance = distance(typed, letters)
      if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Optimal string alignment: edits of one letter and swaps of neighbours.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var next = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      before = last
      last = next
    }
    return last[second.count]
  }
}

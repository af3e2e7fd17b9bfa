import Letters

/// A match of a search query in a text: the query's characters in order, regardless of case and
/// accents, not necessarily next to each other.
public struct FuzzyMatch: Hashable, Sendable {
  /// How good the match is: higher is better. Scores are comparable for the same query only.
  public var score: Int
  /// The indices of the matched characters in the text, from 0, ascending.
  public var positions: [Int]

  /// The best match of a query in a text; `nil` if some character is missing. White space in the
  /// query does not count. An empty query matches everything with a score of 0.
  public init?(_ query: String, in text: String) {
    let sought = query.filter { !$0.isWhitespace }.map(Self.folded)
    let shown = Array(text.prefix(Self.longest))
    guard sought.count <= shown.count else { return nil }
    guard !sought.isEmpty else {
      self.init(score: 0, positions: [])
      return
    }
    let folded = shown.map(Self.folded)
    guard Self.holds(sought, in: folded) else { return nil }
    let bonus = Self.bonuses(shown)
    // best[i][j]: the best score of the first i+1 sought characters, the last of them at j.
    var best: [[Int]] = []
    var from: [[Int]] = []
    for (row, character) in sought.enumerated() {
      var scores = [Int](repeating: Self.never, count: shown.count)
      var origins = [Int](repeating: -1, count: shown.count)
      var reached = Self.never
      var reachedAt = -1
      for column in shown.indices {
        if row > 0, column > 0 {
          // Every character between two matches costs a point.
          reached = reached == Self.never ? reached : reached - 1
          let candidate = best[row - 1][column - 1]
          if candidate > reached { (reached, reachedAt) = (candidate, column - 1) }
        }
        guard folded[column] == character else { continue }
        if row == 0 {
          scores[column] = Self.hit + 2 * bonus[column] - min(column, Self.farthestLead)
        } else if reached > Self.never {
          scores[column] = reached + Self.hit + bonus[column]
          origins[column] = reachedAt
          let before = best[row - 1][column - 1]
          if before > Self.never,
            before + Self.hit + max(bonus[column], Self.consecutive) > scores[column]
          {
            scores[column] = before + Self.hit + max(bonus[column], Self.consecutive)
            origins[column] = column - 1
          }
        }
      }
      best.append(scores)
      from.append(origins)
    }
    self.init(best: best, from: from)
  }

  private init(score: Int, positions: [Int]) {
    self.score = score
    self.positions = positions
  }

  /// The match of the best score, traced back through the table of origins.
  private init?(best: [[Int]], from: [[Int]]) {
    guard let last = best.last, let score = last.max(), score > Self.never,
      var column = last.firstIndex(of: score)
    else { return nil }
    var positions = [column]
    for row in stride(from: best.count - 1, to: 0, by: -1) {
      column = from[row][column]
      guard column >= 0 else { return nil }
      positions.append(column)
    }
    self.init(score: score, positions: positions.reversed())
  }

  private static let never = Int.min / 2
  private static let hit = 16
  private static let consecutive = 12
  private static let wordStart = 9
  private static let farthestLead = 6
  /// How many characters of a text are searched.
  private static let longest = 512

  /// The extra points of each character: those that begin a word get some.
  private static func bonuses(_ text: [Character]) -> [Int] {
    text.indices.map { index in
      guard text[index].isLetter || text[index].isNumber else { return 0 }
      guard index > 0 else { return wordStart + 1 }
      let before = text[index - 1]
      if !before.isLetter && !before.isNumber { return wordStart }
      return before.isLowercase && text[index].isUppercase ? wordStart - 2 : 0
    }
  }

  /// A character for comparing: lower case, without accents; of a ligature the first letter.
  private static func folded(_ character: Character) -> Character {
    if character.isASCII { return Character(character.lowercased()) }
    return LatinLetters.folded(String(character)).first ?? character
  }

  private static func holds(_ sought: [Character], in text: [Character]) -> Bool {
    var next = 0
    for character in text where next < sought.count && character == sought[next] { next += 1 }
    return next == sought.count
  }
}

extension Canvas {
  /// Writes a text on one line with the characters at `positions` (as in `FuzzyMatch`) in another
  /// role, and returns the number of columns it took.
  @discardableResult
  public mutating func put(
    _ text: String, highlighting positions: [Int], as role: Role = .match, x: Int, y: Int,
    style: Style = .text, maxWidth: Int = .max
  ) -> Int {
    let marked = Set(positions)
    var spans: [Span] = []
    for (index, character) in text.enumerated() {
      let wanted = marked.contains(index) ? Style(role, style.emphasis) : style
      if let last = spans.indices.last, spans[last].style == wanted {
        spans[last].text.append(character)
      } else {
        spans.append(Span(String(character), wanted))
      }
    }
    return put(spans, x: x, y: y, maxWidth: maxWidth)
  }
}

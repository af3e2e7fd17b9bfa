import Letters
import TestSupport
import Testing

@testable import TerminalKit

@Suite struct FuzzyMatchTests {
  @Test(arguments: [
    ("dr", "Data readiness", [0, 5]), ("data", "Data readiness", [0, 1, 2, 3]),
    ("SAV", "save", [0, 1, 2]), ("cafe", "Café", [0, 1, 2, 3]), ("é", "e", [0]),
    ("read", "already read it", [8, 9, 10, 11]), ("gv", "go to the vote", [0, 10]),
    ("d r", "Data readiness", [0, 5]), ("gs", "gapsScreen", [0, 4]), ("", "anything", []),
    ("łódź", "Lodz", [0, 1, 2, 3]),
  ])
  func itFindsWherePeopleWouldLook(query: String, text: String, positions: [Int]) {
    #expect(FuzzyMatch(query, in: text)?.positions == positions)
  }

  @Test(arguments: [("x", "abc"), ("ba", "ab"), ("aa", "a"), ("a", "")])
  func whatIsNotThereDoesNotMatch(query: String, text: String) {
    #expect(FuzzyMatch(query, in: text) == nil)
  }

  @Test(arguments: [
    ("vote", ["Vote on this question", "Go to the vote", "v o t e", "Devote"]),
    (
      "exp", ["Export the summary", "Next question: experience", "Take a checkpoint, then explain"]
    ),
    ("gap", ["Gaps", "Show the gaps", "Great alignment plan"]),
  ])
  func betterMatchesScoreHigher(query: String, inOrder: [String]) {
    let scores = inOrder.compactMap { FuzzyMatch(query, in: $0)?.score }
    #expect(scores.count == inOrder.count)
    #expect(scores == scores.sorted(by: >))
  }

  @Test func positionsAreAscendingAndHoldTheQuery() {
    var chance = SeededRandom(27)
    let letters = Array("abcABC é-")
    for _ in 0..<500 {
      let text = String((0..<12).map { _ in letters.randomElement(using: &chance) ?? "a" })
      let query = String((0..<3).map { _ in letters.randomElement(using: &chance) ?? "a" })
      guard let match = FuzzyMatch(query, in: text) else { continue }
      let shown = Array(text)
      let found = match.positions.map { LatinLetters.folded(String(shown[$0])) }
      #expect(found == query.filter { !$0.isWhitespace }.map { LatinLetters.folded(String($0)) })
      #expect(match.positions == match.positions.sorted())
      #expect(Set(match.positions).count == match.positions.count)
    }
  }

  @Test func matchedLettersAreDrawnInTheirOwnRole() {
    let canvas = drawn(16, 1) { canvas in
      canvas.put("Data readiness", highlighting: [0, 5, 6], x: 1, y: 0)
    }
    #expect(canvas.text == " Data readiness")
    #expect(canvas.styleMap == " y... yy.......")
  }
}

import JSON
import Testing

@testable import Session

@Suite("Where the rows of a table are once somebody changed it")
struct RowIndicesTests {
  private func rows(_ text: String) -> [JSONObject] {
    text.map { JSONObject([(key: "x", value: .string(String($0)))]) }
  }

  @Test(
    "A row is where its content is; else where it was, if none was taken out",
    arguments: [
      ("abc", "abc", [0, 1, 2]), ("abc", "xabc", [1, 2, 3]), ("abc", "cab", [1, 2, 0]),
      ("abc", "axc", [0, 1, 2]), ("abc", "ac", [0, nil, 1]), ("abc", "", [nil, nil, nil]),
      ("aab", "ab", [0, nil, 1]), ("ab", "abc", [0, 1]), ("ab", "xy", [0, 1]), ("", "a", []),
    ] as [(String, String, [Int?])])
  func indices(old: String, new: String, expected: [Int?]) {
    let indices = RowIndices(from: rows(old), to: rows(new))
    #expect(old.indices.enumerated().map { indices[$0.offset] } == expected)
  }

  @Test(
    "No two rows are at one place", arguments: ["", "a", "ab", "ba", "aab", "abc", "cba", "abab"])
  func distinct(old: String) {
    for new in ["", "a", "b", "ab", "ba", "aab", "abc", "cba", "xaxbxc", "abab", "bbaa"] {
      let indices = RowIndices(from: rows(old), to: rows(new))
      let found = old.indices.enumerated().compactMap { indices[$0.offset] }
      #expect(Set(found).count == found.count, "\(old) to \(new)")
      #expect(found.allSatisfy { $0 < new.count })
    }
  }
}

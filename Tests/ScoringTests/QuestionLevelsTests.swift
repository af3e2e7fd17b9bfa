import JSON
import Scoring
import Testing
import Workshop

/// Claimed and supported level (method, section 3).
@Suite struct QuestionLevelsTests {
  private func claim(
    _ answer: JSONValue?, ballots: [(String, JSONValue)]? = nil, gate: Int? = nil
  ) throws -> String {
    let question = try Sketch.only(answer, ballots: ballots, gate: gate)
    return "\(question.status) \(question.claimed)"
  }

  @Test func theTeamsAnswerComesFirstThenUnknownThenTheMedianThenNothing() throws {
    let ballots: [(String, JSONValue)] = [("ann", 1), ("bob", 4)]
    #expect(try claim(["level": 3], ballots: ballots) == "agreed 3")
    #expect(try claim(["level": 0], ballots: ballots) == "agreed 0")
    #expect(try claim(["level": "unknown"], ballots: ballots) == "unknown 0")
    #expect(try claim(nil, ballots: ballots) == "provisional 1")
    #expect(try claim(["note": "n"], ballots: ballots) == "provisional 1")
    #expect(try claim(["level": .null], ballots: ballots) == "provisional 1")
    #expect(try claim(nil, ballots: [("ann", 0)]) == "provisional 0")
    #expect(try claim(nil, ballots: [("ann", "unknown")]) == "unanswered 0")
    #expect(try claim(nil, ballots: [("obi", 4)]) == "unanswered 0")
    #expect(try claim(nil, ballots: []) == "unanswered 0")
    #expect(try claim(["note": "n"]) == "unanswered 0")
    #expect(try claim(nil) == "unanswered 0")
  }

  @Test func aLevelMayBeWrittenAsADouble() throws {
    #expect(try claim(["level": .number(3)]) == "agreed 3")
  }

  @Test(arguments: [
    ([3], 3), ([0, 4], 0), ([4, 0], 0), ([4, 1, 2], 2), ([4, 3, 2, 2], 2), ([4, 4, 3, 0, 3], 3),
    ([0, 1, 2, 3, 4, 4], 2),
  ]) func theLowerMedian(_ levels: [Int], _ median: Int) throws {
    let people = ["ann", "bob", "cem", "dee", "eva", "fay"]
    let ballots = zip(people, levels).map { ($0, JSONValue($1)) }
    #expect(try claim(nil, ballots: ballots) == "provisional \(median)")
    #expect(
      try claim(nil, ballots: ballots + [("obi", 4), ("stranger", "unknown")])
        == "provisional \(median)")
  }

  @Test func notApplicableNeedsAReasonAndNoGate() throws {
    let away: JSONValue = ["level": "notApplicable", "reason": "no such tool"]
    let ballots: [(String, JSONValue)] = [("ann", 2), ("bob", 2)]
    let question = try Sketch.only(away, ballots: ballots)
    #expect(question.status == .notApplicable)
    #expect(question.missing.isEmpty && question.agreement.rated == 2)
    #expect(question.agreement.shift == nil)
    // It is refused and counts as no level.
    for reason in ["", " ", "\u{A0}\u{3000}\n"] {
      let blank: JSONValue = ["level": "notApplicable", "reason": .string(reason)]
      #expect(try claim(blank) == "unanswered 0")
      #expect(try claim(blank, ballots: ballots) == "provisional 2")
    }
    #expect(try claim(away, gate: 1) == "unanswered 0")
    #expect(try claim(away, ballots: ballots, gate: 0) == "provisional 2")
  }

  @Test func theReasonOfAQuestionThatAppliesCountsForNothing() throws {
    #expect(try claim(["level": 2, "reason": "left over"]) == "agreed 2")
  }

  /// `claimed` with these field values and note: the supported level and what is missing.
  private func support(
    _ claimed: JSONValue, _ fields: JSONValue = [:], note: String = ""
  ) throws -> String {
    let question = try Sketch.only(
      ["level": claimed, "fields": fields, "note": .string(note)],
      fields: [
        Sketch.field("a", "text", at: 2), Sketch.field("b", "text", at: 3),
        Sketch.field("c", "text"),
        Sketch.field("d", "date", at: 3, JSONObject([("past", true)])),
      ])
    let missing = question.missing.map { "\($0.field):\($0.why.rawValue)" }
    return ([String(question.supported)] + missing).joined(separator: " ")
  }

  @Test func theHighestLevelWithEveryFieldFilled() throws {
    let full: JSONValue = ["a": "x", "b": "x", "d": "2026-11-23"]
    #expect(try support(4, full) == "4")
    #expect(try support(3, full) == "3")
    #expect(try support(4, ["a": "x", "b": "x"]) == "2 d:empty")
    #expect(try support(4, ["a": "x", "d": "2026-11-24"]) == "2 b:empty d:future")
    #expect(try support(4, ["b": "x", "d": "2026-11-23"]) == "1 a:empty")
    #expect(try support(2, ["b": "x"]) == "1 a:empty")
    #expect(try support(1, ["b": "x"]) == "1")
    #expect(try support(4, ["a": 3], note: "n") == "1 a:type b:empty d:empty")
    #expect(try support("unknown", full) == "0")
    #expect(try support(.null, full) == "0")
  }

  @Test func aboveZeroANoteOrAnyFilledFieldIsNeeded() throws {
    #expect(try support(0) == "0")
    #expect(try support(1) == "0")
    #expect(try support(1, note: "n") == "1")
    #expect(try support(1, note: " \u{A0}") == "0")
    // One that is not required counts, and so does one required only later.
    #expect(try support(1, ["c": "x"]) == "1")
    #expect(try support(1, ["d": "2026-01-01"]) == "1")
    #expect(try support(1, ["c": " "]) == "0")
    #expect(try support(1, ["other": "x"]) == "0")
    #expect(try support(4, ["c": "x"]) == "1 a:empty b:empty d:empty")
  }

  @Test func aFieldRequiredAtOneHoldsTheLevelAtZero() throws {
    let fields = [Sketch.field("a", "text", at: 1), Sketch.field("b", "text", at: 2)]
    let question = try Sketch.only(["level": 3, "fields": ["b": "x"]], fields: fields)
    #expect(question.supported == 0 && question.unsupported == 3)
    #expect(question.missing.map(\.field.text) == ["a"])
  }

  @Test func withoutFieldsWhatIsClaimedIsSupported() throws {
    for level in 0...4 {
      let question = try Sketch.only(["level": JSONValue(level)], target: 3)
      #expect(question.supported == level && question.unsupported == 0)
      #expect(question.gap == max(0, 3 - level))
    }
  }

  /// The ballots' median is claimed like the team's level: it needs the same fields.
  @Test func aMedianIsSupportedByTheFieldsTheTeamFilledIn() throws {
    let fields = [Sketch.field("a", "text", at: 2)]
    let ballots: [(String, JSONValue)] = [("ann", 3)]
    #expect(try Sketch.only(nil, fields: fields, ballots: ballots).supported == 0)
    let filled = try Sketch.only(["fields": ["a": "x"]], fields: fields, ballots: ballots)
    #expect(filled.status == .provisional && filled.supported == 3)
  }

  /// Every claim with every subset of fields required at 1 to 4, against the words of the method.
  @Test func everyClaimWithEverySetOfFields() throws {
    let names = ["a", "b", "c", "d"]
    let fields = names.enumerated().map { Sketch.field($1, "text", at: $0 + 1) }
    for claimed in 0...4 {
      for set in 0..<16 {
        for note in ["", "n"] {
          let filled = names.indices.filter { set & (1 << $0) != 0 }
          let values = JSONObject(filled.map { (names[$0], "x") })
          let question = try Sketch.only(
            ["level": JSONValue(claimed), "fields": .object(values), "note": .string(note)],
            fields: fields)
          let expected = (0...claimed).last { level in
            level == 0
              || ((0..<level).allSatisfy(filled.contains)
                && !(filled + (note.isEmpty ? [] : [9])).isEmpty)
          }
          check(question.supported == expected, "level \(claimed), fields \(filled), \(note)")
          check(
            question.missing.map(\.field.text)
              == (0..<claimed).filter { !filled.contains($0) }.map { names[$0] })
        }
      }
    }
  }
}

import TestSupport
import Testing
import Workshop

@testable import pilotage

/// Arguments made of pieces that mean something, from a seed: whatever is refused is refused in words
/// that may be shown on a terminal, and nothing crashes.
@Suite struct AnyInputTests {
  private static let pieces = [
    "register", "measure", "sources", "better", "data.audit", "ben-ode", "Ana Ruiz", "executive",
    "tool", "owner", "=", ":", ",", "\\,", "\\", ";", " ", "", "3", "-1", "4", "unknown", "1e999",
    "notApplicable", "lower", "2026-02-30", "+9999m", "é", "e\u{301}", "=\u{338}", "\u{202E}",
    "\u{1B}]0;x\u{7}", "\u{9B}2J", "\u{0}", "\r\n", "👩‍👩‍👧‍👦", "../../x", "a",
    String(repeating: "x", count: 70),
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func isTakenOrRefused(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let state = WorkshopState(details: try details(), playbook: try builtIn())
    let questions = [
      try question("governance.tools"), try question("outcomes.measure"),
      try questionOfEveryKind(),
    ]
    for _ in 0..<60 {
      let count = Int.random(in: 1...7, using: &random)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      refusable { _ = try Supposition.levels([text], in: state) }
      refusable { _ = try ParticipantInput.participant(text, in: state.playbook) }
      for question in questions {
        refusable { _ = try RowInput(text, of: question) }
        for input in [
          AnswerInput(level: text), AnswerInput(fields: [text]), AnswerInput(items: [text]),
          AnswerInput(note: text, reason: text), AnswerInput(dissents: [text]),
        ] {
          refusable {
            var answer = Answer()
            answer.apply(try input.edits(of: question, in: state.details))
            try input.check(answer, to: question.id, in: state.playbook)
          }
        }
      }
    }
  }

  private func refusable(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      #expect(!Failure(error).message.printable.hasControlCharacters)
    }
  }
}

import JSON
import Store
import TestSupport
import Testing
import Workshop

@testable import pilotage

/// Lines at random: nothing breaks, and what was accepted is on the disk.
struct AskRandomTests {
  private static let lines: [String] =
    [
      "", "", "", "", "0", "1", "2", "3", "4", "-", "x", ".", "..", "...", ".5", "back", "skip",
      "go 1", "go 2", ".go 3", ".go kinds", "11,5", "1,000", "2026-12-11", "2026-02-30", "1e400",
      "Ana Ruiz", "b", "No, never", "add", ".add", ".delete 1", "delete 2", "a line of text",
      "漢字 ümläut", "\u{202E}turned", " spaces ", ".nonsense", "?", ".done", ".clear", ".more",
      ".all", "12345678901234567890", "-0", "99", String(repeating: "long ", count: 500),
    ] + AskWord.allCases.filter { $0 != .leave }.map { ".\($0.rawValue)" }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func anything(seed: UInt64) throws {
    var random = SeededRandom(seed)
    var talk = try Talk()
    for step in 0..<120 {
      let line = try #require(Self.lines.randomElement(using: &random))
      let said = talk.say(line)
      #expect(
        said.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      // What the dialogue holds is what the disk holds, after every line.
      if step % 10 == 0 { try expectKept(talk) }
    }
    _ = talk.end()
    try expectKept(talk)
    let report = try talk.bench.run("validate", "w")
    #expect(report.status == 0, "\(report.output)")
  }

  private func expectKept(_ talk: Talk) throws {
    let state = try talk.folder.load(strict: true).state
    let known = talk.dialogue.open.state.answers
    #expect(Set(state.answers.keys) == Set(known.keys))
    for (question, answer) in state.answers {
      let body = JSONValue.object(answer.body).withoutEmptyMembers
      let held = known[question].map { JSONValue.object($0.body).withoutEmptyMembers }
      #expect(held == body)
    }
  }

  /// The same through the program itself.
  @Test(arguments: 100..<106 as Range<UInt64>)
  func throughTheProgram(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let bench = try Talk().bench
    var lines: [String] = []
    for _ in 0..<200 { lines.append(try #require(Self.lines.randomElement(using: &random))) }
    for arguments in [["ask", "w"], ["ask", "w", "--as", "ben-ode"]] {
      let outcome = try bench.run(arguments, input: Array(lines.joined(separator: "\n").utf8))
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
      #expect(try bench.done("validate", "w").output.isEmpty)
    }
  }
}

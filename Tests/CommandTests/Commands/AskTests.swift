import Glibc
import JSON
import TestSupport
import Testing
import Workshop

@testable import pilotage

/// `pilotage ask` as a script runs it: through files, without a terminal.
struct AskTests {
  private let bench: Bench

  init() throws { bench = try Talk().bench }

  private func ask(_ input: [UInt8]) throws -> Outcome {
    try bench.run(["ask", "w"], input: input)
  }

  private func answer(_ question: String = "all.gate") throws -> JSONObject? {
    try JSONValue.parse(bench.scratch.bytes("w/answers/\(question).json")).object
  }

  /// Without a terminal nothing waits: it reads what is there and ends.
  @Test func theEndOfInputLeaves() throws {
    let told = try bench.done("ask", "w").output
    #expect(told.contains("Question 3 of 3: Gate"))
    #expect(
      told.contains("All is kept.\n0 of 3 answered; the next without an agreed answer is Gate.\n"))
    #expect(!bench.scratch.exists("w/answers"))
    #expect(!told.contains("> "))
  }

  /// What was said is kept, however the input ends: in a text, in a row, without a line feed.
  @Test func whatWasSaidIsKept() throws {
    try bench.done("ask", "w", input: "2\nA note\nthat goes on")
    #expect(try answer()?["note"] == "A note\nthat goes on")
    try bench.done("ask", "w", input: "2\n\n\n\n\n\n\n\nadd\nOCR\n3")
    let fields = try answer("all.kinds")?["fields"]?.object
    #expect(fields?["table"] == [["what": "OCR", "much": 3]])
    #expect(try bench.done("validate", "w").output.isEmpty)
    let history = try bench.done("history", "w").output
    #expect(history.contains("note: A note"))
  }

  @Test func linesOfWindows() throws {
    try bench.done("ask", "w", input: "\u{FEFF}2\r\nA note\r\n\r\nand more\r\n.\r\n.leave\r\n")
    #expect(try answer()?["note"] == "A note\n\nand more")
  }

  @Test func whatCantBeTaken() throws {
    let long = [UInt8](repeating: 0x78, count: 65_537) + [0x0A]
    #expect(try ask(Array("2\n".utf8) + long).output.contains("longer than 64 KiB"))
    #expect(try answer()?["note"] == nil)
    let most = [UInt8](repeating: 0x79, count: 65_536) + [0x0A]
    #expect(try ask(Array(".go 3\n\n".utf8) + most).status == 0)
    #expect(try answer()?["note"]?.string?.utf8.count == 65_536)
    let bad = try ask(Array(".go 3\n\n".utf8) + [0xC3, 0x28, 0x0A])
    #expect(bad.status == 0)
    #expect(bad.output.contains("That line is not UTF-8. It is not taken."))
    let arrow = try ask(Array(".go 3\n\n\u{1B}[A\n\u{9B}1m\n\u{0}\n".utf8))
    #expect(arrow.output.contains("keys that are no text"))
    #expect(arrow.output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(try answer()?["note"]?.string?.utf8.count == 65_536)
  }

  @Test func aCheckpointIsOnlyRead() throws {
    try bench.done("demo", "d", "--no-open")
    let name = try #require(TemporaryFolder.names(bench.scratch.path + "/d/checkpoints").first)
    let file = "d/checkpoints/" + name
    let before = try bench.scratch.bytes(file)
    let told = try bench.done("ask", file, input: "3\n\n.clear\ngo measure\n.all\nadd\ngaps\n")
      .output
    #expect(told.contains("A checkpoint stays as it was taken"))
    #expect(told.contains("Not understood: 3."))
    #expect(told.contains("Measure: "))
    #expect(try bench.scratch.bytes(file) == before)
    #expect(try bench.refused(64, "ask", file, "--as", "zoe-lindqvist").contains("a checkpoint"))
  }

  @Test func whatIsNoWorkshop() throws {
    try bench.refused(66, "ask", "nowhere")
    try bench.refused(64, "ask")
    try bench.scratch.put("{}", "w/playbook.json")
    try bench.refused(65, "ask", "w")
  }

  /// An answer that can't be kept waits, and the end tells so.
  @Test func whatCantBeKept() throws {
    try bench.scratch.folder("w/answers/all.gate.json")
    let outcome = try bench.run("ask", "w", input: "3\n\n\n4\n")
    #expect(outcome.status != 0)
    #expect(outcome.output.contains("Not kept yet: "))
    #expect(outcome.output.contains("1 change is not kept:"))
    #expect(outcome.errors.hasPrefix("pilotage: ") && outcome.errors.contains("all.gate.json"))
    // What has its own file is kept all the same.
    #expect(try answer("all.kinds")?["level"] == 4)
  }

  @Test func aReaderThatHasGoneAwayIsNoNoise() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let outcome = try bench.run(["ask", "w"], input: Array("2\n".utf8), descriptor: ends[1])
    #expect(outcome.status == 74)
    #expect(outcome.errors.isEmpty)
  }
}

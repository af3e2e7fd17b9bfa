import JSON
import TestSupport
import Testing
import Workshop

/// The playbooks of one's own.
struct PlaybookTests {
  @Test func fromTemplateToWorkshop() throws {
    let bench = try Bench()
    let file = bench.scratch.path + "/home/config/pilotage/playbooks/our-own.json"
    #expect(try bench.done("playbook", "list").lines.count == 1)
    #expect(try bench.done("playbook", "new", "our-own").output.contains(file))
    // It stays as it is when it is asked for again.
    let bytes = try TemporaryFolder.bytes(at: file)
    try bench.refused(73, "playbook", "new", "our-own")
    #expect(try TemporaryFolder.bytes(at: file) == bytes)
    #expect(CanonicalJSON.bytes(try JSONValue.parse(bytes)) == bytes)

    #expect(try bench.done("playbook", "list").lines.count == 2)
    #expect(try bench.done("playbook", "validate", "our-own", file).output.isEmpty)
    #expect(try bench.done("playbook", "show", "our-own").output.contains("our-own"))
    #expect(
      try bench.done("playbook", "show", "our-own", "--format", "json").output
        == String(decoding: bytes, as: UTF8.self))
    try bench.done("new", "w", "--title", "T", "--organisation", "O", "--playbook", "our-own")
    #expect(try bench.scratch.bytes("w/playbook.json") == bytes)
    try bench.done("answer", "w", "people.time", "--level", "1")
    try bench.done("score", "w")
    #expect(try bench.done("validate", "w").output.isEmpty)
  }

  /// The template shows each thing that a playbook can have.
  @Test func templateHasEverything() throws {
    let bench = try Bench()
    try bench.done("playbook", "new", "Über uns.json")
    let json = try JSONValue.parse(bench.scratch.bytes("Über uns.json"))
    let playbook = try Playbook(json: json)
    #expect(playbook.id.text == "uber-uns")
    #expect(playbook.faults.isEmpty)
    let fields = playbook.questions.flatMap(\.fields)
    let columns = fields.flatMap(\.columns)
    let kinds = Set((fields + columns).map(\.kind))
    #expect(kinds == Set(FieldKind.allCases).subtracting([.longText]))
    #expect(fields.contains { $0.meets != nil })
    #expect(fields.contains { $0.past && $0.maxAgeDays != nil })
    #expect(fields.contains { $0.min != nil })
    #expect(columns.contains { $0.required })
    #expect(playbook.stages.contains { $0.gate != nil })
  }

  @Test func faultsWithTheirPlace() throws {
    let bench = try Bench()
    try bench.done("playbook", "new", "p.json")
    let sound = try bench.scratch.text("p.json")
    let broken = sound.replacing(#""weight": 2"#, with: #""weight": 0"#)
    try bench.scratch.put(broken, "p.json")
    let outcome = try bench.run("playbook", "validate", "p.json")
    #expect(outcome.status == 1)
    let line = 1 + (broken.components(before: #""weight": 0"#).count { $0 == "\n" })
    #expect(
      outcome.output == "p.json:\(line): decisions[1].questions[0].weight: must be above 0\n")
    #expect(
      try bench.refused(65, "playbook", "show", "p.json").contains(
        "decisions[1].questions[0].weight"))
    try bench.refused(65, "new", "w", "--title", "T", "--organisation", "O", "--playbook", "p.json")
    #expect(!bench.scratch.exists("w"))
  }

  @Test func otherFiles() throws {
    let bench = try Bench()
    try bench.workshop()
    let outcome = try bench.run("playbook", "validate", "w/workshop.json", "five-decisions")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("w/workshop.json:"))
    #expect(outcome.output.contains("should be pilotage/playbook/1"))
    #expect(try bench.run("playbook", "validate", "no.json", "w/workshop.json").status == 66)
  }
}

extension String {
  /// What stands before the first occurrence of a text.
  fileprivate func components(before text: String) -> Substring {
    firstRange(of: text).map { self[..<$0.lowerBound] } ?? ""
  }
}

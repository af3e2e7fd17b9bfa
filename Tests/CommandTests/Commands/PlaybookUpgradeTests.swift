import Glibc
import JSON
import TestSupport
import Testing

/// A workshop is given a newer version of its playbook.
struct PlaybookUpgradeTests {
  /// A playbook `p`. `questions` are ids; the gate asks for the first.
  private static func playbook(
    _ version: String, _ questions: [String], stages: [String] = ["now", "later"],
    roles: [String] = ["r"], id: String = "p", title: String = "P"
  ) -> String {
    let targets = stages.map { #""\#($0)": 1"# }.joined(separator: ", ")
    let asked = questions.map { question in
      """
      { "id": "d.\(question)", "title": "\(question.uppercased())", "ask": "?",
        "descriptors": [ "0", "1", "2", "3", "4" ], "advice": [ "1", "2", "3", "4" ],
        "targets": { \(targets) } }
      """
    }
    return """
      { "format": "pilotage/playbook/1", "id": "\(id)", "version": "\(version)", "title": "\(title)",
        "levels": [ { "name": "a" }, { "name": "b" }, { "name": "c" }, { "name": "d" },
          { "name": "e" } ],
        "roles": [ \(roles.map { #"{ "id": "\#($0)", "name": "R" }"# }.joined(separator: ", ")) ],
        "stages": [ \(stages.map { #"{ "id": "\#($0)", "title": "S", "gate": "g" }"# }
          .joined(separator: ", ")) ],
        "decisions": [ { "id": "d", "title": "D", "questions": [ \(asked.joined(separator: ", ")) ] } ],
        "gates": [ { "id": "g", "title": "G", "conditions": [ { "id": "c", "label": "C",
          "requirements": [ { "question": "d.\(questions[0])", "minimum": 1 } ] } ] } ] }
      """
  }

  /// A workshop `w` that asks x, y and z by version 1.0.0.
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.scratch.put(Self.playbook("1.0.0", ["x", "y", "z"], roles: ["r", "s"]), "one.json")
    try bench.done(
      "new", "w", "--title", "T", "--organisation", "O", "--playbook", "one.json",
      "--participant", "Ana, r")
    return bench
  }

  @Test func answersStay() throws {
    let bench = try bench()
    try bench.done("answer", "w", "d.x", "--level", "1")
    try bench.done("answer", "w", "d.y", "--level", "2")
    try bench.done("answer", "w", "d.z", "--level", "notApplicable", "--reason", "none")
    try bench.done("vote", "w", "d.y", "--as", "ana", "--level", "2")
    try bench.done("reveal", "w", "d.y")
    let answer = try bench.scratch.bytes("w/answers/d.y.json")
    try bench.scratch.put(Self.playbook("1.1.0", ["z", "x", "new"]), "two.json")
    let told = try bench.done("playbook", "upgrade", "w", "--playbook", "two.json", "--as", "Ana")
    let file = try #require(TemporaryFolder.names(bench.scratch.path + "/w/checkpoints").first)
    #expect(file.hasSuffix("-before-playbook-1-1-0.json"))
    #expect(
      told.lines == [
        "The playbook p is now at version 1.1.0; it was 1.0.0. The workshop as it was before is "
          + "kept in w/checkpoints/\(file).",
        "New question: NEW (d.new).",
        "No longer asked: Y (d.y); what is on record (its answer, its ballots) stays on the disk "
          + "and counts for nothing.",
        "Not applicable until now: Z (d.z); a gate asks for it, so it counts as not answered.",
      ])
    #expect(try bench.scratch.bytes("w/answers/d.y.json") == answer)
    #expect(try bench.scratch.text("w/workshop.json").contains(#""version": "1.1.0""#))
    #expect(try bench.scratch.text("w/playbook.json").contains("d.new"))
    let before = try bench.scratch.text("w/checkpoints/" + file)
    #expect(before.contains(#""name": "before playbook 1.1.0""#))
    #expect(before.contains(#""version": "1.0.0""#))
    // The two can be compared by what both ask: x and z of x, y, z, new.
    let compared = try bench.done("compare", "w/checkpoints/" + file, "w", "--format", "json")
    let document = try #require(try JSONValue.parse(Array(compared.output.utf8)).object)
    #expect(document["overlap"] == JSONValue(0.5))
    #expect(document["onlyBefore"] == ["d.y"])
    #expect(document["onlyAfter"] == ["d.new"])
    // What is left over is named, and the answer is heard again when its question comes back.
    #expect(try bench.run("validate", "w").output.contains("d.y"))
    try bench.scratch.put(Self.playbook("1.2.0", ["x", "y", "z", "new"]), "three.json")
    try bench.done("playbook", "upgrade", "w", "--playbook", "three.json")
    #expect(try bench.done("explain", "w", "d.y").output.contains("level 2"))
    // But for the checkpoint of the version that did not ask it.
    let faults = try bench.run("validate", "w").lines
    #expect(faults.allSatisfy { $0.hasPrefix("w/checkpoints/") }, "\(faults)")
  }

  @Test func ofTheSameId() throws {
    let bench = try bench()
    // Nowhere but in the workshop.
    #expect(try bench.refused(64, "playbook", "upgrade", "w").contains("--playbook"))
    try bench.scratch.folder("home/config/pilotage/playbooks")
    try bench.scratch.put(
      Self.playbook("2", ["x", "y", "z"]), "home/config/pilotage/playbooks/p.json")
    let told = try bench.done("playbook", "upgrade", "w")
    #expect(told.lines.count == 2)
    #expect(told.lines.last == "It asks the same questions.")
    // The built-in one, at the version it has.
    try bench.done("new", "b", "--title", "T", "--organisation", "O")
    #expect(try bench.refused(1, "playbook", "upgrade", "b").contains("already"))
  }

  @Test func whatIsRefused() throws {
    let bench = try bench()
    let start = TemporaryFolder.files(bench.scratch.path + "/w")
    func refused(_ words: String, _ playbook: String) throws {
      try bench.scratch.put(playbook, "p.json")
      let told = try bench.refused(1, "playbook", "upgrade", "w", "--playbook", "p.json")
      #expect(told.contains(words), "\(told)")
    }
    let asked = ["x", "y", "z"]
    try refused("has version 1.0.0 already", Self.playbook("1.0.0", asked, roles: ["r", "s"]))
    try refused("give it a higher one", Self.playbook("1.0.0", ["x", "y"]))
    try refused("this one is older: 0.9", Self.playbook("0.9", asked))
    try refused("this one is older: 1.0.0-draft", Self.playbook("1.0.0-draft", asked))
    try refused("by the playbook p, and this one is q", Self.playbook("2", asked, id: "q"))
    try refused(
      "choose one that both have (later): pilotage set DIR --stage S",
      Self.playbook("2", asked, stages: ["later", "last"]))
    try refused(
      "choose one that both have (s): pilotage participant set DIR ana --role R",
      Self.playbook("2", asked, roles: ["s", "t"]))
    try refused("nor any other", Self.playbook("2", asked, stages: ["last"]))
    try bench.refused(66, "playbook", "upgrade", "w", "--playbook", "no.json")
    try bench.refused(66, "playbook", "upgrade", "no")
    try bench.refused(64, "playbook", "upgrade", "w", "--playbook", "nobody-has-it")
    try bench.scratch.put(Self.playbook("2", asked, title: " "), "p.json")
    try bench.refused(65, "playbook", "upgrade", "w", "--playbook", "p.json")
    // No checkpoint is left behind, and nothing is changed.
    #expect(TemporaryFolder.files(bench.scratch.path + "/w") == start)
    #expect(try bench.scratch.text("w/playbook.json").contains(#""version": "1.0.0""#))

    // A record that can't be read would be missing from the checkpoint.
    try bench.scratch.put(Self.playbook("2", asked), "p.json")
    try bench.done("answer", "w", "d.x", "--level", "1")
    try bench.scratch.put("{", "w/answers/d.x.json")
    try bench.refused(65, "playbook", "upgrade", "w", "--playbook", "p.json")
    #expect(try bench.scratch.text("w/playbook.json").contains(#""version": "1.0.0""#))
  }
}

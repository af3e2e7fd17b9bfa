import JSON
import TestSupport
import Testing

/// Checkpoints are taken, and what changed since is told.
struct CompareTests {
  private func json(_ outcome: Outcome) throws -> JSONObject {
    try #require(try JSONValue.parse(Array(outcome.output.utf8)).object)
  }

  private func expected(_ bench: Bench, _ status: Int32, _ arguments: String...) throws -> Outcome {
    let outcome = try bench.run(arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    return outcome
  }

  @Test func aCheckpointIsNamedByItsPath() throws {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("answer", "w", "data.audit", "--level", "1", "--note", "n")
    let first = try #require(try bench.done("checkpoint", "w", " Zweites Gespräch ").lines.first)
    #expect(first.hasPrefix("w/checkpoints/") && first.hasSuffix("-zweites-gesprach.json"))
    #expect(try bench.scratch.text(first).contains(#""name": "Zweites Gespräch""#))
    let bytes = try bench.scratch.bytes(first)
    // The same name again is another file; a slash at the end is not doubled.
    let second = try #require(
      try bench.done("checkpoint", "w/", "Zweites Gespräch", "--as", "Ana").lines.first)
    #expect(second.hasPrefix("w/checkpoints/") && second.hasSuffix("-zweites-gesprach-2.json"))
    #expect(try bench.scratch.bytes(first) == bytes)
    #expect(try bench.done("score", first, "--format", "json").output.contains("\"on\""))
    #expect(try bench.done("history", "w").output.contains(" Ana: the checkpoint "))
    #expect(try bench.done("validate", "w").output.isEmpty)

    #expect(try bench.refused(64, "checkpoint", "w", " ").contains("must not be blank"))
    #expect(try bench.refused(64, "checkpoint", "w", "a\u{1B}b").contains("can't be seen"))
    try bench.refused(64, "checkpoint", "w")
    try bench.refused(66, "checkpoint", "no", "x")
    #expect(TemporaryFolder.names(bench.scratch.path + "/w/checkpoints").count == 2)
    // What can't be read would be missing from the copy for good.
    try bench.scratch.put("{", "w/answers/data.audit.json")
    try bench.refused(65, "checkpoint", "w", "x")
    #expect(TemporaryFolder.names(bench.scratch.path + "/w/checkpoints").count == 2)
  }

  @Test func whatChangedSince() throws {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("answer", "w", "data.audit", "--level", "1", "--note", "n")
    try bench.done("answer", "w", "data.shape", "--level", "1", "--note", "n")
    let file = try #require(try bench.done("checkpoint", "w", "First session").lines.first)
    let id = String(file.dropFirst("w/checkpoints/".count).dropLast(".json".count))

    let same = try json(bench.done("compare", file, "w", "--check", "--format", "json"))
    #expect(same["regressions"] == [])
    #expect(same["overlap"] == 1)

    try bench.done("answer", "w", "data.audit", "--level", "0")
    try bench.done("answer", "w", "data.access", "--level", "1", "--note", "n")
    // Only with --check a regression is a no.
    let told = try expected(bench, 0, "compare", file, "w")
    #expect(told.output.contains("First session, "))
    #expect(told.output.contains("1 question fell."))
    #expect(told.output.contains("Audit (data.audit): level 1 → 0, the team now says level 0"))
    #expect(told.output.contains("Access (data.access): level 0 → 1"))
    let checked = try expected(bench, 1, "compare", file, "w", "--check")
    #expect(checked.output == told.output)
    let document = try json(
      expected(bench, 1, "compare", file, "w", "--check", "--format", "json"))
    #expect(document["regressions"] == ["data.audit"])
    #expect(document["format"] == "pilotage/comparison/1")
    #expect(document["before"]?.object?["name"] == "First session")
    #expect(document["after"]?.object?["taken"] == .null)

    // By the checkpoint's id, beside the folder it is of.
    #expect(try expected(bench, 0, "compare", id, "w").output == told.output)
    #expect(
      try bench.refused(64, "compare", "2020-01-01-x", "w").contains("there is no checkpoint"))
    // The other way round what fell moved up.
    let turned = try json(expected(bench, 1, "compare", "w", id, "--check", "--format", "json"))
    #expect(turned["regressions"] == ["data.access"])
  }

  @Test func twoFoldersAreToldApart() throws {
    let bench = try Bench()
    try bench.workshop()
    for folder in ["north", "north/pilot", "south", "south/pilot"] {
      try bench.done("new", folder, "--title", "Invoice triage", "--organisation", "Acme")
    }
    func sides(_ first: String, _ second: String) throws -> [String] {
      try bench.done("compare", first, second).lines
        .filter { $0.hasPrefix("Before  ") || $0.hasPrefix("After ") }
        .compactMap { $0.split(separator: ",").first?.split(separator: " ").last.map(String.init) }
    }
    #expect(try sides("w", "north/pilot/") == ["w", "pilot"])
    #expect(try sides("south/pilot", "north/pilot") == ["south/pilot", "north/pilot"])
    let file = try #require(try bench.done("checkpoint", "w", "x").lines.first)
    #expect(try sides(file, "w").last == "now")
  }

  @Test func theStageCanBeAnother() throws {
    let bench = try Bench()
    try bench.workshop()
    let file = try #require(try bench.done("checkpoint", "w", "x").lines.first)
    let other = try json(
      bench.done("compare", file, "w", "--stage", "scale", "--format", "json"))
    #expect(other["stage"] == "scale")
    #expect(
      try bench.refused(64, "compare", file, "w", "--stage", "scal").contains("did you mean scale"))
  }

  @Test func trouble() throws {
    let bench = try Bench()
    try bench.workshop()
    try bench.refused(64, "compare", "w")
    try bench.refused(64, "compare", "w", "w", "--format", "csv")
    try bench.refused(64, "compare", "w", "")
    try bench.refused(66, "compare", "w", "no/such")
    try bench.refused(66, "compare", "no.json", "w")
    try bench.refused(66, "compare", "a", "b")
    try bench.refused(66, "compare", "home", "w")
    try bench.scratch.put("{}", "x.json")
    try bench.refused(65, "compare", "x.json", "w")
  }
}

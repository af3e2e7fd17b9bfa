import JSON
import TestSupport
import Testing

/// A workshop from its making to its summary, as a script would do it.
struct StoryTests {
  @Test func fromNewToValidate() throws {
    let bench = try Bench()
    let made = try bench.done(
      "new", "w", "--title", "Invoice triage", "--organisation", "Acme Foods",
      "--pilot", "Read supplier invoices", "--participant", "Ana Ruiz, executive, COO")
    let count = try builtIn().questions.count
    #expect(
      made.lines == [
        "Made Invoice triage in w: \(count) questions of Five decisions from pilot to production, "
          + "1 participant; open it with: pilotage open w"
      ])
    #expect(try bench.done("participant", "add", "w", "Ben Ode, manager").lines == ["ben-ode"])
    #expect(
      try bench.done("participant", "add", "w", "Ben Ode, manager", "--observer").lines
        == ["ben-ode-2"])

    // Nobody answered yet.
    #expect(try bench.run("gate", "w").status == 1)
    let empty = try bench.done("score", "w", "--format", "json", "--on", "2026-11-24")
    #expect(empty.output.contains(#""coverage": 0"#))

    let answered = try bench.done(
      "answer", "w", "outcomes.measure", "--level", "3", "--field", "measure=Minutes per invoice",
      "--field", "unit=min", "--field", "better=lower", "--field", "baseline=11.5",
      "--field", "target=4", "--field", "by=2027-03-31", "--note", "CFO wants cost per invoice",
      "--dissent", "ben-ode: no baseline for Lyon", "--as", "Ana")
    #expect(answered.lines.count == 1)
    #expect(answered.output.hasPrefix("outcomes.measure: claimed 3, supported 2; "))
    #expect(
      try bench.done(
        "answer", "w", "governance.tools", "--level", "2",
        "--row", #"register:tool=OCR\, fast,purpose=read,owner=Ana,outputOwner=Ben"#
      ).lines == ["governance.tools: claimed 2, supported 2; nothing missing"])

    let score = try bench.done("score", "w", "--on", "2026-11-24")
    #expect(score.output.contains("outcomes.measure"))
    #expect(score.output.contains("24 Nov 2026"))
    let supposed = try bench.done("score", "w", "--suppose", "data.audit=4", "--format", "json")
    #expect(supposed.output != (try bench.done("score", "w", "--format", "json")).output)
    #expect(try bench.done("explain", "w", "outcomes.measure").output.contains("level 2"))
    #expect(try bench.done("gaps", "w", "--limit", "1").output.contains("first 1 of"))
    let gate = try bench.run("gate", "w", "launch")
    #expect(gate.status == 1)
    #expect(gate.output.contains("no baseline for Lyon"))
    #expect(gate.errors.isEmpty)
    try bench.done("forecast", "w", "--by", "2027-01-01")

    for (format, start) in [
      ("markdown", "# Invoice triage"), ("html", "<!"), ("csv", "id,decision,title"), ("json", "{"),
    ] {
      let printed = try bench.done("export", "w", "--format", format, "--on", "2026-11-24")
      #expect(printed.output.lowercased().hasPrefix(start.lowercased()), "\(format)")
      let told = try bench.done(
        "export", "w", "--format", format, "--on", "2026-11-24", "--output", "summary")
      #expect(told.lines == ["Wrote summary."])
      if format != "json" { #expect(try bench.scratch.text("summary") == printed.output) }
    }
    let dash = try bench.done("export", "w", "--format", "csv", "--output", "-")
    #expect(dash.output.hasPrefix("id,"))

    let history = try bench.done("history", "w")
    #expect(history.output.contains(" Ana: the answer to Measure (outcomes.measure)\n  level: 3\n"))
    let lines = try bench.done("history", "w", "outcomes.measure", "--format", "ndjson").lines
    #expect(lines.count == 1)
    let change = try #require(try JSONValue.parse(Array((lines.first ?? "").utf8)).object)
    #expect(change.keys == ["after", "before", "id", "path", "time", "who"])
    #expect(change["who"] == "Ana")
    #expect(change["before"] == .null)

    #expect(try bench.done("validate", "w").output.isEmpty)
  }

  /// The demo is the same on every day but for its dates, and stays as it was left.
  @Test func demo() throws {
    let bench = try Bench()
    let told = try bench.done("demo", "--no-open")
    #expect(
      told.lines == [
        "Wrote a sample workshop to pilotage-demo; open it with: pilotage open pilotage-demo"
      ])
    #expect(try bench.done("validate", "pilotage-demo").output.isEmpty)
    #expect(try bench.scratch.text("pilotage-demo/workshop.json").contains(#""sample": true"#))
    for folder in ["actions", "answers", "ballots", "checkpoints", "reveals"] {
      #expect(!TemporaryFolder.names(bench.scratch.path + "/pilotage-demo/" + folder).isEmpty)
    }
    let checkpoint = try #require(
      TemporaryFolder.names(bench.scratch.path + "/pilotage-demo/checkpoints").first)
    try bench.done("score", "pilotage-demo/checkpoints/" + checkpoint)
    // Its ballots are private.
    #expect(try bench.scratch.mode("pilotage-demo/ballots/zoe-lindqvist.json") == 0o600)

    try bench.done("answer", "pilotage-demo", "outcomes.sequence", "--level", "1", "--note", "ours")
    let again = try bench.done("demo", "--no-open")
    #expect(again.output.contains("is left as it is"))
    #expect(
      try bench.scratch.text("pilotage-demo/answers/outcomes.sequence.json").contains("ours"))
    // Without a terminal it is only written.
    try bench.done("demo", "other")
    #expect(bench.scratch.exists("other/workshop.json"))
  }

  @Test func demoLeavesOtherFoldersAlone() throws {
    let bench = try Bench()
    try bench.workshop()
    let before = try bench.scratch.text("w/workshop.json")
    #expect(try bench.refused(73, "demo", "w", "--no-open").contains("is not empty"))
    #expect(try bench.scratch.text("w/workshop.json") == before)
    try bench.scratch.put("x", "file")
    try bench.refused(73, "demo", "file", "--no-open")
    try bench.refused(73, "demo", "home", "--no-open")
    #expect(try bench.scratch.text("file") == "x")
  }

  /// A checkpoint is read wherever a folder is, and scored on the day it was taken.
  @Test func checkpoints() throws {
    let bench = try Bench()
    try bench.done("demo", "d", "--no-open")
    let name = try #require(TemporaryFolder.names(bench.scratch.path + "/d/checkpoints").first)
    let file = "d/checkpoints/" + name
    let day = try #require(
      try JSONValue.parse(bench.scratch.bytes(file)).object?["taken"]?.string?.prefix(10))
    for verb in [
      ["score", file], ["explain", file, "readiness"], ["gaps", file], ["forecast", file],
      ["history", file], ["export", file, "--format", "markdown"], ["validate", file],
    ] {
      let outcome = try bench.run(verb)
      #expect(outcome.status == 0, "\(verb): \(outcome.errors)")
    }
    #expect(try bench.run("gate", file).status == 1)
    let score = try bench.done("score", file, "--format", "json")
    #expect(score.output.contains("\"on\": \"\(day)\""))
    let export = try bench.done("export", file, "--format", "json")
    let parts = try #require(try JSONValue.parse(Array(export.output.utf8)).object)
    #expect(parts["checkpoint"] == (try JSONValue.parse(bench.scratch.bytes(file))))
    #expect(parts["score"] == (try JSONValue.parse(Array(score.output.utf8))))
    for verb in [
      ["answer", file, "data.audit", "--level", "1"], ["set", file, "--title", "x"],
      ["participant", "add", file, "X, manager"],
    ] {
      let outcome = try bench.run(verb)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("a checkpoint stays as it was taken"))
    }
  }

  /// Today is the day here, not in Greenwich: at both ends of the world it is never the same.
  @Test func today() throws {
    var bench = try Bench()
    try bench.workshop()
    bench.environment["TZ"] = "Etc/GMT-14"
    let ahead = try bench.done("gaps", "w", "--format", "json", "--limit", "1").output
    bench.environment["TZ"] = "Etc/GMT+12"
    let behind = try bench.done("gaps", "w", "--format", "json", "--limit", "1").output
    func day(_ text: String) throws -> String {
      try #require(try JSONValue.parse(Array(text.utf8)).object?["on"]?.string)
    }
    #expect(try day(ahead) > day(behind))
  }
}

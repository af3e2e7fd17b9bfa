import Glibc
import JSON
import TestSupport
import Testing

/// Votes are cast in private and revealed once.
struct VoteTests {
  private func benchWithVoters() throws -> Bench {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("participant", "add", "w", "Cy Lam, specialist")
    try bench.done("participant", "add", "w", "Obi Watts, manager", "--observer")
    return bench
  }

  private func ballot(_ bench: Bench, _ participant: String) throws -> JSONObject {
    let paper = try JSONValue.parse(bench.scratch.bytes("w/ballots/\(participant).json")).object
    return try #require(paper?["ballots"]?.object?["outcomes.measure"]?.object)
  }

  @Test func aVoteIsKeptAndNotTold() throws {
    let bench = try benchWithVoters()
    for (level, value) in [
      ("0", JSONValue(0)), ("4", JSONValue(4)), ("unknown", "unknown"), ("3", JSONValue(3)),
    ] {
      let told = try bench.done(
        "vote", "w", "outcomes.measure", "--as", "ana-ruiz", "--level", level, "--comment", "-x")
      #expect(told.output == "Kept Ana Ruiz's vote on Measure.\n")
      #expect(try ballot(bench, "ana-ruiz")["level"] == value)
    }
    #expect(try bench.scratch.mode("w/ballots/ana-ruiz.json") == 0o600)
    // Without a comment the one there is stays with its level, an empty one takes it away.
    try bench.done("vote", "w", "outcomes.measure", "--as", "ana-ruiz", "--level", "3")
    #expect(try ballot(bench, "ana-ruiz")["comment"] == "-x")
    try bench.done(
      "vote", "w", "outcomes.measure", "--as", "ana-ruiz", "--level", "3", "--comment", "")
    #expect(try ballot(bench, "ana-ruiz")["comment"] == nil)
    // Each of the six is a line of history, and none tells the question or the level.
    let lines = try bench.done("history", "w", "--format", "ndjson").lines
      .filter { $0.contains("ballots/") }
    #expect(lines.count == 6)
    for line in lines {
      #expect(line.contains(#""after": null"#) || line.contains(#""after":null"#))
      #expect(line.contains("ana-ruiz") && !line.contains("measure"))
    }
    #expect(try bench.done("validate", "w").output.isEmpty)
  }

  @Test func anotherLevelDropsTheComment() throws {
    let bench = try benchWithVoters()
    let vote = "vote", measure = "outcomes.measure", ana = "ana-ruiz"
    try bench.done(vote, "w", measure, "--as", ana, "--level", "3", "--comment", "said")
    for level in ["2", "3"] { try bench.done(vote, "w", measure, "--as", ana, "--level", level) }
    #expect(try ballot(bench, "ana-ruiz")["comment"] == nil)
    #expect(try ballot(bench, "ana-ruiz")["level"] == 3)
  }

  @Test func theSameVoteGivenAgainIsWrittenLikeAnyOther() throws {
    let bench = try benchWithVoters()
    let old = "2026-11-23T10:02:00Z"
    for count in 1...2 {
      try bench.done("vote", "w", "outcomes.measure", "--as", "ana-ruiz", "--level", "3")
      #expect(try ballot(bench, "ana-ruiz")["updated"]?.string != old)
      let lines = try bench.done("history", "w", "--format", "ndjson").lines
      #expect(lines.filter { $0.contains("ballots/") }.count == count)
      let now = try #require(try ballot(bench, "ana-ruiz")["updated"]?.string)
      let file = "w/ballots/ana-ruiz.json"
      try bench.scratch.put(try bench.scratch.text(file).replacing(now, with: old), file)
    }
  }

  @Test func whatIsNoVote() throws {
    let bench = try benchWithVoters()
    func refused(_ status: Int32, _ words: String, _ arguments: String...) throws {
      let outcome = try bench.run(["vote", "w"] + arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    let measure = "outcomes.measure"
    for level in ["5", "-1", " ", "notApplicable", "2.0", "two"] {
      try refused(64, "give --level 0 to 4", measure, "--as", "ana-ruiz", "--level=" + level)
    }
    try refused(64, "did you mean", "outcomes.mesure", "--as", "ana-ruiz", "--level", "1")
    try refused(64, "did you mean ana-ruiz", measure, "--as", "ana-riz", "--level", "1")
    try refused(64, "--as", measure, "--level", "1")
    try refused(64, "--level", measure, "--as", "ana-ruiz")
    try refused(1, "only watches", measure, "--as", "obi-watts", "--level", "1")
    let long = String(repeating: "x", count: 65_537)
    try refused(64, "--comment", measure, "--as", "ana-ruiz", "--level", "1", "--comment", long)
    #expect(
      !bench.scratch.exists("w/ballots")
        || TemporaryFolder.names(bench.scratch.path + "/w/ballots").isEmpty
    )
    try bench.refused(66, "vote", "no", measure, "--as", "ana-ruiz", "--level", "1")
  }

  @Test func revealing() throws {
    let bench = try benchWithVoters()
    for (who, level) in [("ana-ruiz", "4"), ("ben-ode", "1")] {
      try bench.done("vote", "w", "outcomes.measure", "--as", who, "--level", level)
    }
    try bench.done("vote", "w", "data.audit", "--as", "cy-lam", "--level", "unknown")

    // One that can't be revealed keeps the others back.
    let none = try bench.refused(1, "reveal", "w", "outcomes.measure", "data.access")
    #expect(none.hasPrefix("nobody has voted on data.access yet"))
    #expect(!bench.scratch.exists("w/reveals/outcomes.measure.json"))

    let told = try bench.done("reveal", "w", "outcomes.measure", "outcomes.measure")
    #expect(
      told.lines == [
        "Revealed Measure (outcomes.measure): 2 ballots. The room is split: ballots go from level "
          + "1 to 4. Did not vote: Cy Lam."
      ])
    #expect(
      try bench.refused(1, "reveal", "w", "outcomes.measure").contains("is revealed already"))
    // No vote on it any more, not even the same one again.
    for level in ["4", "2"] {
      let refused = try bench.refused(
        1, "vote", "w", "outcomes.measure", "--as", "ana-ruiz", "--level", level)
      #expect(refused.contains("stay as they were"))
    }
    let all = try bench.done("reveal", "w", "--all")
    #expect(
      all.lines == [
        "Revealed Audit (data.audit): 1 ballot. Too few ballots rate it to tell how far the room "
          + "sees it alike. Did not vote: Ana Ruiz, Ben Ode."
      ])
    #expect(
      try bench.done("reveal", "w", "--all").output
        == "No hidden ballots are waiting to be revealed.\n")
    #expect(TemporaryFolder.names(bench.scratch.path + "/w/reveals").count == 2)
    #expect(try bench.done("validate", "w").output.isEmpty)
  }

  /// The ballot of somebody who only watches is none.
  @Test func observersDoNotCount() throws {
    let bench = try benchWithVoters()
    try bench.done("vote", "w", "data.audit", "--as", "cy-lam", "--level", "1")
    try bench.done("participant", "set", "w", "cy-lam", "--observer", "yes")
    #expect(try bench.refused(1, "reveal", "w", "data.audit").contains("nobody has voted"))
    #expect(try bench.done("reveal", "w", "--all").output.hasPrefix("No hidden ballots"))
    try bench.done("vote", "w", "data.audit", "--as", "ana-ruiz", "--level", "2")
    #expect(
      try bench.done("reveal", "w", "data.audit").output.contains(
        "1 ballot. Too few ballots rate it to tell how far the room sees it alike. "
          + "Did not vote: Ben Ode."))
  }

  @Test func usage() throws {
    let bench = try benchWithVoters()
    #expect(try bench.refused(64, "reveal", "w").contains("--all"))
    #expect(try bench.refused(64, "reveal", "w", "data.audit", "--all").contains("does not go"))
    #expect(try bench.refused(64, "reveal", "w", "data.audti").contains("did you mean data.audit"))
    try bench.refused(66, "reveal", "no", "--all")
    try bench.done("checkpoint", "w", "x")
    let file = try #require(TemporaryFolder.names(bench.scratch.path + "/w/checkpoints").first)
    for verb in [
      ["vote", "w/checkpoints/" + file, "data.audit", "--as", "ana-ruiz", "--level", "1"],
      ["reveal", "w/checkpoints/" + file, "--all"], ["checkpoint", "w/checkpoints/" + file, "x"],
    ] {
      let outcome = try bench.run(verb)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("a checkpoint stays as it was taken"))
    }
  }

  /// Ballots that can't be read are never left out of a reveal.
  @Test func brokenBallotsStopTheReveal() throws {
    let bench = try benchWithVoters()
    try bench.done("vote", "w", "data.audit", "--as", "ana-ruiz", "--level", "1")
    try bench.scratch.put("{", "w/ballots/ben-ode.json")
    for arguments in [["reveal", "w", "data.audit"], ["reveal", "w", "--all"]] {
      let outcome = try bench.run(arguments)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("ballots/ben-ode.json"))
    }
    #expect(!bench.scratch.exists("w/reveals/data.audit.json"))
    // And no vote is written over them.
    try bench.refused(65, "vote", "w", "data.audit", "--as", "ben-ode", "--level", "1")
    #expect(try bench.scratch.text("w/ballots/ben-ode.json") == "{")
  }

  @Test(.enabled(if: geteuid() != 0)) func readOnly() throws {
    let bench = try benchWithVoters()
    try bench.done("vote", "w", "data.audit", "--as", "ana-ruiz", "--level", "1")
    let folder = bench.scratch.path + "/w"
    chmod(folder, 0o500)
    chmod(folder + "/ballots", 0o500)
    defer {
      chmod(folder, 0o700)
      chmod(folder + "/ballots", 0o700)
    }
    try bench.refused(74, "vote", "w", "data.audit", "--as", "ana-ruiz", "--level", "2")
    try bench.refused(74, "reveal", "w", "--all")
    try bench.refused(74, "checkpoint", "w", "x")
  }
}

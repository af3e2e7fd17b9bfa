import JSON
import TestSupport
import Testing

@testable import pilotage

/// Before the reveal nothing that is printed or written tells how somebody voted: one workshop with
/// two sets of hidden ballots of the same people on the same questions, and everything compared.
struct SecrecyTests {
  private typealias Votes = [(voter: String, question: String, level: String, comment: String?)]

  private static let questions = ["outcomes.measure", "data.audit", "data.quality"]
  private static let voters = ["ana-ruiz", "ben-ode", "cy-lam"]

  /// Votes by a rule; the first voter votes twice on the first question.
  private static func votes(_ level: (Int, Int) -> String, again: String, _ comment: String?)
    -> Votes
  {
    var votes: Votes = []
    for (row, voter) in voters.enumerated() {
      for (column, question) in questions.enumerated() {
        votes.append((voter, question, level(row, column), row == 1 ? comment : nil))
      }
    }
    votes.append((voters[0], questions[0], again, nil))
    return votes
  }

  /// Everything that a run of all that can be asked prints, and every file but the ballots.
  private struct Trace: Equatable {
    var outputs: [String] = []
    var files: [String: String] = [:]
  }

  @Test func nothingTellsHowSomebodyVoted() throws {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("participant", "add", "w", "Cy Lam, specialist")
    try bench.done("answer", "w", "outcomes.measure", "--level", "2", "--note", "n")
    try bench.done("answer", "w", "outcomes.owner", "--level", "3", "--dissent", "ben-ode: no")
    try bench.done("vote", "w", "outcomes.owner", "--as", "ana-ruiz", "--level", "1")
    try bench.done("vote", "w", "outcomes.owner", "--as", "ben-ode", "--level", "3")
    try bench.done("reveal", "w", "outcomes.owner")
    try bench.done("checkpoint", "w", "before the votes")
    let start = Self.files(bench.scratch.path)

    let first = Self.votes({ _, _ in "4" }, again: "4", "Yes, in March")
    let others: [Votes] = [
      // Everything else; the comment as long.
      Self.votes({ "\(($0 + $1) % 4)" }, again: "3", "No, in April."),
      // Nobody knows, and without a comment.
      Self.votes({ _, _ in "unknown" }, again: "0", nil),
      // The whole range, the same vote again, a long comment.
      Self.votes(
        { row, _ in row == 0 ? "0" : "4" }, again: "0", String(repeating: "x", count: 500)),
    ]
    let expected = try Self.trace(first, in: bench)
    #expect(expected.outputs.count > 60)
    for votes in others {
      try Self.restore(start, in: bench.scratch)
      let trace = try Self.trace(votes, in: bench)
      #expect(trace.outputs.count == expected.outputs.count)
      for (one, other) in zip(trace.outputs, expected.outputs) { #expect(one == other) }
      #expect(trace.files.keys.sorted() == expected.files.keys.sorted())
      for (name, text) in expected.files { #expect(trace.files[name] == text, "\(name)") }
    }
  }

  /// Each verb is tried above, or does nothing with a workshop that is there.
  @Test func everyVerbIsTried() {
    let tried = Set(Self.runs("").map { $0[0] }).union(["vote", "history"])
    // They open a screen, make a workshop, tell of the program alone, or reveal.
    let others: Set = ["open", "join", "doctor", "demo", "new", "themes", "schema", "reveal"]
    let verbs = Set(VerbTree(of: Pilotage.self).names.keys)
    #expect(verbs.subtracting(tried).subtracting(others).sorted() == [])
  }

  private static func trace(_ votes: Votes, in bench: Bench) throws -> Trace {
    var trace = Trace()
    func run(_ arguments: [String]) throws {
      let outcome = try bench.run(arguments)
      trace.outputs.append(
        settled(
          "\(arguments.joined(separator: " ")) [\(outcome.status)]\n\(outcome.output)\(outcome.errors)"
        ))
    }
    for vote in votes {
      let comment = vote.comment.map { ["--comment", $0] } ?? []
      let outcome = try bench.run(
        ["vote", "w", vote.question, "--as", vote.voter, "--level", vote.level] + comment)
      trace.outputs.append("\(outcome.status) \(outcome.output)\(outcome.errors)")
    }
    let checkpoint = try #require(
      TemporaryFolder.names(bench.scratch.path + "/w/checkpoints").first)
    for arguments in runs("w/checkpoints/" + checkpoint) { try run(arguments) }
    for arguments in [["history", "w"], ["history", "w", "--format", "ndjson"]] {
      try run(arguments)
    }
    for (name, bytes) in files(bench.scratch.path) where !name.hasPrefix("w/ballots/") {
      // The lock holds the number of the process that wrote last.
      if name == "w/.lock" { continue }
      trace.files[settled(name)] = settled(String(decoding: bytes, as: UTF8.self))
    }
    return trace
  }

  /// All that can be asked of a workshop, and changes that are made while votes are hidden.
  private static func runs(_ checkpoint: String) -> [[String]] {
    var runs: [[String]] = []
    for stage in [[], ["--stage", "scale"]] {
      for format in ["text", "json"] {
        runs.append(["score", "w", "--format", format] + stage)
        runs.append(["forecast", "w", "--format", format] + stage)
        runs.append(["compare", checkpoint, "w", "--format", format] + stage)
      }
      for format in ["text", "json", "csv", "markdown"] {
        runs.append(["gaps", "w", "--format", format] + stage)
      }
      for format in ["markdown", "html", "csv", "json", "ics"] {
        runs.append(["export", "w", "--format", format] + stage)
        runs.append(["export", "w", "--anonymous", "--format", format] + stage)
      }
    }
    runs += [["score", "w", "--suppose", "data.audit=3"], ["compare", "w", "w", "--check"]]
    for figure in [
      "readiness", "maturity", "coverage", "alignment", "data.readiness", "data.alignment",
      "outcomes.measure", "data.audit", "data.quality", "gate.launch",
    ] {
      runs.append(["explain", "w", figure])
    }
    runs += [
      ["gate", "w"], ["gate", "w", "scale"], ["validate", "w"],
      ["playbook", "show", "five-decisions"],
      ["playbook", "upgrade", "w"], ["action", "list", "w"], ["merge", "w"],
      ["ask", "w"], ["ask", "w", "--as", "ana-ruiz"], ["ask", "w", "--as", "cy-lam"],
      // Changes, done and refused.
      ["vote", "w", "data.audit", "--as", "nobody", "--level", "1"],
      ["vote", "w", "outcomes.owner", "--as", "ana-ruiz", "--level", "1"],
      ["reveal", "w", "data.access"], ["reveal", "w", "outcomes.owner"],
      ["answer", "w", "data.audit", "--level", "1", "--note", "n"],
      ["set", "w", "--ballots-named", "yes"], ["score", "w", "--format", "json"],
      ["export", "w", "--format", "html"], ["participant", "remove", "w", "ana-ruiz"],
      ["participant", "set", "w", "cy-lam", "--observer", "yes"],
      ["participant", "set", "w", "cy-lam", "--observer", "no"],
      ["checkpoint", "w", "with hidden votes"],
      ["compare", "w", "w", "--format", "json"],
    ]
    return runs
  }

  /// Without what chance and the clock put in: times, dates, ids of changes.
  private static func settled(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\dZ)?)?/, with: "TIME")
      .replacing(/\d{1,2} [A-Z][a-z]{2} \d{4}/, with: "DAY")
      .replacing(/[0-9a-z]{13}-[0-9a-z]{3}/, with: "ID")
  }

  private static func files(_ folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in TemporaryFolder.files(folder) {
      files[name] = try? TemporaryFolder.bytes(at: folder + "/" + name)
    }
    return files
  }

  /// Puts all files back as they were.
  private static func restore(_ files: [String: [UInt8]], in scratch: TemporaryFolder) throws {
    for name in TemporaryFolder.files(scratch.path) where files[name] == nil {
      TemporaryFolder.remove(scratch.path + "/" + name)
    }
    for (name, bytes) in files {
      try scratch.put(String(decoding: bytes, as: UTF8.self), name)
    }
  }
}

import JSON
import Playbooks
import Reports
import Scoring
import Testing
import Workshop

/// Every figure against the independent implementation in Python (`Benchmarks/score_reference.py`),
/// on random workshops full of odd values (`Benchmarks/random_workshops.py`).
@Suite(.enabled(if: Shell.hasPython, "python3 is not installed"))
struct ReferenceTests {
  private static let benchmarks =
    #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/Benchmarks"

  @Test func workshopsWithPlaybooksOfTheirOwn() throws {
    try Shell.inTemporaryFolder { folder in
      try compare(in: folder, "--count 300 --seed 11 --own-playbooks")
    }
  }

  @Test func workshopsWithTheBuiltInPlaybook() throws {
    try compareBuiltIn(seed: 12)
  }

  @Test func anotherStageAndDay() throws {
    let day = try date("2026-08-14")
    let scale = try #require(Slug("scale"))
    try compareBuiltIn(seed: 13, options: "--stage scale --on 2026-08-14") { checkpoint in
      Score(of: checkpoint.state, stage: scale, on: day)
    }
  }

  @Test func supposedLevels() throws {
    let supposed: [QuestionID: Level] = [
      try #require(QuestionID("outcomes.measure")): .defined,
      try #require(QuestionID("data.audit")): .absent,
    ]
    let options = "--suppose outcomes.measure=2 --suppose data.audit=0"
    try compareBuiltIn(seed: 14, options: options) { checkpoint in
      Score(of: checkpoint.state, on: checkpoint.taken.date, supposing: supposed)
    }
  }

  /// Makes the workshops that `documents` asks for, scores each, and lets the reference check the
  /// scores with the same `options`.
  private func compare(
    in folder: String, _ documents: String, options: String = "",
    score: (Checkpoint) -> Score = { Score(of: $0.state, on: $0.taken.date) }
  ) throws {
    let workshops = "'\(folder)/workshops.ndjson'"
    let scores = "\(folder)/scores.ndjson"
    let make = "python3 '\(Self.benchmarks)/random_workshops.py' \(documents)"
    let made = Shell.run("\(make) | tee \(workshops)")
    try #require(made.status == 0)
    var lines: [UInt8] = []
    var count = 0
    for line in made.output.utf8.split(separator: UInt8(ascii: "\n")) {
      let checkpoint = try Checkpoint(json: JSONValue.parse(Array(line)))
      lines += CanonicalJSON.line(ScoreJSON.json(score(checkpoint), of: checkpoint.state))
      lines.append(UInt8(ascii: "\n"))
      count += 1
    }
    #expect(count >= 50)
    try Shell.write(lines, to: scores)
    let reference = "python3 '\(Self.benchmarks)/score_reference.py'"
    let checked = Shell.run("\(reference) --check '\(scores)' \(options) <\(workshops) 2>&1")
    #expect(checked.status == 0, "here is the reference, there is ours: \(checked.output)")
  }

  private func compareBuiltIn(
    seed: Int, options: String = "",
    score: (Checkpoint) -> Score = { Score(of: $0.state, on: $0.taken.date) }
  ) throws {
    try Shell.inTemporaryFolder { folder in
      let playbook = try #require(BuiltInPlaybooks.bytes(BuiltInPlaybooks.fiveDecisions))
      try Shell.write(playbook, to: "\(folder)/playbook.json")
      try compare(
        in: folder, "--count 50 --seed \(seed) --playbook '\(folder)/playbook.json'",
        options: options, score: score)
    }
  }
}

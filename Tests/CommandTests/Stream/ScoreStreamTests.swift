import JSON
import Playbooks
import Scoring
import Testing
import Workshop

/// `score --stream`: a score for each line, whatever the others are.
struct ScoreStreamTests {
  private func sampleLine() throws -> String {
    let today = try #require(CalendarDate("2026-11-23"))
    let sample = try SampleWorkshop(today: today, playbook: try builtIn())
    return String(decoding: CanonicalJSON.line(sample.checkpoints[0].json), as: UTF8.self)
  }

  private func objects(_ outcome: Outcome) throws -> [JSONObject] {
    try outcome.lines.map { try #require(try JSONValue.parse(Array($0.utf8)).object) }
  }

  /// A line's score is that of the same checkpoint in a file.
  @Test func scoresAsTheFile() throws {
    let bench = try Bench()
    let line = try sampleLine()
    try bench.scratch.put(line, "c.json")
    let file = try bench.done("score", "c.json", "--format", "json")
    let stream = try bench.done("score", "--stream", input: line + "\n" + line)
    let score = try JSONValue.parse(Array(file.output.utf8))
    let compact = String(decoding: CanonicalJSON.line(score), as: UTF8.self)
    #expect(stream.output == compact + "\n" + compact + "\n")
  }

  @Test func optionsHoldForEveryLine() throws {
    let bench = try Bench()
    let line = try sampleLine()
    try bench.scratch.put(line, "c.json")
    let options = ["--stage", "scale", "--on", "2027-05-01", "--suppose", "data.audit=4"]
    let file = try bench.run(["score", "c.json", "--format", "json"] + options)
    let stream = try bench.run(["score", "--stream"] + options, input: Array(line.utf8))
    #expect(stream.status == 0)
    #expect(
      try JSONValue.parse(Array(file.output.utf8)) == JSONValue.parse(Array(stream.output.utf8)))
  }

  @Test func brokenLines() throws {
    let bench = try Bench()
    let good = try sampleLine()
    let lines = [
      good, "", "{", "not JSON \u{1B}[31m", "[]", "null", good + good, good,
      good.replacing("checkpoint/1", with: "checkpoint/9"),
      good.replacing("\"taken\":", with: "\"took\":"), #"{"format":"pilotage/answer/1"}"#,
      String(repeating: "[", count: 100), String(good.dropLast()), good,
    ]
    let outcome = try bench.run("score", "--stream", input: lines.joined(separator: "\n") + "\n")
    #expect(outcome.status == 65)
    #expect(outcome.errors.isEmpty)
    let objects = try objects(outcome)
    #expect(objects.count == lines.count)
    for (index, (line, object)) in zip(lines, objects).enumerated() {
      if line == good {
        #expect(object["format"] == "pilotage/score/1")
      } else {
        #expect(object.keys == ["format", "line", "message"])
        #expect(object["format"] == "pilotage/error/1")
        #expect(object["line"] == JSONValue(index + 1))
        let message = try #require(object["message"]?.string)
        #expect(!message.isBlank && message.printable == message)
      }
    }
    #expect(outcome.lines.first == outcome.lines.last)
  }

  /// What is asked of all lines may not suit one: that is its error.
  @Test func whatDoesNotSuitALine() throws {
    let bench = try Bench()
    let line = try sampleLine()
    for options in [["--stage", "nope"], ["--suppose", "no.such=1"]] {
      let outcome = try bench.run(
        ["score", "--stream"] + options, input: Array((line + "\n" + line).utf8))
      #expect(outcome.status == 65)
      #expect(try objects(outcome).map { $0["line"] } == [1, 2])
    }
  }

  @Test func nothingAtAll() throws {
    let bench = try Bench()
    #expect(try bench.done("score", "--stream").output.isEmpty)
  }

  @Test func fullDisk() throws {
    let bench = try Bench()
    let line = Array(try sampleLine().utf8)
    #expect(try bench.run(["score", "--stream"], input: line, output: "/dev/full").status == 74)
  }

  @Test func inputThatIsNone() throws {
    let bench = try Bench()
    #expect(try bench.run(["score", "--stream"], closing: [0]).status == 0)
  }
}

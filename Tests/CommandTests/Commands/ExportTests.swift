import JSON
import Reports
import Testing

/// What is exported for others: the calendar, and what names nobody.
struct ExportTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.workshop()
  }

  private func plan() throws {
    try bench.done(
      "action", "add", "w", "Ask ANA, then Zed's team", "--owner", "ben", "--due", "2026-12-11",
      "--question", "data.audit", "--reaches", "2")
    try bench.done("action", "add", "w", "Later", "--owner", "Zed Zulu", "--status", "parked")
  }

  @Test func calendar() throws {
    try plan()
    let calendar = try bench.done("export", "w", "--format", "ics").output
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(
      calendar.contains("\r\nDTSTART;VALUE=DATE:20261211\r\nSUMMARY:Ask ANA\\, then Zed's team\r\n")
    )
    #expect(calendar.contains("\r\nDESCRIPTION:Who: Ben Ode\\nFor: Audit\\, "))
    #expect(!calendar.contains("Later"))
    #expect(
      try bench.done("export", "w", "--format", "ics", "--output", "p.ics").lines == [
        "Wrote p.ics."
      ])
    #expect(try bench.scratch.text("p.ics") == calendar)
  }

  /// An empty calendar is no surprise.
  @Test func emptyCalendar() throws {
    let outcome = try bench.run(["export", "w", "--format", "ics"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("END:VCALENDAR\r\n"))
    #expect(outcome.errors == "No open action has a date, so the calendar is empty.\n")
  }

  @Test(arguments: ExportFormat.allCases.map(\.rawValue)) func namesNobody(
    format: String
  ) throws {
    try plan()
    try bench.done(
      "answer", "w", "data.audit", "--level", "1", "--note", "RUIZ counts, and Ode's team",
      "--dissent", "ben-ode: ask zulu")
    try bench.done("set", "w", "--title", "Ana's pilot", "--pilot", "Read Ben Ode's mail")
    let named = try bench.run(["export", "w", "--format", format])
    #expect(named.output.contains("Ana") || named.output.contains("RUIZ"))
    let outcome = try bench.run(["export", "w", "--format", format, "--anonymous"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Person "))
    let words = Set(outcome.output.lowercased().split { !$0.isLetter }.map(String.init))
    for name in ["ana", "ruiz", "ben", "ode", "zed", "zulu", "coo"] {
      #expect(!words.contains(name), "\(name) is in \(format)")
    }
    #expect(outcome.errors.hasPrefix("Read these before sending: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("note of Audit") == (format == "csv"))
    #expect(
      outcome.errors.contains("note and dissents of Audit") == !["csv", "ics"].contains(format))
    #expect(outcome.errors.contains("1 action") == (format == "ics"))
    #expect(!outcome.errors.contains("Ana"))
  }

  @Test func nothingToRead() throws {
    let outcome = try bench.run(["export", "w", "--format", "csv", "--anonymous"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  /// The whole document is one that can be read again, and scores as it did.
  @Test func anonymousCheckpoint() throws {
    try bench.done("demo", "d", "--no-open")
    func export(_ arguments: String...) throws -> JSONObject {
      let outcome = try bench.run(["export", "d", "--format", "json"] + arguments)
      return try #require(try JSONValue.parse(Array(outcome.output.utf8)).object)
    }
    let (named, anonymous) = (try export(), try export("--anonymous"))
    let checkpoint = try #require(anonymous["checkpoint"])
    try bench.scratch.put(
      String(decoding: CanonicalJSON.bytes(checkpoint), as: UTF8.self), "c.json")
    #expect(try bench.done("validate", "c.json").output.isEmpty)
    #expect(named["score"] == anonymous["score"])
    #expect(try bench.done("export", "c.json", "--format", "markdown").output.contains("Person 1"))
  }
}

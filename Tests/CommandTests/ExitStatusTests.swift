import Glibc
import TestSupport
import Testing

@testable import pilotage

/// Every kind of trouble with its status, told in one line.
struct ExitStatusTests {
  @Test func codes() {
    let all: [pilotage.ExitStatus] = [
      .done, .no, .usage, .badData, .noInput, .cannotCreate, .ioError, .tryAgain,
      .ended(bySignal: 15),
    ]
    #expect(all.map(\.code) == [0, 1, 64, 65, 66, 73, 74, 75, 143])
  }

  @Test func usage() throws {
    let bench = try Bench()
    try bench.workshop()
    #expect(try bench.refused(64, "scroe", "w").contains("did you mean score?"))
    #expect(try bench.refused(64, "xyzzy").contains("is no command and no file"))
    #expect(try bench.refused(64, "w", "x").contains("pilotage help open"))
    #expect(try bench.refused(64, "playbook").contains("list, new, show, upgrade, validate"))
    #expect(try bench.refused(64, "playbook", "shwo").contains("did you mean playbook show?"))
    #expect(try bench.refused(64, "participant", "ad", "w").contains("participant add"))
    #expect(try bench.refused(64, "themes", "upgrade").contains("is no command"))
    #expect(try bench.refused(64, "help", "scroe").contains("score"))
    #expect(try bench.refused(64, "score").contains("name a workshop's folder"))
    #expect(try bench.refused(64, "score", "").contains("''"))
    #expect(try bench.refused(64, "score", "w", "w").contains("pilotage help score"))
    #expect(
      try bench.refused(64, "score", "w", "--frmat", "json")
        == "score: unknown option '--frmat'. Did you mean '--format'?; see: pilotage help score")
    #expect(try bench.refused(64, "--nope").contains("pilotage help"))
    #expect(try bench.refused(64, "new", "x", "--title", "T").contains("--organisation"))
    #expect(try bench.refused(64, "gaps", "w", "--limit", "0").contains("--limit"))
    #expect(try bench.refused(64, "gaps", "w", "--format", "pdf").contains("markdown"))
    #expect(try bench.refused(64, "score", "w", "--on", "2026-02-30").contains("--on"))
    #expect(try bench.refused(64, "forecast", "w", "--by", "soon").contains("--by"))
    #expect(try bench.refused(64, "export", "w").contains("--format"))
    #expect(try bench.refused(64, "set", "w").contains("--ballots-named"))
    #expect(try bench.refused(64, "set", "w", "--ballots-named", "maybe").contains("yes"))
    #expect(try bench.refused(64, "answer", "w", "data.audit").contains("--level"))
    #expect(try bench.refused(64, "participant", "set", "w", "ana-ruiz").contains("--role"))
    #expect(try bench.refused(64, "score", "--stream", "w").contains("--stream"))
    #expect(try bench.refused(64, "score", "--stream", "--format", "text").contains("--format"))
    #expect(try bench.refused(64, "validate").contains("pilotage help validate"))
  }

  @Test func unknownNames() throws {
    let bench = try Bench()
    try bench.workshop()
    func expect(_ words: String, _ arguments: String...) throws {
      let outcome = try bench.run(arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
    try expect("did you mean outcomes.measure?", "answer", "w", "outcomes.mesure", "--level", "1")
    try expect("there is no question a.b; see", "answer", "w", "a.b", "--level", "1")
    try expect("there is no question ../../x", "answer", "w", "../../x", "--level", "1")
    try expect("did you mean launch?", "set", "w", "--stage", "lunch")
    try expect("there is no stage x; choose launch, scale, sustain", "score", "w", "--stage", "x")
    try expect("choose launch, scale", "gate", "w", "nope")
    try expect("did you mean data.readiness?", "explain", "w", "data.readines")
    try expect("choose executive, manager, specialist", "participant", "add", "w", "X, boss")
    try expect("did you mean ben-ode?", "participant", "remove", "w", "ben-od")
    try expect(
      "the id ben-ode is taken", "participant", "add", "w", "X, manager", "--id", "ben-ode")
    try expect("can't be the id", "participant", "add", "w", "X, manager", "--id", "../x")
    try expect("there is no question", "history", "w", "no.such")
    try expect("did you mean five-decisions?", "playbook", "show", "five-decision")
    try expect("there is no theme nope", "themes", "show", "nope")
    try expect("there is no kind of document nope", "schema", "nope")
    try expect("supposes nothing", "score", "w", "--suppose", "data.audit=9")
    try expect("supposes nothing", "score", "--stream", "--suppose", "data.audit")
    try expect("there is no question", "score", "w", "--suppose", "no.such=1")
    #expect(TemporaryFolder.names(bench.scratch.path + "/w/answers").isEmpty)
  }

  @Test func brokenFiles() throws {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("answer", "w", "data.audit", "--level", "1", "--note", "n")
    let file = "w/answers/data.audit.json"
    let sound = try bench.scratch.text(file)
    for (text, words) in [
      ("", "not JSON"), ("{", "not JSON"), (sound.replacing("1,", with: "7,"), "level: should be"),
      (sound.replacing("answer/1", with: "answer/2"), "newer format"),
      (sound.replacing("data.audit", with: "data.other"), "data.other"),
      (String(repeating: "[", count: 500), "nested deeper"),
      (sound.replacing("\"note\"", with: "\"level\": 2, \"note\""), "duplicate"),
    ] {
      try bench.scratch.put(text, file)
      let told = try bench.refused(65, "score", "w")
      #expect(told.contains("/w/answers/data.audit.json"))
      #expect(told.contains(words), "\(told)")
      // It is never written over.
      try bench.refused(65, "answer", "w", "data.audit", "--level", "2")
      #expect(try bench.scratch.text(file) == text)
      // The others can be changed.
      try bench.done("answer", "w", "data.access", "--level", "1", "--note", "n")
      #expect(try bench.run("validate", "w").status == 1)
    }
    try bench.scratch.put(sound, file)
    try bench.refused(65, "score", "w/answers/data.audit.json")
    try bench.scratch.put("{}", "w/workshop.json")
    #expect(try bench.refused(65, "score", "w").contains("workshop.json"))
    try bench.refused(65, "set", "w", "--title", "x")
  }

  @Test func nothingThere() throws {
    let bench = try Bench()
    try bench.workshop()
    for verb in ["score", "gaps", "gate", "forecast", "history", "open"] {
      try bench.refused(66, verb, "no/such")
      try bench.refused(66, verb, "home")
    }
    try bench.refused(66, "no/such")
    try bench.refused(66, "answer", "no", "data.audit", "--level", "1")
    try bench.refused(66, "set", "home", "--title", "x")
    try bench.refused(66, "export", "no", "--format", "csv")
    try bench.refused(66, "validate", "no")
    try bench.refused(
      66, "new", "x", "--title", "T", "--organisation", "O", "--playbook", "no.json")
    try bench.refused(66, "score", "w/workshop.json/x")
    #expect(unlink(bench.scratch.path + "/w/playbook.json") == 0)
    #expect(try bench.refused(66, "score", "w").contains("is not here yet"))
    #expect(!bench.scratch.exists("x"))
  }

  @Test func nothingCanBeCreated() throws {
    let bench = try Bench()
    try bench.workshop()
    let before = TemporaryFolder.files(bench.scratch.path + "/w")
    try bench.refused(73, "new", "w", "--title", "T", "--organisation", "O")
    try bench.refused(73, "new", "no/such/x", "--title", "T", "--organisation", "O")
    try bench.refused(73, "new", "w/workshop.json", "--title", "T", "--organisation", "O")
    try bench.refused(73, "export", "w", "--format", "csv", "--output", "home")
    try bench.refused(73, "export", "w", "--format", "csv", "--output", "no/such")
    try bench.refused(73, "playbook", "new", "no/such.json")
    try bench.refused(73, "playbook", "new", "five-decisions")
    #expect(TemporaryFolder.files(bench.scratch.path + "/w") == before)
  }

  @Test func somebodyElseIsWriting() throws {
    let bench = try Bench()
    try bench.workshop()
    let lock = open(bench.scratch.path + "/w/.lock", O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    let told = try bench.refused(75, "answer", "w", "data.audit", "--level", "1")
    #expect(told.contains("try again"))
    // Who only reads need not wait.
    try bench.done("score", "w")
    flock(lock, LOCK_UN)
    try bench.done("answer", "w", "data.audit", "--level", "1")
  }

  /// The signal that such a limit sends would end the program in the middle of a save.
  @Test func limitOnTheSizeOfFiles() throws {
    let bench = try Bench()
    try bench.workshop()
    let before = TemporaryFolder.files(bench.scratch.path + "/w")
    let outcome = try bench.run(
      ["answer", "w", "data.audit", "--note", String(repeating: "x", count: 5000)],
      launcher: ["prlimit", "--fsize=1000"])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("ulimit -f"))
    #expect(
      TemporaryFolder.files(bench.scratch.path + "/w").filter { !$0.hasSuffix(".lock") } == before)
  }

  @Test func theAnswerIsNo() throws {
    let bench = try Bench()
    try bench.done("demo", "d", "--no-open")
    #expect(try bench.run("gate", "d").status == 1)
    #expect(try bench.run("gate", "d", "scale").status == 1)
    let told = try bench.refused(1, "participant", "remove", "d", "zoe-lindqvist")
    #expect(told.contains("has voted"))
    try bench.done("participant", "add", "d", "New One, manager")
    try bench.done("answer", "d", "outcomes.sequence", "--dissent", "new-one: no")
    #expect(try bench.refused(1, "participant", "remove", "d", "new-one").contains("dissent"))
    try bench.done("answer", "d", "outcomes.sequence", "--dissent", "new-one:")
    try bench.done("participant", "remove", "d", "new-one")
  }

  @Test func gateThatIsPassed() throws {
    let bench = try Bench()
    try bench.scratch.put(Self.gatePlaybook, "p.json")
    try bench.done("new", "w", "--title", "T", "--organisation", "O", "--playbook", "p.json")
    #expect(try bench.run("gate", "w").status == 1)
    try bench.done("answer", "w", "d.q", "--level", "1")
    try bench.done("gate", "w")
    try bench.done("gate", "w", "g")
    // A stage without a gate.
    try bench.done("set", "w", "--stage", "later")
    #expect(try bench.done("gate", "w").output == "Later: this stage has no gate to pass.\n")
  }

  private static let gatePlaybook = """
    { "format": "pilotage/playbook/1", "id": "p", "version": "1", "title": "P",
      "levels": [ { "name": "a" }, { "name": "b" }, { "name": "c" }, { "name": "d" }, { "name": "e" } ],
      "roles": [ { "id": "r", "name": "R" } ],
      "stages": [ { "id": "now", "title": "Now", "gate": "g" }, { "id": "later", "title": "Later" } ],
      "decisions": [ { "id": "d", "title": "D", "questions": [
        { "id": "d.q", "title": "Q", "ask": "?", "descriptors": [ "0", "1", "2", "3", "4" ],
          "advice": [ "1", "2", "3", "4" ], "targets": { "now": 1, "later": 1 } } ] } ],
      "gates": [ { "id": "g", "title": "G", "conditions": [ { "id": "c", "label": "C",
        "requirements": [ { "question": "d.q", "minimum": 1 } ] } ] } ] }
    """
}

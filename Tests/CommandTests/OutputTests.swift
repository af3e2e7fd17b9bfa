import Glibc
import JSON
import TestSupport
import Testing

/// What is printed, whatever is in the files and wherever it goes.
struct OutputTests {
  @Test func fullDisk() throws {
    let bench = try Bench()
    try bench.workshop()
    for arguments in [
      ["score", "w"], ["score", "w", "--format", "json"], ["help"], ["--version"],
      ["schema", "score"], ["playbook", "show", "five-decisions"],
    ] {
      let outcome = try bench.run(arguments, output: "/dev/full")
      #expect(outcome.status == 74, "\(arguments)")
      #expect(
        outcome.errors
          == "pilotage: standard output can't be written to: no space left on device\n")
    }
  }

  @Test func closedStreams() throws {
    let bench = try Bench()
    try bench.workshop()
    let outcome = try bench.run(["score", "w"], closing: [1])
    #expect(outcome.status == 74)
    // Nothing of what was to be printed goes into a file that took the place of the stream.
    let answer = ["answer", "w", "data.audit", "--level", "1", "--note", "n"]
    #expect(try bench.run(answer, closing: [0, 1, 2]).status == 74)
    #expect(try bench.done("validate", "w").output.isEmpty)
    #expect(try bench.scratch.text("w/answers/data.audit.json").contains(#""note": "n""#))
  }

  /// A reader that goes away is no crash and needs no words.
  @Test func readerThatGoesAway() throws {
    let bench = try Bench()
    try bench.workshop()
    try #require(mkfifo(bench.scratch.path + "/pipe", 0o600) == 0)
    // Opened for reading first, so that opening it to write does not wait.
    let reader = open(bench.scratch.path + "/pipe", O_RDONLY | O_NONBLOCK)
    let writer = open(bench.scratch.path + "/pipe", O_WRONLY)
    close(reader)
    defer { close(writer) }
    let outcome = try bench.run(["score", "w"], descriptor: writer)
    #expect(outcome.status == 74)
    #expect(outcome.errors.isEmpty)
  }

  /// JSON is printed as files are written: read and written again it is the same.
  @Test func canonicalBytes() throws {
    let bench = try Bench()
    try bench.done("demo", "d", "--no-open")
    for arguments in [
      ["score", "d", "--format", "json"], ["gaps", "d", "--format", "json"],
      ["forecast", "d", "--format", "json"], ["export", "d", "--format", "json"],
      ["compare", "d", "d", "--format", "json"],
      ["playbook", "show", "five-decisions", "--format", "json"], ["themes", "show", "dusk"],
      ["schema", "checkpoint"],
    ] {
      let printed = Array(try bench.run(arguments).output.utf8)
      #expect(CanonicalJSON.bytes(try JSONValue.parse(printed)) == printed, "\(arguments)")
    }
    let folder = bench.scratch.path + "/d"
    for file in TemporaryFolder.files(folder) where file.hasSuffix(".json") {
      let bytes = try TemporaryFolder.bytes(at: folder + "/" + file)
      #expect(CanonicalJSON.bytes(try JSONValue.parse(bytes)) == bytes, "\(file)")
    }
  }

  /// In a locale that is not UTF-8 text for people is ASCII, line by line as wide as ever; what is
  /// for programs and files is the same everywhere.
  @Test(arguments: ["C", "POSIX"]) func textInAnotherLocale(locale: String) throws {
    let bench = try Bench()
    try bench.done("demo", "d", "--no-open")
    try bench.done("set", "d", "--title", "Łódź – “Größe”")
    var other = bench
    other.environment["LC_ALL"] = locale
    var unset = bench
    unset.environment["LC_ALL"] = ""
    let input = Array(".help\n.people\n.show\n".utf8)
    for arguments in [
      ["score", "d"], ["gaps", "d"], ["forecast", "d"], ["gate", "d"],
      ["explain", "d", "readiness"],
      ["history", "d"], ["action", "list", "d"], ["compare", "d", "d"], ["ask", "d"],
      ["playbook", "show", "five-decisions"], ["playbook", "list"], ["themes", "list"], ["help"],
      ["score", "nirgends–wo"], ["explain", "d", "Größe"], ["doctor"],
    ] {
      let (here, there) = (
        try bench.run(arguments, input: input), try other.run(arguments, input: input)
      )
      #expect(there.status == here.status, "\(arguments)")
      for text in [there.output, there.errors] {
        #expect(text.utf8.allSatisfy { $0 <= 0x7E }, "\(arguments)")
      }
      if arguments != ["doctor"] {
        #expect(there.output.count { $0 == "\n" } == here.output.count { $0 == "\n" })
        #expect(try unset.run(arguments, input: input).output == here.output, "\(arguments)")
      }
    }
    #expect(try other.run("score", "d").output.contains("Lodz - \"Gr"))
    for arguments in [
      ["score", "d", "--format", "json"], ["gaps", "d", "--format", "csv"],
      ["gaps", "d", "--format", "markdown"], ["export", "d", "--format", "html"],
      ["export", "d", "--format", "markdown"], ["export", "d", "--format", "ics"],
      ["history", "d", "--format", "ndjson"],
    ] {
      let output = try bench.run(arguments).output
      #expect(try other.run(arguments).output == output, "\(arguments)")
      #expect(output.utf8.contains { $0 > 0x7E }, "\(arguments)")
    }
  }

  /// The same command on the same state prints the same.
  @Test func sameBytesTwice() throws {
    let bench = try Bench()
    try bench.done("demo", "d", "--no-open")
    for arguments in [
      ["score", "d"], ["score", "d", "--format", "json"], ["gaps", "d", "--format", "csv"],
      ["export", "d", "--format", "markdown"], ["export", "d", "--format", "html"],
      ["history", "d"], ["explain", "d", "readiness"],
    ] {
      #expect(try bench.run(arguments).output == bench.run(arguments).output, "\(arguments)")
    }
  }

  /// Text that would steer a terminal, in everything that people type and in names of files.
  @Test func hostileText() throws {
    let bench = try Bench()
    let evil = "\u{1B}]52;c;aGk=\u{7}\u{9B}31m\u{7F}\u{8}\r\u{202E}x"
    try bench.workshop()
    try bench.done(
      "answer", "w", "outcomes.measure", "--level", "2", "--note", evil, "--field",
      "measure=\(evil)", "--field", "unit=\(evil)", "--dissent", "ben-ode: \(evil)")
    try bench.done(
      "answer", "w", "outcomes.usecase", "--level", "notApplicable", "--reason", evil)
    try bench.done(
      "answer", "w", "governance.tools", "--level", "2", "--row",
      "register:tool=\(evil),purpose=\(evil),owner=\(evil),outputOwner=\(evil)")
    // What the program would not take itself may still be in a file.
    let details = try bench.scratch.text("w/workshop.json")
    try bench.scratch.put(
      details.replacing("Invoice triage", with: Self.escaped(evil)), "w/workshop.json")
    let folder = "w\u{1B}[2J"
    #expect(rename(bench.scratch.path + "/w", bench.scratch.path + "/" + folder) == 0)
    var runs = [
      ["score", folder], ["gaps", folder], ["gate", folder], ["forecast", folder],
      ["history", folder], ["explain", folder, "readiness"], ["validate", folder],
      ["explain", folder, "outcomes.usecase"], ["set", folder, "--pilot", "p"],
      ["export", folder, "--format", "markdown"], ["export", folder, "--format", "html"],
      ["export", folder, "--format", "csv"], ["export", folder, "--format", "json"],
      ["score", folder, "--format", "json"], ["gaps", folder, "--format", "csv"],
      ["gaps", folder, "--format", "markdown"], ["history", folder, "--format", "ndjson"],
      ["compare", folder, folder], ["compare", folder, folder, "--format", "json"],
    ]
    for word in [evil, "\u{1B}[31m", "\u{9B}"] {
      runs += [
        [word], [word, word], ["no/" + word], ["score", word], ["score", folder, "--stage", word],
        ["answer", folder, word, "--level", "1"],
        ["answer", folder, "data.audit", "--level", word],
        ["answer", folder, "data.audit", "--field", word], ["explain", folder, word],
        ["answer", folder, "data.audit", "--field", "\(word)=x"], ["score", "--\(word)"],
        ["answer", folder, "governance.tools", "--row", word], ["gate", folder, word],
        ["answer", folder, "outcomes.measure", "--field", "better=\(word)"],
        ["participant", "add", folder, word], ["participant", "add", folder, "\(word), manager"],
        ["participant", "add", folder, "X, manager", "--id", word], ["playbook", "show", word],
        ["playbook", "new", word], ["themes", "show", word], ["schema", word],
        ["set", folder, "--title", word], ["set", folder, "--title", "x", "--as", word],
        ["validate", word], ["export", folder, "--format", word], ["playbook", word],
        ["export", folder, "--format", "csv", "--output", "out" + word],
        ["new", "new" + word, "--title", "T", "--organisation", "O"],
        ["demo", "demo" + word, "--no-open"], ["compare", word, folder],
        ["vote", folder, word, "--as", "ana-ruiz", "--level", "1"],
        ["vote", folder, "data.audit", "--as", word, "--level", "1"],
        ["vote", folder, "data.audit", "--as", "ana-ruiz", "--level", word],
        ["reveal", folder, word], ["checkpoint", folder, word],
        ["playbook", "upgrade", folder, "--playbook", word],
      ]
    }
    for arguments in runs {
      let outcome = try bench.run(arguments)
      // JSON is for programs: it keeps what text there is, but no control character.
      let isJSON = arguments.contains { $0.hasSuffix("json") }
      for text in [outcome.output, outcome.errors] {
        let controls = text.unicodeScalars.filter {
          Self.isControl($0) || !isJSON && (0x202A...0x202E).contains($0.value)
        }
        #expect(controls.isEmpty, "\(arguments): \(controls.map { String($0.value, radix: 16) })")
      }
      let isOneLine = outcome.errors.isEmpty || outcome.errors.count { $0 == "\n" } == 1
      #expect(isOneLine, "\(arguments)")
    }
  }

  /// C0 but line feed and the CR of CSV; DEL; C1.
  private static func isControl(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  private static func escaped(_ text: String) -> String {
    String(CanonicalJSON.quoted(text).dropFirst().dropLast())
  }
}

import Glibc
import JSON
import Store
import Testing
import Workshop

@testable import pilotage

/// Taking in what a syncing service left.
struct MergeTests {
  private static let mark = ".sync-conflict-20260818-173636-D4LGQYW"

  /// A workshop in `w` and the same in `there`, which went on without each other: of the answer to
  /// `data.audit` theirs is a copy beside ours.
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("answer", "w", "data.audit", "--level", "1", "--note", "first")
    #expect(try bench.script("cp -r w there").status == 0)
    try bench.done("answer", "w", "data.audit", "--note", "of here", "--dissent", "ana-ruiz: no")
    var other = bench
    other.environment["XDG_STATE_HOME"] = bench.scratch.path + "/other"
    try other.done("answer", "there", "data.audit", "--note", "of there\u{1B}]0;x\u{7}")
    try other.done("answer", "there", "data.audit", "--level", "2")
    let synced = try bench.script(
      "cp there/answers/data.audit.json w/answers/data.audit\(Self.mark).json; "
        + "cp -n there/history/* w/history/")
    #expect(synced.status == 0, "\(synced.errors)")
    return bench
  }

  private func answer(_ bench: Bench) throws -> Answer? {
    try WorkshopFolder(bench.scratch.path + "/w", writer: .none).load(strict: true).state
      .answers[try #require(QuestionID("data.audit"))]
  }

  private let copy = "answers/data.audit\(mark).json"

  @Test func withoutATerminalWhatMergesByItselfIsTaken() throws {
    let bench = try bench()
    let outcome = try bench.run("merge", "w")
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    #expect(
      outcome.lines == [
        "\(copy): merged into answers/data.audit.json: level; left: note changed on both sides; "
          + "decide with --prefer here or --prefer copy"
      ])
    #expect(try answer(bench)?.level == .level(.defined))
    #expect(try answer(bench)?.note == "of here")
    #expect(bench.scratch.exists("w/" + copy))
    #expect(try bench.run("validate", "w").output.contains("pilotage merge"))

    let preferred = try bench.done("merge", "w", "--prefer", "copy", "--as", "Mo")
    #expect(preferred.lines == ["\(copy): removed, merged into answers/data.audit.json: note"])
    #expect(try answer(bench)?.note.hasPrefix("of there") == true)
    #expect(try answer(bench)?.dissent.count == 1)
    #expect(try bench.done("validate", "w").output.isEmpty)
    #expect(try bench.done("merge", "w").lines == ["Nothing to merge."])
    let history = try bench.done("history", "w", "data.audit").lines
    #expect(history.last?.contains("Mo: \(copy), a copy that was merged and removed") == true)
  }

  @Test func whatIsHereCanBePreferred() throws {
    let bench = try bench()
    let outcome = try bench.done("merge", "w", "--prefer", "here")
    #expect(outcome.lines == ["\(copy): removed, merged into answers/data.audit.json: level"])
    #expect(try answer(bench)?.note == "of here")
    #expect(try bench.done("history", "w", "--format", "ndjson").output.contains("of there"))
  }

  @Test func everyCopyHasItsLine() throws {
    let bench = try bench()
    try bench.done("merge", "w", "--prefer", "here")
    try bench.scratch.put("{", "w/answers/data.audit (1).json")
    try bench.scratch.put("{}", "w/room (1).json")
    try bench.scratch.put("{}", "w/answers/\u{1B}[2J\u{9B} (1).json")
    #expect(try bench.script("cp w/workshop.json 'w/workshop (1).json'").status == 0)
    #expect(
      try bench.script("sed s/Audit/Other/ w/playbook.json > 'w/playbook (1).json'").status == 0)
    let outcome = try bench.run("merge", "w", "--prefer", "copy")
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    #expect(
      outcome.lines == [
        "playbook (1).json: left: it is not the same as playbook.json, which no merge changes; "
          + "compare the two and remove one by hand",
        "room (1).json: removed, it is not worth keeping",
        "workshop (1).json: removed, workshop.json stands",
        "answers/^[[2J<U+9B> (1).json: left: its name is that of no record; remove it by hand",
        "answers/data.audit (1).json:1: column 1: not JSON: string or '}' expected near end of file; left",
      ])
  }

  @Test func ofVotesOnlyThatTheyDifferIsTold() throws {
    let bench = try Bench()
    try bench.workshop()
    let folder = WorkshopFolder(bench.scratch.path + "/w", writer: .none)
    let ana = try #require(Slug("ana-ruiz"))
    for (level, id) in [(Level.absent, "data.audit"), (.proven, "data.audit")] {
      let id = try #require(QuestionID(id))
      try folder.vote(
        .vote(level, comment: "secret \(level)"), on: id, by: ana, who: "Ana",
        now: Timestamp(seconds: 0))
      #expect(
        try bench.script("cp -n w/ballots/ana-ruiz.json 'w/ballots/ana-ruiz (1).json'; :").status
          == 0)
    }
    let outcome = try bench.run("merge", "w")
    #expect(outcome.status == 1)
    #expect(
      outcome.lines == [
        "ballots/ana-ruiz (1).json: left: votes differ from those here; "
          + "decide with --prefer here or --prefer copy"
      ])
    #expect(try bench.done("merge", "w", "--prefer", "copy").output.contains("secret") == false)
    #expect(try bench.scratch.text("w/ballots/ana-ruiz.json").contains("secret absent"))
    #expect(try !bench.done("history", "w", "--format", "ndjson").output.contains("secret"))
  }

  @Test func wrongUseIsRefused() throws {
    let bench = try Bench()
    #expect(try bench.refused(66, "merge", "w").contains("there is no such file or folder"))
    #expect(try bench.refused(64, "merge", "w", "--prefer", "both").contains("prefer"))
    try bench.workshop()
    #expect(try bench.refused(64, "merge", "w/workshop.json").contains("workshop.json"))
  }

  /// What a person answers, line by line.
  @Test func conflictsAreAskedOneByOne() throws {
    let bench = try bench()
    try bench.done("answer", "w", "data.audit", "--level", "3")
    let folder = WorkshopFolder(bench.scratch.path + "/w", writer: .none)
    let merge = try #require(try folder.conflicts().first)
    for (typed, sides) in [
      ("1\n2\n", [MergeSide.here, .copy]), ("\n x\n2 \r\n", [.copy]), ("2", [.copy]), ("", []),
    ] {
      try bench.scratch.put(typed, "typed")
      let input = open(bench.scratch.path + "/typed", O_RDONLY)
      defer { close(input) }
      var told = ""
      var dialogue = MergeDialogue(MergeWords(try folder.load(strict: true).state), input: input) {
        told += $0
      }
      #expect(try dialogue.ask(about: merge).map(\.side) == sides, "\(typed)")
      #expect(
        told.hasPrefix(
          """
          \(copy)
          Audit (data.audit): level
               was: 1
            1 here: 3
            2 copy: 2
          1 or 2, or Enter to leave it: 
          """))
      #expect(!told.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}

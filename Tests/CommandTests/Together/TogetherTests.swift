import Glibc
import JSON
import Store
import Testing
import Workshop

/// Two people who change one workshop at the same time, each change a process of its own.
struct TogetherTests {
  /// How many changes each of them makes: `PILOTAGE_CHANGES=1000 swift test` for a long run.
  private static let changes = getenv("PILOTAGE_CHANGES").flatMap { Int(String(cString: $0)) } ?? 40

  /// Runs two loops at once, in which `$i` counts up, as `a` and as `b` (`$who`).
  private func both(_ bench: Bench, _ command: String) throws -> Outcome {
    try bench.script(
      """
      run() { i=0; while [ $i -lt \(Self.changes) ]; do \(command) >/dev/null || exit 1; \
      i=$((i+1)); done; }
      (who=a; export XDG_STATE_HOME=$HOME/a; run) & first=$!
      (who=b; export XDG_STATE_HOME=$HOME/b; run) & second=$!
      wait $first && wait $second
      """)
  }

  private func items(_ answer: Answer?, _ field: String) -> [String] {
    (answer?.fields[field]?.array ?? []).compactMap(\.string)
  }

  @Test func changesToDifferentQuestionsAreAllKept() throws {
    let bench = try Bench()
    try bench.workshop()
    let outcome = try both(
      bench,
      """
      case $who in a) q=data.quality f=checks;; b) q=governance.monitoring f=watched;; esac; \
      "$PILOTAGE" answer w $q --item $f=$who-$i --as $who
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let folder = WorkshopFolder(bench.scratch.path + "/w", writer: .none)
    let answers = try folder.load(strict: true).state.answers
    for (id, field, who) in [
      ("data.quality", "checks", "a"), ("governance.monitoring", "watched", "b"),
    ] {
      let id = try #require(QuestionID(id))
      let isWhole = items(answers[id], field) == (0..<Self.changes).map { "\(who)-\($0)" }
      #expect(isWhole)
    }
    #expect(try bench.done("validate", "w").output.isEmpty)
  }

  @Test func ofChangesToOneQuestionTheLaterStandsAndTheEarlierIsInTheHistory() throws {
    let bench = try Bench()
    try bench.workshop()
    let outcome = try both(
      bench, #""$PILOTAGE" answer w data.quality --note $who-$i --as $who"#)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let folder = WorkshopFolder(bench.scratch.path + "/w", writer: .none)
    let id = try #require(QuestionID("data.quality"))
    let history = try folder.history(of: id)
    #expect(history.count == 2 * Self.changes)
    // Each saw what was there before it: the changes are one chain, with the last of which it ends.
    func note(_ document: JSONValue?) -> String { document?.object?["note"]?.string ?? "" }
    let next = Dictionary(history.map { (note($0.before), note($0.after)) }) { first, _ in first }
    var chain: [String] = []
    while let note = next[chain.last ?? ""], chain.count <= history.count { chain.append(note) }
    let expected = ["a", "b"].flatMap { who in (0..<Self.changes).map { "\(who)-\($0)" } }
    let isWhole = chain.count == history.count && Set(chain) == Set(expected)
    #expect(isWhole)
    #expect(try folder.load(strict: true).state.answers[id]?.note == chain.last)
  }

  /// The kernel's lock goes with its process; one that lives is waited for and then named.
  @Test func theLockOfADeadProcessIsNobodysAndThatOfALivingOneIsRespected() throws {
    let bench = try Bench()
    try bench.workshop()
    let died = try bench.script(#"exec 9<>w/.lock; flock 9; echo "$$ here" >&9; kill -9 $$"#)
    #expect(died.status == 1009)
    try bench.done("answer", "w", "data.quality", "--level", "1")

    let file = open(bench.scratch.path + "/w/.lock", O_RDWR | O_CLOEXEC)
    try #require(file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
    let note = Array("\(getpid()) here\n".utf8)
    #expect(ftruncate(file, 0) == 0 && pwrite(file, note, note.count, 0) == note.count)
    let told = try bench.refused(75, "answer", "w", "data.quality", "--level", "2")
    #expect(told.contains("process \(getpid()) on here") && told.hasSuffix("try again"))
    close(file)
    try bench.done("answer", "w", "data.quality", "--level", "3")
  }

  /// Killed at any moment, a process leaves the whole old or the whole new answer, and nobody waits
  /// for it afterwards.
  @Test func killedProcessesHoldNobodyUp() throws {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("answer", "w", "data.quality", "--note", "start")
    let outcome = try bench.script(
      """
      for moment in 02 03 04 05 06 07 08 10 12 15; do
        timeout -s KILL 0.0$moment "$PILOTAGE" answer w data.quality --note n-$moment >/dev/null
        "$PILOTAGE" answer w data.quality --item checks=$moment >/dev/null || exit 1
        "$PILOTAGE" validate w || exit 1
      done
      """)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let folder = WorkshopFolder(bench.scratch.path + "/w", writer: .none)
    let id = try #require(QuestionID("data.quality"))
    #expect(items(try folder.load(strict: true).state.answers[id], "checks").count == 10)
  }
}

import Store
import TestSupport
import Testing
import Workshop

/// A workshop that two people keep in git.
struct GitTests {
  private static let git = """
    set -e
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
    export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org
    export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
    keep() { git -C $1 add -A && git -C $1 commit -qm "$2"; }

    """

  /// Runs git in the test's folder.
  private func git(_ bench: Bench, _ script: String) throws -> Outcome {
    try bench.script(Self.git + script)
  }

  /// Two clones, `a` and `b`, of one workshop, each with its own user.
  private func clones() throws -> (bench: Bench, a: Bench, b: Bench) {
    let bench = try Bench()
    try bench.workshop()
    try bench.done("answer", "w", "data.quality", "--level", "1", "--note", "first")
    let made = try git(
      bench, "git init -q w; keep w start; git clone -q w a; git clone -q w b")
    #expect(made.status == 0, "\(made.errors)")
    func user(_ name: String) -> Bench {
      var other = bench
      other.environment["XDG_STATE_HOME"] = bench.scratch.path + "/" + name + "-state"
      return other
    }
    return (bench, user("a"), user("b"))
  }

  @Test func changesToDifferentThingsMergeByThemselves() throws {
    let (bench, a, b) = try clones()
    for (user, name, question) in [(a, "a", "data.audit"), (b, "b", "outcomes.measure")] {
      try user.done("answer", name, question, "--level", "2", "--note", "of \(name)")
      let folders = UserFolders(environment: user.environment)
      let folder = WorkshopFolder(bench.scratch.path + "/" + name, writer: folders.writer())
      try folder.addAction(
        Action(text: "Do what \(name) says"), who: name, now: Timestamp(seconds: 1_795_000_000))
    }
    try a.done("set", "a", "--title", "Renamed")
    let merged = try git(
      bench, "keep a one; keep b two; git -C a pull -q --no-rebase --no-edit ../b")
    #expect(merged.status == 0, "\(merged.output) \(merged.errors)")
    #expect(try bench.done("validate", "a").output.isEmpty)
    let state = try WorkshopFolder(bench.scratch.path + "/a", writer: .none).load(strict: true)
      .state
    #expect(
      state.answers.map { "\($0.key) \($0.value.note)" }.sorted() == [
        "data.audit of a", "data.quality first", "outcomes.measure of b",
      ])
    #expect(state.actions.values.map(\.text).sorted() == ["Do what a says", "Do what b says"])
    #expect(state.details.title == "Renamed")
    // Each wrote a history of their own, and both are there beside the one from before.
    #expect(TemporaryFolder.names(bench.scratch.path + "/a/history").count == 3)
    let history = try bench.done("history", "a").output
    #expect(history.contains("of a") && history.contains("of b"))
    #expect(try git(bench, "git -C a status --porcelain").output.isEmpty)
  }

  /// Git merges lines and knows no questions: what both changed is for a person to choose.
  @Test func changesToTheSameQuestionAreForAPersonToChoose() throws {
    let (bench, a, b) = try clones()
    try a.done("answer", "a", "data.quality", "--note", "of a")
    try b.done("answer", "b", "data.quality", "--note", "of b")
    let merged = try git(
      bench, "keep a one; keep b two; git -C a pull -q --no-rebase --no-edit ../b")
    #expect(merged.status != 0)
    let faults = try bench.run("validate", "a")
    #expect(faults.status == 1)
    #expect(faults.output.contains("answers/data.quality.json"))
    let chosen = try git(
      bench, "git -C a checkout -q --theirs answers/data.quality.json; keep a merged")
    #expect(chosen.status == 0, "\(chosen.errors)")
    #expect(try bench.done("validate", "a").output.isEmpty)
    #expect(try bench.scratch.text("a/answers/data.quality.json").contains("of b"))
    #expect(try bench.done("history", "a", "data.quality").output.contains("of a"))
  }
}

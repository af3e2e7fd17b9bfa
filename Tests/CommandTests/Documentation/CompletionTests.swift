import Testing

/// The completions that are installed, in a shell.
struct CompletionTests {
  /// What bash offers for the last of the words.
  private func offered(_ words: String...) throws -> [String] {
    let bench = try Bench()
    try bench.workshop()
    try bench.scratch.folder("a-folder")
    let script = """
      # The program as it is in the path.
      pilotage() { "\(Bench.program)" "$@"; }
      source '\(ManualTests.folder)/completions/pilotage'
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
      _pilotage pilotage "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try bench.run(
      ["-c", script, "bash", "pilotage"] + words, program: "/bin/bash")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.lines
  }

  @Test func bashOffersCommands() throws {
    #expect(try offered("sc").sorted() == ["schema", "score"])
    #expect(try offered("participant", "").contains("remove"))
  }

  @Test func bashOffersOptionsAndTheirValues() throws {
    #expect(try offered("score", "w", "--fo") == ["--format"])
    #expect(try offered("export", "w", "--format", "ma") == ["markdown"])
  }

  @Test func bashOffersFolders() throws {
    #expect(try offered("score", "a-f") == ["a-folder"])
  }

  /// Those of the workshop that is named, and nothing where none is.
  @Test func bashOffersQuestionsAndParticipants() throws {
    #expect(try offered("answer", "w", "outcomes.me") == ["outcomes.measure"])
    #expect(try offered("history", "w", "data.a").sorted() == ["data.access", "data.audit"])
    #expect(try offered("participant", "set", "w", "") == ["ana-ruiz", "ben-ode"])
    #expect(try offered("answer", "a-folder", "out") == [])
    #expect(try offered("answer", "no-such", "out") == [])
  }
}

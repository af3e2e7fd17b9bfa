import Testing

@testable import pilotage

/// The verbs there are, and no others.
struct VerbTreeTests {
  @Test func verbs() {
    let verbs = VerbTree(of: Pilotage.self).names
    #expect(
      verbs.keys.sorted() == [
        "action", "answer", "ask", "checkpoint", "compare", "demo", "doctor", "explain", "export",
        "forecast", "gaps", "gate", "history", "join", "merge", "new", "open", "participant",
        "playbook", "reveal", "schema", "score", "set", "themes", "validate", "vote",
      ])
    #expect(verbs["action"]?.names.keys.sorted() == ["add", "list", "set"])
    #expect(verbs["participant"]?.names.keys.sorted() == ["add", "remove", "set"])
    #expect(
      verbs["playbook"]?.names.keys.sorted() == ["list", "new", "show", "upgrade", "validate"])
    #expect(verbs["themes"]?.names.keys.sorted() == ["list", "show", "validate"])
    let isFlat = verbs.filter { !$0.value.names.isEmpty }.keys.sorted()
    #expect(isFlat == ["action", "participant", "playbook", "themes"])
  }

  @Test func wordsOfAVerb() {
    let verbs = VerbTree.pilotage
    #expect(verbs.words(in: ["playbook", "show", "x"]) == ["playbook", "show"])
    #expect(verbs.words(in: ["score", "show"]) == ["score"])
    #expect(verbs.words(in: ["x", "score"]) == [])
    #expect(verbs.words(in: []) == [])
  }
}

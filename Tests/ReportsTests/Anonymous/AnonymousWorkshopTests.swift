import JSON
import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct AnonymousWorkshopTests {
  /// A workshop with these participants (their ids being made of their names) and owners, and a text
  /// in a note.
  private func state(
    _ participants: [String], owners: [String] = [], note: String = "",
    organisation: String = "Acme Foods", title: String = "COO"
  ) throws -> WorkshopState {
    var state = try Checkpoint(json: Document.checkpoint.json()).state
    state.details.participants = [:]
    state.details.organisation = organisation
    state.reveals = [:]
    state.answers = [:]
    state.actions = [:]
    for name in participants {
      let id = try #require(state.details.newParticipantID(name: name))
      state.details.participants[id] = Participant(
        name: name, role: try #require(Slug("executive")), title: title)
    }
    for (index, owner) in owners.enumerated() {
      var action = Action(text: "x")
      action.owner = owner
      state.actions[try #require(Slug("a-\(index)"))] = action
    }
    let id = try #require(QuestionID("goal.measure"))
    state.answers[id] = Answer()
    state.answers[id]?.note = note
    return state
  }

  private func note(
    _ note: String, _ participants: [String], owners: [String] = [],
    organisation: String = "Acme Foods"
  ) throws -> String {
    let anonymous = AnonymousWorkshop(
      of: try state(participants, owners: owners, note: note, organisation: organisation))
    return anonymous.state.answers.values.first?.note ?? ""
  }

  @Test(arguments: [
    ("Ana Ruiz said yes.", "Person 1 said yes."),
    ("ANA RUIZ, ana ruiz; Ana; ruiz", "Person 1, Person 1; Person 1; Person 1"),
    ("Ána Ruíz and A\u{301}NA", "Person 1 and Person 1"),
    ("Ana's plan, Ruiz’s plan", "Person 1's plan, Person 1’s plan"),
    ("the Ruizs", "the Person 1s"), ("Ruiz, Ana", "Person 1"), ("A. Ruiz", "Person 1"),
    ("ana.ruiz@acme.example, aruiz, AnaRuiz", "Person 1@acme.example, Person 1, Person 1"),
    ("Ana2 of 3", "Person 1 2 of 3"), ("(Ana)", "(Person 1)"), ("Ana\nRuiz", "Person 1"),
    ("A\u{200D}na, An\u{AD}a", "Person 1, Person 1"),
    ("banana, Anatole, Ruizmann", "banana, Anatole, Ruizmann"),
    ("", ""), ("no name", "no name"), ("123 Ana", "123 Person 1"),
  ]) func oneName(text: String, expected: String) throws {
    #expect(try note(text, ["Ana Ruiz"]) == expected)
  }

  @Test func genitivesWithoutAnApostrophe() throws {
    #expect(
      try note("Anas plan, Ana’s plan, Bens and BENS plan", ["Ana Ruiz", "Ben Ode"])
        == "Person 1s plan, Person 1’s plan, Person 2s and Person 2S plan")
    #expect(
      try note("bens, anas and Ruizs", ["Ana Ruiz", "Ben Ode"]) == "bens, anas and Person 1s")
  }

  @Test(arguments: [
    ("Operations director", "The Operations director signs.", "The Executive signs."),
    ("Operations director", "our OPERATIONS-DIRECTOR", "our Executive"),
    ("Operations director", "ask the operations director", "ask the executive"),
    ("Operations director", "operations, director", "executive"),
    ("Operations director", "operations and a director", "operations and a director"),
    ("Operations director", "operations directors", "operations directors"),
    ("Operations director", "Ana, Operations director", "Person 1, Executive"),
    ("COO", "the COO and the coo", "the Executive and the coo"),
    ("Buyer", "a buyer, the Buyer", "a buyer, the Buyer"), ("", "no title", "no title"),
    ("Ruiz & Sons buyer", "the Ruiz & Sons buyer", "the Person 1 & Sons buyer"),
  ]) func titles(title: String, text: String, expected: String) throws {
    let state = try state(["Ana Ruiz"], note: text, title: title)
    #expect(AnonymousWorkshop(of: state).state.answers.values.first?.note == expected)
  }

  /// One name in another, particles, hyphens, apostrophes, other scripts.
  @Test(
    arguments: [
      (["Ann Ode", "Anna Ode-Lund"], "Anna, then Ann", "Person 1, then Person 2"),
      (
        ["Jan van der Berg"], "van der Berg, the Berg, van, der", "Person 1, the Person 1, van, der"
      ),
      (
        ["Anne-Marie Sow"], "Anne-Marie, Anne Marie, Annemarie, Marie",
        "Person 1, Person 1, Person 1, Person 1"
      ),
      (["Seán O'Brien"], "O’Brien; OBRIEN; sean; O", "Person 1; Person 1; Person 1; O"),
      (
        ["Jürgen Müller"], "Mueller; MÜLLER; Muller; Juergen",
        "Person 1; Person 1; Person 1; Person 1"
      ),
      (["Juergen Mueller"], "Müller and Jürgen", "Person 1 and Person 1"),
      (["Søren Strauß"], "STRAUSS; Soren; søren", "Person 1; Person 1; Person 1"),
      (["Łukasz Żak"], "lukasz; ŻAK; zak", "Person 1; Person 1; Person 1"),
      (["Γιώργος Παπάς"], "ΓΙΩΡΓΟΣ; γιωργος; Παπας", "Person 1; Person 1; Person 1"),
      (["Андрей Ёлкин"], "андрей; ЕЛКИН; Андреи\u{306}", "Person 1; Person 1; Person 1"),
      (["王伟"], "王伟说可以", "Person 1说可以"), (["김 철수"], "철수가 말했다", "Person 1가 말했다"),
      (["Dr. Ada Byron"], "Dr. Byron, Dr. Who", "Dr. Person 1, Dr. Who"),
      (["Di"], "di, DI, Di, dig", "di, Person 1, Person 1, dig"),
      (["Di Sow", "Ed Oh"], "Di, Ed, ed oh, Oh, oh", "Person 1, Person 2, Person 2, Person 2, oh"),
      (["Jan van der Berg"], "van der Berg, Jan", "Person 1"),
      (["Person 1", "Person 2"], "Person 2 asks a person", "Person 1 asks a person"),
    ] as [([String], String, String)])
  func names(people: [String], text: String, expected: String) throws {
    #expect(try note(text, people) == expected)
  }

  /// Names that are words too are found by their capital letter; whole names in any case.
  @Test(
    arguments: [
      (["Will Archer"], "Will will ask.", "Person 1 will ask."),
      (
        ["May Long"], "In May a long list; may long, Long",
        "In Person 1 a long list; Person 1, Person 1"
      ),
      (["Will"], "WILL asks; it will do", "Person 1 asks; it will do"),
      (["Mark"], "a mark by Mark", "a mark by Person 1"),
    ] as [([String], String, String)])
  func ordinaryWords(people: [String], text: String, expected: String) throws {
    #expect(try note(text, people) == expected)
  }

  @Test func whatThePlaybookWritesInSmallLettersIsAWord() throws {
    // `settled` stands in the playbook's summary.
    #expect(try note("Settled it is settled.", ["Ann Settled"]) == "Person 1 it is settled.")
  }

  /// Of two who are called the same nobody can say which is meant.
  @Test func theSameNameTwice() throws {
    let text = "Ana Ruiz and Ana Kim; Ana; Ruiz"
    #expect(
      try note(text, ["Ana Ruiz", "Ana Kim"])
        == "Person 1 and Person 2; Person 1 or 2; Person 1")
    #expect(try note("Ben Ode", ["Ben Ode", "Ben Ode"]) == "Person 1 or 2")
  }

  /// Owners of actions are people like participants, and often are the same.
  @Test(arguments: [
    ("Ana Ruiz", "Person 1"), ("ana", "Person 1"), ("Ruiz", "Person 1"), ("ana-ruiz", "Person 1"),
    ("A. Ruiz", "Person 1"), ("Ana Maria Ruiz", "Person 1"), ("Ben Ode", "Person 2"),
    ("Ana Ruiz (COO)", "Person 1"), ("Ana and Ben Ode", "Person 1, Person 2"),
    ("Ana/Ruiz", "Person 1"), ("(Ben Ode)", "Person 2"), ("Order desk", "Person 2"), ("", ""),
    (" ", " "), ("??", "??"), ("COO", "Person 2"), ("CFO (Ben Ode)", "Person 2"),
  ]) func owners(owner: String, expected: String) throws {
    let state = AnonymousWorkshop(of: try state(["Ana Ruiz"], owners: [owner])).state
    #expect(state.actions.values.map(\.owner) == [expected])
  }

  @Test(
    arguments: [
      ("Ben said so; ODE too", ["Ben Ode"], "Person 2 said so; Person 2 too"),
      ("order desk, desk; order", ["Order desk"], "Person 2, desk; order"),
      ("IT says it is", ["IT"], "Person 2 says it is"),
      ("Finance and finance", ["Finance"], "Person 2 and finance"),
      ("Ben Ode and Zed", ["CFO (Ben Ode)", "Zed"], "Person 2 and Person 3"),
      ("Maria asks", ["Ana Maria Ruiz"], "Person 1 asks"),
    ] as [(String, [String], String)])
  func ownersInText(text: String, owners: [String], expected: String) throws {
    #expect(try note(text, ["Ana Ruiz"], owners: owners) == expected)
  }

  /// A company that is called like somebody is not told apart from its own name.
  @Test func organisation() throws {
    let people = ["Ana Ruiz"]
    #expect(
      try note("Hallam & Ruiz, and Ruiz", people, organisation: "Hallam & Ruiz")
        == "Hallam & Ruiz, and Person 1")
    let whole = try state(people, note: "x", organisation: "Ana Ruiz Consulting")
    #expect(AnonymousWorkshop(of: whole).state.details.organisation == "Person 1 Consulting")
    let part = try state(people, note: "x", organisation: "Hallam & Ruiz")
    #expect(AnonymousWorkshop(of: part).state.details.organisation == "Hallam & Ruiz")
  }

  @Test func titlesIDsAndUnknownKeysAreLeftOut() throws {
    var state = try state(["Ana Ruiz", "Ben Ode"], note: "n")
    let ana = try #require(Slug("ana-ruiz"))
    let gone = try #require(Slug("zed-zulu-2"))
    let question = try #require(QuestionID("goal.measure"))
    state.details.rest["contact"] = "ana@acme.example"
    state.details.participants[ana]?.rest["phone"] = "555"
    state.details.participants[ana]?.observer = true
    state.answers[question]?.rest["who"] = "Ana"
    state.answers[question]?.fields = JSONObject([
      ("unheard", "Ana"), ("measure", "by Zulu"), ("result", "Ana"),
      ("on", ["Ana", ["Ana": "Ana"]]),
    ])
    state.answers[question]?.dissent = [ana: "no", gone: "neither Ben"]
    state.reveals[question] = Reveal(
      at: Timestamp(seconds: 0), ballots: [gone: Ballot(level: .defined, comment: "asks Ana")])
    var action = Action(text: "x")
    action.rest["who"] = "Ana"
    state.actions = [try #require(Slug("ask-ana")): action, try #require(Slug("a-x")): action]
    let anonymous = AnonymousWorkshop(of: state)
    let json = Checkpoint(name: "n", taken: Timestamp(seconds: 0), state: anonymous.state).json
    let text = String(decoding: CanonicalJSON.bytes(json), as: UTF8.self).lowercased()
    for name in ["ana", "ruiz", "ben", "ode", "zed", "zulu", "coo", "555"] {
      let words = text.split { !$0.isLetter && !$0.isNumber }
      #expect(!words.contains { $0 == name }, "\(name)")
    }
    #expect(
      anonymous.state.details.participants.keys.map(\.text).sorted() == ["person-1", "person-2"])
    #expect(anonymous.state.actions.keys.map(\.text).sorted() == ["a-x", "action-1"])
    #expect(anonymous.state.answers[question]?.dissent.count == 2)
    let again = try Checkpoint(json: json.withoutEmptyMembers)
    #expect(again.json.withoutEmptyMembers == json.withoutEmptyMembers)
  }

  /// Texts of a playbook can name people as well; ids, and options with their values, hold together.
  @Test func playbook() throws {
    let path = JSONPath(slashed: "playbook/decisions/0/questions/0")
    let json = try Document.checkpoint.json()
      .with(path.key("ask"), "What does Ana want? Will it do?")
      .with(path.key("fields").index(1).key("options"), ["Ana's way", "lower"])
      .with(JSONPath(slashed: "answers/goal.measure/fields"), ["better": "Ana's way"])
      .with(JSONPath(slashed: "workshop/participants/will"), ["name": "Will", "role": "manager"])
    let state = try Checkpoint(json: json).state
    let anonymous = AnonymousWorkshop(of: state).state
    let question = try #require(anonymous.playbook.questions.first)
    #expect(question.ask.hasPrefix("What does Person "))
    #expect(question.ask.hasSuffix(" want? Will it do?"))
    #expect(question.fields[1].options[0].hasSuffix("'s way"))
    #expect(
      anonymous.answers[question.id]?.fields["better"]?.string == question.fields[1].options[0])
    #expect(anonymous.playbook.faults == state.playbook.faults)
  }

  @Test func whatIsToRead() throws {
    var state = try state(["Ana Ruiz"], owners: ["Ana"], note: "n")
    let question = try #require(QuestionID("goal.measure"))
    let audit = try #require(QuestionID("data.audit"))
    state.details.pilot = ""
    state.answers[question]?.fields = JSONObject([
      ("measure", "m"), ("better", "lower"), ("on", "2026-01-01"),
    ])
    state.answers[audit] = Answer()
    state.answers[audit]?.reason = "why"
    state.answers[audit]?.fields = JSONObject([
      ("sources", [["source": "a", "owner": "Ana"], ["source": "b"]]), ("checks", ["c", "d"]),
    ])
    let texts = AnonymousWorkshop(of: state).toRead
    func field(_ id: QuestionID, _ field: String) throws -> FreeText {
      .field(id, try #require(FieldID(field)))
    }
    #expect(
      texts == [
        .title, .organisation, try field(question, "measure"), .note(question),
        try field(audit, "sources"), try field(audit, "checks"), .reason(audit),
        .action(try #require(Slug("a-0"))),
      ])
  }

  @Test func nothingToReplace() throws {
    var state = try state([], note: "Nobody is named here.")
    state.details.title = "T"
    #expect(AnonymousWorkshop(of: state).state.answers == state.answers)
    #expect(AnonymousWorkshop(of: state).state.playbook == state.playbook)
  }
}

import Testing
import Workshop

@testable import pilotage

/// The way through a workshop: levels, note, dissent, commands.
struct AskDialogueTests {
  @Test func beginsWithTheGate() throws {
    let talk = try Talk(at: nil)
    #expect(talk.beginning.contains("Claims, Acme\n3 questions, 0 of 3 answered.\n"))
    #expect(talk.beginning.contains("Question 3 of 3: Gate\nAll. The Launch gate asks for it.\n"))
    #expect(talk.beginning.contains("\n0. nothing\n1. talk\n2. paper\n3. a name\n4. proof\n"))
    #expect(talk.beginning.contains(".help"))
  }

  @Test func theGateThenTheOthersThenTheEnd() throws {
    var talk = try Talk(at: nil)
    talk.say("2", "", "")
    #expect(talk.dialogue.question.id.text == "all.kinds")
    talk.say("skip")
    #expect(talk.dialogue.question.id.text == "all.plain")
    let end = talk.say("1", "", "")
    #expect(talk.dialogue.step == .end)
    #expect(end.contains("2 of 3 answered: Enter goes to the first without an agreed"))
    talk.say("")
    #expect(talk.dialogue.question.id.text == "all.kinds")
  }

  @Test(arguments: [("-", AnswerLevel.unknown), ("0", .level(.absent)), ("4", .level(.proven))])
  func levels(typed: String, level: AnswerLevel) throws {
    var talk = try Talk(at: "all.plain")
    talk.say(typed)
    #expect(try talk.saved("all.plain")?.level == level)
  }

  @Test(arguments: ["5", "-1", "10", "2.5", "two", "٣"])
  func noLevels(typed: String) throws {
    var talk = try Talk(at: "all.plain")
    #expect(talk.say(typed).contains("Not understood: \(typed)."))
    #expect(try talk.saved("all.plain") == nil)
  }

  @Test func notApplicableNeedsAReason() throws {
    var talk = try Talk()
    #expect(talk.say("x").contains("Why does it not apply"))
    #expect(try talk.saved() == nil)
    talk.say("Nobody pays")
    #expect(try talk.saved()?.level == .notApplicable)
    #expect(try talk.saved()?.reason == "Nobody pays")
    // What does not apply has nothing to show.
    #expect(talk.dialogue.step == .note)
    talk.say(".go gate")
    #expect(talk.say("x").contains("A gate names this question, so it always applies."))
    #expect(try talk.saved("all.gate") == nil)
  }

  @Test func noteAndDissent() throws {
    var talk = try Talk(at: "all.plain")
    let people = talk.say("2", "A note", "on two lines", ".")
    #expect(people.contains("1. Ana Ruiz, COO\n2. Ben Ode\n"))
    // Who only watches does not dissent.
    #expect(!people.contains("Cy Lam"))
    let told = talk.say("2", "Not in Lyon")
    #expect(told.contains("2. Ben Ode, sees it differently"))
    talk.say("ana")
    #expect(talk.dialogue.step == .dissentReason(try #require(Slug("ana-ruiz"))))
    talk.say("back is what she said")
    let answer = try #require(try talk.saved("all.plain"))
    #expect(answer.note == "A note\non two lines")
    #expect(
      answer.dissent == [
        try #require(Slug("ben-ode")): "Not in Lyon",
        try #require(Slug("ana-ruiz")): "back is what she said",
      ])
    talk.say("2", ".clear")
    #expect(try talk.saved("all.plain")?.dissent.count == 1)
    #expect(talk.say("3").contains("There is no number 3: type 1 to 2."))
  }

  /// Names are found without accents, by their beginning or any part.
  @Test(arguments: ["jose", "JOSÉ", "jose nun", "nunez"])
  func dissentersAreFound(typed: String) throws {
    let bench = try Talk().bench
    try bench.done("participant", "add", "w", "José Núñez, executive")
    try bench.done("participant", "add", "w", "Skip Jones, executive")
    var talk = try Talk(bench, at: "all.plain")
    talk.say("dissent", typed)
    #expect(talk.dialogue.step == .dissentReason(try #require(Slug("jose-nunez"))))
    // A whole name goes before a command's word.
    talk.say(".go plain", "dissent", "skip jones")
    #expect(talk.dialogue.step == .dissentReason(try #require(Slug("skip-jones"))))
  }

  /// The board's own count, with its words.
  @Test func countsAsTheBoardDoes() throws {
    let bench = try Bench()
    try bench.done("demo", "w", "--no-open")
    var talk = try Talk(bench)
    #expect(talk.beginning.contains("29 questions, 19 of 28 answered."))
    #expect(talk.say(".leave").contains("19 of 28 answered; the next without an agreed answer is"))
  }

  @Test func straightToTheNoteAndTheDissent() throws {
    var talk = try Talk()
    talk.say("note", "Short", ".")
    #expect(try talk.saved()?.note == "Short")
    talk.say(".go plain", "dissent", "1", "Not so")
    #expect(try talk.saved("all.plain")?.dissent.values.first == "Not so")
  }

  /// A command's word is text wherever text is asked for.
  @Test func wordsThatAreCommands() throws {
    var talk = try Talk()
    talk.say("2")
    #expect(talk.say("back").contains("Taken as text. To ask for it instead, type .back"))
    #expect(try talk.field("text") == "back")
    talk.say(".back", "..leave")
    #expect(try talk.field("text") == ".leave")
    talk.say(".back", "...")
    #expect(try talk.field("text") == "..")
    #expect(talk.say(".nonsense").contains("There is no command nonsense: nothing is taken."))
    talk.say("help", "..", ".")
    #expect(try talk.field("long") == "help\n.")
    #expect(talk.say(".5").contains("Number") == false)
    #expect(try talk.field("number") == .number(0.5))
  }

  @Test func back() throws {
    var talk = try Talk(at: nil)
    #expect(talk.say("back").contains("This is the first question."))
    talk.say("2", "", "", "back")
    #expect(talk.dialogue.question.id.text == "all.gate")
    talk.say("", "", ".back")
    #expect(talk.dialogue.step == .note)
    talk.say(".back")
    #expect(talk.dialogue.step == .level)
  }

  /// Nothing typed is lost on any way out of a text.
  @Test(arguments: [".back", ".skip", ".leave", ".go plain", ".all", ".again"])
  func aTextThatIsLeftIsKept(command: String) throws {
    var talk = try Talk(at: "all.plain")
    talk.say("2", "a line", "and one", command)
    #expect(try talk.saved("all.plain")?.note == "a line\nand one")
  }

  @Test func goes() throws {
    var talk = try Talk(at: nil)
    for name in ["2", "all.plain", "plain", "Plain matters", "matters", "How is Plain"] {
      talk.say("go 1", "go \(name)")
      #expect(talk.dialogue.question.id.text == "all.plain", "\(name)")
    }
    #expect(talk.say("go nowhere").contains("There is no question “nowhere”."))
    #expect(talk.say("go 4").contains("There is no question"))
    #expect(talk.say("go all").contains("one of 3 questions"))
    #expect(talk.say("go").contains("Where to?"))
    #expect(talk.dialogue.question.id.text == "all.plain")
    #expect(talk.say("questions").contains("1. Kinds: not answered\n"))
  }

  @Test func asksAndTells() throws {
    var talk = try Talk()
    #expect(talk.say("why") == "It matters.\n")
    #expect(talk.say("?").contains(".skip goes to the next question."))
    #expect(talk.say("gaps").contains("Question 3, Gate: level 0 shown, 2 asked for"))
    #expect(talk.say("save").contains("Every answer is kept as soon as it is given."))
    #expect(talk.say("show").isEmpty)
    talk.say("2", "Claims")
    #expect(talk.say(".back", ".show").hasSuffix("Claims\n"))
    #expect(!talk.hasLeft)
    let end = talk.say(".quit")
    #expect(talk.hasLeft)
    #expect(end.contains("1 of 3 answered; the next without an agreed answer is Gate."))
    #expect(end.contains("pilotage ask /"))
  }

  @Test func everyCommandIsAnsweredEverywhere() throws {
    let indices: [[String]] = [
      [], ["x"], ["2"], ["2", ""], ["2", "", "a"], ["2", "", ""], ["2", "", "", "", "", "", ""],
      ["2", "", "", "", "", "", "", ""], ["2", "", "", "", "", "", "", "", "add"],
      ["go plain", ""], ["go plain", "", ""], ["go plain", "", "", "1"],
      ["go plain", "skip"], ["go gate", "1", "", "", "skip", "skip"],
    ]
    let beginning = try Talk().dialogue
    for index in indices {
      for command in AskWord.allCases where command != .show {
        var dialogue = beginning
        for line in index { _ = dialogue.take(line) }
        let before = dialogue.step
        let turn = dialogue.take(".\(command.rawValue)")
        #expect(!turn.said.isEmpty, "\(before): \(command)")
      }
    }
  }
}

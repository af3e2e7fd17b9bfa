import JSON
import Testing
import Workshop

@testable import pilotage

/// Every kind of field, typed line by line.
struct AskFieldsTests {
  @Test func everyKindInOneGo() throws {
    var talk = try Talk()
    talk.say(
      "3", "Claims", "first line", "", "third line", ".", "4,5", "2026-12-11", "1", "2", "one item",
      "another", "", "add", "OCR", "3", "Somebody Else", "a story", ".", "2", "")
    #expect(talk.dialogue.step == .note)
    let answer = try #require(try talk.saved())
    #expect(answer.level == .level(.owned))
    #expect(answer.fields["text"] == "Claims")
    #expect(answer.fields["long"] == "first line\n\nthird line")
    #expect(answer.fields["number"] == .number(4.5))
    #expect(answer.fields["date"] == "2026-12-11")
    #expect(answer.fields["person"] == "Ana Ruiz")
    #expect(answer.fields["choice"] == "No, never")
    #expect(answer.fields["list"] == ["one item", "another"])
    #expect(
      answer.fields["table"]
        == [
          [
            "what": "OCR", "much": 3, "who": "Somebody Else", "story": "a story", "kind": "b",
          ]
        ])
    #expect(try talk.bench.done("validate", "w").output.isEmpty)
  }

  @Test func enterKeepsWhatIsThere() throws {
    var talk = try Talk()
    talk.say("2", "Claims", "long", ".", "4", "2026-12-11", "1", "1", "item", "")
    let before = try talk.saved()
    talk.say("go kinds", "", "", "", "", "", "", "", "", "")
    #expect(talk.dialogue.step == .note)
    #expect(try talk.saved() == before)
  }

  @Test func whatIsNoNumberDateOrChoiceIsNotTaken() throws {
    var talk = try Talk()
    talk.say("2", "", "")
    #expect(talk.say("many").contains("\"many\" is no number"))
    #expect(talk.say("1,000").contains("two ways"))
    #expect(talk.dialogue.step == .field(try #require(FieldID("number"))))
    talk.say("")
    #expect(talk.say("2026-02-30").contains("is no date"))
    #expect(talk.say("someday").contains("is no date"))
    talk.say("", "")
    #expect(talk.say("4").contains("is not offered"))
    #expect(talk.say("perhaps").contains("is not offered"))
    #expect(try talk.saved()?.fields.isEmpty == true)
  }

  /// Dates and people as in a plan; what is made of them is said.
  @Test func datesAndPeopleInShort() throws {
    var talk = try Talk()
    talk.say("2", "", "", "")
    let day = talk.dialogue.open.day.adding(days: 14)
    #expect(talk.say("+2w").contains("Taken as \(day).\n"))
    #expect(try talk.field("date") == .string(day.description))
    #expect(talk.say("ana").contains("Taken as Ana Ruiz.\n"))
    #expect(try talk.field("person") == "Ana Ruiz")
    talk.say(".back")
    #expect(!talk.say("Ana Ruiz").contains("Taken as"))
  }

  /// What is taken and does not count is said at once.
  @Test func saysWhyAValueDoesNotCount() throws {
    var talk = try Talk()
    talk.say("2", "", "")
    #expect(talk.say("11").contains("it does not count: “Number” is 11, which counts up to 10."))
    #expect(try talk.field("number") == 11)
  }

  @Test func peopleByNumberOrName() throws {
    var talk = try Talk()
    talk.say("2", "", "", "", "")
    #expect(talk.say(".again").contains("3. Cy Lam"))
    #expect(talk.say("4").contains("There is no number 4: type 1 to 3, or a name."))
    talk.say("ben ode")
    #expect(try talk.field("person") == "Ben Ode")
    talk.say(".back", "Zoë Lindqvist")
    #expect(try talk.field("person") == "Zoë Lindqvist")
  }

  /// An option that is a command's word is the option; with a dot it is the command.
  @Test func optionsGoBeforeCommands() throws {
    var talk = try Talk()
    talk.say("2", "", "", "", "", "", "back")
    #expect(try talk.field("choice") == "back")
    talk.say(".back")
    #expect(talk.dialogue.step == .field(try #require(FieldID("choice"))))
    talk.say(".back")
    #expect(talk.dialogue.step == .field(try #require(FieldID("person"))))
  }

  @Test func listItemsAreDeletedByNumber() throws {
    var talk = try Talk()
    talk.say("2", "", "", "", "", "", "", "a", "b", "c")
    #expect(talk.say(".delete 4").contains("a number from 1 to 3"))
    #expect(talk.say(".delete 2").contains("Item 2 is deleted."))
    #expect(try talk.field("list") == ["a", "c"])
    talk.say(".delete 1", ".delete 1")
    #expect(try talk.field("list") == nil)
    #expect(talk.say(".delete 1").contains("There is no item yet."))
  }

  @Test func rowsAreChangedAndDeleted() throws {
    var talk = try Talk()
    talk.say("2", "", "", "", "", "", "", "")
    talk.say("add", "OCR", ".back", ".back", "add", "Router", "7", ".done", ".done", ".done")
    #expect(try talk.field("table") == [["what": "OCR"], ["what": "Router", "much": 7]])
    talk.say("1", "Scanner")
    #expect(try talk.field("table") == [["what": "Scanner"], ["what": "Router", "much": 7]])
    talk.say(".back", ".clear", ".back")
    // A row in which nothing stands is none.
    #expect(try talk.field("table") == [["what": "Router", "much": 7]])
    #expect(talk.say("3").contains("rows 1 to 1"))
    talk.say("delete 1")
    #expect(try talk.field("table") == nil)
    talk.say("add", "", "", "", "", "")
    #expect(try talk.field("table") == nil)
    #expect(try talk.bench.done("validate", "w").output.isEmpty)
  }

  @Test func clearTakesAway() throws {
    var talk = try Talk()
    talk.say("2", "Claims", ".back", ".clear")
    #expect(try talk.saved()?.fields.isEmpty == true)
    talk.say(".back", "clear")
    #expect(try talk.saved() == nil)
  }

  @Test func onlyWhatIsNeededIsAskedFor() throws {
    var talk = try Talk()
    talk.say("2", "", "", "", "", "", "", "", "")
    #expect(talk.dialogue.step == .note)
    #expect(talk.say(".all").contains("9 fields"))
    talk.say("", "", "", "", "", "", "", "")
    #expect(talk.dialogue.step == .field(try #require(FieldID("later"))))
    talk.say("for later")
    #expect(try talk.field("later") == "for later")
  }

  @Test func aTextGoesOn() throws {
    var talk = try Talk()
    talk.say("2", "", "first", ".", ".back", ".more", "second", ".")
    #expect(try talk.field("long") == "first\nsecond")
    talk.say(".back", "thrown away", ".clear", "")
    #expect(try talk.field("long") == "first\nsecond")
  }

  @Test func aTextHolds64KiB() throws {
    var talk = try Talk()
    talk.say("2", "")
    let line = String(repeating: "x", count: 40_000)
    talk.say(line)
    #expect(talk.say(line).contains("64 KiB"))
    talk.say(".")
    #expect(try talk.field("long")?.string?.utf8.count == 40_000)
  }
}

import Testing
import Session
import Workbench
import Workshop

@testable import pilotage

/// Planning, leaving for later and parking from the dialogue.
struct AskPlanTests {
  private func actions(_ talk: Talk) throws -> [Action] {
    Array(try talk.folder.load(strict: true).state.actions.values)
  }

  @Test func anActionWithOwnerAndDate() throws {
    var talk = try Talk()
    let owner = talk.say(".action  Count the invoices ")
    #expect(owner.contains("To be done: Count the invoices\nWho does it?\n"))
    #expect(owner.contains("1. Ana Ruiz"))
    #expect(talk.say("BEN").contains("By when? Type a date such as 2026-12-11, +2w"))
    let today = talk.dialogue.open.day
    let told = talk.say("+2w")
    #expect(told.contains("Planned: Ben Ode, due \(today.adding(days: 14).spoken)"))
    // Then goes on where it was.
    #expect(told.contains("Level 0 to 4") && talk.dialogue.step == .level)
    let action = try #require(try actions(talk).first)
    #expect(action.text == "Count the invoices" && action.owner == "Ben Ode")
    #expect(action.due == today.adding(days: 14) && action.status == .open)
    #expect(action.question == talk.dialogue.question.id && action.reaches == .defined)
    #expect(talk.dialogue.open.state.actions.count == 1)
  }

  @Test func nobodyAndNoDate() throws {
    var talk = try Talk()
    #expect(talk.say(".action").contains("Type .action and what is to be done."))
    talk.say("action Ask Lyon", "", "soon")
    #expect(talk.dialogue.step == .due)
    talk.say("")
    let action = try #require(try actions(talk).first)
    #expect(action.text == "Ask Lyon" && action.owner.isEmpty && action.due == nil)
  }

  @Test func leftForLater() throws {
    var talk = try Talk()
    #expect(talk.say(".later").contains("To be done: Find out"))
    #expect(talk.say("1").contains("Now: \(talk.dialogue.open.day.adding(days: 14))"))
    talk.say("")
    let action = try #require(try actions(talk).first)
    #expect(action.owner == "Ana Ruiz" && action.due == talk.dialogue.open.day.adding(days: 14))
    #expect(action.text == "Find out: How is Kinds?")
  }

  /// Nothing typed is lost on any way out, and taken back only by going back.
  @Test(arguments: [".skip", ".leave", ".go plain", ".note", ".action Another", ".later"])
  func anActionThatIsLeftIsKept(command: String) throws {
    var talk = try Talk()
    talk.say(".action One", "ana", command)
    let action = try #require(try actions(talk).first)
    #expect(action.text == "One" && action.owner == "Ana Ruiz")
    #expect(talk.hasLeft == (command == ".leave"))
  }

  @Test func theEndOfInputKeepsIt() throws {
    var talk = try Talk()
    talk.say(".action One")
    #expect(talk.dialogue.unfinished == UnsavedText(target: .prompt(.parked), text: "One"))
    #expect(talk.end().contains("Planned: nobody yet, no date"))
    #expect(try actions(talk).count == 1)
  }

  @Test func backAndClear() throws {
    var talk = try Talk()
    talk.say(".action One", "ana", ".back")
    #expect(talk.dialogue.step == .owner)
    talk.say(".clear", "", "fri", ".again")
    #expect(try actions(talk).first?.owner == "")
    #expect(talk.say(".action Two", ".back").contains("Nothing is planned."))
    #expect(talk.dialogue.step == .level)
    #expect(try actions(talk).count == 1)
  }

  @Test func thoughtsAreParked() throws {
    var talk = try Talk()
    talk.say(".note", "A line")
    #expect(talk.say(".park Lyon & the rest").contains("Parked.\nGo on with the text."))
    talk.say("and one", ".")
    #expect(try talk.saved()?.note == "A line\nand one")
    let action = try #require(try actions(talk).first)
    #expect(action.text == "Lyon & the rest" && action.status == .parked)
    #expect(action.question == talk.dialogue.question.id)
    #expect(talk.say(".park").contains("Type .park and the thought."))
    #expect(try actions(talk).count == 1)
  }

  @Test func aThoughtFromBeforeIsParked() throws {
    let first = try Talk()
    let opened = OpenedFolder(
      path: first.folder.path, state: try first.folder.load(strict: true).state,
      readOnly: nil, problems: [], day: first.dialogue.open.day)
    var dialogue = AskDialogue(opened, draft: UnsavedText(target: .prompt(.parked), text: "Half"))
    let said = AskPage.text(dialogue.opening().said, width: 72)
    #expect(said.contains("A thought from before is not saved yet: Half. Type .draft to park it."))
    guard case .addAction(let action)? = dialogue.take(".draft").effects.first else {
      Issue.record("it is not parked")
      return
    }
    #expect(action.text == "Half" && action.status == .parked && dialogue.draft == nil)
  }

  /// What the dialogue can't do is done by commands that there are.
  @Test func helpNamesCommandsThatThereAre() throws {
    var talk = try Talk()
    let help = talk.say(".help")
    for (verb, does) in AskWords.commands {
      #expect(help.contains("pilotage \(verb) DIR") && !does.isEmpty)
      let outcome = try talk.bench.run(["help"] + verb.split(separator: " ").map(String.init))
      #expect(outcome.status == 0 && outcome.output.contains("pilotage \(verb)"), "\(verb)")
    }
  }
}

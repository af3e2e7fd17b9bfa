import Testing
import Workshop

@testable import pilotage

/// What a line is: an answer, a command, an end.
struct AskInputTests {
  @Test func lines() {
    #expect(AskInput("") == .nothing)
    #expect(AskInput(" \t") == .nothing)
    #expect(AskInput(".") == .fullStop)
    #expect(AskInput(" . ") == .fullStop)
    #expect(AskInput(".back") == .command(.back, argument: ""))
    #expect(AskInput(".BACK ") == .command(.back, argument: ""))
    #expect(AskInput(".go data audit ") == .command(.go, argument: "data audit"))
    #expect(AskInput(".?") == .command(.help, argument: ""))
    #expect(AskInput(".quit") == .command(.leave, argument: ""))
    #expect(AskInput(".net") == .unknownCommand("net"))
    #expect(AskInput("..net") == .text(".net"))
    #expect(AskInput("..") == .text("."))
    #expect(AskInput(".5") == .text(".5"))
    #expect(AskInput("back") == .text("back"))
    #expect(AskInput(" .back") == .text(" .back"))
  }

  @Test func bareWords() {
    #expect(AskInput.bare("go 12")?.command == .go)
    #expect(AskInput.bare("go 12")?.argument == "12")
    #expect(AskInput.bare(" skip ")?.command == .skip)
    #expect(AskInput.bare("?")?.command == .help)
    #expect(AskInput.bare("skipping") == nil)
    #expect(AskInput.bare("") == nil)
  }

  @Test func noWordMeansTwoThings() {
    for command in AskWord.allCases {
      #expect(AskWord(word: command.rawValue) == command)
      #expect(command.help.hasSuffix("."))
      // What is said as a level is none of the commands.
      #expect(!["-", "x", "unknown", "0"].contains(command.rawValue))
    }
  }
}

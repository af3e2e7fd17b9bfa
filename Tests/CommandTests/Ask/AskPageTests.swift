import JSON
import PlainText
import Store
import TerminalKit
import Testing
import Workshop

@testable import pilotage

/// What reaches the terminal: short lines, and nothing that steers it.
struct AskPageTests {
  @Test func wraps() {
    let said = [
      AskText("One two three four"), AskText("Two\nlines", lead: "1. "),
      AskText("Apart", isApart: true), AskText(""),
    ]
    #expect(
      AskPage.lines(said, width: 10)
        == ["One two", "three four", "1. Two", "   lines", "", "Apart", ""])
    #expect(AskPage.text([AskText("a\u{1B}b\r\nc\u{202E}")], width: 40) == "a^[b\nc<U+202E>\n")
  }

  /// All that is ever said fits into 40 columns, hostile texts in every field included.
  @Test(arguments: [40, 80])
  func fitsAndIsPlain(width: Int) throws {
    let talk = try Talk()
    let hostile =
      "\u{1B}]52;c;eA==\u{07}\u{9B}2J\rA\u{202E}漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 "
      + String(repeating: "x", count: 100) + "\u{2028}\u{7F}\ty"
    let id = try #require(QuestionID("all.kinds"))
    try talk.folder.updateAnswer(id, who: hostile, now: Timestamp(seconds: 0)) { answer in
      answer.level = .level(.defined)
      answer.note = hostile
      answer.dissent = [try #require(Slug("ana-ruiz")): hostile]
      let text = JSONValue.string(hostile)
      for key in ["text", "long", "date", "person", "choice"] { answer.fields[key] = text }
      answer.fields["list"] = [text, text]
      answer.fields["table"] = [
        ["what": text, "who": text, "story": text, "kind": text], ["what": text, "much": 3],
      ]
    }
    try talk.folder.updateDetails(who: "x", now: Timestamp(seconds: 0)) { details in
      details.title = hostile
      details.organisation = hostile
      for id in details.participants.keys {
        details.participants[id]?.name = hostile
        details.participants[id]?.title = hostile
      }
    }
    var again = try Talk(talk.bench, at: "all.kinds")
    var dialogue = again.dialogue
    var said = dialogue.opening().said
    func hear(_ line: String, _ dialogue: inout AskDialogue) { said += dialogue.take(line).said }
    for command in AskWord.allCases where command != .leave && command != .clear {
      var index = dialogue
      for line in ["2"] + Array(repeating: "", count: 12) {
        hear(".\(command.rawValue) \(hostile.trimmed)", &index)
        index = dialogue
        hear(line, &dialogue)
      }
      dialogue = again.dialogue
    }
    for line in ["go \(hostile)", hostile, ".draft", ".\(hostile)", "1", ".show"] {
      hear(line, &dialogue)
    }
    said.append(AskText(again.end()))
    #expect(said.count > 500)
    for line in AskPage.lines(said, width: width) {
      #expect(TextWidth.width(line) <= width, "\(line)")
      #expect(!line.hasSuffix(" "))
    }
    for scalar in AskPage.text(said, width: width).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
    }
  }

  /// No boxes are drawn and nothing is told by a sign that a screen reader passes over.
  @Test func saysItInWords() throws {
    var talk = try Talk()
    let said = talk.beginning + talk.say(".help", "gaps", "questions", "2", "", "", "", "", "", "")
    for scalar in said.unicodeScalars {
      #expect(!(0x2500...0x25FF).contains(scalar.value) && scalar != "\t", "\(scalar)")
    }
  }
}

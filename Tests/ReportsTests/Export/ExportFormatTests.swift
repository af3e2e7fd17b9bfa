import TestSupport
import Testing
import Workshop

@testable import Reports

@Suite struct ExportFormatTests {
  @Test func everyRowIsFilledInAndDifferentFromTheOthers() {
    let all = ExportFormat.allCases
    for words in [
      all.map(\.rawValue), all.map(\.fileExtension), all.map(\.title), all.map(\.anonymousTitle),
    ] {
      #expect(Set(words).count == all.count)
      #expect(words.allSatisfy { !$0.isBlank })
    }
  }

  @Test(arguments: ExportFormat.allCases) func aFormatIsFoundByItsWord(format: ExportFormat) {
    #expect(ExportFormat(rawValue: format.rawValue) == format)
    #expect(ExportFormat(rawValue: format.rawValue.uppercased()) == nil)
  }

  /// A text that a format says it holds is in its file, and no other.
  @Test(arguments: ExportFormat.allCases) func itHoldsWhatItSays(format: ExportFormat) throws {
    var state = try SmallWorkshop.state()
    let question = try #require(QuestionID("data.repair"))
    let action = try #require(Slug("a-1"))
    state.details.title = "Xtitle"
    state.details.organisation = "Xorganisation"
    state.details.pilot = "Xpilot"
    state.answers[question]?.note = "Xnote"
    state.actions[action]?.text = "Xaction"
    let checkpoint = Checkpoint(name: "Xcheckpoint", taken: Timestamp(seconds: 0), state: state)
    let document = ExportDocument(format, of: checkpoint, on: SmallWorkshop.day)
    let text = String(decoding: document.bytes, as: UTF8.self)
    let texts: [(FreeText, String)] = [
      (.title, "Xtitle"), (.organisation, "Xorganisation"), (.pilot, "Xpilot"),
      (.note(question), "Xnote"), (.action(action), "Xaction"), (.checkpoint, "Xcheckpoint"),
    ]
    for (free, written) in texts {
      #expect(format.holds(free, state) == text.contains(written), "\(written)")
    }
  }
}

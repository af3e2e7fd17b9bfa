import CursesTerminal
import Store
import TerminalKit
import Testing

@testable import pilotage

/// What follows from what was found of a terminal.
struct DiagnosisTests {
  @Test func aGoodTerminalIsReady() {
    let diagnosis = Diagnosis(goodFindings())
    #expect(diagnosis.verdict == .yes)
    #expect(diagnosis.toDo.isEmpty && diagnosis.hints.isEmpty)
    #expect(diagnosis.preferences == Preferences())
    #expect(diagnosis.uses?.unicode == true && diagnosis.uses?.depth == .indexed256)
  }

  /// What was passed over is no promise.
  @Test func aTerminalThatWasNotTriedIsNotKnown() {
    let untried = Diagnosis(findings { $0.trial = nil })
    #expect(untried.verdict == .notKnown && untried.leftOut.count == 1)
    let passedOver = Diagnosis(findings { $0.trial = TrialResults() })
    #expect(passedOver.verdict == .notKnown && passedOver.leftOut.count == 5)
    let small = findings {
      $0.trial = nil
      $0.size = Size(width: 80, height: 24)
    }
    #expect(Diagnosis(small).verdict == .notYet)
  }

  @Test(arguments: [
    (124, 30, nil), (200, 60, nil), (123, 30, "make the window 124 columns wide, or"),
    (124, 29, "make the window 30 rows high, or"),
    (80, 24, "make the window 124 columns wide and 30 rows high, or"),
  ])
  func theRoomWantsALargeWindow(_ width: Int, _ height: Int, _ words: String?) {
    let diagnosis = Diagnosis(findings { $0.size = Size(width: width, height: height) })
    #expect(diagnosis.verdict == (words == nil ? .yes : .notYet))
    if let words { #expect(diagnosis.toDo.first?.hasPrefix(words) == true) }
  }

  @Test func withoutATerminalThereIsNothingToBeReady() {
    let diagnosis = Diagnosis(
      findings {
        $0.size = nil
        $0.trial = nil
      })
    #expect(diagnosis.toDo.count == 1 && diagnosis.toDo[0].contains("pilotage doctor"))
  }

  @Test func aTerminalWithoutScreenIsNotReady() {
    for (error, word) in [
      (TerminalError.cannotMoveCursor(name: "dumb"), "dumb"), (.unknownTerminal(name: ""), "TERM="),
    ] {
      let diagnosis = Diagnosis(
        findings {
          $0.expectation.facts = .failure(error)
          $0.trial = nil
        })
      #expect(diagnosis.toDo.count == 1 && diagnosis.toDo[0].contains(word))
      #expect(diagnosis.uses == nil)
    }
  }

  @Test func anUnknownTypeIsWorthKnowing() {
    let diagnosis = Diagnosis(findings { $0.expectation.type = "strange" })
    #expect(diagnosis.verdict == .yes)
    #expect(diagnosis.hints.contains { $0.contains("taken for xterm-256color") })
    let unset = Diagnosis(findings { $0.expectation.type = "" })
    #expect(unset.hints.contains { $0.hasPrefix("TERM is not set") })
  }

  // MARK: Signs

  @Test func signsOfAnotherWidthMakeItASCII() {
    let diagnosis = Diagnosis(findings { $0.trial?.glyphs[0].measured = 2 })
    #expect(diagnosis.preferences.ascii == true)
    #expect(diagnosis.uses?.unicode == false)
    #expect(diagnosis.hints.contains { $0.contains("ASCII") })
    #expect(diagnosis.verdict == .yes)
  }

  @Test func signsThatLookWrongMakeItASCII() {
    let diagnosis = Diagnosis(findings { $0.trial?.looksRight = false })
    #expect(diagnosis.preferences.ascii == true)
    #expect(diagnosis.uses?.unicode == false)
  }

  /// It is taken back only by what shows that it was wrong.
  @Test func signsThatAreRightTakeItBack() {
    let before = Preferences(ascii: true)
    #expect(Diagnosis(goodFindings(), preferences: before).preferences.ascii == nil)
    #expect(Diagnosis(goodFindings(), preferences: before).uses?.unicode == true)
    for doubtful in [
      findings { $0.trial = nil }, findings { $0.trial?.looksRight = nil },
      findings { $0.trial?.glyphs = [] },
    ] {
      let diagnosis = Diagnosis(doubtful, preferences: before)
      #expect(diagnosis.preferences == before)
      #expect(diagnosis.uses?.unicode == false)
    }
  }

  @Test func aLocaleThatIsNotUTF8() {
    func locale(_ change: (inout TerminalFindings) -> Void) -> Diagnosis {
      Diagnosis(
        findings {
          $0.expectation.localeIsUnicode = false
          $0.changeFacts { $0.unicode = false }
          change(&$0)
        })
    }
    #expect(locale { _ in }.toDo == ["set a UTF-8 locale: export LC_ALL=C.UTF-8"])
    #expect(locale { $0.trial = nil }.toDo.count == 1)
    // The terminal has another character set: nothing to do.
    let other = locale { $0.trial?.glyphs[0].measured = 3 }
    #expect(other.verdict == .yes)
    #expect(other.preferences.ascii == nil)
  }

  @Test func consolesHaveFewSigns() {
    let diagnosis = Diagnosis(
      findings {
        $0.expectation.hasFewGlyphs = true
        $0.expectation.localeIsUnicode = false
        $0.trial?.glyphs[0].measured = 2
      })
    // No locale would change it.
    #expect(diagnosis.verdict == .yes)
    #expect(diagnosis.preferences.ascii == nil)
  }

  // MARK: Colours

  @Test func noColoursAreSeen() {
    let diagnosis = Diagnosis(findings { $0.trial?.colors = .mono })
    #expect(diagnosis.preferences.color == false)
    #expect(diagnosis.uses?.depth == .mono)
    #expect(Diagnosis(goodFindings(), preferences: diagnosis.preferences).preferences.color == nil)
  }

  @Test(arguments: [
    (ColorDepth.indexed8, "TERM=xterm"), (.indexed16, "TERM=xterm-16color"),
  ])
  func fewerColoursThanTheTypeHas(_ seen: ColorDepth, _ words: String) {
    let diagnosis = Diagnosis(findings { $0.trial?.colors = seen })
    #expect(diagnosis.toDo.count == 1 && diagnosis.toDo[0].hasSuffix(words))
  }

  @Test func moreColoursThanTheTypeHas() {
    let diagnosis = Diagnosis(
      findings { $0.changeFacts { $0.depth = .indexed8 } })
    #expect(diagnosis.verdict == .yes)
    #expect(diagnosis.hints.contains { $0.contains("TERM=xterm-256color") })
  }

  @Test func noColorIsObeyed() {
    let diagnosis = Diagnosis(
      findings {
        $0.surroundings = Surroundings(["NO_COLOR": "1", "LC_ALL": "C.UTF-8"])
        $0.trial?.colors = .mono
      })
    #expect(diagnosis.preferences.color == nil)
    #expect(diagnosis.hints.contains { $0.contains("NO_COLOR") })
  }

  // MARK: Keys and mouse

  @Test func keysThatArriveAsOthers() {
    for key in KeyTrial.allCases {
      let diagnosis = Diagnosis(findings { $0.trial?.keys[key] = .other("F9") })
      #expect(diagnosis.toDo.count == 1 && diagnosis.verdict == .notYet)
      #expect(diagnosis.toDo[0].hasPrefix("\(key.shortName) arrives as F9"))
    }
  }

  @Test func aKeyThatDoesNothing() {
    let digits = Diagnosis(findings { $0.trial?.keys[.digits] = .nothing })
    #expect(digits.verdict == .notYet && digits.toDo[0].hasPrefix("0 to 4 does not arrive"))
  }

  @Test func aMagnifierKeepsTheCursorVisible() {
    let diagnosis = Diagnosis(findings { $0.trial?.hasMagnifier = true })
    #expect(diagnosis.preferences.showsCursor)
    #expect(diagnosis.verdict == .yes && diagnosis.hints.count == 1)
    #expect(!Diagnosis(goodFindings(), preferences: diagnosis.preferences).preferences.showsCursor)
    // Nobody was asked.
    let unasked = findings { $0.trial?.hasMagnifier = nil }
    #expect(Diagnosis(unasked, preferences: diagnosis.preferences).preferences.showsCursor)
  }

  @Test func clicks() {
    let click = Diagnosis(findings { $0.trial?.clickArrives = false })
    #expect(click.preferences.mouse == false && click.uses?.mouse == false)
    #expect(Diagnosis(goodFindings(), preferences: click.preferences).preferences.mouse == nil)
    // The person may have chosen that.
    let untried = findings { $0.trial?.clickArrives = nil }
    #expect(Diagnosis(untried, preferences: click.preferences).preferences.mouse == false)
  }

  @Test func variablesForTheSize() {
    let diagnosis = Diagnosis(
      findings { $0.surroundings = Surroundings(["LINES": "24", "COLUMNS": "80"]) })
    #expect(diagnosis.verdict == .yes)
    #expect(diagnosis.hints.contains { $0.contains("LINES and COLUMNS are set") })
  }
}

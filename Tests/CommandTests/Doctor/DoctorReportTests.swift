import TerminalKit
import Testing

@testable import pilotage

/// The report as text.
struct DoctorReportTests {
  private func report(_ findings: TerminalFindings, kept: String? = nil) -> String {
    DoctorReport.text(findings, Diagnosis(findings), kept: kept)
  }

  @Test func aGoodTerminal() {
    #expect(
      report(goodFindings())
        == """
        Terminal report of pilotage \(Version.text)

        Terminal        xterm-256color
        Size            124 columns, 30 rows
        Characters      LC_ALL=C.UTF-8, UTF-8
        Answers         within 3 ms
        Signs           all 50 as wide as they should be; look right
        Colours seen    true colour
        It says it has  whole frames, marked pastes
        Keys            fine: up arrow, down arrow, left arrow, right arrow, Esc, Tab, Shift-Tab, \
        Ctrl-S, Ctrl-Z, 0 to 4, Enter
        Paste           marked
        Click           arrives
        pilotage uses   256 colours, Unicode, mouse, marked pastes

        Ready for the room: yes

        """)
  }

  @Test func whatIsNotAsItShouldBe() {
    let text = report(
      findings {
        $0.size = Size(width: 80, height: 24)
        $0.trial?.glyphs[0].measured = 2
        $0.trial?.keys = [.backtab: .other("Tab"), .escape: .heldBack]
        $0.trial?.pasteIsMarked = nil
        $0.trial?.modes = [2026: false, 2004: true]
      }, kept: "Kept somewhere")
    for line in [
      "1 of 50 of another width: U+25CF 2; look right", "Esc held back; Shift-Tab as Tab",
      "not tried", "marked pastes; not whole frames", "Kept somewhere",
      "Ready for the room: not yet",
      "  - make the window 124 columns wide and 30 rows high, or its letters smaller",
      "256 colours, ASCII, mouse",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func whatWasPassedOverIsNoPromise() {
    let changes: [(inout TerminalFindings) -> Void] = [
      { $0.trial = nil }, { $0.trial?.looksRight = nil }, { $0.trial?.colors = nil },
      { $0.trial?.keys[.enter] = nil }, { $0.trial?.pasteIsMarked = nil },
      { $0.trial?.clickArrives = nil },
    ]
    for change in changes {
      #expect(report(findings(change)).hasSuffix("room: yes, as far as it was tried\n"))
    }
    // What can't be tried on a terminal is not missed.
    let console = findings {
      $0.changeFacts {
        $0.unicode = false
        $0.bracketedPaste = false
        $0.mouse = false
        $0.depth = .mono
      }
      $0.trial?.looksRight = nil
      $0.trial?.pasteIsMarked = nil
      $0.trial?.clickArrives = nil
      $0.trial?.colors = nil
    }
    #expect(report(console).hasSuffix("room: yes\n"))
  }

  /// It is read where signs are doubtful, and sent by mail.
  @Test func itIsASCII() {
    let text = report(
      findings {
        for index in 0..<($0.trial?.glyphs.count ?? 0) { $0.trial?.glyphs[index].measured = 3 }
      })
    #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
  }

  @Test func nothingOfTheEnvironmentReachesTheTerminal() {
    let hostile = "\u{1b}]0;x\u{7}\u{9b}31m\n"
    let text = report(
      findings {
        $0.expectation.type = hostile
        $0.surroundings = Surroundings([
          "LC_ALL": hostile, "NO_COLOR": hostile, "PILOTAGE_THEME": hostile, "LINES": hostile,
        ])
      })
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(text.contains("Variable"))
  }
}

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

        Terminal       xterm-256color
        Window         124 columns, 30 rows
        Characters     UTF-8, by LC_ALL=C.UTF-8
        Signs          all 48 are as wide as they should be; they look right
        Colours        true colour can be seen
        Keys           fine: Ctrl-S, 0 to 4, Enter
        Mouse          a click arrives
        Magnifier      nobody uses a magnifier or a screen reader
        pilotage uses  256 colours, signs beyond ASCII, the mouse, pastes told from typing

        Ready for the room: yes

        """)
  }

  @Test func whatIsNotAsItShouldBe() {
    let text = report(
      findings {
        $0.size = Size(width: 80, height: 24)
        $0.trial?.glyphs[0].measured = 2
        $0.trial?.keys = [.save: .other("F9"), .enter: .nothing]
        $0.trial?.clickArrives = nil
      }, kept: "Kept somewhere")
    for line in [
      "1 of 48 are too wide or too narrow (columns): U+25CF (2); they look right",
      "Ctrl-S arrives as F9; Enter does not arrive", "not tried", "Kept somewhere",
      "Ready for the room: not yet",
      "  - make the window 124 columns wide and 30 rows high, or its letters smaller",
      "256 colours, ASCII only, the mouse",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func whatWasPassedOverIsNoPromise() {
    let changes: [((inout TerminalFindings) -> Void, String)] = [
      ({ $0.trial = nil }, "everything that is tried at a terminal"),
      ({ $0.trial?.looksRight = nil }, "how the signs look"),
      ({ $0.trial?.colors = nil }, "the colours"),
      ({ $0.trial?.keys[.enter] = nil }, "the key Enter"),
      ({ $0.trial?.clickArrives = nil }, "the mouse"),
      (
        { $0.trial?.hasMagnifier = nil }, "whether somebody uses a magnifier or a screen reader"
      ),
    ]
    for (change, leftOut) in changes {
      #expect(
        report(findings(change)).hasSuffix(
          """
          Ready for the room: not known, as not everything was tried
            - not tried: \(leftOut)
            - run it again at the terminal, and answer every step: pilotage doctor

          """))
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
      $0.trial?.clickArrives = nil
      $0.trial?.colors = nil
    }
    #expect(report(console).hasSuffix("room: yes\n"))
  }

  /// A terminal that answers nothing is told so in whole words.
  @Test func nothingIsKnown() {
    let text = report(
      findings {
        $0.surroundings = Surroundings([:])
        $0.trial?.glyphs = []
        $0.trial?.keys = [.save: .nothing]
        $0.trial?.clickArrives = false
        $0.trial?.colors = .mono
      })
    for line in [
      "Characters     no locale is set, so UTF-8 is used",
      "Signs          their widths are not known; they look right",
      "Colours        none can be seen",
      "Keys           Ctrl-S does not arrive",
      "Mouse          a click does not arrive", "no colours, signs beyond ASCII, no mouse",
    ] {
      #expect(text.contains(line), "\(line)")
    }
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

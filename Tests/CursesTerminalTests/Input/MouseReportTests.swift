import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct MouseReportTests {
  /// Modifiers (4, 8, 16) make no difference; motion (32) and other buttons are no action.
  @Test func everyButtonMeansWhatXtermSays() {
    for button in 0..<128 {
      let plain = button & ~0b1_1100
      let expected: MouseEvent.Action? =
        switch plain {
        case 0: .press
        case 64: .wheelUp
        case 65: .wheelDown
        default: nil
        }
      #expect(MouseReport(sgr: [button, 1, 1], released: false)?.action == expected)
    }
    #expect(MouseReport(sgr: [0, 1, 1], released: true)?.action == .release)
    #expect(MouseReport(sgr: [2, 1, 1], released: true)?.action == nil)
  }

  @Test func placesCountFromZero() {
    #expect(MouseReport(sgr: [0, 1, 1], released: false)?.point == Point(x: 0, y: 0))
    #expect(MouseReport(sgr: [0, 300, 2], released: false)?.point == Point(x: 299, y: 1))
    #expect(MouseReport(x10: [0x20, 0x21, 0xff])?.point == Point(x: 0, y: 222))
  }

  @Test func brokenReportsAreNone() {
    #expect(MouseReport(sgr: [0, 0, 1], released: false) == nil)
    #expect(MouseReport(sgr: [0, 1], released: false) == nil)
    #expect(MouseReport(x10: [0x20, 0x1f, 0x21]) == nil)
    #expect(MouseReport(x10: [0x1b, 0x21, 0x21]) == nil)
  }

  @Test func olderReleaseNamesNoButton() {
    #expect(MouseReport(x10: [0x23, 0x21, 0x21])?.action == .release)
  }
}

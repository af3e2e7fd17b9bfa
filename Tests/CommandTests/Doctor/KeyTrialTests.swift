import TerminalKit
import Testing

@testable import pilotage

/// What it means that keys arrived.
struct KeyTrialTests {
  @Test func asTheyShould() {
    for trial in KeyTrial.allCases {
      #expect(trial.outcome(of: trial.expected) == .asItShould)
      #expect(!trial.expected.contains(.character(" ")))
    }
  }

  @Test func others() {
    #expect(KeyTrial.save.outcome(of: [.tab]) == .other("Tab"))
    #expect(KeyTrial.enter.outcome(of: [.down]) == .other("down"))
    #expect(KeyTrial.digits.outcome(of: [.character("0"), .character("a")]) == .other("0 a"))
    // Nothing but ASCII: the report may be drawn wrong just where it is needed.
    #expect(KeyTrial.enter.outcome(of: [.character("é")]) == .other("another letter"))
  }
}

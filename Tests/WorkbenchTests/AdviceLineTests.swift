import TerminalKit
import Testing

@testable import Session
@testable import Workbench

@Suite("Advice in little room")
struct AdviceLineTests {
  @Test(
    "Whole sentences stand, as many as fit",
    arguments: [
      (80, "One is here. Two is there. Three."), (32, "One is here. Two is there."),
      (26, "One is here. Two is there."), (25, "One is here."), (12, "One is here."),
      (11, "One is here. Two is there. Three."),
    ])
  func fitting(width: Int, expected: String) {
    #expect(AdviceLine.fitting("One is here. Two is there. Three.", width: width) == expected)
  }

  @Test("In the smallest terminal no screen's advice is cut")
  func smallest() throws {
    let size = Size(width: 60, height: 18)
    let scripts = [
      "", "Enter", "Enter Down*3", "g", "s", "r", "h", "p", "P", "v", "P Enter", "P Enter Down*5",
    ]
    for keys in scripts {
      for var room in [
        try Room.sample(size: size), try Room.unanswered(size: size),
        try VotingRoom.hidden(size: size), try VotingRoom.revealed(size: size),
      ] {
        try room.press(keys)
        if room.bench.session.notice == nil { #expect(!room.advice.hasSuffix("…"), "\(keys)") }
      }
    }
  }
}

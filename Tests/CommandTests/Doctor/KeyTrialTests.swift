import TerminalKit
import Testing
import Session
import Workbench

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
    #expect(KeyTrial.backtab.outcome(of: [.tab]) == .other("Tab"))
    #expect(KeyTrial.up.outcome(of: [.down]) == .other("down"))
    #expect(KeyTrial.digits.outcome(of: [.character("0"), .character("a")]) == .other("0 a"))
    // Nothing but ASCII: the report may be drawn wrong just where it is needed.
    #expect(KeyTrial.up.outcome(of: [.character("é")]) == .other("another letter"))
  }

  /// What is named as a replacement does what the key does, wherever it is said to.
  @Test func replacementsAreThoseOfTheKeymap() throws {
    for trial in KeyTrial.allCases {
      let key = try #require(trial.expected.first)
      let entries = KeyReplacements(of: key).entries
      #expect(!entries.isEmpty)
      for entry in entries {
        let keymap = entry.place.map(Keys.of) ?? Keys.typing
        if let instead = entry.instead {
          #expect(keymap.command(for: instead) == keymap.command(for: key) && instead != key)
        } else {
          let command = try #require(keymap.command(for: key))
          #expect(
            keymap.bindings.flatMap(\.keys).filter { keymap.command(for: $0) == command } == [key])
        }
      }
    }
  }

  @Test func replacementsInWords() throws {
    #expect(KeyTrial.undo.instead == "u does the same")
    let escape = try #require(KeyTrial.escape.instead)
    #expect(escape.hasPrefix("q does the same, Ctrl-C in a list"))
    #expect(escape.hasSuffix(", nothing while typing"))
    let left = try #require(KeyTrial.left.instead)
    #expect(!left.contains("q does") && left.contains("h does the same in a table"))
    #expect(left.hasSuffix("nothing elsewhere"))
    #expect(KeyTrial.up.instead?.hasPrefix("k does the same") == true)
    #expect(KeyTrial.digits.instead == nil)
    #expect(KeyTrial.allCases.filter(\.isNeeded) == [.save, .digits, .enter])
  }

  @Test func escape() {
    #expect(KeyTrial.escape.outcome(of: [.alt("x")]) == .heldBack)
    #expect(KeyTrial.escape.outcome(of: [.character("x")]) == .other("x"))
  }
}

import TerminalKit
import Testing

@testable import Workbench

@Suite("The footer and the help")
struct FooterTests {
  static let sizes = [(124, 30), (80, 24), (60, 18), (200, 50)]

  @Test("The footer shows keys of the place and nothing else", arguments: Situation.all)
  func footerIsKeymap(situation: Situation) throws {
    var room = try situation.room()
    let keymap = situation.isTyping ? Keys.typing : Keys.of(situation.place)
    var known = Set(keymap.hints.map { "\($0.key) \($0.label)" })
    if situation.isTyping { known.insert("Typing") }
    if situation.name == "typing a file's name" {
      known = ["Typing", "Enter write the file", "Esc don't"]
    } else if ["parking a thought", "naming a checkpoint"].contains(situation.name) {
      known = ["Typing", "Enter keep it", "Esc don't"]
    }
    for (width, height) in Self.sizes {
      room.send(.resized(Size(width: width, height: height)))
      let shown = room.footer.split(separator: "   ").map(String.init)
      #expect(!shown.isEmpty)
      for hint in shown { #expect(known.contains(hint), "\(hint) at \(width)") }
      #expect(
        shown.contains { $0.hasPrefix("q ") || $0.hasPrefix("Esc ") }, "no way out at \(width)")
    }
  }

  @Test(
    "The help names every key of the place",
    arguments: [
      ("", Place.board), ("Enter", .question), ("g", .gaps), ("s", .summary), ("w", .details),
    ])
  func help(keys: String, place: Place) throws {
    var room = try Room.sample(size: Size(width: 124, height: 100))
    try room.press(keys + " ?")
    for binding in Keys.of(place).bindings {
      var (name, words) = (binding.keys.first?.name ?? "", binding.help)
      if case .setLevel = binding.command {
        (name, words) = ("0–4", "The team agrees on that level")
      }
      #expect(
        room.rows(with: words).contains { $0.contains("│ \(name) ") },
        "\(binding.keyNames), \(words)")
    }
  }

  @Test("While letters are typed the footer says so, and else not", arguments: Situation.all)
  func mode(situation: Situation) throws {
    let room = try situation.room()
    #expect(room.footer.hasPrefix("Typing") == situation.isTyping)
  }

  @Test("There is always advice, but for what stands over the screen", arguments: Situation.all)
  func advice(situation: Situation) throws {
    var room = try situation.room()
    for (width, height) in Self.sizes {
      room.send(.resized(Size(width: width, height: height)))
      #expect(!room.advice.isEmpty)
    }
  }
}

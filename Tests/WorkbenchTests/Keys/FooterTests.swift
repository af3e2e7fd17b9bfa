import TerminalKit
import Testing

@testable import Session
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
    if ["the warning", "handed back"].contains(situation.name) {
      known = ["Enter go on", "Esc back"]
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
      ("r", .agreement),
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

  @Test(
    "In a vote F1 helps, for ? is a ballot", arguments: [("v", Place.hands), ("V 1 Enter", .pass)])
  func helpInVote(keys: String, place: Place) throws {
    var room = try Room.unanswered(size: Size(width: 124, height: 100))
    try room.press(keys + " F1")
    for binding in Keys.of(place).bindings {
      var name = binding.keys.first?.name ?? ""
      if case .ballot = binding.command { name = "0–4" }
      #expect(
        room.rows(with: binding.help).contains { $0.contains("│ \(name) ") },
        "\(binding.keyNames), \(binding.help)")
    }
  }

  @Test("At 80 columns the keys of every minute are there")
  func narrow() throws {
    let room = try Room.sample(size: Size(width: 80, height: 24))
    for hint in ["0–4 level", "Enter evidence", "v vote", "? keys", "q back"] {
      #expect(room.footer.contains(hint))
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

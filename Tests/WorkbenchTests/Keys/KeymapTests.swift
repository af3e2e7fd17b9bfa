import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("The table of keys")
struct KeymapTests {
  @Test("No key stands twice in a place", arguments: Place.allCases)
  func noDoubledKeys(place: Place) {
    #expect(Keys.of(place).doubledKeys == [])
  }

  @Test("No key stands twice while typing")
  func noDoubledKeysWhileTyping() {
    #expect(Keys.typing.doubledKeys == [])
  }

  @Test("Every place has a way out and, but for what stands over the screen, help")
  func wayOut() {
    for place in Place.allCases {
      let keymap = Keys.of(place)
      #expect(keymap.command(for: .escape) == .back, "\(place)")
      guard place != .list, place != .reading else { continue }
      #expect(keymap.command(for: .character("q")) == .back, "\(place)")
      #expect(keymap.command(for: .function(1)) == .help, "\(place)")
      // In a vote `?` is what somebody says who does not know.
      let isVote = place == .hands || place == .pass
      #expect(
        keymap.command(for: .character("?")) == (isVote ? .ballotUnknown : .help), "\(place)")
      // The keyboard that is with one participant leads nowhere else until it is handed back.
      #expect(
        keymap.command(for: .character(":")) == (place == .pass ? nil : .palette), "\(place)")
    }
  }

  @Test("0 to 4 are levels on the board, in a question and the room view, and nowhere else")
  func levels() {
    for level in Level.allCases {
      let key = Key.character(Character("\(level.rawValue)"))
      #expect(Keys.of(.board).command(for: key) == .setLevel(level))
      #expect(Keys.of(.question).command(for: key) == .setLevel(level))
      #expect(Keys.of(.room).command(for: key) == .setLevel(level))
      for place in Place.allCases where ![.board, .question, .room].contains(place) {
        let command = Keys.of(place).command(for: key)
        if case .setLevel? = command { Issue.record("\(place) sets a level") }
      }
    }
  }

  @Test("In a vote 0 to 4 are ballots, and nothing is undone", arguments: [Place.hands, .pass])
  func ballots(place: Place) {
    for level in Level.allCases {
      let key = Key.character(Character("\(level.rawValue)"))
      #expect(Keys.of(place).command(for: key) == .ballot(level))
    }
    for key in [Key.character("u"), .control("z"), .control("r")] {
      #expect(Keys.of(place).command(for: key) == nil)
    }
  }

  @Test(
    "0 to 4 are a level whatever is selected on the board and in a question",
    arguments: Situation.all.filter {
      ($0.place == .board || $0.place == .question) && !$0.isTyping
    })
  func digitsAreLevels(situation: Situation) throws {
    for level in Level.allCases {
      var room = try situation.room()
      let id = try #require(room.bench.session.selectedQuestion?.id)
      room.forget()
      try room.press("\(level.rawValue)")
      #expect(room.asked == [.answer(id, [.level(.level(level))])])
    }
  }

  @Test(
    "While typing every sign is text, and none is a command",
    arguments: Situation.all.filter(\.isTyping))
  func signsAreText(situation: Situation) throws {
    var room = try situation.room()
    room.forget()
    let before = try #require(room.bench.session.typing?.editor.text)
    let signs = (0x20...0x7E).compactMap { Unicode.Scalar($0).map(Character.init) }
    for sign in signs { room.send(.key(.character(sign))) }
    #expect(room.bench.session.typing?.editor.text == before + String(signs))
    #expect(room.asked == [])
  }

  @Test("What a key does is said in a sentence without a full stop")
  func help() {
    for place in Place.allCases {
      for binding in Keys.of(place).bindings {
        #expect(!binding.help.isEmpty, "\(place): \(binding.keyNames)")
        #expect(!binding.help.hasSuffix("."), "\(place): \(binding.keyNames)")
      }
    }
  }

  @Test("A situation is what it says", arguments: Situation.all)
  func situations(situation: Situation) throws {
    let room = try situation.room()
    #expect(room.bench.activePlace == situation.place)
    #expect((room.bench.session.typing != nil) == situation.isTyping)
  }

  @Test("Every key of a place does something or says why not", arguments: Situation.all)
  func everyKeyActs(situation: Situation) throws {
    let room = try situation.room()
    let keymap = situation.isTyping ? Keys.typing : Keys.of(situation.place)
    for binding in keymap.bindings where !Self.mayStayAtTheEnd(binding.command) {
      for key in binding.keys {
        #expect(Self.acts(key, in: room), "\(key.name), \(binding.help)")
      }
    }
  }

  @Test("Every key that moves moves somewhere", arguments: Place.allCases)
  func everyMoveMoves(place: Place) throws {
    let rooms = try Situation.all.filter { $0.place == place && !$0.isTyping }.map { try $0.room() }
    for binding in Keys.of(place).bindings where Self.mayStayAtTheEnd(binding.command) {
      for key in binding.keys {
        #expect(rooms.contains { Self.acts(key, in: $0) }, "\(key.name), \(binding.help)")
      }
    }
  }

  /// At the first row Up has nowhere to go, and nobody needs to be told.
  private static func mayStayAtTheEnd(_ command: Command) -> Bool {
    switch command {
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last: true
    default: false
    }
  }

  /// Whether a key is answered at all: by an effect, by words or by a change of the screen.
  private static func acts(_ key: Key, in room: Room) -> Bool {
    var room = room
    room.forget()
    let before = room.picture.canvas
    room.send(.key(key))
    let after = room.picture.canvas
    return !room.asked.isEmpty || room.bench.session.notice != nil || before.text != after.text
      || before.styleMap != after.styleMap || before.cursor != after.cursor
  }
}

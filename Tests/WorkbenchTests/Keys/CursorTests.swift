import TerminalKit
import Testing

@testable import Session
@testable import Workbench

@Suite("The hardware cursor")
struct CursorTests {
  static let sizes = [(124, 30), (80, 24), (60, 18), (100, 18), (200, 50), (300, 100), (59, 17)]

  @Test("It is on the screen, whatever is done and however large", arguments: Situation.all)
  func isOnScreen(situation: Situation) throws {
    var room = try situation.room()
    for (width, height) in Self.sizes {
      room.send(.resized(Size(width: width, height: height)))
      let canvas = room.picture.canvas
      #expect(canvas.size == Size(width: width, height: height))
      let cursor = try #require(canvas.cursor, "\(width)×\(height)")
      #expect(canvas.bounds.contains(cursor), "\(width)×\(height)")
    }
  }

  @Test("It lies on what is selected, or where the next letter goes", arguments: Situation.all)
  func liesOnFocus(situation: Situation) throws {
    var room = try situation.room()
    for (width, height) in Self.sizes where width >= 60 {
      room.send(.resized(Size(width: width, height: height)))
      let canvas = room.picture.canvas
      let cursor = try #require(canvas.cursor)
      let takesLetters: Bool
      if case .list(let list)? = room.bench.session.overlay {
        takesLetters = list.query != nil
      } else {
        takesLetters = situation.isTyping
      }
      #expect(canvas.cursorVisible == takesLetters)
      if takesLetters {
        #expect(canvas[cursor].style.role == .input, "\(width)×\(height)")
      } else if situation.place != .reading, situation.place != .summary, situation.place != .room,
        !["no workshop", "nothing planned", "no checkpoint"].contains(situation.name)
      {
        if situation.place == .table {
          #expect(canvas[cursor].style.role == .selection, "\(width)×\(height)")
        }
        // Of levels that do not fit the marked one may be scrolled away.
        let mayBeAway = situation.name == "ladder" && height == 18
        #expect(
          room.rowOfCursor.contains("▶") || mayBeAway, "\(width)×\(height): \(room.rowOfCursor)")
      }
    }
  }
}

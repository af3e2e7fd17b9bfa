import TerminalKit
import Testing
import Workshop

@testable import Session
@testable import Workbench

@Suite("Following the room on a screen of one's own")
struct FollowerTests {
  private let target: QuestionID

  init() throws { target = try #require(QuestionID("outcomes.target")) }

  // MARK: - Voting

  @Test("A digit is the vote, ? says that one does not know; neither is echoed")
  func vote() throws {
    var screens: Set<String> = []
    for (key, level) in [("0", 0), ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("?", nil), ("-", nil)] {
      var room = try FollowerRoom("ben-ode", at: "outcomes.target")
      #expect(room.shows("Your vote is not in yet."))
      try room.press(key)
      #expect(room.asked == [.vote(target, level.flatMap(Level.init(rawValue:)))])
      #expect(room.shows("✓ Your vote is in."))
      #expect(room.shows("1 of 3 has voted. Still to come: Ana Ruiz, Cy Lam."))
      #expect(room.advice == "You may change your vote until the reveal; n says why.")
      screens.insert(room.canvas.text + room.canvas.styleMap)
    }
    // Whatever was chosen, the screen is the same.
    #expect(screens.count == 1)
  }

  @Test("A vote can be changed until the reveal, and not after it")
  func revealed() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.press("3 2")
    #expect(room.ballots[target]?.level == .defined)
    let ben = try #require(Slug("ben-ode"))
    let ana = try #require(Slug("ana-ruiz"))
    room.others { folder, _ in
      folder.state.reveals[target] = Reveal(
        at: FollowerRoom.now, ballots: [ben: Ballot(level: .defined), ana: Ballot(level: .owned)])
    }
    #expect(room.advice == "✓ The ballots are revealed.")
    #expect(room.shows("The room sees it alike: ballots go from level 2 to 3."))
    try room.press("1")
    #expect(room.advice.hasPrefix("! The ballots on this question are revealed"))
    #expect(room.ballots[target]?.level == .defined)
    var answer = Answer()
    answer.level = .level(.owned)
    room.others { folder, _ in folder.state.answers[target] = answer }
    #expect(room.advice == "The team agreed on level 3.")
    #expect(room.rows.contains { $0.contains("◆") && $0.contains("agreed") })
  }

  @Test("A second vote is said to count, and not what it is")
  func again() throws {
    var screens: Set<String> = []
    for key in ["0", "3", "?"] {
      var room = try FollowerRoom("ben-ode", at: "outcomes.target")
      try room.press("3 \(key)")
      #expect(room.advice == "✓ Your new vote counts; the reveal is still to come.")
      screens.insert(room.canvas.text + room.canvas.styleMap)
      try room.press("n 'we count' Enter")
      #expect(!room.shows("Your new vote"), "a comment is no vote")
    }
    #expect(screens.count == 1)
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.press("3")
    room.problem = "no space left on device"
    try room.press("2")
    #expect(room.advice == "! Your vote is not kept: no space left on device")
  }

  @Test("F1 lists the keys, and ? too where it is no vote", arguments: [124, 60])
  func help(width: Int) throws {
    for (person, keys) in [("ben-ode", ["F1"]), (nil, ["F1", "?"])] {
      for key in keys {
        var room = try FollowerRoom(
          person, at: "outcomes.target", size: Size(width: width, height: 18))
        #expect(room.footer.contains("keys"))
        try room.press(key)
        #expect(room.rows.contains { $0.contains("f  ") && $0.contains("Go where the room goes") })
        #expect(room.shows("Your vote: that level") == (person != nil))
        try room.press("End")
        #expect(room.shows("Leave"))
        // While it is read a digit is no vote.
        try room.press("3")
        #expect(room.asked.isEmpty)
        #expect(!room.shows("Go where the room goes"))
      }
    }
  }

  @Test("A vote that can't be kept is not said to be in")
  func notKept() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    room.problem = "no space left on device"
    try room.press("3")
    #expect(room.advice == "! Your vote is not kept: no space left on device")
    #expect(room.shows("Your vote is not in yet."))
  }

  @Test("A comment goes with the vote")
  func comment() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.press("n")
    #expect(room.advice.hasPrefix("! Vote first"))
    try room.press("2 n")
    #expect(room.footer.hasPrefix("Typing"))
    // While typing every sign is text.
    try room.press("'q 0?' Enter")
    #expect(room.comments[target] == "q 0?")
    #expect(room.ballots[target]?.level == .defined)
    try room.press("n ' and more' Esc")
    #expect(room.comments[target] == "q 0? and more")
    try room.press("n Ctrl-U Enter")
    #expect(room.comments[target] == "")
  }

  @Test("The same vote keeps its comment, another one begins without")
  func commentOfAnotherVote() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.press("2 n 'q 0?' Enter 2 n ' again' Enter")
    #expect(room.comments[target] == "q 0? again")
    try room.press("3 n 'new' Enter")
    #expect(room.comments[target] == "new")
  }

  @Test("Observers and those who were taken out look on; so does whoever can't write")
  func lookingOn() throws {
    var state = try SampleState.unanswered()
    let ben = try #require(Slug("ben-ode"))
    state.details.participants[ben]?.observer = true
    var observer = try FollowerRoom("ben-ode", at: "outcomes.target", in: state)
    try observer.press("3")
    #expect(observer.advice == "! You look on as an observer: observers don't vote.")
    var reader = try FollowerRoom("ben-ode", at: "outcomes.target", readOnly: "It can be read.")
    #expect(reader.advice.hasPrefix("! This folder can't be written to"))
    try reader.press("3")
    var gone = try FollowerRoom("ben-ode", at: "outcomes.target")
    gone.others { folder, _ in folder.state.details.participants[ben] = nil }
    try gone.press("3")
    #expect(gone.advice.hasPrefix("! You are not among the participants any more"))
    for room in [observer, reader, gone] {
      #expect(room.asked.isEmpty)
      #expect(!room.footer.contains("vote"))
      #expect(!room.shows("Your vote is"))
    }
  }

  @Test("A screen that only shows the room takes no votes")
  func watching() throws {
    var room = try FollowerRoom(nil, at: "outcomes.target")
    #expect(room.advice == "This screen follows the room.")
    try room.press("3 n")
    #expect(room.asked.isEmpty)
    #expect(!room.shows("Your vote"))
  }

  // MARK: - Following

  @Test("It goes where the room goes")
  func follows() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.lead(to: "data.audit")
    #expect(room.question == "data.audit")
    // A question that is not asked here moves nobody.
    try room.lead(to: "data.unheard-of")
    #expect(room.question == "data.audit")
    room.others { $1 = nil }
    #expect(room.question == "data.audit")
  }

  @Test("A digit just after the question has changed by itself is no vote")
  func justMoved() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.lead(to: "data.audit", settled: false)
    try room.press("3")
    #expect(room.asked.isEmpty)
    #expect(room.advice.hasPrefix("! The room has just gone on"))
    room.send(.settled)
    try room.press("3")
    #expect(room.asked == [.vote(try #require(QuestionID("data.audit")), .owned)])
  }

  @Test("While a comment is typed it stays, says so, and follows after")
  func whileTyping() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.press("2 n 'half a'")
    try room.lead(to: "data.audit")
    #expect(room.question == "outcomes.target")
    #expect(room.shows("The room has gone on to Audit; you follow when your comment is done."))
    try room.press("' sentence' Enter")
    #expect(room.comments[target] == "half a sentence")
    #expect(room.question == "data.audit")
  }

  @Test("Where nobody leads, the arrows go through the questions")
  func alone() throws {
    var room = try FollowerRoom("ben-ode")
    #expect(room.question == "outcomes.target")
    try room.press("2 Space")
    #expect(room.question == "outcomes.measure")
    try room.press("Left")
    #expect(room.question == "outcomes.target")
    try room.press("]")
    #expect(room.question == "governance.tools")
    try room.press("f")
    #expect(room.advice.hasPrefix("✓ Nobody leads the room at the moment"))
    try room.lead(to: "data.audit")
    #expect(room.question == "data.audit")
  }

  @Test("Whoever goes on alone comes back with f")
  func backToTheRoom() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.press("Right")
    #expect(room.question == "outcomes.measure")
    #expect(room.rows[0].contains("on your own"))
    #expect(room.footer.contains("f follow the room"))
    try room.lead(to: "data.audit")
    #expect(room.question == "outcomes.measure")
    try room.press("f")
    #expect(room.question == "data.audit")
    #expect(!room.rows[0].contains("on your own"))
  }

  @Test("A comment that the reveal overtook is told, not lost in silence")
  func overtaken() throws {
    var room = try FollowerRoom("ben-ode", at: "outcomes.target")
    try room.press("2 n 'too late'")
    room.others { folder, _ in
      folder.state.reveals[target] = Reveal(at: FollowerRoom.now, ballots: [:])
    }
    try room.press("Enter")
    #expect(room.advice == "! Not kept, for the ballots are revealed: too late")
    #expect(room.comments[target] == "")
  }

  // MARK: - The timer

  @Test("The room's timer is shown with each second, and one of last week is not")
  func timer() throws {
    var room = try FollowerRoom(nil, at: "outcomes.target")
    room.others { $1?.timerEnds = Timestamp(seconds: FollowerRoom.now.seconds + 125) }
    #expect(room.follower.view.showsRunningTimer)
    #expect(room.rows[0].contains("◷ 2:05 left"))
    room.send(.ticked(Timestamp(seconds: FollowerRoom.now.seconds + 130)))
    #expect(room.rows[0].contains("◷ 0:05 over"))
    room.others {
      $1?.timerEnds = nil
      $1?.timerLeft = 30
    }
    #expect(!room.follower.view.showsRunningTimer)
    #expect(room.rows[0].contains("◷ 0:30, stopped"))
    room.others {
      $1?.timerLeft = nil
      $1?.timerEnds = Timestamp(seconds: FollowerRoom.now.seconds - 86_400)
    }
    #expect(!room.follower.view.showsRunningTimer)
    #expect(!room.shows("◷"))
  }

  // MARK: - The screen

  @Test("Keys stand once, and every key that is shown acts", arguments: [true, false])
  func keys(votes: Bool) throws {
    let keymap = votes ? FollowerKeys.voting : FollowerKeys.watching
    #expect(keymap.doubledKeys.isEmpty)
    #expect(FollowerKeys.typing.doubledKeys.isEmpty)
    #expect(keymap.command(for: .character("q")) == .quit)
    for binding in keymap.bindings where ![.previous, .redraw, .suspend].contains(binding.command) {
      for key in binding.keys {
        var room = try FollowerRoom(votes ? "ben-ode" : nil, at: "outcomes.target")
        let before = room.canvas
        room.send(.key(key))
        #expect(
          !room.asked.isEmpty || room.canvas.text != before.text, "\(key.name), \(binding.help)")
      }
    }
  }

  @Test("It looks the same for all sizes", arguments: [(124, 30), (80, 24), (60, 18)])
  func pictures(width: Int, height: Int) throws {
    let size = Size(width: width, height: height)
    var room = try FollowerRoom("ben-ode", at: "data.quality", size: size)
    expectScreen(room, "join-\(width)x\(height)")
    try room.press("2")
    room.others { $1?.timerEnds = Timestamp(seconds: FollowerRoom.now.seconds + 125) }
    expectScreen(room, "join-voted-\(width)x\(height)")
    try room.press("n 'We never counted'")
    expectScreen(room, "join-comment-\(width)x\(height)")
    let watching = try FollowerRoom(
      nil, at: "data.quality", in: SampleState.state(), size: size)
    expectScreen(watching, "watch-\(width)x\(height)")
  }

  @Test("However small it is, nothing is drawn wrong")
  func small() throws {
    var room = try FollowerRoom("ben-ode", at: "data.quality")
    for (width, height) in [(1, 1), (20, 5), (59, 17), (60, 18), (300, 100)] {
      room.send(.resized(Size(width: width, height: height)))
      #expect(flaw(in: room.canvas) == nil)
      #expect(room.canvas.cursor.map(room.canvas.bounds.contains) == true)
    }
  }

  @Test("Control characters of others reach no terminal")
  func hostile() throws {
    var state = try SampleState.unanswered()
    state.details.title = "x\u{1B}]0;evil\u{7}"
    let ana = try #require(Slug("ana-ruiz"))
    state.details.participants[ana]?.name = "Ana\u{9B}2J"
    var room = try FollowerRoom("ben-ode", at: "outcomes.target", in: state)
    try room.press("2")
    #expect(room.rows[0].contains("x^[]0;evil^G"))
    #expect(flaw(in: room.canvas) == nil)
  }
}

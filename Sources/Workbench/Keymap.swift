import Session
import TerminalKit
import Workshop

/// The keys of each place. Help and the footer are made from this table, so they always agree with
/// it.
package enum Keys {
  /// The bindings of a place while nothing is typed; those for all places come last.
  package static func of(_ place: Place) -> Keymap<Command> { keymaps[place] ?? typing }

  private static let keymaps: [Place: Keymap<Command>] = table.reduce(into: [:]) { result, entry in
    let isOver = entry.key == .list || entry.key == .reading
    // A place's own binding overrides the one for all places.
    let own = Set(entry.value.flatMap(\.keys))
    result[entry.key] = Keymap(
      entry.value
        + (isOver ? [] : everywhere).filter {
          own.isDisjoint(with: $0.keys) && !isLeftOut($0.command, in: entry.key)
        })
  }

  /// Whether a command for all places does not apply here: votes are not undone, and a participant
  /// who has the keyboard can't leave by the palette.
  private static func isLeftOut(_ command: Command, in place: Place) -> Bool {
    switch command {
    case .undo, .redo: place == .hands || place == .pass
    case .palette: place == .pass
    default: false
    }
  }

  /// The keys that act while text is typed, besides those of the text itself.
  package static let typing = Keymap<Command>([
    Binding(
      [.escape], .back, label: "done", help: "Stop typing; what was typed is kept", priority: 10),
    Binding([.tab], .down, label: "next", help: "Keep it and type in the next one"),
    Binding([.backtab], .up, help: "Keep it and type in the one before"),
    Binding([.control("o")], .editOutside, label: "own editor", help: "Go on in your own editor"),
    Binding([.control("s")], .save, help: "Keep it now"),
    Binding([.control("c")], .sayHowToLeave, help: "Say how to leave"),
    Binding([.control("l")], .redraw, help: "Draw the screen afresh"),
  ])

  private static let everywhere: [Binding<Command>] = [
    Binding(
      [.character(":"), .control("p")], .palette, label: "commands",
      help: "All commands, found by typing a part of their name", priority: 6),
    Binding(
      [.character("?"), .function(1)], .help, label: "keys", help: "The keys of this place",
      priority: 10),
    Binding(
      [.character("q"), .escape], .back, label: "back", help: "Go back; at home: leave",
      priority: 10),
    Binding([.character("u"), .control("z")], .undo, help: "Take the last change back"),
    Binding([.control("r")], .redo, help: "Bring it on again"),
    Binding([.control("s")], .save, help: "Say when it was saved; try again what was not"),
    Binding([.control("l")], .redraw, help: "Draw the screen afresh"),
    Binding([.control("c")], .sayHowToLeave, help: "Say how to leave"),
  ]

  private static let working: [Binding<Command>] = [
    Binding(
      [.character("v")], .showHands, label: "vote", help: "All hands at once: a digit a person",
      priority: 7),
    Binding([.character("V")], .passLaptop, help: "Pass the laptop: one votes in private"),
    Binding(
      [.character("R")], .reveal, label: "reveal", help: "Reveal the ballots that were given",
      priority: 2),
    Binding(
      [.character("a")], .newAction, label: "action", help: "Plan something for this question",
      priority: 4),
    Binding(
      [.character("l")], .askLater, help: "Ask later: leave it to somebody, with a date",
      priority: 2),
    Binding([.character("m")], .park, help: "Park a thought for later", priority: 2),
    Binding([.character("t")], .toggleTimer, help: "Start or stop the timer"),
  ]

  private static let plainly = Binding<Command>(
    [.character("A")], .askPlainly, help: "Go on as a plain dialogue, for screen readers")

  private static let screens: [Binding<Command>] = [
    Binding(
      [.character("g")], .go(.gaps), label: "gaps", help: "The ranked gap analysis", priority: 7),
    Binding(
      [.character("s")], .go(.summary), label: "summary", help: "What goes home, and export",
      priority: 5),
    Binding([.character("P")], .go(.actions), label: "plan", help: "The plan", priority: 4),
    Binding([.character("r")], .go(.agreement), help: "Who sees it differently"),
    Binding([.character("h")], .go(.progress), help: "Progress since a checkpoint"),
    Binding([.character("p")], .go(.room), help: "The room view, for the projector"),
    Binding(
      [.character("/")], .search, label: "search", help: "Find a word in the workshop", priority: 3),
    plainly,
  ]

  private static let digits: [Binding<Command>] = Level.allCases.map { level in
    Binding(
      [.character(Character("\(level.rawValue)"))], .setLevel(level),
      label: level == .absent ? "level" : "",
      help: "The team agrees on level \(level.rawValue)", priority: 8,
      keysShown: level == .absent ? "0–4" : nil)
  }

  private static let levels: [Binding<Command>] =
    digits + [
      Binding(
        [.character("-")], .nobodyKnows, label: "nobody knows", help: "Nobody in the room knows",
        priority: 3),
      Binding(
        [.character("x")], .notApplicable, help: "Does not apply to this pilot, with a reason"),
      Binding([.backspace, .delete], .clearLevel, help: "Take the level away"),
      Binding([.character("n")], .editNote, label: "note", help: "Write a note", priority: 5),
      Binding(
        [.character("d")], .dissent, label: "dissent", help: "Record who dissents, and why",
        priority: 2),
    ]

  /// The keys of a vote. Digits are ballots and `?` means "does not know", so help is on F1 only.
  private static func ballots(_ help: String) -> [Binding<Command>] {
    Level.allCases.map { level in
      Binding(
        [.character(Character("\(level.rawValue)"))], .ballot(level),
        label: level == .absent ? "level" : "", help: help, priority: 9,
        keysShown: level == .absent ? "0–4" : nil)
    }
  }

  private static let helpInVote: [Binding<Command>] = [
    Binding([.function(1)], .help, label: "keys", help: "The keys of this place", priority: 8)
  ]

  private static let moving: [Binding<Command>] = [
    Binding([.up, .character("k")], .up, help: "Up"),
    Binding([.down, .character("j")], .down, help: "Down"),
    Binding([.pageUp], .pageUp, help: "A screen up"),
    Binding([.pageDown], .pageDown, help: "A screen down"),
    Binding([.home], .first, help: "To the first"),
    Binding([.end], .last, help: "To the last"),
  ]

  private static let decisions: [Binding<Command>] = [
    Binding(
      [.character("]")], .nextDecision, label: "next decision", help: "To the next decision",
      priority: 4),
    Binding([.character("[")], .previousDecision, help: "To the decision before"),
    Binding(
      [.character(" ")], .nextOpenQuestion, label: "next open",
      help: "To the next question without an answer, those of the gate first", priority: 6),
  ]

  private static let table: [Place: [Binding<Command>]] = [
    .home: moving + [
      Binding([.enter], .enter, label: "open", help: "Open the workshop", priority: 9),
      Binding(
        [.character("n")], .newWorkshop, label: "new", help: "Start a new workshop", priority: 9),
      Binding(
        [.character("d")], .openSample, label: "sample", help: "Open the sample workshop",
        priority: 8),
    ],
    .details: moving + [
      Binding([.tab], .nextDecision, help: "Type in the next entry"),
      Binding([.backtab], .previousDecision, help: "Type in the entry before"),
      Binding([.enter], .enter, label: "type", help: "Type in the entry, or choose", priority: 9),
      Binding([.left], .left, help: "The choice before"),
      Binding([.right], .right, help: "The next choice"),
      Binding([.character("+")], .addRow, label: "person", help: "Add a participant", priority: 7),
      Binding([.delete], .deleteRow, help: "Take the participant out", priority: 6),
      Binding(
        [.control("s")], .create, label: "keep", help: "Keep the workshop as it stands here",
        priority: 9),
    ],
    .board: moving + levels + [
      Binding(
        [.enter, .right], .enter, label: "evidence", help: "Into the question: evidence, note",
        priority: 9),
      Binding([.tab], .nextDecision, help: "To the next decision"),
      Binding([.backtab], .previousDecision, help: "To the decision before"),
    ] + working + decisions + screens + [
      Binding([.character("e")], .explain, help: "How the figure came about", priority: 6),
      Binding([.character("w")], .editDetails, help: "The workshop's own details and participants"),
    ],
    .question: moving + levels + [
      Binding([.enter], .enter, label: "type", help: "Type in the field, or choose", priority: 9),
      Binding([.tab], .nextField, help: "Type in the next field"),
      Binding([.backtab], .previousField, help: "Type in the field before"),
      Binding([.left], .left, help: "The choice before, or back to the board"),
      Binding([.right], .right, help: "The next choice"),
      Binding(
        [.character("f")], .showAllFields, label: "all fields",
        help: "Show all fields, or only those needed"),
      Binding([.character("o")], .editOutside, help: "Write it in your own editor"),
    ] + working + decisions + screens + [
      Binding([.character("e")], .explain, help: "How the figure came about", priority: 6)
    ],
    .table: moving + [
      Binding([.left, .character("h")], .left, help: "The column before"),
      Binding([.right, .character("l"), .tab], .right, help: "The next column"),
      Binding([.enter], .enter, label: "type", help: "Type in the cell", priority: 9),
      Binding(
        [.character("+"), .insert], .addRow, label: "add row", help: "Add a row below", priority: 7),
      Binding(
        [.character("D"), .delete], .deleteRow, label: "delete row", help: "Delete the row",
        priority: 6),
      Binding([.character("K")], .moveRowUp, help: "Move the row up"),
      Binding([.character("J")], .moveRowDown, label: "move row", help: "Move the row down"),
    ],
    .gaps: moving + [
      Binding([.enter], .enter, label: "question", help: "Go to the question", priority: 9),
      Binding(
        [.character("+"), .character("=")], .supposeMore, label: "what if",
        help: "What if it were a level higher", priority: 8, keysShown: "+ −"),
      Binding([.character("-")], .supposeLess, help: "What if it were a level lower"),
      Binding(
        [.character("0")], .supposeNothing, label: "as it is", help: "Suppose nothing any more",
        priority: 5),
      Binding(
        [.character("a")], .newAction, label: "action", help: "Plan the next step for it",
        priority: 7),
      Binding(
        [.character("e")], .explain, label: "explain", help: "How the figure came about",
        priority: 6),
      Binding([.character("P")], .go(.actions), help: "The plan"),
      Binding([.character("m")], .park, help: "Park a thought for later"), plainly,
      Binding(
        [.character("s")], .go(.summary), label: "summary", help: "What goes home, and export",
        priority: 5),
      Binding([.character("/")], .search, help: "Find a word in the workshop", priority: 3),
    ],
    .summary: moving + [
      Binding([.character(" ")], .pageDown, help: "A screen down"),
      Binding([.character("m")], .park, help: "Park a thought for later"), plainly,
      Binding(
        [.enter, .character("x")], .export, label: "export", help: "Write it to a file", priority: 9
      ),
      Binding(
        [.character("g")], .go(.gaps), label: "gaps", help: "The ranked gap analysis", priority: 7),
    ],
    .hands: ballots("The level this person shows") + [
      Binding(
        [.character("?")], .ballotUnknown, label: "unknown", help: "This person does not know",
        priority: 8),
      Binding(
        [.character("-")], .ballotAbsent, label: "absent", help: "This person is absent: no ballot",
        priority: 8),
      Binding(
        [.backspace, .delete], .clearBallot, label: "take back",
        help: "Take back the digit typed last", priority: 5),
      Binding([.left], .left, help: "To the person before"),
      Binding([.right], .right, help: "To the next person"),
      Binding([.up], .up, help: "Up"),
      Binding([.down], .down, help: "Down"),
      Binding([.pageUp], .pageUp, help: "A screen up"),
      Binding([.pageDown], .pageDown, help: "A screen down"),
      Binding([.home], .first, help: "To the first person"),
      Binding([.end], .last, help: "Behind the last person"),
      Binding(
        [.enter], .enter, label: "reveal", help: "Keep the ballots and reveal them", priority: 10),
    ] + helpInVote,
    .pass: ballots("Give a level; it is not shown") + [
      Binding(
        [.character("?"), .character("-")], .ballotUnknown, label: "don't know",
        help: "Say that you do not know", priority: 8, keysShown: "? -"),
      Binding([.enter], .enter, label: "comment", help: "Go on; add a comment", priority: 9),
      Binding([.character("n")], .comment, help: "Add a comment to the level given"),
      Binding(
        [.down, .right, .character(" ")], .down, label: "next", help: "The next question",
        priority: 9),
      Binding([.up, .left], .up, label: "before", help: "The question before", priority: 7),
      Binding([.backspace], .clearBallot, help: "The question before, to give it anew"),
      Binding([.pageUp], .pageUp, help: "Scroll up where the levels do not fit"),
      Binding([.pageDown], .pageDown, help: "Scroll down where the levels do not fit"),
    ] + helpInVote,
    .agreement: moving + [
      Binding([.enter], .enter, label: "question", help: "Go to the question", priority: 9),
      Binding(
        [.character("]"), .tab], .nextDecision, label: "by decision",
        help: "All decisions, then one after the other", priority: 7),
      Binding([.character("["), .backtab], .previousDecision, help: "The decision before"),
      Binding(
        [.character("e")], .explain, label: "explain", help: "What the figures mean", priority: 8),
      Binding([.character("m")], .park, help: "Park a thought for later"), plainly,
      Binding(
        [.character("g")], .go(.gaps), label: "gaps", help: "The ranked gap analysis", priority: 5),
      Binding([.character("/")], .search, help: "Find a word in the workshop", priority: 3),
    ],
    .actions: moving + [
      Binding([.enter], .enter, label: "change", help: "Change the action", priority: 9),
      Binding(
        [.character("a"), .character("n")], .newAction, label: "new", help: "Plan something",
        priority: 8),
      Binding(
        [.character("d")], .markDone, label: "done", help: "It is done, or open again",
        priority: 8),
      Binding(
        [.character("w")], .markDoing, label: "under way", help: "It is under way, or open again",
        priority: 5),
      Binding(
        [.character("+"), .character("=")], .dueLater, label: "a week", help: "A week later",
        priority: 6, keysShown: "+ −"),
      Binding([.character("-")], .dueSooner, help: "A week sooner"),
      Binding(
        [.character("x")], .toggleParked, label: "park it", help: "Park it, or take it up again",
        priority: 4),
      Binding(
        [.character("D"), .delete], .deleteRow, label: "drop", help: "Drop it, or take it up again",
        priority: 3),
      Binding([.character("m")], .park, help: "Park a thought"),
      Binding(
        [.character("o")], .openQuestion, label: "its question", help: "Go to its question",
        priority: 5),
      Binding([.character("e")], .explain, help: "What the plan brings, and what it leaves open"),
      plainly,
      Binding([.character("g")], .go(.gaps), help: "The ranked gap analysis"),
      Binding([.character("s")], .go(.summary), help: "What goes home, and export"),
    ],
    .action: moving
      + Level.allCases.map { level in
        Binding(
          [.character(Character("\(level.rawValue)"))], .reach(level),
          label: level == .absent ? "level" : "",
          help: "It will reach level \(level.rawValue)", priority: 7,
          keysShown: level == .absent ? "0–4" : nil)
      } + [
        Binding(
          [.enter], .enter, label: "type", help: "Type in the entry, or choose", priority: 9),
        Binding([.tab], .nextField, help: "Type in the next entry"),
        Binding([.backtab], .previousField, help: "Type in the entry before"),
        Binding([.left], .left, help: "The choice before"),
        Binding([.right], .right, help: "The next choice"),
        Binding(
          [.backspace, .delete], .clearLevel, help: "Take away what the entry says"),
        Binding([.control("s")], .create, label: "keep", help: "Keep the action", priority: 9),
      ],
    .progress: moving + [
      Binding(
        [.left], .left, label: "compare with", help: "Compare with the checkpoint before",
        priority: 8, keysShown: "← →"),
      Binding([.right], .right, help: "Compare with the next checkpoint"),
      Binding(
        [.character("c")], .takeCheckpoint, label: "keep a checkpoint",
        help: "Keep where the workshop stands now", priority: 9),
      Binding([.character("m")], .park, help: "Park a thought for later"), plainly,
      Binding([.character("P")], .go(.actions), label: "plan", help: "The plan", priority: 4),
      Binding(
        [.character("g")], .go(.gaps), label: "gaps", help: "The ranked gap analysis", priority: 7),
      Binding(
        [.character("s")], .go(.summary), label: "summary", help: "What goes home, and export",
        priority: 5),
    ],
    .room: moving + digits + [
      Binding([.left], .up, help: "The question before"),
      Binding([.right], .down, label: "next", help: "The next question", priority: 7),
    ] + decisions + [
      Binding(
        [.character("v")], .showHands, label: "vote", help: "All hands at once: a digit a person",
        priority: 8),
      Binding(
        [.character("t")], .toggleTimer, label: "timer", help: "Start or stop the timer",
        priority: 6),
      Binding([.character("R")], .reveal, help: "Reveal what was voted"),
      Binding([.character("m")], .park, help: "Park a thought for later"), plainly,
    ],
    .list: [
      Binding([.up, .control("p")], .up, help: "Up"),
      Binding([.down, .control("n")], .down, help: "Down"),
      Binding([.pageUp], .pageUp, help: "A screen up"),
      Binding([.pageDown], .pageDown, help: "A screen down"),
      Binding([.enter], .enter, label: "choose", help: "Take the marked one", priority: 9),
      Binding(
        [.escape, .control("c")], .back, label: "close", help: "Close the list", priority: 10),
    ],
    .reading: moving + [
      Binding([.character(" ")], .pageDown, help: "A screen down"),
      Binding(
        [.escape, .character("q"), .enter, .control("c"), .character("?")], .back, label: "close",
        help: "Close", priority: 10),
    ],
  ]
}

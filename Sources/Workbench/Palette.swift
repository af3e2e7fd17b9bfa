import PlainText
import Session
import TerminalKit
import Workshop

/// The commands of the palette, in its order.
enum Palette {
  /// When a command is offered.
  enum When: Sendable {
    case always
    /// While a workshop is open.
    case open
    /// While conflict copies of a syncing service exist.
    case copies
  }

  /// A command and its title. `other` is the title while the command would switch something off
  /// again.
  struct Entry: Sendable {
    let when: When
    let title: String
    let command: Command
    var other: String?

    init(_ when: When, _ title: String, _ command: Command, other: String? = nil) {
      self.when = when
      self.title = title
      self.command = command
      self.other = other
    }
  }

  static let entries: [Entry] = [
    Entry(.open, "Board: the decisions", .go(.board)),
    Entry(.open, "Gaps: the ranked gap analysis", .go(.gaps)),
    Entry(.open, "Summary: what goes home", .go(.summary)),
    Entry(.open, "Export the summary to a file", .export),
    Entry(.open, "Vote: all hands at once", .showHands),
    Entry(.open, "Vote: pass the laptop, one in private", .passLaptop),
    Entry(.open, "Reveal the ballots on this question", .reveal),
    Entry(.open, "Agreement: who sees it differently", .go(.agreement)),
    Entry(.open, "Plan: who does what by when", .go(.actions)),
    Entry(.open, "Progress since a checkpoint", .go(.progress)),
    Entry(.open, "Keep a checkpoint", .takeCheckpoint),
    Entry(.open, "New action", .newAction),
    Entry(.open, "Ask later: leave it to somebody, with a date", .askLater),
    Entry(.open, "Park a thought", .park),
    Entry(.open, "Search the workshop", .search),
    Entry(.open, "Next question without an answer", .nextOpenQuestion),
    Entry(.open, "Explain the figures", .explain),
    Entry(.open, "Details and participants of the workshop", .editDetails),
    Entry(.open, "Go on as a plain dialogue (for screen readers)", .askPlainly),
    Entry(.open, "Room view: one question, for the projector", .go(.room)),
    Entry(.open, "Agenda: what is still open, with its minutes", .showAgenda),
    Entry(.open, "Start the timer", .toggleTimer, other: "Stop the timer"),
    Entry(.open, "Timer: five minutes more for this question", .extendTimer),
    Entry(.open, "Timer: from the beginning again", .resetTimer),
    Entry(
      .open, "Essentials: only the questions of the gate", .toggleEssentials,
      other: "All questions again, not only the essentials"),
    Entry(.copies, "Take in conflict copies that a syncing service left", .mergeCopies),
    Entry(.open, "Undo the last change", .undo),
    Entry(.open, "Redo what was undone", .redo),
    Entry(.always, "New workshop", .newWorkshop),
    Entry(.always, "Open the sample workshop", .openSample),
    Entry(.always, "Choose a theme (colours)", .chooseTheme),
    Entry(
      .always, "Switch the mouse on", .toggleMouse, other: "Switch the mouse off, to select text"),
    Entry(.always, "Keys of this place", .help),
    Entry(.always, "Draw the screen afresh", .redraw),
    Entry(.always, "Suspend pilotage (fg brings it back)", .suspend),
    Entry(.always, "Leave pilotage", .quit),
  ]
}

extension Workbench {
  /// All commands that apply at present, and all questions.
  var palette: ListOverlay {
    let open = session.open
    var items = Palette.entries.filter { entry in
      switch entry.when {
      case .always: true
      case .open: open != nil
      case .copies: open?.conflictCopies.isEmpty == false
      }
    }.map { entry in
      ListOverlay.Item(
        isDone(entry.command) ? entry.other ?? entry.title : entry.title,
        detail: keys(of: entry.command), .command(entry.command))
    }
    for question in open?.playbook.questions ?? [] {
      let decision = open?.playbook.decisions[question.decisionIndex].title ?? ""
      items.append(
        ListOverlay.Item("\(question.title) › \(decision)", .command(.goToQuestion(question.id))))
    }
    return ListOverlay(.commands, title: "Commands and questions", items: items, hasQuery: true)
  }

  /// Whether what a command switches on is already on.
  private func isDone(_ command: Command) -> Bool {
    switch command {
    case .toggleTimer: session.timer.isRunning
    case .toggleEssentials: session.open?.isEssential == true
    case .toggleMouse: session.mouse
    default: false
    }
  }

  /// The keys of a command at this place, or else on the board.
  private func keys(of command: Command) -> String {
    let places = session.open == nil ? [session.place] : [session.place, .board]
    return places.lazy.compactMap { Keys.of($0).binding(of: command)?.keysShown }.first ?? ""
  }

  /// The keys of the present place, as a text.
  var help: TextOverlay {
    var lines: [[Span]] = []
    for binding in Keys.of(session.place).bindings {
      var (keys, help) = (binding.keyNames, binding.help)
      if case .setLevel(let level) = binding.command {
        // The five level keys share one line.
        if level != .absent { continue }
        (keys, help) = (binding.keysShown, "The team agrees on that level")
      }
      if case .ballot(let level) = binding.command {
        if level != .absent { continue }
        keys = binding.keysShown
      }
      lines.append(TextOverlay.line(keys: keys, help))
    }
    lines.append([])
    lines.append([Span("While typing", .title)])
    for binding in Keys.typing.bindings {
      lines.append(TextOverlay.line(keys: binding.keyNames, binding.help))
    }
    lines.append([])
    lines.append([Span("Marks", .title)])
    for (mark, meaning) in [
      ("●", "a level the record shows"), ("◌", "claimed, but not shown"), ("○", "not there yet"),
      ("◆", "the level shown"), ("◇", "the level claimed"), ("▶", "where you are"),
    ] {
      lines.append([Span(TextWidth.padded(mark, to: 19), .accent), Span(meaning, .text)])
    }
    return TextOverlay(title: "Keys", lines: lines)
  }
}

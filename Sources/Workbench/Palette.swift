import Session
import TerminalKit
import Workshop

extension Workbench {
  /// All commands that make sense here, and all questions.
  var palette: ListOverlay {
    var items: [ListOverlay.Item] = []
    func add(_ title: String, _ command: Command, keys: String = "") {
      items.append(ListOverlay.Item(title, detail: keys, .command(command)))
    }
    func key(_ command: Command) -> String {
      for place in [session.place, .board] {
        if let binding = Keys.of(place).binding(of: command) { return binding.keysShown }
      }
      return ""
    }
    if session.open != nil {
      add("Board: the decisions", .showBoard)
      add("Gaps: the ranked gap analysis", .showGaps, keys: key(.showGaps))
      add("Summary: what goes home", .showSummary, keys: key(.showSummary))
      add("Export the summary to a file", .export)
      add("Vote: all hands at once", .showHands, keys: key(.showHands))
      add("Vote: pass the laptop, one in private", .passLaptop, keys: key(.passLaptop))
      add("Reveal the ballots on this question", .reveal, keys: key(.reveal))
      add("Agreement: who sees it differently", .showAgreement, keys: key(.showAgreement))
      add("Plan: who does what by when", .showActions, keys: key(.showActions))
      add("Progress since a checkpoint", .showProgress, keys: key(.showProgress))
      add("Keep a checkpoint", .takeCheckpoint)
      add("New action", .newAction, keys: key(.newAction))
      add("Ask later: leave it to somebody, with a date", .askLater, keys: key(.askLater))
      add("Park a thought", .park, keys: key(.park))
      add("Search the workshop", .search, keys: key(.search))
      add("Next question without an answer", .nextOpenQuestion, keys: "Space")
      add("Explain the figures", .explain, keys: key(.explain))
      add("Details and participants of the workshop", .editDetails, keys: key(.editDetails))
      add("Go on as a plain dialogue (for screen readers)", .askPlainly, keys: key(.askPlainly))
      add("Room view: one question, for the projector", .showRoom, keys: key(.showRoom))
      add("Agenda: what is still open, with its minutes", .showAgenda)
      add(session.timer.isRunning ? "Stop the timer" : "Start the timer", .toggleTimer, keys: "t")
      add("Timer: five minutes more for this question", .extendTimer)
      add("Timer: from the beginning again", .resetTimer)
      add(
        session.open?.isEssential == true
          ? "All questions again, not only the essentials"
          : "Essentials: only the questions of the gate", .toggleEssentials)
      if !(session.open?.conflictCopies ?? []).isEmpty {
        add("Take in conflict copies that a syncing service left", .mergeCopies)
      }
      add("Undo the last change", .undo, keys: key(.undo))
      add("Redo what was undone", .redo, keys: key(.redo))
    }
    add("New workshop", .newWorkshop)
    add("Open the sample workshop", .openSample)
    add("Choose a theme (colours)", .chooseTheme)
    add(
      session.mouse ? "Switch the mouse off, to select text" : "Switch the mouse on", .toggleMouse)
    add("Keys of this place", .help, keys: "?")
    add("Draw the screen afresh", .redraw, keys: "Ctrl-L")
    add("Suspend pilotage (fg brings it back)", .suspend)
    add("Leave pilotage", .quit)
    if let open = session.open {
      for question in open.playbook.questions {
        let decision = open.playbook.decisions[question.decisionIndex].title
        add("\(question.title) › \(decision)", .goToQuestion(question.id))
      }
    }
    return ListOverlay(.commands, title: "Commands and questions", items: items, hasQuery: true)
  }

  /// The keys of the place one is in.
  var help: TextOverlay {
    var lines: [[Span]] = []
    for binding in Keys.of(session.place).bindings {
      var (keys, help) = (binding.keyNames, binding.help)
      if case .setLevel(let level) = binding.command {
        // Five keys that do the same thing are one line.
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

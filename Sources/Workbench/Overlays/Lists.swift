import JSON
import PlainText
import Reports
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
      for place in [self.place, .board] {
        if let binding = Keys.of(place).binding(of: command) { return binding.keysShown }
      }
      return ""
    }
    if open != nil {
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
      add(room.timer.isRunning ? "Stop the timer" : "Start the timer", .toggleTimer, keys: "t")
      add("Timer: five minutes more for this question", .extendTimer)
      add("Timer: from the beginning again", .resetTimer)
      add(
        open?.isEssential == true
          ? "All questions again, not only the essentials"
          : "Essentials: only the questions of the gate", .toggleEssentials)
      if !(open?.conflictCopies ?? []).isEmpty {
        add("Take in conflict copies that a syncing service left", .mergeCopies)
      }
      add("Undo the last change", .undo, keys: key(.undo))
      add("Redo what was undone", .redo, keys: key(.redo))
    }
    add("New workshop", .newWorkshop)
    add("Open the sample workshop", .openSample)
    add("Choose a theme (colours)", .chooseTheme)
    add(mouse ? "Switch the mouse off, to select text" : "Switch the mouse on", .toggleMouse)
    add("Keys of this place", .help, keys: "?")
    add("Draw the screen afresh", .redraw, keys: "Ctrl-L")
    add("Suspend pilotage (fg brings it back)", .suspend)
    add("Leave pilotage", .quit)
    if let open {
      for question in open.playbook.questions {
        let decision = open.playbook.decisions[question.decisionIndex].title
        add("\(question.title) › \(decision)", .goToQuestion(question.id))
      }
    }
    return ListOverlay(.commands, title: "Commands and questions", items: items, hasQuery: true)
  }

  /// Everything that can be searched: what the playbook asks and what people wrote.
  var searchList: ListOverlay {
    guard let open else {
      return ListOverlay(.search, title: "Search", items: [], hasQuery: true)
    }
    var items: [ListOverlay.Item] = []
    for question in open.playbook.questions {
      func add(_ label: String, _ text: String) {
        guard !text.isBlank else { return }
        items.append(
          ListOverlay.Item(
            "\(question.title) · \(label)", detail: text.printable,
            .command(.goToQuestion(question.id))))
      }
      add("asks", question.ask)
      let answer = open.state.answers[question.id]
      for field in question.fields {
        add(field.label, EvidenceText.all(of: field, value: answer?.fields[field.id.text]))
      }
      add("note", answer?.note ?? "")
      add("does not apply", answer?.reason ?? "")
      for (id, why) in (answer?.dissent ?? [:]).sorted(by: { $0.key < $1.key }) {
        add("\(open.state.details.name(of: id)) dissents", why)
      }
      for (level, text) in question.descriptors.enumerated() { add("level \(level)", text) }
      for action in open.actions(for: question.id) { add("action", action.action.text) }
    }
    return ListOverlay(.search, title: "Search the workshop", items: items, hasQuery: true)
  }

  func list(of themes: [ThemeTitle]) -> ListOverlay {
    var list = ListOverlay(
      .themes, title: "Themes",
      items: themes.map { theme in
        ListOverlay.Item(
          theme.title, detail: theme.id == self.theme ? "in use" : "",
          .command(.useTheme(theme.id)))
      }, hasQuery: false)
    list.selection = themes.firstIndex { $0.id == theme } ?? 0
    return list
  }

  var exportList: ListOverlay {
    func items(anonymous: Bool) -> [ListOverlay.Item] {
      ExportFormat.allCases.map {
        ListOverlay.Item(
          anonymous ? $0.anonymousTitle : $0.title, detail: ".\($0.fileExtension)",
          .export($0, anonymous: anonymous))
      }
    }
    return ListOverlay(
      .export, title: "Export the summary as",
      items: items(anonymous: false) + items(anonymous: true), hasQuery: false)
  }

  /// Who may dissent; `nil` where there are no participants.
  var dissentList: ListOverlay? {
    guard let open, let question = selectedQuestion else { return nil }
    let dissent = open.state.answers[question.id]?.dissent ?? [:]
    let items = open.voters.map {
      ListOverlay.Item(
        $0.participant.name.printable,
        detail: dissent[$0.id] == nil ? $0.participant.title.printable : "dissents already",
        .dissent($0.id))
    }
    guard !items.isEmpty else { return nil }
    return ListOverlay(
      .dissent, title: "Who sees \(question.title) differently?", items: items,
      hasQuery: items.count > ListOverlay.shortcuts.count)
  }

  /// The keys of the place one is in.
  var help: TextOverlay {
    var lines: [[Span]] = []
    for binding in Keys.of(place).bindings {
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

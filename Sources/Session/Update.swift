import PlainText
import TerminalKit
import Workshop

/// Handling events from the store, the person's own editor and other people.
extension Session {
  /// Updates the session for an event. Keys, mouse and pasted text are left to the screens.
  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key, .mouse, .paste: break
    case .resized(let size): self.size = size
    case .workshopsFound(let workshops, let playbook):
      self.workshops = workshops
      newPlaybook = playbook
      if awaitsForm { startForm() }
    case .opened(let folder): begin(with: folder)
    case .openFailed(let problem):
      detailsForm?.isBeingMade = false
      fail(problem)
    case .changedOutside(let folder): return adoptOutsideChange(folder)
    case .authorFound(let question, let who): nameAuthor(who, of: question)
    case .ticked(let now): tick(now)
    case .copiesMerged(let isSettled, let problem):
      if let problem {
        fail(problem)
      } else if isSettled {
        say("The conflict copies are taken in.")
      } else {
        refuse("Some copies wait to be decided: they are left as they are.")
      }
    case .checkpointsRead(let checkpoints):
      earlier = checkpoints.suffix(Self.mostCheckpoints)
      awaitsCheckpoints = false
    case .saved(let change, let effect, let time): return saved(change, by: effect, at: time)
    case .saveFailed(let effect, let problem): failed(effect, problem: problem)
    case .undoRefused(let why):
      refuse(why)
      if saving == .saving { saving = .idle }
    case .exported(let path): say("Written to \(path.printable)")
    case .exportedWithWarning(let path, let warning):
      say("Written to \(path.printable)")
      let width = max(30, min(90, size.width - 12))
      overlay = .text(
        TextOverlay(
          title: "Before you send it",
          lines: TextWrap.prose(warning.printable, width: width).map { [Span($0)] }))
    case .exportExists(let path):
      beginTyping(.prompt(.exportPath), text: path)
      export.mayReplace = path
    case .exportFailed(let problem): fail(problem)
    case .editorReturned(let text, let problem): return adoptEditorText(text, problem: problem)
    case .dialogueLeft(let question, let problem):
      if let question { go(to: question, staying: place == .question) }
      if let problem { fail(problem) } else { say("Back from the dialogue. All is saved.") }
    case .saveWasCutShort(let pid):
      // A notice about unreadable or read-only files is more important.
      if notice == nil {
        say("Process \(pid) ended in the middle of a save here. Nothing is half written.")
      }
    case .draftsFound(let drafts): add(found: drafts)
    case .themesFound(let themes): overlay = .list(list(of: themes))
    case .themeChanged(let id): theme = id
    case .mouseChanged(let isOn):
      mouse = isOn
      say(
        isOn
          ? "The mouse works here now; to select text hold Shift."
          : "The mouse is the terminal's now: text can be selected.")
    }
    return []
  }

  /// Counts the answers being saved, and asks for the time if the timer has to move to another
  /// question.
  package mutating func send(_ effects: [Effect]) -> [Effect] {
    for case .answer(let question, _) in effects { unsavedChanges[question, default: 0] += 1 }
    // A question's time runs from the moment it is on the screen.
    let isElsewhere = timer.isRunning && timer.question != selectedQuestion?.id
    return isElsewhere ? effects + [.readClock] : effects
  }

  /// Starts with a workshop that was opened. If it is the one already open, the person stays where
  /// they are.
  mutating func begin(with folder: OpenedFolder) {
    if let before = open, before.path == folder.path, place != .home {
      open?.replace(by: folder)
    } else {
      if open?.path != folder.path { timer = RoomTimer() }
      visit += 1
      open = OpenWorkshop(folder)
      place = .board
      selection = open?.agenda.first ?? 0
      focus = QuestionFocus()
      selectedAction = nil
      actionForm = nil
      voter = nil
      earlier = []
      export = ExportRequest()
      typing = nil
      unfinished = [:]
      // A half-filled form for a new workshop is kept for later.
      if detailsForm?.folder == nil || detailsForm?.isBeingMade == true { detailsForm = nil }
      found.leaveWorkshop()
      saving = .idle
      hasBeenWarned = false
      hasChanged = false
      hasBeenOffered = false
    }
    overlay = nil
    if let problem = folder.problems.first {
      let more = folder.problems.count - 1
      fail(problem + (more > 0 ? " (and \(more) more)" : ""))
    } else if let why = folder.readOnly {
      refuse(why)
    } else if !folder.conflictCopies.isEmpty {
      tellOfCopies(folder.conflictCopies)
    }
  }

  /// Says which conflict copies exist and how to merge them.
  mutating func tellOfCopies(_ copies: [String]) {
    let what =
      copies.count == 1
      ? "A conflict copy waits: \(copies[0])." : "\(copies.count) conflict copies wait."
    refuse("\(what) : and “conflict” takes them in.")
  }

  private mutating func adoptEditorText(_ text: String?, problem: String?) -> [Effect] {
    guard let text else {
      fail(problem ?? "Your editor could not be run.")
      return []
    }
    let adopted = typing?.editor.replaceAll(
      with: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    if adopted == false {
      refuse("Not taken: a text can hold 64 KiB at most. It is as it was before.")
      return []
    }
    return finishTyping(going: .stay)
  }

  /// Leaves for the plain dialogue at the selected question, if everything is saved.
  package mutating func askPlainly() -> [Effect] {
    guard open != nil else {
      refuse("Open a workshop first.")
      return []
    }
    if case .failed = saving {
      refuse("Not everything is saved yet: Ctrl-S tries again.")
      return []
    }
    return [.askPlainly(at: selectedQuestion?.id)]
  }
}

import PlainText
import TerminalKit
import Workshop

/// What comes back from the store, from the person's own editor, and from others.
extension Session {
  /// Takes in what happened, but for keys, mouse and pasted text: these are for the screens.
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
      // What could not be read, or why nothing can be changed, matters more.
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

  /// Counts the answers that effects change, and asks for the time where the timer moves on to
  /// another question.
  package mutating func send(_ effects: [Effect]) -> [Effect] {
    for case .answer(let question, _) in effects { unsavedChanges[question, default: 0] += 1 }
    // The time is that of the question on the screen from the moment it is there.
    let isElsewhere = timer.isRunning && timer.question != selectedQuestion?.id
    return isElsewhere ? effects + [.readClock] : effects
  }

  /// Begins with a workshop. The same one, read afresh, keeps the person where they are.
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
      // A form for another workshop that was begun is gone on with later.
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

  /// Names what a syncing service left, and what to do about it.
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

  /// Over to the plain dialogue, at the same question.
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

import JSON
import PlainText
import Scoring
import TerminalKit
import Workshop

extension Workbench {
  /// Takes in what happened and says what is to be done.
  public mutating func update(_ event: Event) -> [Effect] {
    let path = open?.path
    let table = place == .table ? selectedTable : nil
    var effects = take(event)
    keepSelectionInView()
    renewForecast()
    renewProgress()
    offerFound()
    // Rows in which nothing was typed go when the table is left, on whichever way.
    if let (question, field) = table, place != .table, open?.path == path {
      effects += dropEmptyRows(of: field.id, in: question)
    }
    for case .answer(let question, _) in effects { onTheirWay[question, default: 0] += 1 }
    if open?.path != path { room = RoomState() }
    // The time is that of the question on the screen from the moment it is there.
    if room.timer.isRunning, room.timer.question != selectedQuestion?.id {
      effects.append(.readClock)
    }
    return effects
  }

  /// Counts a change to an answer as no longer on its way; whether it was the last.
  @discardableResult
  mutating func arrived(_ question: QuestionID) -> Bool {
    let left = max(0, (onTheirWay[question] ?? 0) - 1)
    onTheirWay[question] = left == 0 ? nil : left
    return left == 0
  }

  /// Whatever a change took away, something that is on the screen stays selected.
  private mutating func keepSelectionInView() {
    guard open != nil else { return }
    if place != .gaps, open?.supposed.isEmpty == false { open?.supposeNothing() }
    gaps.selection = max(0, min(gaps.selection, gapIndices.count - 1))
    keepHandsInView()
    keepPassInView()
    keepAgreementInView()
    guard place == .question || place == .table else { return }
    if !questionItems.contains(question.item) {
      switch question.item {
      case .field where questionItems.contains(.allFields): question.item = .allFields
      case .ladder, .room, .reason: question.item = .ladder
      case .field, .allFields, .note, .dissent: question.item = .note
      }
    }
    guard place == .table else { return }
    guard let (id, field) = selectedTable else {
      place = .question
      return
    }
    question.row = max(0, min(question.row, rows(of: field.id, in: id).count - 1))
    question.column = max(0, min(question.column, field.columns.count - 1))
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return click(mouse)
    case .resized(let size):
      self.size = size
      renewSummary()
      return []
    case .workshopsFound(let workshops, let playbook):
      home.workshops = workshops
      newPlaybook = playbook
      if awaitsForm { startForm() }
      home.selection = min(home.selection, max(0, workshops.count - 1))
      return []
    case .opened(let folder):
      take(folder)
      return []
    case .openFailed(let problem):
      form?.isBeingMade = false
      fail(problem)
      return []
    case .changedOutside(let folder): return takeOutsideChange(folder)
    case .authorFound(let question, let who):
      takeAuthor(who, of: question)
      return []
    case .ticked(let now):
      take(now)
      return []
    case .copiesMerged(let isSettled, let problem):
      if let problem {
        fail(problem)
      } else if isSettled {
        say("The conflict copies are taken in.")
      } else {
        refuse("Some copies wait to be decided: they are left as they are.")
      }
      return []
    case .checkpointsRead(let checkpoints):
      take(checkpoints)
      return []
    case .saved(let change, let time):
      take(change)
      renewSummary()
      if case .checkpoint = change {
        if let leaving = leavesOnceKept { return left(to: leaving) }
      } else {
        hasChanged = true
      }
      // "Saved" is said when all is: what could not be kept before still waits.
      if case .failed = saving { return [] }
      saving = .saved(time)
      return []
    case .saveFailed(let problem):
      fail(problem)
      return []
    case .undoRefused(let why):
      refuse(why)
      if saving == .saving { saving = .idle }
      return []
    case .exported(let path):
      say("Written to \(path.printable)")
      return []
    case .exportedWithWarning(let path, let warning):
      say("Written to \(path.printable)")
      let width = max(30, min(90, size.width - 12))
      overlay = .text(
        TextOverlay(
          title: "Before you send it",
          lines: TextWrap.prose(warning.printable, width: width).map { [Span($0)] }))
      return []
    case .exportExists(let path):
      beginTyping(.exportPath, text: path)
      summary.mayReplace = path
      return []
    case .exportFailed(let problem):
      fail(problem)
      return []
    case .editorReturned(let text, let problem):
      return takeFromEditor(text, problem: problem)
    case .dialogueLeft(let question, let problem):
      leftDialogue(at: question, problem: problem)
      return []
    case .saveWasCutShort(let pid):
      // What could not be read, or why nothing can be changed, matters more.
      if notice == nil {
        say("Process \(pid) ended in the middle of a save here. Nothing is half written.")
      }
      return []
    case .draftsFound(let drafts):
      take(found: drafts)
      return []
    case .themesFound(let themes):
      overlay = .list(list(of: themes))
      return []
    case .themeChanged(let id):
      theme = id
      return []
    case .mouseChanged(let isOn):
      mouse = isOn
      say(
        isOn
          ? "The mouse works here now; to select text hold Shift."
          : "The mouse is the terminal's now: text can be selected.")
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if typing != nil { return type(key) }
    if isTooSmall {
      // Nothing acts on what is not to be seen.
      let command = Keys.of(activePlace).command(for: key)
      return command == .redraw || command == .sayHowToLeave ? perform(command ?? .redraw) : []
    }
    if case .list(let list)? = overlay, list.query != nil, typesInto(list: key) { return [] }
    if case .list(var list)? = overlay, let row = list.row(ofShortcut: key) {
      list.selection = row
      overlay = .list(list)
      return perform(.enter)
    }
    guard let command = Keys.of(activePlace).command(for: key) else {
      if case .character(let character) = key {
        let help = Keys.of(activePlace).binding(of: .help)?.keysShown ?? "?"
        refuse("\(character) does nothing here; \(help) shows the keys.")
      }
      return []
    }
    return perform(command)
  }

  /// Carries out a command in the place the person is.
  mutating func perform(_ command: Command) -> [Effect] {
    if overlay != nil, let effects = performInOverlay(command) { return effects }
    if command != .reveal { revealAsked = nil }
    switch command {
    case .help: overlay = .text(help)
    case .palette: overlay = .list(palette)
    case .search: overlay = .list(searchList)
    case .chooseTheme: return [.findThemes]
    case .useTheme(let id): return [.setTheme(id)]
    case .toggleMouse: return [.setMouse(!mouse)]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .quit: return leave()
    case .sayHowToLeave:
      say(
        place == .home ? "q leaves pilotage." : "q goes back, and at home it leaves. All is saved.")
    case .undo: return guarded([.undo])
    case .redo: return guarded([.redo])
    case .save: return saveNow()
    case .newWorkshop:
      awaitsForm = true
      if newPlaybook == nil { return [.findWorkshops] }
      startForm()
    case .openSample: return mayLeave() ? [.openSample] : []
    case .showGaps: show(.gaps)
    case .showSummary: return showSummary()
    case .showBoard: show(.board)
    case .showAgenda: showAgenda()
    case .showHands: return showHands()
    case .passLaptop: return passLaptop()
    case .showActions: return showActions()
    case .newAction: return newAction()
    case .askLater: return askLater()
    case .park: return park()
    case .showAgreement: return showAgreement()
    case .showProgress: return showProgress()
    case .takeCheckpoint: return takeCheckpoint()
    case .showRoom: return showRoom()
    case .toggleTimer: return toggleTimer()
    case .extendTimer, .resetTimer: return setTimer(command)
    case .toggleEssentials: return toggleEssentials()
    case .editDetails: editDetails()
    case .explain: explain()
    case .askPlainly: return askPlainly()
    case .goToQuestion(let id): goTo(id)
    case .export: overlay = .list(exportList)
    case .mergeCopies: return isReadOnly() ? [] : [.mergeCopies]
    default: return performInPlace(command)
    }
    return []
  }

  private mutating func performInPlace(_ command: Command) -> [Effect] {
    switch place {
    case .home: return performAtHome(command)
    case .details: return performInForm(command)
    case .board: return performOnBoard(command)
    case .question: return performInQuestion(command)
    case .table: return performInTable(command)
    case .gaps: return performInGaps(command)
    case .summary: return performInSummary(command)
    case .hands: return performInHands(command)
    case .pass: return performInPass(command)
    case .actions: return performInActions(command)
    case .action: return performInAction(command)
    case .agreement: return performInAgreement(command)
    case .progress: return performInProgress(command)
    case .room: return performInRoom(command)
    case .list, .reading: return []
    }
  }

  /// Goes to a screen of the open workshop.
  mutating func show(_ place: Place) {
    guard open != nil else { return refuse("Open a workshop first.") }
    overlay = nil
    self.place = place
    if place != .gaps { open?.supposeNothing() }
    renewSummary()
  }

  /// Leaves, unless something is not saved: then the second time.
  mutating func leave() -> [Effect] { leaveWorkshop(to: .program) }

  /// Whether the workshop may be left: not while something is not saved, unless that has been said.
  mutating func mayLeave() -> Bool {
    guard open != nil, !hasBeenWarned else { return true }
    if case .failed(let problem, let pending) = saving {
      let changes = pending.count == 1 ? "1 change is" : "\(pending.count) changes are"
      fail("\(changes) not saved. Ctrl-S tries again, q again leaves without: \(problem)")
    } else if let left = unfinished.values.first(where: { $0.target.question != nil }) {
      fail("Not saved: “\(left.editor.text.printable.prefix(30))”. q again leaves without it.")
    } else {
      return true
    }
    hasBeenWarned = true
    return false
  }

  /// Effects that change the workshop, or none where it can't be changed.
  mutating func guarded(_ effects: [Effect]) -> [Effect] {
    guard let open else {
      refuse("Open a workshop first.")
      return []
    }
    if let why = open.readOnly {
      refuse(why)
      return []
    }
    if case .failed = saving {
      refuse("Not everything is saved yet: Ctrl-S tries again.")
      return []
    }
    saving = .saving
    return effects
  }

  /// A change to be saved, with those before it that could not be: they go first.
  mutating func withPending(_ change: Effect) -> [Effect] {
    defer { saving = .saving }
    if case .failed(_, let pending) = saving { return Effect.merged(pending + [change]) }
    return [change]
  }

  private mutating func saveNow() -> [Effect] {
    guard open != nil else {
      refuse("No workshop is open: there is nothing to save.")
      return []
    }
    switch saving {
    case .failed(_, let pending):
      saving = .saving
      hasBeenWarned = false
      return pending
    case .saved(let time): say("Saved \(time.text). Every change is on disk as soon as it is made.")
    case .idle, .saving: say("Every change is on disk as soon as it is made.")
    }
    return []
  }
}

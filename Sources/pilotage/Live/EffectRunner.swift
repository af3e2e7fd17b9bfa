import CursesTerminal
import Glibc
import JSON
import Playbooks
import Reports
import Scoring
import Store
import TerminalKit
import Workbench
import Workshop

/// Carries out what the workbench asks for, and tells what came of it.
struct EffectRunner {
  let folders: UserFolders
  var terminal: Terminal?
  var themes: LiveThemes?
  var folder: WorkshopFolder?
  var opened: OpenedFolder?
  /// What was read of its files and need not be read again.
  var known: KnownRecords? = KnownRecords()
  /// Watches the open workshop's folder; a checkpoint file never changes.
  var watch: FolderWatch?
  /// What those who follow were told last, and in which folder.
  var told: (folder: WorkshopFolder, room: Room)?
  var drafts: DraftKeeper
  let who = LocalUser.name

  init(folders: UserFolders) {
    self.folders = folders
    drafts = DraftKeeper(folders)
  }

  mutating func perform(_ effect: Effect) -> [Event] {
    switch effect {
    case .findWorkshops: return findWorkshops()
    case .open(let path): return open(path)
    case .openSample: return openSample()
    case .create(let new): return create(new)
    case .answer(let question, let edits): return save(question, edits)
    case .details(let details): return save(details)
    case .vote(let question, let ballots, let reveals):
      return vote(on: question, ballots, reveals: reveals)
    case .comment(let question, let person, let text):
      return comment(on: question, by: person, text)
    case .reveal(let question): return reveal(question)
    case .addAction(let action): return add(action)
    case .action(let id, let edits): return save(id, edits)
    case .takeCheckpoint(let name): return takeCheckpoint(name)
    case .readCheckpoints: return readCheckpoints()
    case .setRoom(let room):
      tell(room)
      return []
    case .mergeCopies: return mergeCopies()
    case .readAgain: return readAgain()
    case .findAuthor(let question): return findAuthor(of: question)
    case .readClock: return [.ticked(LocalClock.now)]
    case .undo:
      return step("Taken back") { folder, who in try folder.undo(who: who, now: LocalClock.now) }
    case .redo:
      return step("Made again") { folder, who in try folder.redo(who: who, now: LocalClock.now) }
    case .export(let format, let path, let replacing, let anonymous):
      return export(format, to: path, replacing: replacing, anonymous: anonymous)
    case .editOutside(let text): return editOutside(text)
    case .askPlainly(let question): return askPlainly(at: question)
    case .findThemes: return [.themesFound(themes?.titles ?? [])]
    case .setTheme(let id): return setTheme(id)
    case .setMouse(let isOn):
      terminal?.mouse = isOn
      keepPreference { $0.mouse = isOn }
      return [.mouseChanged(isOn)]
    case .suspend:
      terminal?.suspend()
      return []
    case .redraw:
      terminal?.redrawAll()
      return []
    case .quit: return []
    }
  }

  // MARK: - Opening

  /// Reads a workshop's folder or a checkpoint file, without changing anything.
  mutating func load(_ path: String) -> Result<OpenedFolder, Failure> {
    do {
      let opened: OpenedFolder
      if WorkshopSource.isWorkshop(path) {
        let folder = WorkshopFolder(path, writer: folders.writer())
        // Before it is read: a change in between is noticed.
        let watch = FolderWatch(folder.path)
        let loaded = try folder.load(strict: false, knowing: &known)
        leaveRoom()
        self.folder = folder
        self.watch = watch
        opened = OpenedFolder(folder.path, loaded, day: LocalClock.today)
      } else {
        let source = try WorkshopSource.read(path)
        leaveRoom()
        folder = nil
        watch = nil
        opened = OpenedFolder(
          path: source.path, state: source.state,
          readOnly: "A checkpoint stays as it was taken: it can be read, nothing can be changed.",
          problems: [], day: source.day ?? LocalClock.today)
      }
      self.opened = opened
      return .success(opened)
    } catch {
      return .failure(.store(error))
    }
  }

  /// Remembers the workshop, and looks for what was entered and not saved when the program ended.
  mutating func afterOpening() -> [Event] {
    let drafts = [Event.draftsFound(drafts.found(for: folder?.path))]
    guard let opened, let folder else { return drafts }
    let cutShort = try? folder.removeLeftovers()
    try? folders.remember(
      RecentWorkshop(
        path: folder.path, title: opened.state.details.title, opened: LocalClock.now))
    return (cutShort.map { [.saveWasCutShort(pid: $0.pid)] } ?? []) + drafts
  }

  private mutating func open(_ path: String) -> [Event] {
    switch load(path) {
    case .success(let folder): return [.opened(folder)] + afterOpening()
    case .failure(let failure): return [.openFailed(failure.message)]
    }
  }

  private mutating func openSample() -> [Event] {
    do {
      return open(try DemoWorkshop.write(to: "pilotage-demo", folders: folders))
    } catch {
      return [.openFailed(Failure(error).message)]
    }
  }

  private mutating func create(_ new: NewWorkshop) -> [Event] {
    do {
      guard let playbook = try BuiltInPlaybooks.playbook() else { return [] }
      var details = WorkshopDetails(
        title: new.title, organisation: new.organisation, pilot: new.pilot, stage: new.stage,
        created: LocalClock.now, playbook: playbook)
      for participant in new.participants {
        if let id = details.newParticipantID(name: participant.name) {
          details.participants[id] = participant
        }
      }
      let folder = try WorkshopFolder.create(
        at: new.path, state: WorkshopState(details: details, playbook: playbook),
        writer: folders.writer())
      return open(folder.path)
    } catch {
      return [.openFailed(Failure(error).message)]
    }
  }

  private func findWorkshops() -> [Event] {
    guard let playbook = try? BuiltInPlaybooks.playbook() else { return [] }
    var known: [KnownWorkshop] = []
    var seen: Set<String> = []
    func add(_ summary: WorkshopSummary, isRecent: Bool) {
      guard seen.insert(summary.path).inserted else { return }
      known.append(
        KnownWorkshop(
          path: summary.path, title: summary.title, organisation: summary.organisation,
          isRecent: isRecent, isSample: summary.isSample))
    }
    for recent in folders.recent() {
      if let summary = WorkshopSource.summary(of: recent.path) { add(summary, isRecent: true) }
    }
    for summary in WorkshopSource.nearby(of: ".") { add(summary, isRecent: false) }
    return [.workshopsFound(known, newPlaybook: playbook)]
  }

  // MARK: - Saving

  private func save(_ question: QuestionID, _ edits: [AnswerEdit]) -> [Event] {
    guard let folder else { return [] }
    do {
      let saved = try folder.updateAnswer(question, who: who, now: LocalClock.now) {
        $0.apply(edits)
      }
      return [.saved(.answer(question, saved.after), at: ClockTime(LocalClock.clockText))]
    } catch {
      return [.saveFailed(problem(error, in: folder))]
    }
  }

  private mutating func save(_ details: WorkshopDetails) -> [Event] {
    guard let folder else { return [] }
    do {
      let before = opened?.state.details ?? details
      let saved = try folder.updateDetails(who: who, now: LocalClock.now) {
        $0.adopt(changesFrom: before, to: details)
      }
      opened?.state.details = saved.after
      return [.saved(.details(saved.after), at: ClockTime(LocalClock.clockText))]
    } catch {
      return [.saveFailed(problem(error, in: folder))]
    }
  }

  /// Why something could not be saved, with its place within the workshop: the whole path would
  /// leave no room on the screen for what is the matter.
  private func problem(_ error: any Error, in folder: WorkshopFolder) -> String {
    let message = Failure(error).message
    let way = folder.path + "/"
    return message.hasPrefix(way) ? String(message.dropFirst(way.count)) : message
  }

  /// Takes a change back, or makes it again.
  private mutating func step(
    _ verb: String, _ move: (WorkshopFolder, String) throws -> Change?
  ) -> [Event] {
    guard let folder else { return [] }
    do {
      guard let change = try move(folder, who) else {
        return [
          .undoRefused(verb == "Taken back" ? "Nothing to take back." : "Nothing to make again.")
        ]
      }
      let state = try folder.load(strict: false, knowing: &known).state
      let time = ClockTime(LocalClock.clockText)
      switch change.record {
      case .answer(let question)?:
        let title = state.playbook[question]?.title ?? question.text
        return [
          .saved(
            .restored(question, state.answers[question], nil, what: "\(verb): \(title)"), at: time)
        ]
      case .action(let id)?:
        let text = (state.actions[id] ?? change.action)?.text ?? id.text
        return [
          .saved(.restoredAction(id, state.actions[id], what: "\(verb): \(text)"), at: time)
        ]
      default:
        return [
          .saved(
            .restored(nil, nil, state.details, what: "\(verb): the workshop's details"), at: time)
        ]
      }
    } catch {
      return [.undoRefused(Failure(error).message)]
    }
  }

  // MARK: - Out of the program

  private func export(
    _ format: ExportFormat, to path: String, replacing: Bool, anonymous: Bool
  ) -> [Event] {
    guard let opened else { return [] }
    let file = FileSystem.absolute(path)
    if !replacing, access(file, F_OK) == 0 { return [.exportExists(path: path)] }
    do {
      // What is exported is what is on disk, the changes of others included.
      let loaded = try folder?.load(strict: false)
      let now = Checkpoint(
        name: "now", taken: LocalClock.now, state: loaded?.state ?? opened.state)
      let earlier = loaded?.checkpoints.compactMap { try? folder?.checkpoint($0.id) } ?? []
      let document = ExportDocument(
        format, of: now, after: earlier, on: opened.day, anonymous: anonymous)
      try FileSystem.write(document.bytes, to: file)
      if let warning = document.warning { return [.exportedWithWarning(path: file, warning)] }
      return [.exported(path: file)]
    } catch {
      return [.exportFailed(Failure(error).message)]
    }
  }

  private func editOutside(_ text: String) -> [Event] {
    guard let terminal else { return [] }
    let result = terminal.withTerminalReleased { OutsideEditor.edit(text) }
    switch result {
    case .success(let text): return [.editorReturned(text, problem: nil)]
    case .failure(let failure): return [.editorReturned(nil, problem: failure.message)]
    }
  }

  private mutating func setTheme(_ id: String) -> [Event] {
    guard let (theme, problem) = themes?.theme(id) else { return [] }
    if let problem { return [.openFailed(problem)] }
    terminal?.setTheme(theme)
    keepPreference { $0.theme = id }
    return [.themeChanged(id)]
  }

  private func keepPreference(_ change: (inout Preferences) -> Void) {
    var preferences = folders.preferences()
    change(&preferences)
    // A preference that can't be kept holds for this time: no reason to disturb a workshop.
    try? folders.keep(preferences)
  }
}

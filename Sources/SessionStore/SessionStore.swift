import Reports
import Glibc
import Playbooks
import Session
import Store
import Workshop

/// Carries out a session's effects on the disk and reports the results as events.
///
/// Only the session holds the record. The store knows the folder, and a cache of files that need
/// not be read again.
package struct SessionStore {
  /// Where preferences, recent workshops and drafts are kept.
  package let folders: UserFolders
  /// The name under which changes are recorded in the history.
  package let who: String
  let clock: Clock
  /// Where paths that are not absolute begin.
  private let directory: String
  /// The folder of the open workshop; `nil` for a checkpoint file, which is never written.
  package private(set) var folder: WorkshopFolder?
  /// Watches the open workshop's folder; `nil` for a checkpoint file, which never changes.
  package var watch: FolderWatch?
  /// The path of the open folder or file; `nil` where nothing is open.
  package private(set) var path: String?
  var cache: RecordCache? = RecordCache()
  /// The room state that was last written for others, and its folder.
  package internal(set) var told: (folder: WorkshopFolder, room: Room)?
  /// Why the last failed change could not be saved.
  package private(set) var failure: (any Error)?

  /// A store without an open workshop.
  ///
  /// - Parameter directory: where paths that are not absolute begin: the folder that the program was
  ///   started in, unless a caller has another one.
  package init(
    folders: UserFolders, who: String, clock: Clock = .local, directory: String = "."
  ) {
    self.folders = folders
    self.who = who
    self.clock = clock
    self.directory = directory
  }

  /// A store on a folder that is already open.
  package init(
    folder: WorkshopFolder?, folders: UserFolders, who: String, clock: Clock = .local
  ) {
    self.init(folders: folders, who: who, clock: clock)
    self.folder = folder
    path = folder?.path
  }

  /// The source of the time for everything that is written.
  package struct Clock: Sendable {
    /// The present moment.
    package let now: @Sendable () -> Timestamp
    /// The local day.
    package let today: @Sendable () -> CalendarDate
    /// The local time of day: `10:42`.
    package let text: @Sendable () -> String

    /// A clock made of three functions, such as a fixed time.
    package init(
      now: @escaping @Sendable () -> Timestamp, today: @escaping @Sendable () -> CalendarDate,
      text: @escaping @Sendable () -> String
    ) {
      self.now = now
      self.today = today
      self.text = text
    }

    /// The clock of this machine.
    package static let local = Clock(
      now: { LocalClock.now }, today: { LocalClock.today }, text: { LocalClock.clockText })
  }

  /// Carries out an effect on the disk. `nil`: the effect is not for the disk but for the terminal.
  package mutating func perform(_ effect: Effect) -> [Event]? {
    switch effect {
    case .findWorkshops: return findWorkshops()
    case .open(let path): return open(path)
    case .openSample: return openSample()
    case .create(let new): return create(new)
    case .answer, .details, .vote, .comment, .takeVoteBack, .reveal, .addAction, .action,
      .takeCheckpoint:
      return save(effect)
    case .readCheckpoints: return readCheckpoints()
    case .setRoom(let room):
      tell(room)
      return []
    case .readAgain: return readAgain()
    case .findAuthor(let question): return findAuthor(of: question)
    case .readClock: return [.ticked(clock.now())]
    case .undo, .redo: return step(effect)
    case .export(let format, let path, let replacing, let anonymous):
      return export(format, to: path, replacing: replacing, anonymous: anonymous)
    case .editOutside, .askPlainly, .mergeCopies, .findThemes, .setTheme, .setMouse, .suspend,
      .redraw, .quit:
      return nil
    }
  }

  // MARK: - Opening

  /// Reads a workshop's folder or a checkpoint file, without changing anything.
  package mutating func load(_ path: String) throws -> OpenedFolder {
    let path = absolute(path)
    let opened: OpenedFolder
    if WorkshopSource.isWorkshop(path) {
      let folder = WorkshopFolder(path, writer: folders.writer())
      // The watch starts before the folder is read, so that no change in between is missed.
      let watch = FolderWatch(folder.path)
      let loaded = try folder.load(strict: false, cache: &cache)
      leaveRoom()
      self.folder = folder
      self.watch = watch
      opened = OpenedFolder(folder.path, loaded, day: clock.today())
    } else {
      let source = try WorkshopSource.read(path)
      leaveRoom()
      folder = nil
      watch = nil
      opened = OpenedFolder(
        path: source.path, state: source.state,
        readOnly: "A checkpoint stays as it was taken: it can be read, nothing can be changed.",
        problems: [], day: source.day ?? clock.today())
    }
    self.path = opened.path
    return opened
  }

  /// Adds the workshop to the recent ones, and removes the leftovers of an interrupted save.
  package mutating func afterOpening(title: String) -> [Event] {
    guard let folder else { return [] }
    let cutShort = try? folder.removeLeftovers()
    try? folders.remember(RecentWorkshop(path: folder.path, title: title, opened: clock.now()))
    return cutShort.map { [.saveWasCutShort(pid: $0.pid)] } ?? []
  }

  private mutating func open(_ path: String) -> [Event] {
    do {
      return [.opened(try load(path))]
    } catch {
      return [.openFailed(message(error))]
    }
  }

  private mutating func openSample() -> [Event] {
    do {
      return open(
        try DemoWorkshop.write(
          to: absolute("pilotage-demo"), who: who, folders: folders, today: clock.today()))
    } catch {
      return [.openFailed(message(error))]
    }
  }

  private mutating func create(_ new: NewWorkshop) -> [Event] {
    do {
      guard let playbook = try BuiltInPlaybooks.playbook() else { return [] }
      var details = WorkshopDetails(
        title: new.title, organisation: new.organisation, pilot: new.pilot, stage: new.stage,
        created: clock.now(), playbook: playbook)
      for participant in new.participants {
        if let id = details.newParticipantID(name: participant.name) {
          details.participants[id] = participant
        }
      }
      let folder = try WorkshopFolder.create(
        at: absolute(new.path), state: WorkshopState(details: details, playbook: playbook),
        writer: folders.writer())
      return open(folder.path)
    } catch {
      return [.openFailed(message(error))]
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
    for summary in WorkshopSource.nearby(of: directory) { add(summary, isRecent: false) }
    return [.workshopsFound(known, newPlaybook: playbook)]
  }

  private func absolute(_ path: String) -> String {
    FileSystem.absolute(path.hasPrefix("/") ? path : directory + "/" + path)
  }

  // MARK: - Saving

  /// Carries out a change.
  private mutating func save(_ effect: Effect) -> [Event] {
    guard let folder else { return [] }
    do {
      let events = try change(effect, in: folder)
      return events
    } catch {
      return notSaved(effect, error)
    }
  }

  private mutating func change(_ effect: Effect, in folder: WorkshopFolder) throws -> [Event] {
    func saved(_ change: SavedChange) -> Event {
      .saved(change, by: effect, at: ClockTime(clock.text()))
    }
    switch effect {
    case .answer(let question, let edits):
      let kept = try folder.updateAnswer(question, who: who, now: clock.now()) { $0.apply(edits) }
      return [saved(.answer(question, kept.after))]
    case .details(let details, let before):
      let kept = try folder.updateDetails(who: who, now: clock.now()) {
        $0.adopt(changesFrom: before, to: details)
      }
      return [saved(.details(kept.after))]
    case .vote(let question, let ballots, let reveals):
      let refused = try vote(on: question, ballots, in: folder)
      if reveals { return try reveal(question, in: folder).map(saved) + refused }
      return [saved(.votes(question, by: try voters(on: question, in: folder)))] + refused
    case .comment(let question, let person, let text):
      let ballot = try folder.vote(
        .comment(text), on: question, by: person, who: who, now: clock.now())
      guard ballot != nil || text.isEmpty else {
        return [.saveFailed(effect, "the vote that the comment belongs to is not saved")]
      }
      return [saved(.votes(question, by: try voters(on: question, in: folder)))]
    case .takeVoteBack(let question, let person):
      try folder.vote(.withdraw, on: question, by: person, who: who, now: clock.now())
      return [saved(.votes(question, by: try voters(on: question, in: folder)))]
    case .reveal(let question): return try reveal(question, in: folder).map(saved)
    case .addAction(let action):
      let kept = try folder.addAction(action, who: who, now: clock.now())
      return [saved(.action(kept.id, kept.action))]
    case .action(let id, let edits):
      let kept = try folder.updateAction(id, who: who, now: clock.now()) { $0.apply(edits) }
      return [saved(.action(id, kept.after))]
    case .takeCheckpoint(let name):
      let kept = try folder.takeCheckpoint(
        name: name, state: try folder.load(strict: false).state, who: who, now: clock.now())
      return [saved(.checkpoint(KnownCheckpoint(kept)))]
    default: return []
    }
  }

  /// Reports a failed change, so that the session tries it again. If somebody else revealed the
  /// question meanwhile, or removed the voter, trying again is useless; then the reveal is shown.
  private mutating func notSaved(_ effect: Effect, _ error: any Error) -> [Event] {
    switch error as? StoreError {
    case .revealed(let question, _)?:
      let reveal = try? folder?.load(strict: false).state.reveals[question]
      let time = ClockTime(clock.text())
      return (reveal.map { [.saved(.reveal(question, $0), by: effect, at: time)] } ?? [])
        + [.undoRefused("Somebody revealed it meanwhile: its ballots stay as they were.")]
    case .noVoter?: return [.undoRefused(message(error))]
    default:
      failure = error
      return [.saveFailed(effect, shortMessage(error))]
    }
  }

  /// Undoes or redoes a change.
  private mutating func step(_ effect: Effect) -> [Event] {
    guard let folder else { return [] }
    let isUndo = effect == .undo
    let verb = isUndo ? "Taken back" : "Made again"
    func restored(_ change: SavedChange) -> [Event] {
      [.saved(change, by: effect, at: ClockTime(clock.text()))]
    }
    do {
      let change =
        isUndo
        ? try folder.undo(who: who, now: clock.now()) : try folder.redo(who: who, now: clock.now())
      guard let change else {
        return [.undoRefused(isUndo ? "Nothing to take back." : "Nothing to make again.")]
      }
      let state = try folder.load(strict: false, cache: &cache).state
      switch change.record {
      case .answer(let question)?:
        let title = state.playbook[question]?.title ?? question.text
        return restored(
          .restored(question, state.answers[question], nil, what: "\(verb): \(title)"))
      case .action(let id)?:
        let text = (state.actions[id] ?? change.action)?.text ?? id.text
        return restored(.restoredAction(id, state.actions[id], what: "\(verb): \(text)"))
      default:
        return restored(
          .restored(nil, nil, state.details, what: "\(verb): the workshop's details"))
      }
    } catch {
      return [.undoRefused(message(error))]
    }
  }

  // MARK: - Exporting

  private func export(
    _ format: ExportFormat, to path: String, replacing: Bool, anonymous: Bool
  ) -> [Event] {
    guard let source = self.path else { return [] }
    let file = absolute(path)
    if !replacing, access(file, F_OK) == 0 { return [.exportExists(path: path)] }
    do {
      // The export is made from the disk, so it includes what others changed.
      let loaded = try folder?.load(strict: false)
      let read = try loaded == nil ? WorkshopSource.read(source) : nil
      guard let state = loaded?.state ?? read?.state else { return [] }
      let now = Checkpoint(name: "now", taken: clock.now(), state: state)
      let earlier = loaded?.checkpoints.compactMap { try? folder?.checkpoint($0.id) } ?? []
      let document = ExportDocument(
        format, of: now, after: earlier, on: read?.day ?? clock.today(), anonymous: anonymous)
      try FileSystem.write(document.bytes, to: file)
      if let warning = document.warning { return [.exportedWithWarning(path: file, warning)] }
      return [.exported(path: file)]
    } catch {
      return [.exportFailed(message(error))]
    }
  }

  // MARK: - Wording

  func message(_ error: any Error) -> String { (error as? StoreError)?.message ?? "\(error)" }

  /// Why something could not be saved, with the path relative to the workshop: an absolute path
  /// would leave no room for the reason.
  private func shortMessage(_ error: any Error) -> String {
    let message = message(error)
    guard let way = folder.map({ $0.path + "/" }), message.hasPrefix(way) else { return message }
    return String(message.dropFirst(way.count))
  }
}

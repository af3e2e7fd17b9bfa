import Testing
import Session
import Workbench
import Workshop

/// What the program does for a room: the in-memory counterpart of the program's effect runner.
extension Room {
  /// What comes of an effect.
  mutating func events(of effect: Effect) -> [Event] {
    switch effect {
    case .findWorkshops: return [.workshopsFound(known, newPlaybook: Self.playbook)]
    case .open(let path): return open(path)
    case .openSample:
      guard let folder = try? SampleState.folder() else { return [.openFailed("no sample")] }
      disk.folders["pilotage-demo"] = folder
      return open("pilotage-demo")
    case .create(let new): return create(new)
    case .answer(let question, let edits):
      return save(effect) { disk throws in .answer(question, try disk.save(question, edits)) }
    case .details(let details, _):
      return save(effect) { disk throws in .details(try disk.save(details)) }
    case .vote(let question, let ballots, let reveals):
      return votes(effect, question, ballots, reveals: reveals)
    case .comment(let question, let person, let text):
      return save(effect) { disk throws in
        .votes(question, by: try disk.comment(on: question, by: person, text))
      }
    case .reveal(let question) where disk.isRevealed(question):
      return [.undoRefused("Somebody revealed it meanwhile: its ballots stay as they were.")]
    case .reveal(let question):
      return save(effect) { disk throws in .reveal(question, try disk.reveal(question)) }
    case .addAction(let action):
      return save(effect) { disk throws in
        let (id, kept) = try disk.add(action)
        return .action(id, kept)
      }
    case .action(let id, let edits):
      return save(effect) { disk throws in .action(id, try disk.save(id, { $0.apply(edits) })) }
    case .takeCheckpoint(let name):
      return save(effect) { disk throws in .checkpoint(try disk.takeCheckpoint(name)) }
    case .readCheckpoints:
      return [.checkpointsRead(disk.open.flatMap { disk.folders[$0]?.checkpoints } ?? [])]
    case .setRoom(let room):
      disk.setRoom(room)
      return []
    case .takeVoteBack: return []
    case .mergeCopies: return [.copiesMerged(isSettled: true, problem: nil)]
    case .readAgain:
      guard let path = disk.open, let opened = try? disk.folders[path]?.opened(path) else {
        return []
      }
      return [.changedOutside(opened)]
    case .findAuthor(let question):
      return authors[question].map { [.authorFound(question, $0)] } ?? []
    case .readClock: return [.ticked(clock)]
    case .undo: return step(back: true)
    case .redo: return step(back: false)
    case .export(let format, let path, let replacing, let anonymous):
      if !replacing, disk.files[path] != nil { return [.exportExists(path: path)] }
      if let failure = disk.failure { return [.exportFailed(failure)] }
      disk.files[path] = format
      return anonymous
        ? [.exportedWithWarning(path: path, "Read these before sending: the title.")]
        : [.exported(path: path)]
    case .editOutside(let text):
      let problem = "Set EDITOR to the editor you like."
      return [.editorReturned(editor?(text), problem: editor == nil ? problem : nil)]
    case .askPlainly(let question): return [.dialogueLeft(at: question, problem: nil)]
    case .findThemes:
      return [
        .themesFound([
          ThemeTitle(id: "dusk", title: "Dusk"), ThemeTitle(id: "daylight", title: "Daylight"),
        ])
      ]
    case .setTheme(let id): return [.themeChanged(id)]
    case .setMouse(let isOn): return [.mouseChanged(isOn)]
    case .suspend, .redraw, .quit: return []
    }
  }

  private static let playbook: Playbook = {
    guard let playbook = try? SampleState.playbook() else { preconditionFailure("no playbook") }
    return playbook
  }()

  private var known: [KnownWorkshop] {
    disk.folders.sorted { $0.key < $1.key }.map { path, folder in
      KnownWorkshop(
        path: path, title: folder.details.title, organisation: folder.details.organisation,
        isRecent: path.hasPrefix("/"), isSample: folder.details.sample)
    }
  }

  private mutating func open(_ path: String) -> [Event] {
    guard let opened = try? disk.folders[path]?.opened(path) else {
      return [.openFailed("\(path): there is no workshop here.")]
    }
    disk.open = path
    return [.opened(opened)]
  }

  private mutating func create(_ new: NewWorkshop) -> [Event] {
    if disk.folders[new.path] != nil {
      return [.openFailed("\(new.path) is not empty: name another folder.")]
    }
    var details = WorkshopDetails(
      title: new.title, organisation: new.organisation, pilot: new.pilot, stage: new.stage,
      created: Timestamp(seconds: SampleState.day.dayNumber * 86_400), playbook: Self.playbook)
    for participant in new.participants {
      if let id = details.newParticipantID(name: participant.name) {
        details.participants[id] = participant
      }
    }
    disk.folders[new.path] = MemoryDisk.Folder(
      WorkshopState(details: details, playbook: Self.playbook))
    return open(new.path)
  }

  private mutating func votes(
    _ effect: Effect, _ question: QuestionID, _ ballots: [Slug: Ballot], reveals: Bool
  ) -> [Event] {
    if disk.isRevealed(question) {
      return [.undoRefused("Somebody revealed it meanwhile: its ballots stay as they were.")]
    }
    let events = save(effect) { disk throws in
      .votes(question, by: try disk.vote(on: question, ballots))
    }
    guard reveals, case .saved? = events.first else { return events }
    return events + save(effect) { disk throws in .reveal(question, try disk.reveal(question)) }
  }

  private mutating func save(
    _ effect: Effect, _ change: (inout MemoryDisk) throws -> SavedChange
  ) -> [Event] {
    do {
      return [.saved(try change(&disk), by: effect, at: ClockTime("10:42"))]
    } catch let refused as MemoryDisk.Refused {
      return [.saveFailed(effect, refused.why)]
    } catch {
      Issue.record(error)
      return []
    }
  }

  private mutating func step(back: Bool) -> [Event] {
    do {
      guard let record = try disk.step(back: back), let path = disk.open,
        let folder = disk.folders[path]
      else {
        return [.undoRefused(back ? "Nothing to take back." : "Nothing to make again.")]
      }
      let verb = back ? "Taken back" : "Made again"
      let change: SavedChange
      switch record {
      case .answer(let question):
        change = .restored(
          question, try folder.answer(question), nil,
          what: "\(verb): \(folder.playbook[question]?.title ?? question.text)")
      case .action(let id):
        change = .restoredAction(id, folder.actions[id], what: "\(verb): the action")
      case .details:
        change = .restored(nil, nil, folder.details, what: "\(verb): the workshop's details")
      }
      return [.saved(change, by: back ? .undo : .redo, at: ClockTime("10:42"))]
    } catch let refused as MemoryDisk.Refused {
      return [.undoRefused(refused.why)]
    } catch {
      Issue.record(error)
      return []
    }
  }
}

import Scoring
import TerminalKit
import Workshop

/// What comes back from the disk and from the person's own editor.
extension Workbench {
  mutating func take(_ folder: OpenedFolder) {
    // The same workshop read afresh keeps the person where they are.
    if let before = open, before.path == folder.path, place != .home {
      open?.replace(by: folder)
    } else {
      open = OpenWorkshop(folder)
      place = .board
      board = BoardState(question: open?.agenda.first ?? 0)
      question = QuestionState()
      gaps = GapsState()
      summary = SummaryState()
      hands = HandsState()
      pass = PassState()
      agreement = AgreementState()
      actions = ActionsState()
      actionForm = nil
      progress = ProgressState()
      typing = nil
      unfinished = [:]
      // A workshop that was begun and is not the one that was just made is gone on with later.
      if form?.folder == nil || form?.isBeingMade == true { form = nil }
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

  mutating func take(_ change: SavedChange) {
    switch change {
    case .answer(let question, let answer):
      if arrived(question) { open?.setAnswer(answer, to: question) }
    case .details(let details): open?.setDetails(details)
    case .action(let id, let action): open?.setAction(action, id)
    case .votes(let question, let people): open?.setVoted(people, on: question)
    case .reveal(let question, let reveal):
      open?.setReveal(reveal, of: question)
      if selectedQuestion?.id == question, typing == nil, overlay == nil,
        place == .board || place == .question
      {
        showResult()
      }
    case .checkpoint(let checkpoint): open?.add(checkpoint)
    case .restored(let question, let answer, let details, let what):
      if let question {
        open?.setAnswer(answer, to: question)
        if place == .board || place == .question { goTo(question, keepingPlace: true) }
      }
      if let details { open?.setDetails(details) }
      say(what)
    case .restoredAction(let id, let action, let what):
      open?.setAction(action, id)
      say(what)
    }
  }

  /// Names what a syncing service left, and what to do about it.
  mutating func tellOfCopies(_ copies: [String]) {
    let what =
      copies.count == 1
      ? "A conflict copy waits: \(copies[0])." : "\(copies.count) conflict copies wait."
    refuse("\(what) : and “conflict” takes them in.")
  }

  /// A save that failed: its effects are kept to be tried again.
  public mutating func keepPending(_ effect: Effect, problem: String) {
    if case .answer(let question, _) = effect { arrived(question) }
    var pending = [effect]
    if case .failed(_, let before) = saving { pending = Effect.merged(before + pending) }
    hasBeenWarned = false
    saving = .failed(problem, pending: pending)
    fail("Not saved, but nothing is lost. Ctrl-S tries again: \(problem)")
  }

  mutating func takeFromEditor(_ text: String?, problem: String?) -> [Effect] {
    guard let text else {
      fail(problem ?? "Your editor could not be run.")
      return []
    }
    let taken = typing?.editor.replaceAll(
      with: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    if taken == false {
      refuse("Not taken: a text can hold 64 KiB at most. It is as it was before.")
      return []
    }
    return finishTyping(going: .stay)
  }
}
